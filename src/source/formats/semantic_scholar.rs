//! Semantic Scholar: an author with papers, a page of papers, an array of either, or one paper.

mod paper;

use super::address::push_identifier;
use super::draft::{Draft, FormatError, push_link};
use super::json::{Node, Notes};
use super::recognise::is_semantic_scholar_record;
use crate::model::{Metric, Source};
use serde_json::Value;

/// Reads records of whatever shape of answer.
pub(super) fn read(value: &Value, draft: &mut Draft) -> Result<(), FormatError> {
    if draft.profile.sources.is_empty() {
        draft.profile.sources.push(Source { name: NAME.to_owned(), url: None });
    }
    if is_semantic_scholar_record(value) {
        record(value, "record", draft);
        return Ok(());
    }
    let Some(list) = value.get("data").unwrap_or(value).as_array() else {
        return Err(FormatError("expected an author or papers of Semantic Scholar".to_owned()));
    };
    for (index, value) in list.iter().enumerate() {
        record(value, &format!("data[{index}]"), draft);
    }
    Ok(())
}

/// Name of the service.
const NAME: &str = "Semantic Scholar";

/// Reads an author with papers, or a paper. `place` names one without a title.
fn record(value: &Value, place: &str, draft: &mut Draft) {
    if value.get("authorId").is_none() {
        return paper(value, place, None, draft);
    }
    let notes = Notes::default();
    let node = Node::new(value, &notes);
    header(&node, draft);
    let id = node.get("authorId").text();
    let papers = value.get("papers").filter(|papers| !papers.is_null());
    if papers.is_some_and(|papers| !papers.is_array()) {
        node.get("papers").expected("an array of papers");
    }
    notes.tell(draft, "author");
    for (index, value) in papers.and_then(Value::as_array).into_iter().flatten().enumerate() {
        paper(value, &format!("papers[{index}]"), id.as_deref(), draft);
    }
}

/// Adds a paper. `owner` is the id of the researcher, by which Semantic Scholar tells people apart.
fn paper(value: &Value, place: &str, owner: Option<&str>, draft: &mut Draft) {
    let notes = Notes::default();
    let node = Node::new(value, &notes);
    if !node.is_object() {
        node.expected("a paper");
        return notes.tell(draft, place);
    }
    let paper = paper::paper(&node, owner);
    let name = paper.title.clone().or_else(|| node.get("paperId").text());
    let name = name.unwrap_or_else(|| place.to_owned());
    notes.tell(draft, &name);
    draft.add(&name, paper);
}

/// Reads an author's record. Of several authors the first is the researcher.
fn header(node: &Node<'_>, draft: &mut Draft) {
    let profile = &mut draft.profile;
    let name = node.get("name").text().unwrap_or_default();
    if !profile.name.is_empty() {
        if profile.name != name {
            node.expected("one author");
        }
        return;
    }
    profile.name = name;
    profile.aliases = node.get("aliases").texts();
    let affiliations = node.get("affiliations").texts().join("; ");
    profile.affiliation = Some(affiliations).filter(|affiliations| !affiliations.is_empty());
    let links = &mut profile.links;
    push_link(links, "homepage", &node.get("homepage").text().unwrap_or_default());
    if let Some(orcid) = node.get("externalIds").get("ORCID").first().text() {
        push_identifier(links, "orcid", &orcid);
    }
    let url = node.get("url").text();
    push_link(links, "semantic_scholar", url.as_deref().unwrap_or_default());
    if let Some(source) = profile.sources.first_mut().filter(|source| source.name == NAME) {
        source.url = url;
    }
    for (key, field) in [("h_index", "hIndex"), ("papers", "paperCount"), ("citations", "citationCount")] {
        let figure = node.get(field).number();
        profile.metrics.extend(figure.map(|value| Metric { key: key.to_owned(), value }));
    }
}
