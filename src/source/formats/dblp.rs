//! Answers of DBLP's search for publications.

use super::address::{push_address, push_identifier};
use super::draft::{Draft, FormatError, push_link};
use super::json::{Node, Notes};
use super::markup::{from_entities, from_markup};
use crate::model::{Paper, Person, Source};
use serde_json::Value;

/// Adds the papers of an answer. One that found nothing has none.
pub(super) fn read(value: &Value, draft: &mut Draft) -> Result<(), FormatError> {
    if draft.profile.sources.is_empty() {
        let url = Some("https://dblp.org/".to_owned());
        draft.profile.sources.push(Source { name: "DBLP".to_owned(), url });
    }
    let notes = Notes::default();
    let hits = Node::new(value, &notes).get("result").get("hits").get("hit");
    for (index, hit) in hits.items().iter().enumerate() {
        let notes = Notes::default();
        let info = hit.get("info").with(&notes);
        let name = info.get("key").text().unwrap_or_else(|| format!("hit[{index}]"));
        let paper = paper(&info);
        notes.tell(draft, &name);
        draft.add(&name, paper);
    }
    notes.tell(draft, "answer");
    Ok(())
}

fn paper(info: &Node<'_>) -> Paper {
    let title = info.get("title").text().map(|title| from_markup(without_stop(&title)).into_owned());
    let venue = info.get("venue").texts().join(", ");
    let volume = info.get("volume").text();
    // Of preprints the volume is the id.
    let arxiv = volume.as_deref().and_then(|volume| volume.strip_prefix("abs/")).map(str::to_owned);
    let mut paper = Paper {
        id: info.get("key").text().unwrap_or_default(),
        title,
        authors: info.get("authors").get("author").items().iter().filter_map(person).collect(),
        date: info.get("year").date(),
        kind: kind(info, &venue),
        venue: Some(from_entities(&venue).into_owned()).filter(|venue| !venue.is_empty()),
        volume: volume.filter(|_| arxiv.is_none()),
        issue: info.get("number").text(),
        pages: info.get("pages").text(),
        publisher: info.get("publisher").text(),
        ..Paper::default()
    };
    let links = &mut paper.links;
    // Some entries have a key of DBLP's own in place of a DOI.
    if let Some(doi) = info.get("doi").text().filter(|doi| !doi.starts_with("db/")) {
        push_identifier(links, "doi", &doi);
    }
    if let Some(id) = arxiv {
        push_identifier(links, "arxiv", &id);
    }
    for url in info.get("ee").texts() {
        push_address(links, &url);
    }
    push_link(links, "dblp", &info.get("url").text().unwrap_or_default());
    paper
}

/// A title without the full stop that DBLP ends each with.
fn without_stop(title: &str) -> &str {
    title.strip_suffix('.').filter(|title| !title.ends_with('.')).unwrap_or(title)
}

fn person(author: &Node<'_>) -> Option<Person> {
    let name = if author.is_text() { author.text() } else { author.get("text").text() }?;
    // DBLP numbers those who share a name: `Jane Doe 0001`.
    let name = match name.rsplit_once(' ') {
        Some((bare, number)) if number.len() == 4 && number.bytes().all(|byte| byte.is_ascii_digit()) => bare,
        _ => &name,
    };
    Some(Person { name: from_entities(name).into_owned(), ..Person::default() })
}

fn kind(info: &Node<'_>, venue: &str) -> Option<String> {
    let csl = match info.get("type").text()?.as_str() {
        "Journal Articles" => "article-journal",
        "Conference and Workshop Papers" => "paper-conference",
        "Books and Theses" if info.get("school").text().is_some() => "thesis",
        "Books and Theses" | "Editorship" => "book",
        "Parts in Books or Collections" => "chapter",
        "Reference Works" => "entry-encyclopedia",
        "Data and Artifacts" => "dataset",
        "Informal and Other Publications" | "Informal Publications" if venue == "CoRR" => "article",
        _ => return None,
    };
    Some(csl.to_owned())
}
