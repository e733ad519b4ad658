//! Answers of INSPIRE: literature, a single record, or an author's record.

use super::address::push_identifier;
use super::draft::{Draft, FormatError, push_link};
use super::json::{Node, Notes};
use super::markup::{from_entities, from_markup};
use super::naming::given_first;
use crate::model::{Metric, Paper, Person, Source};
use serde_json::Value;

/// Authors of one paper beyond which the rest is "et al.": collaborations have thousands.
const AUTHORS: usize = 100;

/// Adds the papers of an answer, or the author of a record.
pub(super) fn read(value: &Value, draft: &mut Draft) -> Result<(), FormatError> {
    if draft.profile.sources.is_empty() {
        let url = Some("https://inspirehep.net/".to_owned());
        draft.profile.sources.push(Source { name: "INSPIRE".to_owned(), url });
    }
    let notes = Notes::default();
    let answer = Node::new(value, &notes);
    if value.get("hits").is_some() {
        for (index, hit) in answer.get("hits").get("hits").items().iter().enumerate() {
            record(&hit.get("metadata"), &format!("hits[{index}]"), draft);
        }
    } else {
        record(&answer.get("metadata"), "record", draft);
    }
    notes.tell(draft, "answer");
    Ok(())
}

fn record(metadata: &Node<'_>, place: &str, draft: &mut Draft) {
    let notes = Notes::default();
    let metadata = metadata.with(&notes);
    if metadata.get("name").is_object() {
        header(&metadata, draft);
        return notes.tell(draft, "author");
    }
    let key = metadata.get("texkeys").first().text();
    let name =
        key.clone().or_else(|| metadata.get("control_number").text()).unwrap_or_else(|| place.to_owned());
    let paper = Paper { id: key.unwrap_or_default(), ..paper(&metadata) };
    notes.tell(draft, &name);
    draft.add(&name, paper);
}

fn header(metadata: &Node<'_>, draft: &mut Draft) {
    let profile = &mut draft.profile;
    let name = metadata.get("name");
    let shown = name.get("preferred_name").text().or_else(|| name.get("value").text());
    profile.name = given_first(&shown.unwrap_or_default());
    profile.aliases.extend(name.get("value").text().filter(|own| *own != profile.name));
    let current = |position: &&Node<'_>| position.get("current").flag();
    let positions = metadata.get("positions").items();
    profile.affiliation =
        positions.iter().find(current).and_then(|position| position.get("institution").text());
    for id in metadata.get("ids").items() {
        if id.get("schema").text().as_deref() == Some("ORCID") {
            push_identifier(&mut profile.links, "orcid", &id.get("value").text().unwrap_or_default());
        }
    }
    for url in metadata.get("urls").items() {
        push_link(&mut profile.links, "homepage", &url.get("value").text().unwrap_or_default());
    }
    if let Some(number) = metadata.get("control_number").text() {
        push_link(&mut profile.links, "inspire", &["https://inspirehep.net/authors/", &number].concat());
    }
}

fn paper(metadata: &Node<'_>) -> Paper {
    let rich = |text: String| from_markup(&text).into_owned();
    let mut authors: Vec<Person> = metadata.get("authors").items().iter().filter_map(person).collect();
    if authors.is_empty() {
        let names = metadata.get("collaborations").items();
        let names = names.iter().filter_map(|own| own.get("value").text());
        authors.extend(names.map(|name| Person { name: ["{", &name, "}"].concat(), ..Person::default() }));
    }
    let more_authors = authors.len() > AUTHORS;
    authors.truncate(AUTHORS);
    let eprints = metadata.get("arxiv_eprints").items();
    let infos = metadata.get("publication_info").items();
    let published = Published(&infos);
    let venue = published.text("journal_title").or_else(|| published.text("conf_acronym"));
    let mut paper = Paper {
        title: metadata.get("titles").first().get("title").text().map(rich),
        authors,
        more_authors,
        date: metadata
            .get("earliest_date")
            .date()
            .or_else(|| published.get("year").and_then(|year| year.date())),
        categories: eprints.iter().flat_map(|eprint| eprint.get("categories").texts()).collect(),
        kind: kind(metadata, venue.is_some()),
        volume: published.text("journal_volume"),
        issue: published.text("journal_issue"),
        pages: pages(&published),
        venue: venue.map(|venue| from_entities(&venue).into_owned()),
        summary: summary(metadata).map(rich),
        ..Paper::default()
    };
    let links = &mut paper.links;
    for doi in metadata.get("dois").items() {
        push_identifier(links, "doi", &doi.get("value").text().unwrap_or_default());
    }
    for eprint in &eprints {
        push_identifier(links, "arxiv", &eprint.get("value").text().unwrap_or_default());
    }
    if let Some(number) = metadata.get("control_number").text() {
        push_link(links, "inspire", &["https://inspirehep.net/literature/", &number].concat());
    }
    let citations = metadata.get("citation_count").number();
    paper.metrics.extend(citations.map(|value| Metric { key: "citations".to_owned(), value }));
    paper
}

/// What several items tell of where a paper appeared: those of the publication itself come before an erratum's.
struct Published<'a>(&'a [Node<'a>]);

impl<'a> Published<'a> {
    fn get(&self, key: &str) -> Option<Node<'a>> {
        let of_publication =
            |info: &&Node<'_>| info.get("material").text().is_none_or(|own| own == "publication");
        let (own, others): (Vec<_>, Vec<_>) = self.0.iter().partition(of_publication);
        own.into_iter().chain(others).map(|info| info.get(key)).find(|value| !value.is_absent())
    }

    fn text(&self, key: &str) -> Option<String> {
        self.get(key)?.text()
    }
}

fn pages(published: &Published<'_>) -> Option<String> {
    match (published.text("page_start"), published.text("page_end")) {
        (Some(start), Some(end)) => Some([&start, "--", &end].concat()),
        (start, _) => start.or_else(|| published.text("artid")),
    }
}

/// The abstract as arXiv has it, since the authors wrote that one; else the first.
fn summary(metadata: &Node<'_>) -> Option<String> {
    let abstracts = metadata.get("abstracts").items();
    let of_arxiv = abstracts
        .iter()
        .find(|own| own.get("source").text().is_some_and(|own| own.eq_ignore_ascii_case("arxiv")));
    of_arxiv.or_else(|| abstracts.first())?.get("value").text()
}

fn person(author: &Node<'_>) -> Option<Person> {
    let name = if author.is_text() { author.text() } else { author.get("full_name").text() }?;
    let affiliations = author.get("affiliations").items();
    let affiliation = affiliations.first().and_then(|own| own.get("value").text());
    Some(Person { name: given_first(&name), affiliation, ..Person::default() })
}

fn kind(metadata: &Node<'_>, is_published: bool) -> Option<String> {
    let csl = match metadata.get("document_type").first().text()?.as_str() {
        "article" if is_published => "article-journal",
        "article" => "article",
        "conference paper" => "paper-conference",
        "book" | "proceedings" => "book",
        "book chapter" => "chapter",
        "thesis" => "thesis",
        "report" | "note" => "report",
        _ => return None,
    };
    Some(csl.to_owned())
}
