//! Atom feeds of arXiv: an author's papers, or the answer to a query.

mod entry;

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};

use self::entry::Entry;
use super::draft::{Draft, FormatError};
use crate::model::Source;

/// Adds the papers of a feed. One that breaks off keeps those before.
///
/// # Errors
/// Where the feed is arXiv's message of an error.
pub(super) fn read(text: &str, draft: &mut Draft) -> Result<(), FormatError> {
    if draft.profile.sources.is_empty() {
        let url = Some("https://arxiv.org/".to_owned());
        draft.profile.sources.push(Source { name: "arXiv".to_owned(), url });
    }
    let mut reader = Reader::from_str(text);
    let mut entry: Option<Entry> = None;
    // Names of the elements that are open within the entry.
    let mut path: Vec<String> = Vec::new();
    let mut is_whole = false;
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) => {
                let name = local(&start);
                if name == "entry" {
                    entry = Some(Entry::default());
                    path.clear();
                } else if let Some(entry) = &mut entry {
                    entry.open(&name, &|key| attribute(&start, key));
                    path.push(name);
                }
            }
            Ok(Event::Empty(start)) => {
                if let Some(entry) = &mut entry {
                    entry.open(&local(&start), &|key| attribute(&start, key));
                }
            }
            Ok(Event::Text(text)) => {
                let text = text.decode().unwrap_or_default();
                push(&mut entry, &path, &text);
            }
            Ok(Event::CData(text)) => push(&mut entry, &path, &String::from_utf8_lossy(&text)),
            Ok(Event::GeneralRef(reference)) => {
                let text = ["&", &reference.decode().unwrap_or_default(), ";"].concat();
                let text = unescape(&text)
                    .map_or_else(|_| Cow::Borrowed(text.as_str()), |text| Cow::Owned(text.into_owned()));
                push(&mut entry, &path, &text);
            }
            Ok(Event::End(end)) => {
                if end.local_name().as_ref() == b"entry" {
                    if let Some(entry) = entry.take() {
                        entry.finish(draft)?;
                    }
                } else {
                    path.pop();
                }
                is_whole |= end.local_name().as_ref() == b"feed";
            }
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(error) => {
                draft.warn(
                    "feed",
                    "",
                    ["expected a whole feed, found a mistake: ", &error.to_string()].concat(),
                );
                return Ok(());
            }
        }
    }
    if !is_whole {
        draft.warn("feed", "", "expected a whole feed, found one that ends in the middle");
    }
    Ok(())
}

fn push(entry: &mut Option<Entry>, path: &[String], text: &str) {
    if let Some(entry) = entry {
        let names: Vec<&str> = path.iter().map(String::as_str).collect();
        entry.text(&names, text);
    }
}

fn local(start: &BytesStart<'_>) -> String {
    String::from_utf8_lossy(start.local_name().as_ref()).into_owned()
}

fn attribute(start: &BytesStart<'_>, key: &str) -> Option<String> {
    let attribute = start.try_get_attribute(key).ok()??;
    let text = String::from_utf8_lossy(&attribute.value).into_owned();
    Some(unescape(&text).map_or(text.clone(), Cow::into_owned))
}
