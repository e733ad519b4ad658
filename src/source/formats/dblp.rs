//! DBLP: answers of its search for publications, and of its search for authors.

mod publication;

use super::draft::{Draft, FormatError, push_link};
use super::json::{Node, Notes};
use super::markup::from_entities;
use crate::model::Source;
use serde_json::Value;

/// Whether this is an answer of DBLP's search: nobody else wraps `hits` in a `result` with a `status`.
pub(super) fn is_it(value: &Value) -> bool {
    value.pointer("/result/hits").is_some_and(Value::is_object)
        && (value.pointer("/result/status").is_some() || value.pointer("/result/hits/@total").is_some())
}

/// Reads the hits, of which there may be none. One hit alone may stand without an array.
pub(super) fn read(value: &Value, draft: &mut Draft) -> Result<(), FormatError> {
    if !is_it(value) {
        return Err(FormatError("expected an answer of DBLP's search".to_owned()));
    }
    if draft.profile.sources.is_empty() {
        let url = Some("https://dblp.org/".to_owned());
        draft.profile.sources.push(Source { name: "DBLP".to_owned(), url });
    }
    match value.pointer("/result/hits/hit") {
        Some(Value::Array(hits)) => {
            for (index, hit) in hits.iter().enumerate() {
                read_hit(hit, &format!("hit[{index}]"), draft);
            }
        }
        None | Some(Value::Null) => {}
        Some(hit) => read_hit(hit, "hit", draft),
    }
    Ok(())
}

/// Reads one hit. `place` names one without a key.
fn read_hit(value: &Value, place: &str, draft: &mut Draft) {
    let notes = Notes::default();
    let node = Node::new(value, &notes);
    let info = if node.is_object() { node.get("info") } else { node };
    if !info.is_object() || value.get("info").is_none() {
        draft.warn(place, "", "expected a hit with its info, found none");
        return;
    }
    if !info.get("author").is_absent() && info.get("title").is_absent() {
        header(&info, draft);
        return notes.tell(draft, place);
    }
    let key = info.get("key").text();
    let name = key.as_deref().unwrap_or(place);
    let owner = draft.profile.links.iter().find(|link| link.label == "dblp");
    let paper = publication::paper(&info, owner.map(|link| link.url.as_str()));
    notes.tell(draft, name);
    draft.add(name, paper);
}

/// Reads a hit of the search for authors. Of several the first is the researcher.
fn header(info: &Node<'_>, draft: &mut Draft) {
    let profile = &mut draft.profile;
    let Some(name) = info.get("author").text() else { return };
    if !profile.name.is_empty() {
        info.expected("one author");
        return;
    }
    profile.name = without_number(&from_entities(&name)).to_owned();
    let aliases = info.get("aliases").get("alias").texts();
    profile.aliases = aliases.iter().map(|alias| without_number(&from_entities(alias)).to_owned()).collect();
    profile.aliases.retain(|alias| *alias != profile.name);
    push_link(&mut profile.links, "dblp", &info.get("url").text().unwrap_or_default());
    let is_affiliation = |note: &Node<'_>| note.get("@type").text().as_deref() == Some("affiliation");
    let affiliation = info.get("notes").get("note").items().into_iter().find(is_affiliation);
    let affiliation = affiliation.and_then(|note| note.get("text").text());
    profile.affiliation = affiliation.map(|text| from_entities(&text).into_owned());
}

/// `Ada Sample` of `Ada Sample 0002`, by which DBLP tells people of one name apart.
fn without_number(name: &str) -> &str {
    match name.rsplit_once(' ') {
        Some((own, number)) if number.len() == 4 && number.bytes().all(|byte| byte.is_ascii_digit()) => own,
        _ => name,
    }
}
