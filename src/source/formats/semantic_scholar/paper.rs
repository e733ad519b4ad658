//! A paper of Semantic Scholar.

use super::super::address::push_identifier;
use super::super::draft::push_link;
use super::super::json::Node;
use super::super::markup::{from_entities, from_markup};
use crate::model::{Link, Metric, Paper, Person};

/// The paper. `owner` is the id of the researcher. The BibTeX that comes along is not taken over: it names the entry by an
/// array of types, which is none.
pub(super) fn paper(node: &Node<'_>, owner: Option<&str>) -> Paper {
    let rich = |node: Node<'_>| node.text().map(|text| from_markup(&text).into_owned());
    let journal = node.get("journal");
    let journal_name = journal.get("name").text();
    let names =
        [node.get("venue").text(), node.get("publicationVenue").get("name").text(), journal_name.clone()];
    let venue = names.into_iter().flatten().next().map(|venue| archive_name(&venue).to_owned());
    // Where it names the archive beside a venue, volume and pages are the archive's.
    let is_journal = journal_name.is_none_or(|name| archive_name(&name) != ARXIV);
    let within = |key: &str| journal.get(key).text().filter(|_| is_journal);
    let mut paper = Paper {
        title: rich(node.get("title")),
        authors: node.get("authors").items().iter().filter_map(|author| person(author, owner)).collect(),
        date: node.get("publicationDate").date().or_else(|| node.get("year").date()),
        kind: kind(node, venue.as_deref()),
        volume: within("volume"),
        pages: within("pages").and_then(|pages| range(&pages)),
        venue: venue.map(|venue| from_entities(&venue).into_owned()),
        summary: rich(node.get("abstract")),
        tldr: rich(node.get("tldr").get("text")),
        ..Paper::default()
    };
    links(node, &mut paper.links);
    let citations = node.get("citationCount").number();
    paper.metrics.extend(citations.map(|value| Metric { key: "citations".to_owned(), value }));
    paper
}

/// The archive as it calls itself.
const ARXIV: &str = "arXiv";

/// The venue, or [`ARXIV`] for the names that Semantic Scholar has for it.
fn archive_name(venue: &str) -> &str {
    if venue.eq_ignore_ascii_case("arXiv") || venue.eq_ignore_ascii_case("arXiv.org") { ARXIV } else { venue }
}

fn person(author: &Node<'_>, owner: Option<&str>) -> Option<Person> {
    if author.is_text() {
        return author.text().map(|name| Person { name, ..Person::default() });
    }
    let name = if author.is_object() { author.get("name").text() } else { None };
    let Some(name) = name else {
        author.expected("an author with a name");
        return None;
    };
    let affiliations = author.get("affiliations").texts().join("; ");
    let is_owner = owner.is_some() && author.get("authorId").text().as_deref() == owner;
    Some(Person {
        name,
        url: author.get("homepage").text(),
        affiliation: Some(affiliations).filter(|affiliations| !affiliations.is_empty()),
        owner: is_owner.then_some(true),
        ..Person::default()
    })
}

/// The type in CSL's words, the most telling of those that are given: a paper of a conference is a journal article, too.
fn kind(node: &Node<'_>, venue: Option<&str>) -> Option<String> {
    let types: Vec<String> =
        node.get("publicationTypes").texts().iter().map(|own| own.replace(' ', "")).collect();
    let is = |word: &str| types.iter().any(|own| own == word);
    let known = [
        ("Conference", "paper-conference"),
        ("BookSection", "chapter"),
        ("Book", "book"),
        ("Dataset", "dataset"),
        ("News", "article-newspaper"),
    ];
    let known = known.iter().find(|(own, _)| is(own)).map(|(_, csl)| *csl);
    let csl = match known {
        Some(csl) => csl,
        None if venue == Some(ARXIV) => "article",
        None if types.is_empty() => return None,
        None => "article-journal",
    };
    Some(csl.to_owned())
}

/// `116-135` of ` 116 - 135 `, which may go over several lines; `None` where nothing but signs is left.
fn range(pages: &str) -> Option<String> {
    let parts = pages.split('-').map(str::trim).filter(|part| !part.is_empty());
    let range = parts.collect::<Vec<_>>().join("-");
    (!range.is_empty()).then_some(range)
}

fn links(node: &Node<'_>, links: &mut Vec<Link>) {
    let ids = node.get("externalIds");
    let doi = ids.get("DOI");
    // Semantic Scholar writes DOIs in capitals that nobody else has.
    if doi.text().is_some_and(|text| !push_identifier(links, "doi", &text.to_ascii_lowercase())) {
        doi.expected("a DOI");
    }
    let arxiv = ids.get("ArXiv");
    if arxiv.text().is_some_and(|text| !push_identifier(links, "arxiv", &text)) {
        arxiv.expected("an id of arXiv");
    }
    push_link(links, "pdf", &node.get("openAccessPdf").get("url").text().unwrap_or_default());
    let pages = [
        ("ACL", "acl", "https://aclanthology.org/"),
        ("PubMed", "pubmed", "https://pubmed.ncbi.nlm.nih.gov/"),
        ("PubMedCentral", "pmc", "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC"),
        ("DBLP", "dblp", "https://dblp.org/rec/"),
    ];
    for (key, label, base) in pages {
        if let Some(id) = ids.get(key).first().text() {
            push_link(links, label, &[base, &id].concat());
        }
    }
    if links.is_empty() {
        push_link(links, "semantic_scholar", &node.get("url").text().unwrap_or_default());
    }
}
