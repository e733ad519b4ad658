//! Fields of the types that the format knows, read by its rules of tolerance.

use super::host::Host;
use super::number::number;
use super::place::Place;
use super::reading::Warning;
use super::seen::{Seen, distinct};
use super::value::{Kind, Value};
use crate::model::{Metric, PartialDate};
use std::borrow::Cow;
use std::rc::Rc;

/// Reads values and notes what could not be read. A value that is absent, `null` or blank is `None`.
pub(super) struct Fields {
    pub(super) host: Rc<dyn Host>,
    /// Warnings of each key of the document, in the order in which the keys first came.
    parts: Vec<(&'static str, Vec<Warning>)>,
    /// Index into `parts` of the key whose value is being read.
    part: usize,
}

/// Members of an object, their keys decoded.
pub(super) type Members<'v> = Vec<(Cow<'v, str>, Value<'v>)>;

impl Fields {
    pub(super) fn new(host: Rc<dyn Host>) -> Self {
        Self { host, parts: Vec::new(), part: 0 }
    }

    /// Makes `key` the one that warnings belong to, and gives those that it has.
    pub(super) fn enter(&mut self, key: &'static str) -> Option<&mut Vec<Warning>> {
        self.part = self.parts.iter().position(|(known, _)| *known == key).unwrap_or(self.parts.len());
        if self.part == self.parts.len() {
            self.parts.push((key, Vec::new()));
        }
        self.warnings()
    }

    fn warnings(&mut self) -> Option<&mut Vec<Warning>> {
        self.parts.get_mut(self.part).map(|(_, warnings)| warnings)
    }

    /// Number of warnings of the key that was entered last.
    pub(super) fn noted(&self) -> usize {
        self.parts.get(self.part).map_or(0, |(_, warnings)| warnings.len())
    }

    /// The first warning of `key`.
    pub(super) fn first_of(&self, key: &str) -> Option<&Warning> {
        self.parts.iter().find(|(known, _)| *known == key)?.1.first()
    }

    /// All warnings in the order of the keys.
    pub(super) fn into_warnings(self) -> Vec<Warning> {
        let mut all = Vec::new();
        for (_, mut warnings) in self.parts {
            all.append(&mut warnings);
        }
        all
    }

    /// Notes that `what` was expected at `place`.
    #[cold]
    #[inline(never)]
    pub(super) fn warn(&mut self, place: &Place<'_>, what: &str, found: &str) {
        let mut message = what.to_owned();
        if !found.is_empty() {
            message.push_str(", found ");
            message.push_str(found);
        }
        if let Some(warnings) = self.warnings() {
            warnings.push(Warning { place: place.path(), message });
        }
    }

    /// Notes that `value` is not what was expected; says nothing of `null`, which means absent.
    #[cold]
    #[inline(never)]
    pub(super) fn expected(&mut self, place: &Place<'_>, what: &str, value: Value<'_>) {
        if value.kind() != Kind::Null {
            self.warn(place, what, &value.found());
        }
    }

    #[inline(never)]
    pub(super) fn text(&mut self, place: &Place<'_>, value: Value<'_>) -> Option<String> {
        let Some(text) = value.text() else {
            self.expected(place, "expected text", value);
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
                self.expected(place, "expected text or a number", value);
                None
            }
        }
    }

    #[inline(never)]
    pub(super) fn flag(&mut self, place: &Place<'_>, value: Value<'_>) -> Option<bool> {
        match value.source() {
            "true" => Some(true),
            "false" => Some(false),
            _ => {
                self.expected(place, "expected true or false", value);
                None
            }
        }
    }

    /// A finite number, perhaps as a string in JSON's own syntax.
    #[inline(never)]
    pub(super) fn number(&mut self, place: &Place<'_>, value: Value<'_>) -> Option<f64> {
        let number = number(self.host.as_ref(), value);
        if number.is_none() && !value.is_blank() {
            self.expected(place, "expected a finite number", value);
        }
        number
    }

    /// A calendar date, or a year as a number.
    pub(super) fn date(&mut self, place: &Place<'_>, value: Value<'_>) -> Option<PartialDate> {
        let date = match value.kind() {
            // With fewer digits it is no year that anyone means.
            Kind::Number => number(self.host.as_ref(), value)
                .filter(|year| (1000.0..10_000.0).contains(year) && year.trunc() == *year)
                .and_then(|year| PartialDate::new(year as u16, None, None).ok()),
            _ => value.text().and_then(|text| text.trim().parse().ok()),
        };
        if date.is_none() && !value.is_blank() {
            self.expected(place, "expected YYYY, YYYY-MM or YYYY-MM-DD", value);
        }
        date
    }

    /// Texts of an array, none twice; a single text is read as an array of one.
    pub(super) fn texts(&mut self, place: &Place<'_>, value: Value<'_>) -> Vec<String> {
        let mut texts = Vec::new();
        match value.kind() {
            Kind::Text => texts.extend(self.text(place, value)),
            Kind::Array => {
                for (index, item) in value.parts().enumerate() {
                    texts.extend(self.text(&place.index(index), item));
                }
            }
            _ => self.expected(place, "expected an array of texts", value),
        }
        distinct(texts)
    }

    /// Figures of an object, in its order.
    pub(super) fn metrics(&mut self, place: &Place<'_>, value: Value<'_>) -> Vec<Metric> {
        let members = self.members(place, value);
        let mut metrics = Vec::with_capacity(members.len());
        for (key, value) in members {
            if let Some(value) = self.number(&place.key(&key), value) {
                metrics.push(Metric { key: key.into_owned(), value });
            }
        }
        metrics
    }

    /// Members of an object: each key once, at its first place with its last value, as JavaScript has them.
    #[inline(never)]
    pub(super) fn members<'v>(&mut self, place: &Place<'_>, value: Value<'v>) -> Members<'v> {
        if value.kind() != Kind::Object {
            self.expected(place, "expected an object", value);
            return Vec::new();
        }
        let mut members: Members<'v> = Vec::new();
        let mut seen = Seen::default();
        let mut parts = value.parts();
        while let (Some(key), Some(value)) = (parts.next(), parts.next()) {
            let Some(name) = key.text() else {
                self.expected(place, "expected keys in Unicode", key);
                continue;
            };
            let position =
                seen.position(&name, members.len(), &|index| members.get(index).map(|(key, _)| key.as_ref()));
            match position.and_then(|index| members.get_mut(index)) {
                Some(member) => member.1 = value,
                None => members.push((name, value)),
            }
        }
        members
    }
}
