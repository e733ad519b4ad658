//! What an entry of a feed, or the feed around the entries, holds: fields by the way to them, and what is wrong with it.

use super::super::markup::{from_entities, from_markup};
use quick_xml::events::BytesStart;

/// An entry, as far as the feed has it.
#[derive(Default)]
pub(super) struct Entry {
    /// What it holds; of one that is not whole, only what is complete.
    pub(super) record: Record,
    /// Whether it has begun and ended.
    pub(super) is_whole: bool,
    /// What is wrong with it, if anything.
    pub(super) problem: Option<Problem>,
}

/// Something that is not as XML should be.
pub(super) struct Problem {
    /// The way to the field that it is in; empty between fields.
    pub(super) field: String,
    pub(super) found: String,
}

/// An element and the text in it.
pub(super) struct Field {
    /// Names from the entry on, those of arXiv's own elements with their customary prefix: `author/arxiv:affiliation`.
    way: String,
    attributes: Vec<(String, String)>,
    text: String,
    /// Whether the text holds tags of HTML, which a field says by its type or by elements in it.
    is_markup: bool,
}

impl Field {
    pub(super) fn new(way: String, start: &BytesStart<'_>) -> Self {
        let mut attributes = start.attributes();
        let attributes = attributes.with_checks(false).flatten().map(|attribute| {
            let [name, value] = [attribute.key.as_ref(), &attribute.value].map(String::from_utf8_lossy);
            (name.into_owned(), from_entities(&value).into_owned())
        });
        let attributes = attributes.collect();
        let mut field = Self { way, attributes, text: String::new(), is_markup: false };
        field.is_markup = field.attribute("type") == Some("html");
        field
    }

    /// The way to the element.
    pub(super) fn way(&self) -> &str {
        &self.way
    }

    /// Whether this is the way to the element.
    pub(super) fn is(&self, way: &str) -> bool {
        self.way == way
    }

    /// Text with white space collapsed; with its tags, if any, as TeX. `None` where there is none.
    pub(super) fn text(&self) -> Option<String> {
        let text = if self.is_markup { from_markup(&self.text) } else { self.text.as_str().into() };
        let words: Vec<&str> = text.split_whitespace().collect();
        (!words.is_empty()).then(|| words.join(" "))
    }

    /// Attribute by its name as it is written.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.trim())
    }

    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Adds the tag of an element within this one.
    pub(super) fn push_tag(&mut self, tag: &str) {
        self.is_markup = true;
        self.text.extend(["<", tag, ">"]);
    }
}

/// Fields in order of the document.
#[derive(Default)]
pub(super) struct Record(Vec<Field>);

impl Record {
    /// Fields by the way to them.
    pub(super) fn all(&self, way: &str) -> impl Iterator<Item = &Field> {
        self.0.iter().filter(move |field| field.is(way))
    }

    /// Texts of the fields of this way that have one.
    pub(super) fn texts(&self, way: &str) -> impl Iterator<Item = String> {
        self.all(way).filter_map(Field::text)
    }

    /// Text of the first field of this way that has one.
    pub(super) fn text(&self, way: &str) -> Option<String> {
        self.texts(way).next()
    }

    /// Children of each field of this way: those of two authors apart.
    pub(super) fn groups(&self, way: &str) -> Vec<Vec<&Field>> {
        let mut groups: Vec<Vec<&Field>> = Vec::new();
        for field in &self.0 {
            if field.is(way) {
                groups.push(Vec::new());
            } else if field.way.strip_prefix(way).is_some_and(|rest| rest.starts_with('/'))
                && let Some(group) = groups.last_mut()
            {
                group.push(field);
            }
        }
        groups
    }

    /// Adds a field; its place.
    pub(super) fn push(&mut self, field: Field) -> usize {
        self.0.push(field);
        self.0.len() - 1
    }

    /// The field at a place.
    pub(super) fn at(&mut self, place: usize) -> Option<&mut Field> {
        self.0.get_mut(place)
    }

    /// Drops the field at a place and those behind it.
    pub(super) fn truncate(&mut self, place: usize) {
        self.0.truncate(place);
    }
}
