//! One paper.

use super::fields::Fields;
use super::people::authors;
use super::place::Place;
use super::record::{Record, Slot};
use super::seen::distinct;
use super::value::{Kind, Value};
use crate::model::Paper;

/// A paper under way.
#[derive(Default)]
struct Draft {
    paper: Paper,
    /// What `category` holds, which comes before `categories`.
    category: Vec<String>,
}

impl Record for Draft {
    fn slot(&mut self, key: &str) -> Option<Slot<'_>> {
        let paper = &mut self.paper;
        Some(match key {
            "id" => Slot::Name(&mut paper.id),
            "title" => Slot::Text(&mut paper.title),
            "affiliations" => Slot::Texts(&mut paper.affiliations),
            "date" => Slot::Date(&mut paper.date),
            "category" => Slot::Texts(&mut self.category),
            "categories" => Slot::Texts(&mut paper.categories),
            "tags" => Slot::Texts(&mut paper.tags),
            "venue" => Slot::Text(&mut paper.venue),
            "type" => Slot::Text(&mut paper.kind),
            "status" => Slot::Text(&mut paper.status),
            "award" => Slot::Text(&mut paper.award),
            "note" => Slot::Text(&mut paper.note),
            "volume" => Slot::TextOrNumber(&mut paper.volume),
            "issue" => Slot::TextOrNumber(&mut paper.issue),
            "pages" => Slot::TextOrNumber(&mut paper.pages),
            "publisher" => Slot::TextOrNumber(&mut paper.publisher),
            "abstract" => Slot::Text(&mut paper.summary),
            "tldr" => Slot::Text(&mut paper.tldr),
            "links" => Slot::Links(&mut paper.links),
            "has_code" => Slot::Flag(&mut paper.has_code),
            "metrics" => Slot::Metrics(&mut paper.metrics),
            "featured" => Slot::Flag(&mut paper.featured),
            "thumbnail" => Slot::Picture(&mut paper.thumbnail),
            "bibtex" => Slot::Text(&mut paper.bibtex),
            _ => return None,
        })
    }
}

/// A paper from an object. Its `id` is the document's own or empty.
#[inline(never)]
pub(super) fn paper(fields: &mut Fields, at: &Place<'_>, value: Value<'_>) -> Paper {
    let mut draft = Draft::default();
    let mut title_warned = false;
    for (key, value) in fields.members(at, value) {
        let place = &at.key(&key);
        if key == "authors" {
            (draft.paper.authors, draft.paper.more_authors) = authors(fields, place, value);
        } else if let Some(slot) = draft.slot(&key) {
            let before = fields.noted();
            slot.fill(fields, place, &key, value);
            title_warned |= key == "title" && fields.noted() > before;
        }
    }
    let Draft { mut paper, mut category } = draft;
    if paper.title.is_none() && !title_warned {
        fields.warn(&at.key("title"), "expected a title", "none");
    }
    if !category.is_empty() {
        category.append(&mut paper.categories);
        paper.categories = distinct(category);
    }
    paper.has_code |= paper.link("code").is_some();
    paper
}

/// A paper that is only a title, if it is a string.
pub(super) fn bare_title(fields: &mut Fields, place: &Place<'_>, value: Value<'_>) -> Option<Paper> {
    fields.warn(place, "expected an object", &value.found());
    if value.kind() != Kind::Text {
        return None;
    }
    let title = fields.text(place, value);
    Some(Paper { title, ..Paper::default() })
}
