//! Fields of the types that the format knows, read by its rules of tolerance.

use super::host::Host;
use super::place::Place;
use super::reading::Warning;
use super::value::{Kind, Value};
use crate::model::PartialDate;
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::collections::HashMap;

/// Reads values and notes what could not be read. A value that is absent, `null` or blank is `None`.
pub(super) struct Fields<'a> {
    pub(super) host: &'a dyn Host,
    pub(super) warnings: Vec<Warning>,
}

impl<'a> Fields<'a> {
    pub(super) fn new(host: &'a dyn Host) -> Self {
        Self { host, warnings: Vec::new() }
    }

    pub(super) fn warn(&mut self, place: &Place<'_>, message: String) {
        self.warnings.push(Warning { place: place.path(), message });
    }

    /// Notes that `value` is not what was expected; says nothing of `null`, which means absent.
    pub(super) fn expected(&mut self, place: &Place<'_>, what: &str, value: Value<'_>) {
        if value.kind() != Kind::Null {
            self.found(place, what, &value.found());
        }
    }

    /// Notes that `found` is not what was expected.
    pub(super) fn found(&mut self, place: &Place<'_>, what: &str, found: &str) {
        let mut message = String::from("expected ");
        message.push_str(what);
        message.push_str(", found ");
        message.push_str(found);
        self.warn(place, message);
    }

    pub(super) fn text(&mut self, place: &Place<'_>, value: Value<'_>) -> Option<String> {
        let Some(text) = value.text() else {
            self.expected(place, "text", value);
            return None;
        };
        let trimmed = text.trim();
        (!trimmed.is_empty()).then(|| trimmed.to_owned())
    }

    /// A string, or a number as it is written: `volume`, `pages`.
    pub(super) fn text_or_number(&mut self, place: &Place<'_>, value: Value<'_>) -> Option<String> {
        match value.kind() {
            Kind::Number => Some(value.source().to_owned()),
            Kind::Text => self.text(place, value),
            _ => {
                self.expected(place, "text or a number", value);
                None
            }
        }
    }

    pub(super) fn flag(&mut self, place: &Place<'_>, value: Value<'_>) -> Option<bool> {
        match value.source() {
            "true" => Some(true),
            "false" => Some(false),
            _ => {
                self.expected(place, "true or false", value);
                None
            }
        }
    }

    /// A finite number, perhaps as a string in JSON's own syntax.
    pub(super) fn number(&mut self, place: &Place<'_>, value: Value<'_>) -> Option<f64> {
        let number = number(self.host, value);
        if number.is_none() && !is_blank(value) {
            self.expected(place, "a finite number", value);
        }
        number
    }

    /// A calendar date, or a year as a number.
    pub(super) fn date(&mut self, place: &Place<'_>, value: Value<'_>) -> Option<PartialDate> {
        let date = match value.kind() {
            // With fewer digits it is no year that anyone means.
            Kind::Number => number(self.host, value)
                .filter(|year| (1000.0..10_000.0).contains(year) && year.trunc() == *year)
                .and_then(|year| PartialDate::new(year as u16, None, None).ok()),
            _ => value.text().and_then(|text| text.trim().parse().ok()),
        };
        if date.is_none() && !is_blank(value) {
            self.expected(place, "YYYY, YYYY-MM or YYYY-MM-DD", value);
        }
        date
    }

    /// Texts of an array, none twice; a single text is read as an array of one.
    pub(super) fn texts(&mut self, place: &Place<'_>, value: Value<'_>) -> Vec<String> {
        match value.kind() {
            Kind::Text => self.text(place, value).into_iter().collect(),
            Kind::Array => {
                let items = value.items().into_iter().enumerate();
                let texts = items.filter_map(|(index, item)| self.text(&place.index(index), item));
                distinct(texts.collect())
            }
            _ => {
                self.expected(place, "an array of texts", value);
                Vec::new()
            }
        }
    }

