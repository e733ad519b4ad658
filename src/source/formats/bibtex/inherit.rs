//! Entries that take fields from others: `crossref` and `xdata`.

use std::collections::{BTreeMap, BTreeSet};

use super::Entry;
use super::fields::Fields;
use crate::source::formats::draft::Draft;

/// What a paper takes from what it stands in. All else, such as identifiers, links, remarks and marks of the page, would
/// be wrong of the part.
const SHARED: [&str; 21] = [
    "address",
    "booktitle",
    "edition",
    "eventtitle",
    "howpublished",
    "institution",
    "isbn",
    "issn",
    "journal",
    "journaltitle",
    "language",
    "location",
    "number",
    "organization",
    "publisher",
    "pubstate",
    "school",
    "series",
    "type",
    "venue",
    "volume",
];

/// When what a paper stands in appeared, which says nothing where the paper tells its own time.
const TIME: [&str; 4] = ["date", "year", "month", "day"];

/// Entries that others may refer to, and that are seldom papers themselves.
const PARENTS: [&str; 8] =
    ["proceedings", "mvproceedings", "collection", "mvcollection", "xdata", "set", "periodical", "reference"];

/// Gives each entry what it lacks from those that it refers to; gives the keys, in lower case, of entries that only serve
/// others, and so are no papers.
pub(super) fn apply(entries: &mut [Entry<'_>], draft: &mut Draft) -> BTreeSet<String> {
    // Filled one by one: a map that is collected sorts first, by code that pages would have to load.
    let mut known: BTreeMap<String, (String, Fields)> = BTreeMap::new();
    for entry in entries.iter() {
        known.insert(entry.key.to_ascii_lowercase(), (entry.kind.clone(), entry.fields.clone()));
    }
    let mut referred: BTreeSet<String> = BTreeSet::new();
    for entry in entries.iter_mut() {
        let mut path = BTreeSet::new();
        path.insert(entry.key.to_ascii_lowercase());
        let mut next = references(&entry.fields);
        while let Some(key) = next.pop() {
            // Each once: entries may refer to each other.
            if !path.insert(key.clone()) {
                continue;
            }
            let Some((kind, fields)) = known.get(&key) else {
                let message = ["expected the key of another entry, found ", &key].concat();
                draft.warn(&entry.name, "crossref", message);
                continue;
            };
            take(&mut entry.fields, fields, kind == "xdata");
            next.extend(references(fields));
            referred.insert(key);
        }
    }
    let is_parent = |key: &String, (kind, fields): &(String, Fields)| {
        kind == "xdata"
            || referred.contains(key)
                && (PARENTS.contains(&kind.as_str())
                    || ["book", "mvbook", "misc"].contains(&kind.as_str()) && fields.get("author").is_none())
    };
    let mut parents = BTreeSet::new();
    parents.extend(known.iter().filter(|(key, entry)| is_parent(key, entry)).map(|(key, _)| key.clone()));
    parents
}

fn references(fields: &Fields) -> Vec<String> {
    let lists = [fields.get("crossref"), fields.get("xdata")];
    lists
        .into_iter()
        .flatten()
        .flat_map(|list| list.split(','))
        .map(|key| key.trim().to_ascii_lowercase())
        .filter(|key| !key.is_empty())
        .collect()
}

/// Takes what is lacking. The title of what a paper stands in is the paper's `booktitle`.
fn take(own: &mut Fields, parent: &Fields, is_data: bool) {
    let has_time = own.first(&["date", "year"]).is_some();
    for (name, text) in parent.iter() {
        if is_data || SHARED.contains(&name) || TIME.contains(&name) && !has_time {
            own.add(name, text);
        }
    }
    if let Some(title) = parent.get("title").filter(|_| !is_data) {
        own.add("booktitle", title);
    }
}
