//! Atom feeds of arXiv: the answer to a query (`/api/query`), or an author's papers (`/a/….atom2`).

mod entry;
mod events;
mod feed;
mod record;

use self::feed::Feed;
use self::record::{Field, Record};
use super::address::push_identifier;
use super::draft::{Draft, FormatError, push_link};
use super::naming::given_first;
use crate::model::Source;
use crate::source::value::shortened;

/// Adds the papers of a feed, and its author. One that breaks off, or is damaged, keeps every entry that is whole.
///
/// # Errors
/// Where it is no feed, or arXiv's message of an error.
pub(super) fn read(text: &str, draft: &mut Draft) -> Result<(), FormatError> {
    let mut feed = Feed::new(text);
    if !feed.is_feed() {
        return Err(FormatError("expected a feed of arXiv".to_owned()));
    }
    if draft.profile.sources.is_empty() {
        let url = Some("https://arxiv.org/".to_owned());
        draft.profile.sources.push(Source { name: "arXiv".to_owned(), url });
    }
    let mut number = 0;
    let mut is_told = false;
    while let Some(found) = feed.next_entry() {
        number += 1;
        if let Some(message) = error(&found.record) {
            return Err(FormatError(["arXiv answers: ", &message].concat()));
        }
        is_told = !found.is_whole;
        entry::read(&found, number, draft);
    }
    if feed.is_given_up() {
        draft.warn("feed", "", format!("too much is damaged; what follows entry {number} has not been read"));
    } else if !feed.is_whole() && !is_told {
        draft.warn("feed", "", format!("expected a whole feed, found its end after entry {number}"));
    }
    if let Some(problem) = feed.problem() {
        draft.warn("feed", &problem.field, ["expected well-formed XML, found ", &problem.found].concat());
    }
    header(feed.own(), draft);
    Ok(())
}

/// What arXiv says of a question that it cannot answer: an entry among its errors.
fn error(record: &Record) -> Option<String> {
    let is_error = record.text("id").is_some_and(|id| id.contains("arxiv.org/api/errors"));
    is_error.then(|| record.text("summary").or_else(|| record.text("title")).unwrap_or_default())
}

/// Reads what a feed of one author tells of them.
fn header(feed: &Record, draft: &mut Draft) {
    let Some(name) = owner(feed) else { return };
    let profile = &mut draft.profile;
    if !profile.name.is_empty() {
        if profile.name != name {
            draft.warn("feed", "title", ["expected one author, found ", &*shortened(&name)].concat());
        }
        return;
    }
    profile.name = name;
    let links = |rel: &'static str| {
        let of = move |link: &&Field| link.attribute("rel") == Some(rel);
        feed.all("link").filter(of).filter_map(|link| link.attribute("href")).map(str::to_owned)
    };
    let addresses: Vec<String> = links("describes")
        .chain(feed.texts("author/uri"))
        .chain(feed.texts("id"))
        .chain(links("self"))
        .collect();
    for address in &addresses {
        if address.contains("://orcid.org/") {
            push_identifier(&mut profile.links, "orcid", &address.replace("http://", "https://"));
        } else if address.contains("://arxiv.org/a/")
            && profile.links.iter().all(|link| link.label != "arxiv")
        {
            let page = address.split(".atom").next().unwrap_or(address);
            push_link(&mut profile.links, "arxiv", page);
        }
    }
}

/// Whose papers they are: by the title of a list of an author's papers, else by the author of the feed, if a person is.
fn owner(feed: &Record) -> Option<String> {
    let title = feed.text("title").unwrap_or_default();
    let of_title = ["'s articles on arXiv", "’s articles on arXiv"];
    if let Some(name) = of_title.iter().find_map(|end| title.strip_suffix(end)) {
        return Some(given_first(name));
    }
    let mut names = feed.texts("author/name");
    let name = names.next().filter(|name| !name.to_ascii_lowercase().contains("arxiv"))?;
    names.next().is_none().then(|| given_first(&name))
}
