//! Lenient access to the JSON of services: what is of another type than it should be is noted, not lost in silence.

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::draft::Draft;
use crate::json::push_string;
#[cfg(feature = "services")]
use crate::model::PartialDate;
use crate::source::push_number;
use crate::source::value::shortened;
use serde_json::{Number, Value};

/// What could not be read of one entry: its fields, and what was expected and found there.
#[derive(Default)]
pub(super) struct Notes(RefCell<Vec<(String, String)>>);

impl Notes {
    /// Notes something about a field of the entry.
    pub(super) fn add(&self, field: &str, message: String) {
        self.0.borrow_mut().push((field.to_owned(), message));
    }

    /// Makes the notes warnings about this entry of a draft, none twice.
    pub(super) fn tell(self, draft: &mut Draft, entry: &str) {
        let notes = self.0.into_inner();
        let mut told = BTreeSet::new();
        for (field, message) in &notes {
            if told.insert((field, message)) {
                draft.warn(entry, field, message.as_str());
            }
        }
    }
}

/// A value of an entry, and the way to it from there: `authors[2].name`. What is absent reads as `null`.
#[derive(Clone)]
pub(super) struct Node<'a> {
    value: &'a Value,
    path: String,
    notes: &'a Notes,
}

impl<'a> Node<'a> {
    /// The entry itself.
    pub(super) fn new(value: &'a Value, notes: &'a Notes) -> Self {
        Self { value, path: String::new(), notes }
    }

    /// The value as an entry of its own, whose places begin there.
    #[cfg(feature = "services")]
    pub(super) fn with<'n>(&self, notes: &'n Notes) -> Node<'n>
    where
        'a: 'n,
    {
        Node::new(self.value, notes)
    }

    /// Whether the value is absent: `null`, or a text of white space.
    pub(super) fn is_absent(&self) -> bool {
        match self.value {
            Value::Null => true,
            Value::String(text) => text.trim().is_empty(),
            _ => false,
        }
    }

    /// Whether the value is a string or a number.
    pub(super) fn is_text(&self) -> bool {
        self.value.is_string() || self.value.is_number()
    }

    /// Whether the value is an array.
    pub(super) fn is_array(&self) -> bool {
        self.value.is_array()
    }

    /// Whether the value is an object.
    pub(super) fn is_object(&self) -> bool {
        self.value.is_object()
    }

    /// Member of an object.
    pub(super) fn get(&self, key: &str) -> Self {
        let value = match self.value {
            Value::Object(members) => members.get(key).unwrap_or(&Value::Null),
            _ => {
                self.expected("an object");
                &Value::Null
            }
        };
        self.member(key, value)
    }

    /// Members of an object in order of their keys, since not every build keeps that of the text.
    #[cfg(feature = "services")]
    pub(super) fn members(&self) -> Vec<(&'a str, Self)> {
        match self.value {
            Value::Object(members) => {
                let mut members: Vec<_> = members.iter().collect();
                members.sort_by_key(|(key, _)| *key);
                members.into_iter().map(|(key, value)| (key.as_str(), self.member(key, value))).collect()
            }
            _ => {
                self.expected("an object");
                Vec::new()
            }
        }
    }

    /// Items of an array; what is no array is an array of one, what is absent an empty one.
    pub(super) fn items(&self) -> Vec<Self> {
        match self.value {
            Value::Array(items) => {
                items.iter().enumerate().map(|(index, value)| self.item(index, value)).collect()
            }
            _ if self.is_absent() => Vec::new(),
            _ => vec![self.clone()],
        }
    }

    /// First item of an array, or the value itself.
    pub(super) fn first(&self) -> Self {
        match self.value {
            Value::Array(items) => self.item(0, items.first().unwrap_or(&Value::Null)),
            _ => self.clone(),
        }
    }

    /// A text that is not blank, trimmed; a number as it is written.
    pub(super) fn text(&self) -> Option<String> {
        match self.value {
            Value::String(text) => Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned),
            Value::Number(number) => Some(written(number)),
            _ => {
                self.expected("text");
                None
            }
        }
    }

    /// Texts of an array, or a single text.
    pub(super) fn texts(&self) -> Vec<String> {
        self.items().iter().filter_map(Self::text).collect()
    }

    /// A finite number, perhaps as a string.
    pub(super) fn number(&self) -> Option<f64> {
        let number = match self.value {
            Value::Number(number) => number.as_f64(),
            Value::String(text) => numeric(text.trim()),
            _ => None,
        };
        let number = number.filter(|number| number.is_finite());
        if number.is_none() {
            self.expected("a number");
        }
        number
    }

    /// `true` or `false`; the latter where the value is absent.
    #[cfg(feature = "services")]
    pub(super) fn flag(&self) -> bool {
        if !self.value.is_boolean() {
            self.expected("true or false");
        }
        self.value.as_bool().unwrap_or_default()
    }

    /// A date, perhaps with a time behind it; a year may be a number.
    #[cfg(feature = "services")]
    pub(super) fn date(&self) -> Option<PartialDate> {
        let text = self.text()?;
        let day = text.split(['T', ' ']).next().unwrap_or(&text);
        let date = day.parse().ok();
        if date.is_none() {
            self.expected("YYYY, YYYY-MM or YYYY-MM-DD");
        }
        date
    }

    /// Notes that something else was expected here, unless the value is absent.
    pub(super) fn expected(&self, what: &str) {
        if self.is_absent() {
            return;
        }
        let found = match self.value {
            Value::Array(_) => "an array".to_owned(),
            Value::Object(_) => "an object".to_owned(),
            Value::Null => "null".to_owned(),
            Value::Bool(value) => value.to_string(),
            Value::Number(number) => shortened(&written(number)).into_owned(),
            Value::String(text) => {
                let mut quoted = String::new();
                push_string(&mut quoted, text);
                shortened(&quoted).into_owned()
            }
        };
        self.notes.add(&self.path, ["expected ", what, ", found ", &found].concat());
    }

    fn member(&self, key: &str, value: &'a Value) -> Self {
        let mut path = self.path.clone();
        if !path.is_empty() {
            path.push('.');
        }
        path.push_str(&shortened(key));
        Self { value, path, notes: self.notes }
    }

    fn item(&self, index: usize, value: &'a Value) -> Self {
        let mut path = self.path.clone();
        path.push('[');
        push_number(&mut path, index);
        path.push(']');
        Self { value, path, notes: self.notes }
    }
}

/// The finite number that a text writes as JSON does, since its reader is there anyway; zeros may stand before it.
pub(super) fn numeric(text: &str) -> Option<f64> {
    let digits = text.trim_start_matches('0');
    let is_padded = text.starts_with('0') && digits.starts_with(|first: char| first.is_ascii_digit());
    let number = serde_json::from_str::<Value>(if is_padded { digits } else { text }).ok()?;
    number.as_f64().filter(|number| number.is_finite())
}

/// A number as text.
fn written(number: &Number) -> String {
    match (number.as_u64(), number.as_i64(), number.as_f64()) {
        (Some(number), ..) => number.to_string(),
        (_, Some(number), _) => number.to_string(),
        (.., number) => number.unwrap_or_default().to_string(),
    }
}