    /// Members of an object: each key once, at its first place with its last value, as JavaScript has them.
    pub(super) fn members<'v>(
        &mut self,
        place: &Place<'_>,
        value: Value<'v>,
    ) -> Vec<(Cow<'v, str>, Value<'v>)> {
        if value.kind() != Kind::Object {
            self.expected(place, "an object", value);
            return Vec::new();
        }
        self.decoded(place, value.members().0)
    }

    /// Members of an object with their keys decoded.
    pub(super) fn decoded<'v>(
        &mut self,
        place: &Place<'_>,
        raw: Vec<(Value<'v>, Value<'v>)>,
    ) -> Vec<(Cow<'v, str>, Value<'v>)> {
        let mut members: Vec<(Cow<'v, str>, Value<'v>)> = Vec::with_capacity(raw.len());
        let mut seen = Seen::of(raw.len());
        for (key, value) in raw {
            let Some(name) = key.text() else {
                self.expected(place, "keys in Unicode", key);
                continue;
            };
            match seen.position(&name, members.len(), |index| members.get(index).map(|(key, _)| key.as_ref()))
            {
                Some(index) => {
                    if let Some(member) = members.get_mut(index) {
                        member.1 = value;
                    }
                }
                None => members.push((name, value)),
            }
        }
        members
    }
}

/// `texts` without those that stand there before.
pub(super) fn distinct(texts: Vec<String>) -> Vec<String> {
    let mut seen = Seen::of(texts.len());
    let mut distinct: Vec<String> = Vec::with_capacity(texts.len());
    for text in texts {
        if seen.position(&text, distinct.len(), |index| distinct.get(index).map(String::as_str)).is_none() {
            distinct.push(text);
        }
    }
    distinct
}

/// Whether a value is `null` or a text of white space: absent.
fn is_blank(value: Value<'_>) -> bool {
    value.kind() == Kind::Null || value.text().is_some_and(|text| text.trim().is_empty())
}

fn number(host: &dyn Host, value: Value<'_>) -> Option<f64> {
    let text = match value.kind() {
        Kind::Number => Cow::Borrowed(value.source()),
        Kind::Text => value.text()?,
        _ => return None,
    };
    let text = text.trim();
    if let Some(integer) = integer(text) {
        return Some(integer);
    }
    let is_number = text.starts_with(|first: char| first == '-' || first.is_ascii_digit())
        && serde_json::from_str::<&RawValue>(text).is_ok();
    // Adding zero makes -0 a plain zero.
    is_number.then(|| host.parse_number(text) + 0.0).filter(|number| number.is_finite())
}

/// An integer of few enough digits to be exact; `None` for any other number.
fn integer(text: &str) -> Option<f64> {
    const EXACT_DIGITS: usize = 15;
    let digits = text.strip_prefix('-').unwrap_or(text).as_bytes();
    if digits.is_empty() || digits.len() > EXACT_DIGITS || (digits.len() > 1 && digits.first() == Some(&b'0'))
    {
        return None;
    }
    let mut value = 0_u64;
    for digit in digits {
        if !digit.is_ascii_digit() {
            return None;
        }
        value = value * 10 + u64::from(digit - b'0');
    }
    let value = value as f64;
    Some(if text.starts_with('-') { 0.0 - value } else { value })
}

/// Finds what is given twice: by looking through a short list, by a map in a long one.
struct Seen(Option<HashMap<String, usize>>);

impl Seen {
    fn of(most: usize) -> Self {
        const SHORT: usize = 24;
        Self((most > SHORT).then(HashMap::new))
    }

    /// Where `text` stands among the first `count` entries; if nowhere, it is taken to be the next.
    fn position<'k>(
        &mut self,
        text: &str,
        count: usize,
        entry: impl Fn(usize) -> Option<&'k str>,
    ) -> Option<usize> {
        let Some(map) = &mut self.0 else {
            return (0..count).find(|index| entry(*index) == Some(text));
        };
        let found = map.get(text).copied();
        if found.is_none() {
            map.insert(text.to_owned(), count);
        }
        found
    }
}
