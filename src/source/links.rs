//! Links with labels, and the identifiers that may stand for them.

use super::fields::Fields;
use super::place::Place;
use super::url;
use super::value::{Value, shortened};
use crate::model::{Link, identifier};

/// Labelled links of an object, in its order.
pub(super) fn links(fields: &mut Fields<'_>, place: &Place<'_>, value: Value<'_>) -> Vec<Link> {
    let members = fields.members(place, value);
    let mut links = Vec::with_capacity(members.len());
    for (label, value) in members {
        if let Some(url) = link(fields, &place.key(&label), &label, value) {
            links.push(Link { label: label.into_owned(), url });
        }
    }
    links
}

/// The URL of one link; `doi`, `arxiv`, `orcid` and `email` also take the bare identifier.
pub(super) fn link(
    fields: &mut Fields<'_>,
    place: &Place<'_>,
    label: &str,
    value: Value<'_>,
) -> Option<String> {
    with_text(fields, place, value, |text, fields| {
        identifier::url(label, text.trim()).map_or_else(|| url::absolute(text, fields.host), Ok)
    })
}

/// The URL of a picture that may be shown.
pub(super) fn picture(fields: &mut Fields<'_>, place: &Place<'_>, value: Value<'_>) -> Option<String> {
    with_text(fields, place, value, |text, fields| url::picture(text, fields.host))
}

fn with_text(
    fields: &mut Fields<'_>,
    place: &Place<'_>,
    value: Value<'_>,
    read: impl Fn(&str, &Fields<'_>) -> Result<String, &'static str>,
) -> Option<String> {
    let Some(text) = value.text() else {
        fields.expected(place, "a URL", value);
        return None;
    };
    if text.trim().is_empty() {
        return None;
    }
    match read(&text, fields) {
        Ok(url) => Some(url),
        Err(expected) => {
            let mut message = expected.to_owned();
            message.push_str(", found ");
            message.push_str(&shortened(value.source()));
            fields.warn(place, message);
            None
        }
    }
}
