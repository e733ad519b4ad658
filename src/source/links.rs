//! Links with labels, and the identifiers that may stand for them.

use super::fields::Fields;
use super::place::Place;
use super::url;
use super::value::{Value, shortened};
use crate::model::{Link, identifier};
use std::borrow::Cow;

/// Labelled links of an object, in its order.
pub(super) fn links(fields: &mut Fields, place: &Place<'_>, value: Value<'_>) -> Vec<Link> {
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
#[inline(never)]
pub(super) fn link(fields: &mut Fields, place: &Place<'_>, label: &str, value: Value<'_>) -> Option<String> {
    let text = text(fields, place, value)?;
    let url =
        identifier::url(label, text.trim()).map_or_else(|| url::absolute(&text, fields.host.as_ref()), Ok);
    noted(fields, place, value, url)
}

/// The URL of a picture that may be shown.
pub(super) fn picture(fields: &mut Fields, place: &Place<'_>, value: Value<'_>) -> Option<String> {
    let text = text(fields, place, value)?;
    let url = url::picture(&text, fields.host.as_ref());
    noted(fields, place, value, url)
}

/// The text of a URL as it is written, unless it is blank.
fn text<'v>(fields: &mut Fields, place: &Place<'_>, value: Value<'v>) -> Option<Cow<'v, str>> {
    let text = value.text();
    if text.is_none() {
        fields.expected(place, "expected a URL", value);
    }
    text.filter(|text| !text.trim().is_empty())
}

fn noted(
    fields: &mut Fields,
    place: &Place<'_>,
    value: Value<'_>,
    url: Result<String, &'static str>,
) -> Option<String> {
    url.map_err(|expected| fields.warn(place, expected, &shortened(value.source()))).ok()
}
