//! Feed of arXiv: Atom, as the API answers in (`/api/query`) and as an author's papers are listed (`/a/….atom2`).

mod entry;
mod xml;

use super::address::push_identifier;
use super::draft::{Draft, FormatError, push_link};
use crate::model::Source;
use crate::source::value::shortened;
use xml::{Record, Records};

/// Whether the root element is Atom's `feed`.
pub(super) fn is_feed(text: &str) -> bool {
    Records::new(text).is_feed()
}

/// Reads a feed. Of one that is cut off, the entries before are read.
pub(super) fn read(text: &str, draft: &mut Draft) -> Result<(), FormatError> {
    let mut records = Records::new(text);
    if !records.is_feed() {
        return Err(FormatError("expected a feed of arXiv".to_owned()));
    }
    let mut number = 0;
    while let Some(record) = records.next_entry() {
        number += 1;
        if let Some(message) = error(&record) {
            return Err(FormatError(["arXiv answered: ", &message].concat()));
        }
        entry::read(&record, number, draft);
    }
    if let Some(problem) = records.problem() {
        let place = format!("entry {}", number + 1);
        draft.warn(&place, "", ["expected the rest of the feed, found ", problem].concat());
    }
    header(records.feed(), draft);
    Ok(())
}

/// What arXiv says of a question that it cannot answer: an entry of that title among its errors.
fn error(record: &Record) -> Option<String> {
    let is_error = record.text("id").is_some_and(|id| id.contains("arxiv.org/api/errors"));
    is_error.then(|| record.text("summary").or_else(|| record.text("title")).unwrap_or_default())
}

/// Reads what a feed of one author tells of them.
fn header(feed: &Record, draft: &mut Draft) {
    let profile = &mut draft.profile;
    if profile.sources.is_empty() {
        profile.sources.push(Source { name: "arXiv".to_owned(), url: None });
    }
    let title = feed.text("title").unwrap_or_default();
    let Some(name) = title.strip_suffix("'s articles on arXiv") else { return };
    if profile.name.is_empty() {
        profile.name = name.to_owned();
        for link in feed.all("link").filter(|link| link.attribute("rel") == Some("describes")) {
            push_identifier(&mut profile.links, "orcid", link.attribute("href").unwrap_or_default());
        }
        push_link(&mut profile.links, "arxiv", &feed.text("id").unwrap_or_default());
    } else if profile.name != name {
        draft.warn("feed", "title", ["expected one author, found ", &shortened(name)].concat());
    }
}
