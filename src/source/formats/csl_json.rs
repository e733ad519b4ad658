//! CSL-JSON: what Zotero and other reference managers export, and what doi.org answers.

mod date;
mod extra;
mod names;

use super::address::{push_address, push_identifier};
use super::draft::{Draft, FormatError};
use super::json::{Node, Notes};
use super::markup::{from_entities, from_markup};
use super::recognise::is_openalex_record;
use crate::model::{Metric, Paper, Person};
use serde_json::Value;

/// Members that an item of CSL-JSON has and no other format's.
const OWN_KEYS: [&str; 9] = [
    "author",
    "issued",
    "DOI",
    "URL",
    "container-title",
    "citation-key",
    "editor",
    "event-title",
    "accessed",
];

/// Whether this is an item, an array of items or an object with one as `items`.
pub(super) fn is_it(value: &Value) -> bool {
    is_item(value) || items(value).is_some_and(|items| items.iter().any(is_item))
}

/// Reads all items.
pub(super) fn read(value: &Value, draft: &mut Draft) -> Result<(), FormatError> {
    if is_item(value) {
        item(value, "item", draft);
        return Ok(());
    }
    let Some(items) = items(value) else {
        return Err(FormatError("expected an array of items of CSL-JSON".to_owned()));
    };
    for (index, value) in items.iter().enumerate() {
        item(value, &format!("items[{index}]"), draft);
    }
    Ok(())
}

fn items(value: &Value) -> Option<&Vec<Value>> {
    value.as_array().or_else(|| value.get("items")?.as_array())
}

fn is_item(value: &Value) -> bool {
    let Some(members) = value.as_object() else { return false };
    members.get("type").is_some_and(Value::is_string)
        && !is_openalex_record(value)
        && !members.contains_key("authors")
        && (OWN_KEYS.iter().any(|key| members.contains_key(*key))
            || members.contains_key("id") && members.contains_key("title"))
}

/// Adds the paper that an item stands for. `place` names an item that has no name of its own.
fn item(value: &Value, place: &str, draft: &mut Draft) {
    let notes = Notes::default();
    let node = Node::new(value, &notes);
    if !value.is_object() {
        node.expected("an item");
        return notes.tell(draft, place);
    }
    let mut paper = paper(&node);
    extra::read(&node, &mut paper);
    let name = [own_name(&node), paper.title.clone()].into_iter().flatten().next();
    let name = name.unwrap_or_else(|| place.to_owned());
    notes.tell(draft, &name);
    draft.add(&name, paper);
}

/// Short name of an item: its citation key, else its id, which Zotero ends with a key of its own.
fn own_name(node: &Node<'_>) -> Option<String> {
    let name = node.get("citation-key").text().or_else(|| node.get("id").text())?;
    let is_address = name.contains("://") && !name.contains("doi.org/");
    Some(if is_address { name.rsplit('/').next().unwrap_or(&name).to_owned() } else { name })
}

fn paper(node: &Node<'_>) -> Paper {
    let plain = |key: &str| node.get(key).first().text().map(|text| from_entities(&text).into_owned());
    let mut paper = Paper {
        id: id(node).unwrap_or_default(),
        title: title(node),
        authors: authors(node),
        kind: kind(node),
        venue: plain("container-title").or_else(|| plain("event-title")).or_else(|| plain("event")),
        volume: node.get("volume").text(),
        issue: node.get("issue").text(),
        pages: node.get("page").text().or_else(|| node.get("article-number").text()),
        publisher: plain("publisher"),
        status: plain("status"),
        summary: node.get("abstract").text().map(|text| from_markup(&text).into_owned()),
        tags: tags(node),
        ..Paper::default()
    };
    date::read(node, &mut paper);
    match paper.kind.as_deref() {
        // The archive is all that a preprint stands in.
        Some("article") if paper.venue.is_none() => paper.venue = paper.publisher.take(),
        // What tells a master's thesis from a doctor's.
        Some("thesis") => paper.note = plain("genre"),
        _ => {}
    }
    links(node, &mut paper);
    // Crossref's count, in what doi.org answers.
    if let Some(value) = node.get("is-referenced-by-count").number() {
        paper.metrics.push(Metric { key: "citations".to_owned(), value });
    }
    paper
}

/// A name that stays: neither an address nor the number of a row in somebody's database.
fn id(node: &Node<'_>) -> Option<String> {
    let key = node.get("citation-key").text();
    key.or_else(|| {
        node.get("id").text().filter(|id| !id.contains("://") && id.contains(|c: char| !c.is_ascii_digit()))
    })
}

/// The title and, in what doi.org answers, the subtitle beside it.
fn title(node: &Node<'_>) -> Option<String> {
    let text = |key: &str| node.get(key).first().text().map(|text| from_markup(&text).into_owned());
    match (text("title"), text("subtitle")) {
        (Some(title), Some(subtitle)) if !title.contains(&subtitle) => {
            Some([&title, ": ", &subtitle].concat())
        }
        (title, subtitle) => title.or(subtitle),
    }
}

/// The authors; of proceedings and other collections without one, the editors.
fn authors(node: &Node<'_>) -> Vec<Person> {
    let authors: Vec<Person> = node.get("author").items().iter().filter_map(names::person).collect();
    if authors.is_empty() {
        return node.get("editor").items().iter().filter_map(names::person).collect();
    }
    authors
}

fn links(node: &Node<'_>, paper: &mut Paper) {
    let links = &mut paper.links;
    for (key, label) in [("DOI", "doi"), ("PMID", "pubmed"), ("PMCID", "pmc")] {
        let text = node.get(key).text();
        if text.is_some_and(|text| !extra::push_known(links, label, &text)) {
            node.get(key).expected("an identifier");
        }
    }
    // First, because of two addresses of one paper at arXiv it is the one that may name a version.
    if let Some(url) = node.get("URL").text() {
        push_address(links, &url);
    }
    let is_arxiv = node.get("archive").text().is_some_and(|archive| archive.eq_ignore_ascii_case("arxiv"));
    let id = if is_arxiv { node.get("archive_location").text() } else { None };
    let number = node.get("number").text().filter(|number| number.starts_with("arXiv:"));
    if let Some(id) = id.or(number) {
        // What is no id is a shelf mark of the archive, which the profile has no place for.
        let _ = push_identifier(links, "arxiv", &id);
    }
}

/// The type in CSL's words; doi.org writes Crossref's.
fn kind(node: &Node<'_>) -> Option<String> {
    let own = node.get("type").text()?;
    Some(match own.as_str() {
        "journal-article" => "article-journal".to_owned(),
        "proceedings-article" => "paper-conference".to_owned(),
        "book-chapter" => "chapter".to_owned(),
        "posted-content" => "article".to_owned(),
        "dissertation" => "thesis".to_owned(),
        "monograph" | "edited-book" | "reference-book" => "book".to_owned(),
        _ => own,
    })
}

/// Keywords, which stand in one text or, in what DataCite answers, in an array.
fn tags(node: &Node<'_>) -> Vec<String> {
    let mut tags = Vec::new();
    for text in node.get("keyword").texts() {
        let text = from_entities(&text);
        let separator = if text.contains(';') { ';' } else { ',' };
        tags.extend(text.split(separator).map(str::trim).filter(|tag| !tag.is_empty()).map(str::to_owned));
    }
    tags
}
