//! The fields of the document around its papers.

use super::fields::Fields;
use super::number::number;
use super::place::Place;
use super::record::{self, Record, Slot};
use super::value::{Kind, Value, shortened};
use crate::model::{MetricInfo, MetricInfos, Profile, Source};

/// Keys of the document that the format knows; others are ignored.
pub(super) const KEYS: [&str; 16] = [
    "version",
    "name",
    "aliases",
    "affiliation",
    "bio",
    "avatar",
    "category",
    "links",
    "metrics",
    "metric_info",
    "categories",
    "citations_by_year",
    "updated",
    "source",
    "notice",
    "papers",
];

/// Those of them that shape neither the header nor a card.
pub(super) const AROUND: [&str; 5] = ["version", "citations_by_year", "updated", "source", "notice"];

impl Record for Profile {
    fn slot(&mut self, key: &str) -> Option<Slot<'_>> {
        Some(match key {
            "name" => Slot::Name(&mut self.name),
            "aliases" => Slot::Texts(&mut self.aliases),
            "affiliation" => Slot::Text(&mut self.affiliation),
            "bio" => Slot::Text(&mut self.bio),
            "avatar" => Slot::Picture(&mut self.avatar),
            "category" => Slot::Text(&mut self.category),
            "links" => Slot::Links(&mut self.links),
            "metrics" => Slot::Metrics(&mut self.metrics),
            "updated" => Slot::Date(&mut self.updated),
            "notice" => Slot::Text(&mut self.notice),
            _ => return None,
        })
    }
}

impl Record for MetricInfo {
    fn slot(&mut self, key: &str) -> Option<Slot<'_>> {
        Some(match key {
            "label" => Slot::Text(&mut self.label),
            "unit" => Slot::Text(&mut self.unit),
            "max" => Slot::Limit(&mut self.max),
            "description" => Slot::Text(&mut self.description),
            "higher_is_better" => Slot::Choice(&mut self.higher_is_better),
            _ => return None,
        })
    }
}

/// Reads the value of one key into the profile, in place of what the key held before.
#[inline(never)]
pub(super) fn read(fields: &mut Fields, profile: &mut Profile, key: &str, value: Value<'_>) {
    let place = &Place::top(key);
    match key {
        "metric_info" => profile.metric_info = metric_infos(fields, place, value),
        "categories" => profile.categories = categories(fields, place, value),
        "citations_by_year" => profile.citations_by_year = citations_by_year(fields, place, value),
        "source" => profile.sources = source(fields, place, value).into_iter().collect(),
        _ => {
            if let Some(slot) = profile.slot(key) {
                slot.fill(fields, place, key, value);
            }
        }
    }
}

/// The version if it is a later one than 1, as it is written; any other odd value is a warning.
pub(super) fn later_version(fields: &mut Fields, value: Value<'_>) -> Option<String> {
    match number(fields.host.as_ref(), value) {
        Some(version) if version > 1.0 && version.trunc() == version => Some(value.found().into_owned()),
        Some(1.0) => None,
        None if value.is_blank() => None,
        _ => {
            fields.expected(&Place::top("version"), "expected 1", value);
            None
        }
    }
}

fn metric_infos(fields: &mut Fields, place: &Place<'_>, value: Value<'_>) -> MetricInfos {
    let mut infos = Vec::new();
    for (key, value) in fields.members(place, value) {
        let mut info = MetricInfo::default();
        record::read(fields, &place.key(&key), value, &mut info);
        infos.push((key.into_owned(), info));
    }
    MetricInfos(infos)
}

fn categories(fields: &mut Fields, place: &Place<'_>, value: Value<'_>) -> Vec<(String, String)> {
    let mut categories = Vec::new();
    for (code, value) in fields.members(place, value) {
        if let Some(name) = fields.text(&place.key(&code), value) {
            categories.push((code.into_owned(), name));
        }
    }
    categories
}

fn citations_by_year(fields: &mut Fields, place: &Place<'_>, value: Value<'_>) -> Vec<(u16, f64)> {
    let mut series: Vec<(u16, f64)> = Vec::new();
    for (key, value) in fields.members(place, value) {
        let place = &place.key(&key);
        let Some(year) = year(&key) else {
            fields.warn(place, "expected a year of four digits", &shortened(&key));
            continue;
        };
        match fields.number(place, value) {
            Some(count) if count < 0.0 => fields.expected(place, "expected a number of citations", value),
            // Years mostly come in order; the standard library's sort is 3 kB of code.
            Some(count) => series.insert(series.partition_point(|(other, _)| *other < year), (year, count)),
            None => {}
        }
    }
    series
}

fn year(key: &str) -> Option<u16> {
    let mut year = 0;
    if key.len() != 4 {
        return None;
    }
    for digit in key.bytes() {
        if !digit.is_ascii_digit() {
            return None;
        }
        year = year * 10 + u16::from(digit - b'0');
    }
    Some(year)
}

/// A source as an object.
#[derive(Default)]
struct Page {
    name: Option<String>,
    url: Option<String>,
}

impl Record for Page {
    fn slot(&mut self, key: &str) -> Option<Slot<'_>> {
        match key {
            "name" => Some(Slot::Text(&mut self.name)),
            "url" => Some(Slot::Link(&mut self.url)),
            _ => None,
        }
    }
}

fn source(fields: &mut Fields, place: &Place<'_>, value: Value<'_>) -> Option<Source> {
    let mut page = Page::default();
    match value.kind() {
        Kind::Text => page.name = fields.text(place, value),
        Kind::Object => record::read(fields, place, value, &mut page),
        _ => fields.expected(place, "expected a name or an object", value),
    }
    let Page { name, url } = page;
    name.or_else(|| url.clone()).map(|name| Source { name, url })
}
