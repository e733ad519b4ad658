//! INSPIRE: pages or single records of its literature and of its authors.

mod literature;
mod published;

use super::address::push_identifier;
use super::draft::{Draft, FormatError, push_link};
use super::json::{Node, Notes};
use crate::model::Source;
use serde_json::Value;

/// Whether this is an answer of INSPIRE. Other services wrap records as `hits.hits[].metadata`, too; what the records hold
/// tells them apart.
pub(super) fn is_it(value: &Value) -> bool {
    is_record(value)
        || value.pointer("/hits/hits").and_then(Value::as_array).is_some_and(|hits| {
            hits.iter().any(is_record) || hits.is_empty() && value.pointer("/hits/total").is_some()
        })
}

fn is_record(value: &Value) -> bool {
    let own = ["control_number", "titles", "texkeys", "arxiv_eprints"];
    value.get("metadata").is_some_and(|metadata| own.iter().any(|key| metadata.get(key).is_some()))
}

/// Reads records of whatever shape of answer.
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
    let metadata = value.get("metadata").unwrap_or(&Value::Null);
    let node = Node::new(metadata, &notes);
    if !node.is_object() {
        draft.warn(place, "", "expected a record with its metadata, found none");
        return;
    }
    let key = node.get("texkeys").first().text().or_else(|| node.get("control_number").text());
    let name = key.unwrap_or_else(|| place.to_owned());
    if node.get("name").is_object() {
        header(&node, draft);
    } else {
        let owner = draft.profile.links.iter().find(|link| link.label == "inspire");
        let paper = literature::paper(&node, owner.map(|link| link.url.as_str()));
        draft.add(&name, paper);
    }
    notes.tell(draft, &name);
}

/// Reads an author's record. Of several authors the first is the researcher.
fn header(node: &Node<'_>, draft: &mut Draft) {
    let profile = &mut draft.profile;
    if !profile.name.is_empty() {
        node.get("name").expected("one author");
        return;
    }
    let name = node.get("name");
    let value = name.get("value").text().unwrap_or_default();
    profile.name = name.get("preferred_name").text().unwrap_or_else(|| given_first(&value));
    profile.aliases = name.get("name_variants").texts();
    profile.aliases.extend(name.get("native_names").texts());
    profile.aliases.retain(|alias| *alias != profile.name);
    let positions = node.get("positions").items();
    let current = positions.iter().filter(|position| position.get("current").flag());
    let institutions: Vec<String> =
        current.filter_map(|position| position.get("institution").text()).collect();
    profile.affiliation = (!institutions.is_empty()).then(|| institutions.join("; "));
    profile.category = node.get("arxiv_categories").first().text();
    let links = &mut profile.links;
    if let Some(url) = node.get("urls").first().get("value").text() {
        push_link(links, "homepage", &url);
    }
    if let Some(orcid) = identifier(node, "ORCID") {
        push_identifier(links, "orcid", &orcid);
    }
    if let Some(number) = node.get("control_number").text() {
        push_link(links, "inspire", &author_page(&number));
    }
}

/// Identifier of a person by its scheme: `ORCID`, `INSPIRE BAI`, ….
fn identifier(node: &Node<'_>, scheme: &str) -> Option<String> {
    let ids = node.get("ids").items();
    ids.iter().find(|id| id.get("schema").text().as_deref() == Some(scheme))?.get("value").text()
}

/// Page of the author whose record has this number.
fn author_page(number: &str) -> String {
    ["https://inspirehep.net/authors/", number].concat()
}

/// `Ada Sample` of `Sample, Ada`; what has more commas or none stays as it is.
fn given_first(name: &str) -> String {
    match name.split_once(", ") {
        Some((family, given)) if !given.contains(',') => [given, " ", family].concat(),
        _ => name.to_owned(),
    }
}
