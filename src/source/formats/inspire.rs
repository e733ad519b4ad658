//! INSPIRE: pages or single records of its literature and of its authors.

mod author;
mod literature;
mod published;

use super::draft::{Draft, FormatError};
use super::json::{Node, Notes};
use crate::model::Source;
use serde_json::Value;

/// Adds the papers of an answer, or the author of a record.
///
/// # Errors
/// Where it is none.
pub(super) fn read(value: &Value, draft: &mut Draft) -> Result<(), FormatError> {
    if draft.profile.sources.is_empty() {
        let url = Some("https://inspirehep.net/".to_owned());
        draft.profile.sources.push(Source { name: "INSPIRE".to_owned(), url });
    }
    if value.get("metadata").is_some() {
        record(value, "record", draft);
        return Ok(());
    }
    let Some(hits) = value.pointer("/hits/hits").and_then(Value::as_array) else {
        return Err(FormatError("expected literature or an author of INSPIRE".to_owned()));
    };
    for (index, hit) in hits.iter().enumerate() {
        record(hit, &format!("hits[{index}]"), draft);
    }
    Ok(())
}

/// Reads one record, which is literature unless it has a person's name. `place` names one without a key.
fn record(value: &Value, place: &str, draft: &mut Draft) {
    let notes = Notes::default();
    let node = Node::new(value.get("metadata").unwrap_or(&Value::Null), &notes);
    if !node.is_object() {
        draft.warn(place, "metadata", "expected a record, found none");
        return;
    }
    let key = node.get("texkeys").first().text().or_else(|| node.get("control_number").text());
    let name = key.unwrap_or_else(|| place.to_owned());
    if node.get("name").is_object() {
        author::read(&node, &name, draft);
    } else {
        let owner = draft.profile.links.iter().find(|link| link.label == "inspire");
        let paper = literature::paper(&node, owner.map(|link| link.url.as_str()));
        draft.add(&name, paper);
    }
    notes.tell(draft, &name);
}
