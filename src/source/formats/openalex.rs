//! OpenAlex: the record of an author, a work, a page of either, or `{author, works}`.

mod inverted;
mod work;

use super::address::push_identifier;
use super::draft::{Draft, FormatError, push_link};
use super::json::{Node, Notes};
use super::recognise::is_openalex_record;
use crate::model::{Metric, Source};
use serde_json::Value;

/// Reads records of whatever shape of answer.
pub(super) fn read(value: &Value, draft: &mut Draft) -> Result<(), FormatError> {
    if draft.profile.sources.is_empty() {
        draft.profile.sources.push(Source { name: "OpenAlex".to_owned(), url: None });
    }
    if is_openalex_record(value) {
        record(value, "work", draft);
        return Ok(());
    }
    let mut found = false;
    if let Some(author) = value.get("author") {
        found = true;
        record(author, "author", draft);
    }
    let works = value.get("works");
    for list in [Some(value), value.get("results"), works, works.and_then(|works| works.get("results"))] {
        for (index, value) in list.and_then(Value::as_array).into_iter().flatten().enumerate() {
            record(value, &format!("results[{index}]"), draft);
        }
        found |= list.is_some_and(Value::is_array);
    }
    if found { Ok(()) } else { Err(FormatError("expected an author or works of OpenAlex".to_owned())) }
}

/// Reads one record, which is a work unless its id says that it is an author. `place` names one without an id.
fn record(value: &Value, place: &str, draft: &mut Draft) {
    let notes = Notes::default();
    let node = Node::new(value, &notes);
    if !node.is_object() {
        node.expected("a record");
        return notes.tell(draft, place);
    }
    let id = node.get("id").text();
    let name = id.as_deref().and_then(key_of).unwrap_or(place).to_owned();
    if name.starts_with('A') || place == "author" {
        header(&node, draft);
    } else {
        let owner = draft.profile.links.iter().find(|link| link.label == "openalex");
        let paper = work::paper(&node, owner.and_then(|link| key_of(&link.url)));
        draft.add(&name, paper);
    }
    notes.tell(draft, &name);
}

/// `W1` of `https://openalex.org/W1`.
fn key_of(id: &str) -> Option<&str> {
    id.rsplit('/').next().filter(|key| !key.is_empty())
}

/// Reads an author's record. Of several authors the first is the researcher.
fn header(node: &Node<'_>, draft: &mut Draft) {
    let url = node.get("id").text();
    let profile = &mut draft.profile;
    if !profile.name.is_empty() {
        if url.is_none() || profile.links.iter().all(|link| Some(&link.url) != url.as_ref()) {
            node.expected("one author");
        }
        return;
    }
    profile.name = node.get("display_name").text().unwrap_or_default();
    profile.aliases = node.get("display_name_alternatives").texts();
    profile.aliases.retain(|alias| *alias != profile.name);
    profile.affiliation = affiliation(node);
    if let Some(orcid) = node.get("orcid").text() {
        push_identifier(&mut profile.links, "orcid", &orcid);
    }
    push_link(&mut profile.links, "openalex", url.as_deref().unwrap_or_default());
    if let Some(source) = profile.sources.first_mut().filter(|source| source.name == "OpenAlex") {
        source.url = url;
    }
    let stats = node.get("summary_stats");
    let figures = [
        ("h_index", stats.get("h_index")),
        ("i10_index", stats.get("i10_index")),
        ("papers", node.get("works_count")),
        ("citations", node.get("cited_by_count")),
    ];
    for (key, figure) in figures {
        profile.metrics.extend(figure.number().map(|value| Metric { key: key.to_owned(), value }));
    }
    profile.citations_by_year = citations_by_year(node);
    profile.updated = node.get("updated_date").date();
}

/// The institution that is known last, else the first of all.
fn affiliation(node: &Node<'_>) -> Option<String> {
    let last = node.get("last_known_institutions").first();
    let first = node.get("affiliations").first().get("institution");
    last.get("display_name").text().or_else(|| first.get("display_name").text())
}

/// Citations by year from the first that has any to the last. OpenAlex leaves out years without any.
fn citations_by_year(node: &Node<'_>) -> Vec<(u16, f64)> {
    let mut counts = std::collections::BTreeMap::new();
    for item in node.get("counts_by_year").items() {
        let year = item.get("year");
        let Some(number) = year.number() else { continue };
        if number.trunc() == number && (1000.0..10_000.0).contains(&number) {
            counts.extend(item.get("cited_by_count").number().map(|count| (number as u16, count)));
        } else {
            year.expected("a year");
        }
    }
    let (Some((&first, _)), Some((&last, _))) = (counts.first_key_value(), counts.last_key_value()) else {
        return Vec::new();
    };
    (first..=last).map(|year| (year, counts.get(&year).copied().unwrap_or(0.0))).collect()
}
