//! Authors, however the document names them.

use super::fields::Fields;
use super::links;
use super::place::Place;
use super::value::{Kind, Value};
use crate::model::Person;

/// Authors in order, and whether the document says that more exist.
pub(super) fn authors(fields: &mut Fields<'_>, place: &Place<'_>, value: Value<'_>) -> (Vec<Person>, bool) {
    let mut authors: Vec<Person> = match value.kind() {
        Kind::Text => {
            let names = fields.text(place, value).map(|text| names(&text)).unwrap_or_default();
            names.into_iter().map(|name| Person { name, ..Person::default() }).collect()
        }
        Kind::Array => {
            let items = value.items().into_iter().enumerate();
            items.filter_map(|(index, item)| author(fields, &place.index(index), item)).collect()
        }
        Kind::Object => author(fields, place, value).into_iter().collect(),
        _ => {
            fields.expected(place, "an array of authors", value);
            Vec::new()
        }
    };
    let more = authors.last().is_some_and(|last| is_et_al(&last.name));
    if more {
        authors.pop();
    }
    (authors, more)
}

fn author(fields: &mut Fields<'_>, place: &Place<'_>, value: Value<'_>) -> Option<Person> {
    match value.kind() {
        Kind::Text => fields.text(place, value).map(|name| Person { name, ..Person::default() }),
        Kind::Object => {
            let mut person = Person::default();
            for (key, value) in fields.members(place, value) {
                let place = &place.key(&key);
                match key.as_ref() {
                    "name" => person.name = fields.text(place, value).unwrap_or_default(),
                    "url" => person.url = links::link(fields, place, "url", value),
                    "orcid" => person.orcid = links::link(fields, place, "orcid", value),
                    "affiliation" => person.affiliation = fields.text(place, value),
                    "owner" => person.owner = fields.flag(place, value),
                    "equal" => person.equal = fields.flag(place, value).unwrap_or(false),
                    "corresponding" => person.corresponding = fields.flag(place, value).unwrap_or(false),
                    _ => {}
                }
            }
            if person.name.is_empty() {
                fields.warn(place, "expected an author with a name".to_owned());
                return None;
            }
            Some(person)
        }
        _ => {
            fields.expected(place, "an author's name or an object", value);
            None
        }
    }
}

/// Names in one string: split at `;`, else at ` and `, else at commas.
fn names(text: &str) -> Vec<String> {
    let (text, et_al) = without_et_al(text);
    let mut names: Vec<String> = if text.contains(';') {
        text.split(';').map(clean).collect()
    } else {
        // Word by word, because BibTeX breaks lines before and after its `and`.
        let mut names = vec![String::new()];
        for word in text.split_whitespace() {
            if word == "and" {
                names.push(String::new());
            } else if let Some(name) = names.last_mut() {
                if !name.is_empty() {
                    name.push(' ');
                }
                name.push_str(word);
            }
        }
        if names.len() == 1 {
            text.split(',').map(clean).collect()
        } else {
            names.iter().map(|name| clean(name)).collect()
        }
    };
    names.retain(|name| !name.is_empty());
    names.extend(et_al);
    names
}

/// The names, and an "et al." that follows them without a separator.
fn without_et_al(text: &str) -> (&str, Option<String>) {
    let words: [&str; 2] = ["et al.", "et al"];
    for words in words {
        let start = text.len().saturating_sub(words.len());
        if let (Some(names), Some(end)) = (text.get(..start), text.get(start..))
            && end.eq_ignore_ascii_case(words)
            && names.ends_with([' ', ',', ';'])
        {
            return (names.trim_end(), Some(end.to_owned()));
        }
    }
    (text, None)
}

fn clean(name: &str) -> String {
    name.trim().trim_end_matches(',').trim_end().to_owned()
}

/// Whether an entry says only that more are not named.
fn is_et_al(name: &str) -> bool {
    let name = name.strip_suffix('.').unwrap_or(name);
    ["et al", "others"].iter().any(|words| name.eq_ignore_ascii_case(words))
}
