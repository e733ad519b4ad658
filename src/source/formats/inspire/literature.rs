//! A paper of INSPIRE.

use super::super::address::{push_address, push_identifier};
use super::super::draft::push_link;
use super::super::json::Node;
use super::super::markup::{from_entities, from_markup};
use super::published::Published;
use super::{author_page, identifier};
use crate::model::{Metric, Paper, PartialDate, Person};

/// Authors beyond these are left out, but for the researcher: collaborations have thousands.
const MOST_AUTHORS: usize = 100;

/// The paper. `owner` is the address of the researcher's page, by which INSPIRE tells people apart.
pub(super) fn paper(node: &Node<'_>, owner: Option<&str>) -> Paper {
    let published = Published::of(node);
    let eprints = node.get("arxiv_eprints").items();
    let thesis = node.get("thesis_info");
    let venue = published.venue().or_else(|| (!eprints.is_empty()).then(|| "arXiv".to_owned()));
    let imprint = node.get("imprints").first();
    let institution = thesis.get("institutions").first().get("name");
    let publisher = imprint.get("publisher").text().or_else(|| institution.text());
    let mut paper = Paper {
        id: node.get("texkeys").first().text().unwrap_or_default(),
        title: title(&node.get("titles").first()),
        date: date(node, &published),
        categories: eprints.iter().flat_map(|eprint| eprint.get("categories").texts()).collect(),
        tags: node.get("keywords").items().iter().filter_map(keyword).collect(),
        kind: kind(node, &published),
        status: node.get("withdrawn").flag().then(|| "withdrawn".to_owned()),
        note: note(node, &thesis),
        volume: published.text("journal_volume"),
        issue: published.text("journal_issue"),
        pages: published.pages(),
        venue: venue.map(|venue| from_entities(&venue).into_owned()),
        publisher: publisher.map(|text| from_entities(&text).into_owned()),
        summary: summary(node),
        ..Paper::default()
    };
    people(node, owner, &mut paper);
    links(node, &eprints, &mut paper);
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
    let of_arxiv = abstracts.iter().find(|own| own.get("source").text().as_deref() == Some("arXiv"));
    let text = of_arxiv.or(abstracts.first())?.get("value").text()?;
    Some(from_markup(&text).into_owned())
}

/// The day that INSPIRE knows first, which of a preprint is that of the preprint.
fn date(node: &Node<'_>, published: &Published<'_>) -> Option<PartialDate> {
    let first = node.get("earliest_date").date().or_else(|| node.get("preprint_date").date());
    first.or_else(|| node.get("imprints").first().get("date").date()).or_else(|| published.year())
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

/// Reads the authors, and the collaboration behind them or in their place.
fn people(node: &Node<'_>, owner: Option<&str>, paper: &mut Paper) {
    let authors = node.get("authors").items();
    let people = authors.iter().filter_map(|author| person(author, owner));
    let kept =
        people.enumerate().filter(|(index, person)| *index < MOST_AUTHORS || person.owner == Some(true));
    paper.authors = kept.map(|(_, person)| person).collect();
    paper.more_authors = authors.len() > MOST_AUTHORS;
    let collaborations = node.get("collaborations").items();
    let mut groups: Vec<String> =
        collaborations.iter().filter_map(|own| own.get("value").text()).map(collaboration).collect();
    if paper.authors.is_empty() {
        groups.extend(node.get("corporate_author").texts());
        paper.authors = groups.into_iter().map(|name| Person { name, ..Person::default() }).collect();
    } else {
        paper.affiliations = groups;
    }
}

fn collaboration(name: String) -> String {
    if name.contains("ollaboration") { name } else { [&name, " Collaboration"].concat() }
}

/// An author; a thesis names its supervisors among them, too.
fn person(node: &Node<'_>, owner: Option<&str>) -> Option<Person> {
    let is_supervisor =
        |node: &Node<'_>| node.get("inspire_roles").texts().iter().any(|role| role == "supervisor");
    if node.is_object() && is_supervisor(node) {
        return None;
    }
    let name = if node.is_object() { node.get("full_name").text() } else { None };
    let Some(name) = name else {
        node.expected("an author with a name");
        return None;
    };
    let record = node.get("record").get("$ref").text();
    let number = record.as_deref().and_then(|url| url.rsplit('/').next());
    let url = number.filter(|number| !number.is_empty()).map(author_page);
    let institutions = node.get("affiliations").items();
    let names = institutions.iter().filter_map(|institution| institution.get("value").text());
    let affiliation = names.collect::<Vec<_>>().join("; ");
    let is_owner = owner.is_some() && url.as_deref() == owner;
    Some(Person {
        name: from_entities(&name).into_owned(),
        url,
        orcid: identifier(node, "ORCID"),
        affiliation: (!affiliation.is_empty()).then_some(affiliation),
        owner: is_owner.then_some(true),
        ..Person::default()
    })
}

fn links(node: &Node<'_>, eprints: &[Node<'_>], paper: &mut Paper) {
    let links = &mut paper.links;
    for doi in node.get("dois").items() {
        let value = doi.get("value");
        let is_papers = doi.get("material").text().is_none_or(|material| material == "publication");
        if is_papers && value.text().is_some_and(|text| !push_identifier(links, "doi", &text)) {
            value.expected("a DOI");
        }
    }
    for eprint in eprints {
        let value = eprint.get("value");
        if value.text().is_some_and(|text| !push_identifier(links, "arxiv", &text)) {
            value.expected("an id of arXiv");
        }
    }
    for url in node.get("urls").items() {
        push_address(links, &url.get("value").text().unwrap_or_default());
    }
    if let Some(number) = node.get("control_number").text() {
        push_link(links, "inspire", &["https://inspirehep.net/literature/", &number].concat());
    }
}
