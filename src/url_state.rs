//! The view in the page's URL: the element's keys in the query string, and permanent links to papers.
//!
//! Where the element has an id, each key begins with it and a dot. What else stands in the query
//! string belongs to the page around and stays as it is.

use crate::query::{Facet, GroupKey, Index, Order, Query, SortKey};
use crate::text::{Unicode, percent_decode, percent_encode};

/// Keys of the facets, in the order of [`Facet::ALL`].
const FACETS: [&str; Facet::COUNT] = ["cat", "type", "tag", "year", "author", "member"];
/// Keys with one value.
const SINGLE: [&str; 5] = ["q", "code", "sort", "order", "group"];

/// The query that a page's query string asks for. A kind of filter, search, key or order that it does
/// not name is that of `preset`, and an empty value empties its kind; values that the index does not
/// know are ignored.
#[must_use]
pub fn read(search: &str, id: &str, preset: &Query, index: &Index, unicode: &dyn Unicode) -> Query {
    let mut query = preset.clone();
    let mut order = None;
    let mut named = Vec::new();
    for (key, value) in pairs(search).filter_map(|pair| own(pair, id)) {
        match key {
            "q" => query.search = value,
            "code" => query.code_only |= value == "1",
            "order" => order = Order::parse(&value).or(order),
            "group" => {
                let group = GroupKey::parse(&value);
                if group.as_str() == value {
                    query.group = group;
                }
            }
            "sort" => {
                let key = SortKey::parse(&value, index);
                if key.as_str() == value {
                    query.sort = key;
                    query.order = None;
                }
            }
            _ => {
                let Some((_, facet)) = FACETS.into_iter().zip(Facet::ALL).find(|(own, _)| *own == key) else {
                    continue;
                };
                // The value as the toggles have it: in a URL an author may be in another case.
                let id = index.value_id(facet, &value, unicode);
                let known = id.and_then(|id| index.values(facet).get(id as usize));
                if known.is_none() && !value.is_empty() {
                    continue;
                }
                if !named.contains(&facet) {
                    named.push(facet);
                    query.select(facet, Vec::new());
                }
                if let Some(known) = known
                    && !query.selected(facet).contains(&known.text)
                {
                    query.toggle(facet, &known.text);
                }
            }
        }
    }
    query.order = order.or(query.order);
    query
}

/// The element's part of a query string, such as `cat=CL&cat=CV&sort=date`: what is not as in `preset`.
#[must_use]
pub fn write(query: &Query, id: &str, preset: &Query, index: &Index) -> String {
    let mut text = String::new();
    let mut push = |key: &str, value: &str| push_pair(&mut text, id, key, value);
    if query.search != preset.search {
        push("q", &query.search);
    }
    for (key, facet) in FACETS.into_iter().zip(Facet::ALL) {
        let (selected, before) = (query.selected(facet), preset.selected(facet));
        if selected.len() == before.len() && selected.iter().all(|value| before.contains(value)) {
            continue;
        }
        if selected.is_empty() {
            push(key, "");
        }
        for value in selected {
            push(key, value);
        }
    }
    if query.code_only {
        push("code", "1");
    }
    let in_effect = |query: &Query| query.order.unwrap_or_else(|| index.natural_order(&query.sort));
    let mut implied = in_effect(preset);
    if query.sort != preset.sort {
        push("sort", query.sort.as_str());
        implied = index.natural_order(&query.sort);
    }
    if in_effect(query) != implied {
        push("order", in_effect(query).as_str());
    }
    if query.group != preset.group {
        push("group", query.group.as_str());
    }
    text
}

/// The page's query string with `part`, as [`write()`] gives it, in place of what the element had there.
#[must_use]
pub fn replace(search: &str, id: &str, part: &str) -> String {
    let mut text = String::new();
    let mut part = (!part.is_empty()).then_some(part);
    for pair in pairs(search) {
        // The part takes the place of the first pair that is the element's; the others go.
        let pair = if own(pair, id).is_none() { Some(pair) } else { part.take() };
        pair.into_iter().for_each(|pair| push_other(&mut text, pair));
    }
    part.into_iter().for_each(|part| push_other(&mut text, part));
    text
}

fn push_other(text: &mut String, pair: &str) {
    text.push(if text.is_empty() { '?' } else { '&' });
    text.push_str(pair);
}

/// The fragment, with its `#`, that leads to a paper.
#[must_use]
pub fn permanent_link(id: &str, paper: &str) -> String {
    let mut text = String::from("#");
    push_key(&mut text, id, "paper");
    percent_encode(&mut text, paper);
    text
}

/// Id of the paper that a fragment leads to. An element with an id obeys the form without it, too.
#[must_use]
pub fn linked_paper(fragment: &str, id: &str) -> Option<String> {
    let text = percent_decode(fragment.strip_prefix('#')?)?;
    let own = own_key(&text, id).and_then(|key| key.strip_prefix("paper="));
    own.or_else(|| text.strip_prefix("paper=")).map(str::to_owned)
}

/// The pairs of a query string, as they stand there.
fn pairs(search: &str) -> impl Iterator<Item = &str> {
    let text = search.strip_prefix('?').unwrap_or(search);
    text.split('&').skip(usize::from(text.is_empty()))
}

/// Key, without the id, and value of a pair that is the element's own; one that cannot be read is not.
fn own(pair: &str, id: &str) -> Option<(&'static str, String)> {
    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
    let name = percent_decode(name)?;
    let key = own_key(&name, id)?;
    let key = FACETS.into_iter().chain(SINGLE).find(|own| *own == key)?;
    // Forms write spaces as `+`.
    let value: Vec<String> = value.split('+').map(percent_decode).collect::<Option<_>>()?;
    Some((key, value.join(" ")))
}

/// What follows the element's id and the dot; all of it where there is no id.
fn own_key<'a>(name: &'a str, id: &str) -> Option<&'a str> {
    if id.is_empty() { Some(name) } else { name.strip_prefix(id)?.strip_prefix('.') }
}

fn push_pair(text: &mut String, id: &str, key: &str, value: &str) {
    if !text.is_empty() {
        text.push('&');
    }
    push_key(text, id, key);
    // Each space as `+`, which is what forms write and people can read.
    for (place, word) in value.split(' ').enumerate() {
        if place > 0 {
            text.push('+');
        }
        percent_encode(text, word);
    }
}

fn push_key(text: &mut String, id: &str, key: &str) {
    if !id.is_empty() {
        percent_encode(text, id);
        text.push('.');
    }
    text.push_str(key);
    text.push('=');
}
