//! Things of linked data, which are objects of JSON.

use serde::{Serialize, Serializer};

/// What a member of a thing holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Data {
    /// A text.
    Text(String),
    /// Several of a kind.
    List(Vec<Data>),
    /// Another thing.
    Thing(Thing),
}

/// An object of JSON whose members keep their order; those without a value are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Thing(Vec<(&'static str, Data)>);

impl Thing {
    /// A thing of a type.
    pub(super) fn new(kind: &str) -> Self {
        Self::default().with("@type", Some(kind))
    }

    /// All pages together, as one document.
    pub(super) fn graph(pages: Vec<Self>) -> Self {
        Self::default().with("@context", Some("https://schema.org")).with("@graph", Some(pages))
    }

    /// Adds a member, unless it has no value or an empty list.
    pub(super) fn with(mut self, name: &'static str, value: Option<impl Into<Data>>) -> Self {
        let value = value.map(Into::into).filter(|value| *value != Data::List(Vec::new()));
        self.0.extend(value.map(|value| (name, value)));
        self
    }
}

impl From<&str> for Data {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Data {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Thing> for Data {
    fn from(thing: Thing) -> Self {
        Self::Thing(thing)
    }
}

impl<Item: Into<Data>> From<Vec<Item>> for Data {
    fn from(items: Vec<Item>) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }
}

impl Serialize for Data {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Thing(thing) => thing.serialize(serializer),
        }
    }
}

impl Serialize for Thing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}
