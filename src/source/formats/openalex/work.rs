//! A work of OpenAlex.

use super::super::address::{push_address, push_identifier};
use super::super::draft::push_link;
use super::super::json::Node;
use super::super::markup::{from_entities, from_markup};
use super::{inverted, key_of};
use crate::model::{Metric, Paper, PartialDate, Person};

/// OpenAlex names no more authors than these in lists of works.
const MOST_AUTHORS: usize = 100;

/// The paper that a work stands for. `owner` is the key of the researcher, by which OpenAlex tells people apart.
pub(super) fn paper(node: &Node<'_>, owner: Option<&str>) -> Paper {
    let title = node.get("title").text().or_else(|| node.get("display_name").text());
    let authorships = node.get("authorships").items();
    let primary = node.get("primary_location");
    let source = published_in(node, &primary);
    let is_archive = is_repository(&source);
    let plain = |node: Node<'_>| node.text().map(|text| from_entities(&text).into_owned());
    let biblio = node.get("biblio");
    let mut paper = Paper {
        title: title.map(|title| from_markup(&title).into_owned()),
        more_authors: node.get("is_authors_truncated").flag() || authorships.len() >= MOST_AUTHORS,
        authors: authorships.iter().filter_map(|authorship| author(authorship, owner)).collect(),
        date: date(node),
        kind: kind(node, &source),
        venue: plain(source.get("display_name")).map(|venue| archive_name(&venue).to_owned()),
        publisher: plain(source.get("host_organization_name")).filter(|_| !is_archive),
        volume: biblio.get("volume").text(),
        issue: biblio.get("issue").text(),
        pages: pages(&biblio),
        status: node.get("is_retracted").flag().then(|| "retracted".to_owned()),
        summary: inverted::text(&node.get("abstract_inverted_index")),
        tags: node.get("keywords").items().iter().filter_map(keyword).collect(),
        ..Paper::default()
    };
    links(node, &primary, &mut paper);
    let citations = node.get("cited_by_count").number();
    paper.metrics.extend(citations.map(|value| Metric { key: "citations".to_owned(), value }));
    paper
}

fn author(authorship: &Node<'_>, owner: Option<&str>) -> Option<Person> {
    if authorship.is_text() {
        return authorship.text().map(|name| Person { name, ..Person::default() });
    }
    let author = authorship.get("author");
    let name = author.get("display_name").text().or_else(|| authorship.get("raw_author_name").text());
    let Some(name) = name else {
        authorship.expected("an author with a name");
        return None;
    };
    let institutions = authorship.get("institutions").items();
    let names = institutions.iter().filter_map(|institution| institution.get("display_name").text());
    let affiliation = names.collect::<Vec<_>>().join("; ");
    let id = author.get("id").text();
    let is_owner = owner.is_some() && id.as_deref().and_then(key_of) == owner;
    Some(Person {
        name,
        orcid: author.get("orcid").text(),
        affiliation: (!affiliation.is_empty()).then_some(affiliation),
        owner: is_owner.then_some(true),
        corresponding: authorship.get("is_corresponding").flag(),
        ..Person::default()
    })
}

/// The source that says most of where a work is published: an archive's only where no location has another one.
fn published_in<'a>(node: &Node<'a>, primary: &Node<'a>) -> Node<'a> {
    let first = primary.get("source");
    if !is_repository(&first) && !first.is_absent() {
        return first;
    }
    let sources = node.get("locations").items().into_iter().map(|location| location.get("source"));
    let better = sources.filter(Node::is_object).find(|source| !is_repository(source));
    better.unwrap_or(first)
}

fn is_repository(source: &Node<'_>) -> bool {
    source.get("type").text().is_some_and(|kind| kind == "repository")
}

/// The archive without the institution that runs it: `arXiv (Cornell University)`.
fn archive_name(venue: &str) -> &str {
    if venue.starts_with("arXiv (") { "arXiv" } else { venue }
}

/// The day of publication. Where OpenAlex knows the year alone, it writes the first of January.
fn date(node: &Node<'_>) -> Option<PartialDate> {
    let date = node.get("publication_date").date();
    match date {
        Some(date) if (date.month(), date.day()) == (Some(1), Some(1)) => {
            PartialDate::new(date.year(), None, None).ok()
        }
        Some(date) => Some(date),
        None => node.get("publication_year").date(),
    }
}

/// The type in CSL's words. What OpenAlex calls an article may be anything that is printed in something.
fn kind(node: &Node<'_>, source: &Node<'_>) -> Option<String> {
    let own = node.get("type").text()?;
    let crossref = node.get("type_crossref").text();
    let is_in = |kind: &str| source.get("type").text().is_some_and(|own| own == kind);
    Some(match own.as_str() {
        "article" | "review" | "letter" | "editorial" | "erratum" => {
            let is_paper = is_in("conference") || crossref.is_some_and(|kind| kind == "proceedings-article");
            match own.as_str() {
                _ if is_paper => "paper-conference".to_owned(),
                "article" if is_in("repository") => "article".to_owned(),
                _ => "article-journal".to_owned(),
            }
        }
        "preprint" => "article".to_owned(),
        "book-chapter" => "chapter".to_owned(),
        "dissertation" => "thesis".to_owned(),
        "peer-review" => "review".to_owned(),
        "reference-entry" => "entry-encyclopedia".to_owned(),
        _ => own,
    })
}

fn pages(biblio: &Node<'_>) -> Option<String> {
    match (biblio.get("first_page").text(), biblio.get("last_page").text()) {
        (Some(first), Some(last)) if first != last => Some([&first, "-", &last].concat()),
        (first, last) => first.or(last),
    }
}

/// A keyword, which stands in one of two members.
fn keyword(node: &Node<'_>) -> Option<String> {
    let text = node.get("display_name").text().or_else(|| node.get("keyword").text())?;
    Some(from_entities(&text).into_owned())
}

fn links(node: &Node<'_>, primary: &Node<'_>, paper: &mut Paper) {
    let links = &mut paper.links;
    let doi = node.get("doi");
    if doi.text().is_some_and(|text| !push_identifier(links, "doi", &text)) {
        doi.expected("a DOI");
    }
    let mut locations = vec![primary.clone()];
    locations.extend(node.get("locations").items());
    for location in &locations {
        let page = location.get("landing_page_url").text();
        if let Some(page) = page.filter(|page| page.contains("//arxiv.org/abs/")) {
            push_identifier(links, "arxiv", &page);
        }
    }
    if let Some(page) = primary.get("landing_page_url").text() {
        push_address(links, &page);
    }
    let best = node.get("best_oa_location");
    let pdf = best.get("pdf_url").text().or_else(|| primary.get("pdf_url").text());
    push_link(links, "pdf", pdf.as_deref().unwrap_or_default());
    let pubmed = node.get("ids").get("pmid").text();
    push_link(links, "pubmed", pubmed.as_deref().unwrap_or_default());
}
