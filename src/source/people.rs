//! Authors, however the document names them.

use super::fields::Fields;
use super::place::Place;
use super::record::{self, Record, Slot};
use super::value::{Kind, Value};
use crate::model::Person;

impl Record for Person {
    fn slot(&mut self, key: &str) -> Option<Slot<'_>> {
        Some(match key {
            "name" => Slot::Name(&mut self.name),
            "url" => Slot::Link(&mut self.url),
            "orcid" => Slot::Link(&mut self.orcid),
            "affiliation" => Slot::Text(&mut self.affiliation),
            "owner" => Slot::Choice(&mut self.owner),
            "equal" => Slot::Flag(&mut self.equal),
            "corresponding" => Slot::Flag(&mut self.corresponding),
            _ => return None,
        })
    }
}

/// Authors in order, and whether the document says that more exist.
#[inline(never)]
pub(super) fn authors(fields: &mut Fields, place: &Place<'_>, value: Value<'_>) -> (Vec<Person>, bool) {
    let mut authors = Vec::new();
    match value.kind() {
        Kind::Text => {
            let text = fields.text(place, value).unwrap_or_default();
            for name in names(&text) {
                authors.push(Person { name, ..Person::default() });
            }
        }
        Kind::Array => {
            for (index, item) in value.parts().enumerate() {
                add_author(&mut authors, fields, &place.index(index), item);
            }
        }
        Kind::Object => add_author(&mut authors, fields, place, value),
        _ => fields.expected(place, "expected an array of authors", value),
    }
    let more = authors.last().is_some_and(|last: &Person| is_et_al(&last.name));
    if more {
        authors.pop();
    }
    (authors, more)
}

fn add_author(authors: &mut Vec<Person>, fields: &mut Fields, place: &Place<'_>, value: Value<'_>) {
    let mut person = Person::default();
    match value.kind() {
        Kind::Text => person.name = fields.text(place, value).unwrap_or_default(),
        Kind::Object => {
            record::read(fields, place, value, &mut person);
            if person.name.is_empty() {
                fields.warn(place, "expected an author with a name", "");
            }
        }
        _ => fields.expected(place, "expected an author's name or an object", value),
    }
    if !person.name.is_empty() {
        authors.push(person);
    }
}

/// Names in one string: split at `;`, else at ` and `, else at commas.
fn names(text: &str) -> Vec<String> {
    let (text, et_al) = split_et_al(text);
    let mut names = Vec::new();
    let separator = if text.as_bytes().contains(&b';') { ';' } else { ',' };
    if separator == ';' || !split_at_and(&mut names, text) {
        for name in text.split(separator) {
            add_name(&mut names, name);
        }
    }
    add_name(&mut names, et_al);
    names
}

/// Adds the names between the words `and`; whether there is such a word. Goes word by word, because BibTeX
/// breaks lines before and after it.
fn split_at_and(names: &mut Vec<String>, text: &str) -> bool {
    let mut found = false;
    let mut name = String::new();
    for word in text.split_whitespace() {
        if word == "and" {
            found = true;
            add_name(names, &name);
            name.clear();
        } else {
            name.push(' ');
            name.push_str(word);
        }
    }
    if found {
        add_name(names, &name);
    }
    found
}

#[inline(never)]
fn add_name(names: &mut Vec<String>, name: &str) {
    let mut name = name.trim();
    while let Some(shorter) = name.strip_suffix(',') {
        name = shorter;
    }
    let name = name.trim_end();
    if !name.is_empty() {
        names.push(name.to_owned());
    }
}

/// The names, and an "et al." that follows them without a separator.
fn split_et_al(text: &str) -> (&str, &str) {
    for words in ["et al.", "et al"] {
        let start = text.len().saturating_sub(words.len());
        if let Some((names, end)) = text.split_at_checked(start)
            && end.eq_ignore_ascii_case(words)
            && matches!(names.as_bytes().last(), Some(b' ' | b',' | b';'))
        {
            return (names.trim_end(), end);
        }
    }
    (text, "")
}

/// Whether an entry says only that more are not named.
fn is_et_al(name: &str) -> bool {
    let name = name.strip_suffix('.').unwrap_or(name);
    name.eq_ignore_ascii_case("et al") || name.eq_ignore_ascii_case("others")
}
