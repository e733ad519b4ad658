//! ORCID 3.0: a record, its list of works, or works in full.

mod work;

use super::address::push_identifier;
use super::draft::{Draft, FormatError, push_link};
use super::json::{Node, Notes};
use crate::model::Source;
use serde_json::Value;

/// Adds a record's person and works, a list of works, or works in full, which complete those of a list.
pub(super) fn read(value: &Value, draft: &mut Draft) -> Result<(), FormatError> {
    if draft.profile.sources.is_empty() {
        let url = Some("https://orcid.org/".to_owned());
        draft.profile.sources.push(Source { name: "ORCID".to_owned(), url });
    }
    let notes = Notes::default();
    let answer = Node::new(value, &notes);
    header(&answer, draft);
    let groups = match value.get("group") {
        Some(_) => answer.get("group"),
        None => answer.get("activities-summary").get("works").get("group"),
    };
    for group in groups.items() {
        work::group(&group, draft);
    }
    for item in answer.get("bulk").items() {
        let error = item.get("error").get("developer-message").text();
        match error {
            Some(message) => draft.warn("bulk", "error", message),
            None => work::whole(&item.get("work"), draft),
        }
    }
    if value.get("put-code").is_some() {
        work::whole(&answer, draft);
    }
    notes.tell(draft, "record");
    Ok(())
}

fn header(answer: &Node<'_>, draft: &mut Draft) {
    let profile = &mut draft.profile;
    let text = |node: Node<'_>| node.get("value").text();
    if let Some(url) = answer.get("orcid-identifier").get("uri").text() {
        push_identifier(&mut profile.links, "orcid", &url.replace("http://", "https://"));
    }
    let person = answer.get("person");
    if person.is_absent() {
        return;
    }
    let name = person.get("name");
    let given = [text(name.get("given-names")), text(name.get("family-name"))];
    let full = given.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let credit = text(name.get("credit-name"));
    profile.aliases.extend(credit.as_ref().map(|_| full.clone()).filter(|full| !full.is_empty()));
    profile.name = credit.unwrap_or(full);
    let others = person.get("other-names").get("other-name").items();
    profile.aliases.extend(others.iter().filter_map(|other| other.get("content").text()));
    profile.bio = person.get("biography").get("content").text();
    for url in person.get("researcher-urls").get("researcher-url").items() {
        let label = url.get("url-name").text().unwrap_or_else(|| "homepage".to_owned());
        push_link(&mut profile.links, &label.to_lowercase(), &text(url.get("url")).unwrap_or_default());
    }
    let groups = answer.get("activities-summary").get("employments").get("affiliation-group").items();
    let jobs = groups.iter().flat_map(|group| group.get("summaries").items());
    let current = jobs.map(|job| job.get("employment-summary")).find(|job| job.get("end-date").is_absent());
    profile.affiliation = current.and_then(|job| job.get("organization").get("name").text());
}
