//! The fields of the document around its papers.

use super::fields::Fields;
use super::links::{link, links, picture};
use super::paper::metrics;
use super::place::Place;
use super::value::{Kind, Value};
use crate::model::{MetricInfo, MetricInfos, Profile, Source};

/// Whether the format knows this key of the document; others are ignored.
pub(super) fn is_known(key: &str) -> bool {
    matches!(
        key,
        "version" | "name" | "aliases" | "affiliation" | "bio" | "avatar" | "category" | "links" | "metrics"
    ) || matches!(
        key,
        "metric_info" | "categories" | "citations_by_year" | "updated" | "source" | "notice" | "papers"
    )
}

/// Reads the value of one key into the profile, in place of what the key held before.
pub(super) fn read(fields: &mut Fields<'_>, profile: &mut Profile, key: &str, value: Value<'_>) {
    let place = &Place::top(key);
    match key {
        "name" => profile.name = fields.text(place, value).unwrap_or_default(),
        "aliases" => profile.aliases = fields.texts(place, value),
        "affiliation" => profile.affiliation = fields.text(place, value),
        "bio" => profile.bio = fields.text(place, value),
        "avatar" => profile.avatar = picture(fields, place, value),
        "category" => profile.category = fields.text(place, value),
        "links" => profile.links = links(fields, place, value),
        "metrics" => profile.metrics = metrics(fields, place, value),
        "metric_info" => profile.metric_info = metric_infos(fields, place, value),
        "categories" => profile.categories = categories(fields, place, value),
        "citations_by_year" => profile.citations_by_year = citations_by_year(fields, place, value),
        "updated" => profile.updated = fields.date(place, value),
        "source" => profile.source = source(fields, place, value),
        "notice" => profile.notice = fields.text(place, value),
        _ => {}
    }
}

/// The version if it is a later one than 1, as it is written; any other odd value is a warning.
pub(super) fn later_version(fields: &mut Fields<'_>, value: Value<'_>) -> Option<String> {
    let mut unsure = Fields::new(fields.host);
    let place = &Place::top("version");
    match unsure.number(place, value) {
        Some(version) if version > 1.0 && version.trunc() == version => Some(value.found().into_owned()),
        Some(1.0) => None,
        None if unsure.warnings.is_empty() => None,
        _ => {
            fields.expected(place, "1", value);
            None
        }
    }
}

fn metric_infos(fields: &mut Fields<'_>, place: &Place<'_>, value: Value<'_>) -> MetricInfos {
    let mut infos = Vec::new();
    for (key, value) in fields.members(place, value) {
        let place = &place.key(&key);
        let mut info = MetricInfo::default();
        for (field, value) in fields.members(place, value) {
            let place = &place.key(&field);
            match field.as_ref() {
                "label" => info.label = fields.text(place, value),
                "unit" => info.unit = fields.text(place, value),
                "description" => info.description = fields.text(place, value),
                "higher_is_better" => info.higher_is_better = fields.flag(place, value),
                "max" => {
                    let max = fields.number(place, value);
                    info.max = max.filter(|max| *max > 0.0);
                    if max != info.max {
                        fields.expected(place, "a number above 0", value);
                    }
                }
                _ => {}
            }
        }
        infos.push((key.into_owned(), info));
    }
    MetricInfos(infos)
}

fn categories(fields: &mut Fields<'_>, place: &Place<'_>, value: Value<'_>) -> Vec<(String, String)> {
    let mut categories = Vec::new();
    for (code, value) in fields.members(place, value) {
        if let Some(name) = fields.text(&place.key(&code), value) {
            categories.push((code.into_owned(), name));
        }
    }
    categories
}

fn citations_by_year(fields: &mut Fields<'_>, place: &Place<'_>, value: Value<'_>) -> Vec<(u16, f64)> {
    let mut series: Vec<(u16, f64)> = Vec::new();
    for (key, value) in fields.members(place, value) {
        let place = &place.key(&key);
        let Some(year) = year(&key) else {
            fields.found(place, "a year of four digits", &super::value::shortened(&key));
            continue;
        };
        match fields.number(place, value) {
            Some(count) if count < 0.0 => fields.expected(place, "a number of citations", value),
            // Years mostly come in order; the standard library's sort is 3 kB of code.
            Some(count) => series.insert(series.partition_point(|(other, _)| *other < year), (year, count)),
            None => {}
        }
    }
    series
}

fn year(key: &str) -> Option<u16> {
    (key.len() == 4 && key.bytes().all(|byte| byte.is_ascii_digit())).then(|| key.parse().ok()).flatten()
}

fn source(fields: &mut Fields<'_>, place: &Place<'_>, value: Value<'_>) -> Option<Source> {
    match value.kind() {
        Kind::Text => fields.text(place, value).map(|name| Source { name, url: None }),
        Kind::Object => {
            let (mut name, mut url) = (None, None);
            for (key, value) in fields.members(place, value) {
                let place = &place.key(&key);
                match key.as_ref() {
                    "name" => name = fields.text(place, value),
                    "url" => url = link(fields, place, "url", value),
                    _ => {}
                }
            }
            name.or_else(|| url.clone()).map(|name| Source { name, url })
        }
        _ => {
            fields.expected(place, "a name or an object", value);
            None
        }
    }
}
