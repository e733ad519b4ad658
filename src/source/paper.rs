//! One paper.

use super::fields::{Fields, distinct};
use super::links::{links, picture};
use super::people::authors;
use super::place::Place;
use super::value::{Kind, Value};
use crate::model::{Metric, Paper};
use std::borrow::Cow;

/// A paper from the members of its object. Its `id` is the document's own or empty.
pub(super) fn paper(
    fields: &mut Fields<'_>,
    at: &Place<'_>,
    members: Vec<(Cow<'_, str>, Value<'_>)>,
) -> Paper {
    let mut paper = Paper::default();
    let mut category = Vec::new();
    let mut title_warned = false;
    for (key, value) in members {
        let place = &at.key(&key);
        match key.as_ref() {
            "id" => paper.id = fields.text(place, value).unwrap_or_default(),
            "title" => {
                let before = fields.warnings.len();
                paper.title = fields.text(place, value);
                title_warned = fields.warnings.len() > before;
            }
            "authors" => (paper.authors, paper.more_authors) = authors(fields, place, value),
            "affiliations" => paper.affiliations = fields.texts(place, value),
            "date" => paper.date = fields.date(place, value),
            "category" => category = fields.texts(place, value),
            "categories" => paper.categories = fields.texts(place, value),
            "tags" => paper.tags = fields.texts(place, value),
            "venue" => paper.venue = fields.text(place, value),
            "type" => paper.kind = fields.text(place, value),
            "status" => paper.status = fields.text(place, value),
            "award" => paper.award = fields.text(place, value),
            "note" => paper.note = fields.text(place, value),
            "volume" => paper.volume = fields.text_or_number(place, value),
            "issue" => paper.issue = fields.text_or_number(place, value),
            "pages" => paper.pages = fields.text_or_number(place, value),
            "publisher" => paper.publisher = fields.text_or_number(place, value),
            "abstract" => paper.summary = fields.text(place, value),
            "tldr" => paper.tldr = fields.text(place, value),
            "links" => paper.links = links(fields, place, value),
            "has_code" => paper.has_code = fields.flag(place, value).unwrap_or(false),
            "metrics" => paper.metrics = metrics(fields, place, value),
            "featured" => paper.featured = fields.flag(place, value).unwrap_or(false),
            "thumbnail" => paper.thumbnail = picture(fields, place, value),
            "bibtex" => paper.bibtex = fields.text(place, value),
            _ => {}
        }
    }
    if paper.title.is_none() && !title_warned {
        fields.warn(&at.key("title"), "expected a title, found none".to_owned());
    }
    if !category.is_empty() {
        category.append(&mut paper.categories);
        paper.categories = distinct(category);
    }
    paper.has_code |= paper.link("code").is_some();
    paper
}

/// A paper that is only a title, if it is a string.
pub(super) fn bare_title(fields: &mut Fields<'_>, place: &Place<'_>, value: Value<'_>) -> Option<Paper> {
    fields.found(place, "an object", &value.found());
    if value.kind() != Kind::Text {
        return None;
    }
    let title = fields.text(place, value);
    Some(Paper { title, ..Paper::default() })
}

/// Figures of an object, in its order.
pub(super) fn metrics(fields: &mut Fields<'_>, place: &Place<'_>, value: Value<'_>) -> Vec<Metric> {
    let members = fields.members(place, value);
    let mut metrics = Vec::with_capacity(members.len());
    for (key, value) in members {
        if let Some(value) = fields.number(&place.key(&key), value) {
            metrics.push(Metric { key: key.into_owned(), value });
        }
    }
    metrics
}
