//! DBLP: answers of its search for publications, and of its search for authors.

mod owner;
mod publication;

use self::owner::Owner;
use super::draft::{Draft, FormatError, push_link};
use super::json::{Node, Notes};
use super::markup::from_entities;
use super::recognise::is_dblp;
use crate::model::Source;
use serde_json::Value;

/// Adds the papers of an answer, of which there may be none. One hit alone may stand without an array.
///
/// # Errors
/// Where it is none, in DBLP's own words if it has some.
pub(super) fn read(value: &Value, draft: &mut Draft) -> Result<(), FormatError> {
    if !is_dblp(value) {
        let said = value.pointer("/result/status/text").and_then(Value::as_str);
        let said = said.map(|said| ["DBLP answers: ", said].concat());
        return Err(FormatError(said.unwrap_or_else(|| "expected an answer of DBLP's search".to_owned())));
    }
    if draft.profile.sources.is_empty() {
        let url = Some("https://dblp.org/".to_owned());
        draft.profile.sources.push(Source { name: "DBLP".to_owned(), url });
    }
    let query = value.pointer("/result/query").and_then(Value::as_str);
    let mut owner = Owner::new(query, &draft.profile);
    match value.pointer("/result/hits/hit") {
        Some(Value::Array(hits)) => {
            for (index, hit) in hits.iter().enumerate() {
                read_hit(hit, &format!("hit[{index}]"), &mut owner, draft);
            }
        }
        None | Some(Value::Null) => {}
        Some(hit) => read_hit(hit, "hit", &mut owner, draft),
    }
    owner.tell(&mut draft.profile);
    Ok(())
}

/// Reads one hit. `place` names one without a key.
fn read_hit(value: &Value, place: &str, owner: &mut Owner, draft: &mut Draft) {
    let notes = Notes::default();
    let info = Node::new(value.get("info").unwrap_or(&Value::Null), &notes);
    if !info.is_object() {
        draft.warn(place, "info", ["expected a publication, found none; ", &ask("")].concat());
        return;
    }
    let has = |key: &str| !info.get(key).is_absent();
    if has("author") && !has("title") {
        header(&info, place, draft);
        *owner = Owner::new(None, &draft.profile);
        return notes.tell(draft, place);
    }
    if !["title", "key", "authors"].into_iter().any(has) {
        draft.warn(place, "info", ["expected a publication, found something else; ", &ask("")].concat());
        return;
    }
    let key = info.get("key").text();
    let name = key.as_deref().unwrap_or(place);
    let paper = publication::paper(&info, owner);
    notes.tell(draft, name);
    draft.add(name, paper);
}

/// Reads a hit of the search for authors, which lists no papers. Of several the first is the researcher.
fn header(info: &Node<'_>, place: &str, draft: &mut Draft) {
    let Some(name) = info.get("author").text() else { return };
    let name = from_entities(&name);
    let is_first = draft.profile.name.is_empty();
    let found = if is_first { "an author" } else { "another author" };
    let message = ["expected a publication, found ", found, "; ", &ask(&name)].concat();
    draft.warn(place, "info", message);
    if !is_first {
        return;
    }
    let profile = &mut draft.profile;
    profile.name = without_number(&name).to_owned();
    let aliases = info.get("aliases").get("alias").texts();
    profile.aliases = aliases.iter().map(|alias| without_number(&from_entities(alias)).to_owned()).collect();
    profile.aliases.retain(|alias| *alias != profile.name);
    push_link(&mut profile.links, "dblp", &info.get("url").text().unwrap_or_default());
    let is_affiliation = |note: &Node<'_>| note.get("@type").text().as_deref() == Some("affiliation");
    let affiliation = info.get("notes").get("note").items().into_iter().find(is_affiliation);
    let affiliation = affiliation.and_then(|note| note.get("text").text());
    profile.affiliation = affiliation.map(|text| from_entities(&text).into_owned());
}

/// Where an author's papers are to be had.
fn ask(name: &str) -> String {
    let name = if name.is_empty() { "Jane_Doe".to_owned() } else { name.replace(' ', "_") };
    ["papers are at https://dblp.org/search/publ/api?q=author:", &name, ":&h=1000&format=json"].concat()
}

/// `Ada Sample` of `Ada Sample 0002`, by which DBLP tells people of one name apart.
fn without_number(name: &str) -> &str {
    match name.rsplit_once(' ') {
        Some((own, number)) if number.len() == 4 && number.bytes().all(|byte| byte.is_ascii_digit()) => own,
        _ => name,
    }
}
