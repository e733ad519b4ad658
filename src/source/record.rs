//! Objects whose fields the format names.

use super::fields::Fields;
use super::links::{link, links, picture};
use super::place::Place;
use super::value::Value;
use crate::model::{Link, Metric, PartialDate};

/// Where the value of a field goes, and so by which rule it is read.
pub(super) enum Slot<'a> {
    /// Text, empty when absent.
    Name(&'a mut String),
    Text(&'a mut Option<String>),
    TextOrNumber(&'a mut Option<String>),
    Texts(&'a mut Vec<String>),
    /// `true` or `false`, the latter when absent.
    Flag(&'a mut bool),
    Choice(&'a mut Option<bool>),
    /// A number above 0.
    Limit(&'a mut Option<f64>),
    Date(&'a mut Option<PartialDate>),
    /// A URL, or the identifier that the name of the field calls for.
    Link(&'a mut Option<String>),
    Picture(&'a mut Option<String>),
    Links(&'a mut Vec<Link>),
    Metrics(&'a mut Vec<Metric>),
}

/// What is read from an object with fields of known names.
pub(super) trait Record {
    /// Where the field goes; `None` when the format has no such field.
    fn slot(&mut self, key: &str) -> Option<Slot<'_>>;
}

impl Slot<'_> {
    /// Reads the value of the field `key`, which is at `place`.
    #[inline(never)]
    pub(super) fn fill(self, fields: &mut Fields, place: &Place<'_>, key: &str, value: Value<'_>) {
        match self {
            Self::Name(slot) => *slot = fields.text(place, value).unwrap_or_default(),
            Self::Text(slot) => *slot = fields.text(place, value),
            Self::TextOrNumber(slot) => *slot = fields.text_or_number(place, value),
            Self::Texts(slot) => *slot = fields.texts(place, value),
            Self::Flag(slot) => *slot = fields.flag(place, value).unwrap_or(false),
            Self::Choice(slot) => *slot = fields.flag(place, value),
            Self::Limit(slot) => {
                let number = fields.number(place, value);
                *slot = number.filter(|number| *number > 0.0);
                if number != *slot {
                    fields.expected(place, "expected a number above 0", value);
                }
            }
            Self::Date(slot) => *slot = fields.date(place, value),
            Self::Link(slot) => *slot = link(fields, place, key, value),
            Self::Picture(slot) => *slot = picture(fields, place, value),
            Self::Links(slot) => *slot = links(fields, place, value),
            Self::Metrics(slot) => *slot = fields.metrics(place, value),
        }
    }
}

/// Reads the fields of an object.
#[inline(never)]
pub(super) fn read(fields: &mut Fields, place: &Place<'_>, value: Value<'_>, record: &mut dyn Record) {
    for (key, value) in fields.members(place, value) {
        if let Some(slot) = record.slot(&key) {
            slot.fill(fields, &place.key(&key), &key, value);
        }
    }
}
