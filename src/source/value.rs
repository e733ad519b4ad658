//! JSON values as their source text: nothing is evaluated that the format does not ask for.

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;

/// One value of the document, as the text that `serde_json` has checked.
///
/// Numbers out of range, lone surrogates and any depth of nesting cost nothing until someone looks.
#[derive(Clone, Copy)]
pub(super) struct Value<'a>(&'a str);

/// Type of a [`Value`], by its first byte.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Null,
    Bool,
    Number,
    Text,
    Array,
    Object,
}

impl<'a> Value<'a> {
    pub(super) fn new(raw: &'a RawValue) -> Self {
        Self(raw.get())
    }

    pub(super) fn kind(self) -> Kind {
        match self.0.as_bytes().first() {
            Some(b'"') => Kind::Text,
            Some(b'{') => Kind::Object,
            Some(b'[') => Kind::Array,
            Some(b't' | b'f') => Kind::Bool,
            Some(b'n') | None => Kind::Null,
            Some(_) => Kind::Number,
        }
    }

    /// Source text, e.g. `1e3`.
    pub(super) fn source(self) -> &'a str {
        self.0
    }

    /// The string that a [`Kind::Text`] stands for; `None` for other types, and for a lone surrogate, which no
    /// string can hold.
    pub(super) fn text(self) -> Option<Cow<'a, str>> {
        let inner = self.0.strip_prefix('"')?.strip_suffix('"')?;
        if inner.as_bytes().contains(&b'\\') {
            serde_json::from_str(self.0).ok().map(Cow::Owned)
        } else {
            Some(Cow::Borrowed(inner))
        }
    }

    /// Items of a [`Kind::Array`]; none for other types.
    pub(super) fn items(self) -> Vec<Value<'a>> {
        let raw: Vec<&RawValue> = serde_json::from_str(self.0).unwrap_or_default();
        raw.into_iter().map(Value::new).collect()
    }

    /// Members of a [`Kind::Object`]; none for other types.
    pub(super) fn members(self) -> Members<'a> {
        serde_json::from_str(self.0).unwrap_or_default()
    }

    /// What it is, for a warning: scalars as written, shortened.
    pub(super) fn found(self) -> Cow<'a, str> {
        match self.kind() {
            Kind::Array => Cow::Borrowed("an array"),
            Kind::Object => Cow::Borrowed("an object"),
            _ => shortened(self.0),
        }
    }
}

/// Members of an object in the document's order, keys still as written and perhaps given twice.
#[derive(Default)]
pub(super) struct Members<'a>(pub(super) Vec<(Value<'a>, Value<'a>)>);

impl<'de: 'a, 'a> Deserialize<'de> for Members<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct MembersVisitor;

        impl<'de> Visitor<'de> for MembersVisitor {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some((key, value)) = map.next_entry::<&RawValue, &RawValue>()? {
                    members.push((Value::new(key), Value::new(value)));
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(MembersVisitor)
    }
}

/// Text short enough for a message: 40 characters, the last of them an ellipsis where more followed.
pub(super) fn shortened(text: &str) -> Cow<'_, str> {
    const LONGEST: usize = 40;
    if text.len() <= LONGEST || text.chars().nth(LONGEST).is_none() {
        return Cow::Borrowed(text);
    }
    let mut short: String = text.chars().take(LONGEST - 1).collect();
    short.push('…');
    Cow::Owned(short)
}
