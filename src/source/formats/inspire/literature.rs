//! A paper of INSPIRE.

use super::super::address::{push_address_of, push_identifier_of};
use super::super::draft::push_link;
use super::super::json::Node;
use super::super::markup::{from_entities, from_markup};
use super::author::{Role, person};
use super::published::Published;
use crate::model::{Link, Metric, Paper, PartialDate, Person, identifier};

/// Authors beyond these are left out, but for the researcher: collaborations have thousands.
const MOST_AUTHORS: usize = 100;

/// The paper. `owner` is the address of the researcher's page, by which INSPIRE tells people apart.
pub(super) fn paper(node: &Node<'_>, owner: Option<&str>) -> Paper {
    let published = Published::of(node);
    let eprints = node.get("arxiv_eprints").items();
    let thesis = node.get("thesis_info");
    let venue = published.venue().or_else(|| (!eprints.is_empty()).then(|| "arXiv".to_owned()));
    let imprints = node.get("imprints").items();
    let publisher = imprints.iter().find_map(|imprint| imprint.get("publisher").text());
    let institution = || thesis.get("institutions").first().get("name").text();
    let mut paper = Paper {
        id: node.get("texkeys").first().text().unwrap_or_default(),
        title: node.get("titles").items().iter().find_map(title),
        date: date(node, &imprints, &published),
        categories: eprints.iter().flat_map(|eprint| eprint.get("categories").texts()).collect(),
        tags: node.get("keywords").items().iter().filter_map(keyword).collect(),
        kind: kind(node, &published),
        status: node.get("withdrawn").flag().then(|| "withdrawn".to_owned()),
        note: note(node, &thesis),
        volume: published.text("journal_volume"),
        issue: published.text("journal_issue"),
        pages: published.pages(),
        venue: venue.map(|venue| from_entities(&venue).into_owned()),
        publisher: publisher.or_else(institution).map(|text| from_entities(&text).into_owned()),
        summary: summary(node),
        ..Paper::default()
    };
    people(node, owner, &mut paper);
    links(node, &eprints, &mut paper.links);
    let citations = node.get("citation_count").number();
    paper.metrics.extend(citations.map(|value| Metric { key: "citations".to_owned(), value }));
    paper
}

fn title(node: &Node<'_>) -> Option<String> {
    let title = node.get("title").text()?;
    let subtitle = node.get("subtitle").text().map(|subtitle| [": ", &subtitle].concat());
    Some(from_markup(&[title, subtitle.unwrap_or_default()].concat()).into_owned())
}

/// The abstract that arXiv has, which is in TeX as its authors wrote it; else the first, which may be MathML.
fn summary(node: &Node<'_>) -> Option<String> {
    let abstracts = node.get("abstracts").items();
    let is_arxivs = |own: &&Node<'_>| {
        own.is_object() && own.get("source").text().is_some_and(|own| own.eq_ignore_ascii_case("arXiv"))
    };
    let of_arxiv = abstracts.iter().find(is_arxivs);
    let text = of_arxiv.or(abstracts.first())?.get("value").text()?;
    Some(from_markup(&text).into_owned())
}

/// The day that INSPIRE knows first, which of a preprint is that of the preprint.
fn date(node: &Node<'_>, imprints: &[Node<'_>], published: &Published<'_>) -> Option<PartialDate> {
    let first = node.get("earliest_date").date().or_else(|| node.get("preprint_date").date());
    let of_imprint = || imprints.iter().find_map(|imprint| imprint.get("date").date());
    first.or_else(of_imprint).or_else(|| published.year())
}

/// Keyword of the authors; those of a thesaurus are by the dozen.
fn keyword(node: &Node<'_>) -> Option<String> {
    let is_own = node.get("schema").is_absent();
    node.get("value").text().filter(|_| is_own).map(|text| from_entities(&text).into_owned())
}

/// The type in CSL's words, of which INSPIRE may name several: a paper of a conference is an article, too.
fn kind(node: &Node<'_>, published: &Published<'_>) -> Option<String> {
    let types = node.get("document_type").texts();
    let own = types.iter().find(|own| *own != "article").or(types.first())?;
    Some(match own.as_str() {
        "article" if published.venue().is_none() => "article".to_owned(),
        "article" => "article-journal".to_owned(),
        "conference paper" => "paper-conference".to_owned(),
        "book chapter" => "chapter".to_owned(),
        "proceedings" => "book".to_owned(),
        "activity report" | "note" => "report".to_owned(),
        _ => own.clone(),
    })
}

/// Remarks, and before them that a thesis is a master's, which CSL's type does not say.
fn note(node: &Node<'_>, thesis: &Node<'_>) -> Option<String> {
    let degree = thesis.get("degree_type").text().filter(|degree| degree == "master");
    let mut notes: Vec<String> = degree.iter().map(|_| "Master's thesis".to_owned()).collect();
    let remarks = node.get("public_notes").items();
    notes.extend(remarks.iter().filter_map(|remark| remark.get("value").text()));
    (!notes.is_empty()).then(|| from_markup(&notes.join("; ")).into_owned())
}

/// Reads the authors, and the collaboration behind them or in their place. Editors stand for authors where a volume has
/// none, as they do in other formats; who supervised a thesis did not write it.
fn people(node: &Node<'_>, owner: Option<&str>, paper: &mut Paper) {
    let people = node.get("authors").items();
    let people: Vec<(Role, Person)> = people.iter().filter_map(|own| person(own, owner)).collect();
    let has_authors = people.iter().any(|(role, _)| *role == Role::Author);
    let wanted = if has_authors { Role::Author } else { Role::Editor };
    let people: Vec<Person> =
        people.into_iter().filter(|(role, _)| *role == wanted).map(|(_, own)| own).collect();
    paper.more_authors = people.len() > MOST_AUTHORS;
    let people = people.into_iter().enumerate();
    let kept = people.filter(|(index, person)| *index < MOST_AUTHORS || person.owner == Some(true));
    paper.authors = kept.map(|(_, person)| person).collect();
    let collaborations = node.get("collaborations").items();
    let names = collaborations.iter().filter_map(|own| own.get("value").text());
    let mut groups: Vec<String> = names.map(|name| collaboration(&from_entities(&name))).collect();
    if paper.authors.is_empty() {
        groups.extend(node.get("corporate_author").texts());
        // Braces keep a name of several words together.
        let braced = groups.iter().map(|name| ["{", name, "}"].concat());
        paper.authors = braced.map(|name| Person { name, ..Person::default() }).collect();
    } else {
        paper.affiliations = groups;
    }
}

fn collaboration(name: &str) -> String {
    if name.contains("ollaboration") { name.to_owned() } else { [name, " Collaboration"].concat() }
}

fn links(node: &Node<'_>, eprints: &[Node<'_>], links: &mut Vec<Link>) {
    for doi in node.get("dois").items() {
        let value = doi.get("value");
        // An erratum, a translation or a data set has a DOI of its own.
        match doi.get("material").text().filter(|material| material != "publication") {
            Some(material) => match value.text().map(|text| identifier::url("doi", &text)) {
                Some(Some(url)) => push_link(links, &material, &url),
                _ => value.expected("a DOI"),
            },
            None => push_identifier_of(links, "doi", &value, "a DOI"),
        }
    }
    for eprint in eprints {
        push_identifier_of(links, "arxiv", &eprint.get("value"), "an id of arXiv");
    }
    for url in node.get("urls").items() {
        push_address_of(links, &url.get("value"));
    }
    if let Some(number) = node.get("control_number").text() {
        push_link(links, "inspire", &["https://inspirehep.net/literature/", &number].concat());
    }
}
