//! One entry as a paper.

use super::fields::Fields;
use super::links::{address, links};
use super::time::{Time, time};
use super::{Entry, copy, kinds, names};
use crate::model::{Metric, Paper};
use crate::source::formats::draft::Draft;

/// Fields that al-folio reads and no bibliography style knows.
const AL_FOLIO: [&str; 5] = ["abbr", "bibtex_show", "selected", "preview", "google_scholar_id"];
/// The folder in which al-folio keeps previews that are named without one.
const PREVIEWS: &str = "/assets/img/publication_preview/";
/// Fields by which owners give figures.
pub(super) const METRICS: [&str; 3] = ["citations", "novelty", "ai_score"];

/// Whether a file with such an entry is one of al-folio's, whose names of files mean its folders.
pub(super) fn is_of_al_folio(fields: &Fields) -> bool {
    AL_FOLIO.iter().any(|name| fields.get(name).is_some())
}

/// The paper of an entry; what cannot be read of it is noted in the draft.
pub(super) fn paper(entry: &Entry<'_>, is_jekyll: bool, draft: &mut Draft) -> Paper {
    let fields = &entry.fields;
    let (authors, more_authors) = names::authors(fields.first(&["author", "editor"]).unwrap_or_default());
    let links = links(fields, is_jekyll);
    let is_preprint = links.iter().any(|link| link.label == "arxiv")
        && fields.first(&["doi", "volume", "number", "pages"]).is_none();
    let (mut date, mut status) = (None, fields.label(&["pubstate", "status"]).map(|state| state_of(&state)));
    status = status.or_else(|| fields.get("note").filter(|note| is_state(note)).map(str::to_owned));
    match time(fields) {
        Time::Nothing => {}
        Time::Date(own) => date = Some(own),
        Time::State(state) => status = status.or(Some(state)),
        Time::Unread(text) => {
            draft.warn(&entry.name, "year", ["expected a year, found \"", &text, "\""].concat())
        }
    }
    Paper {
        id: entry.key.clone(),
        title: title(fields),
        authors,
        more_authors,
        date,
        categories: list(fields.first(&["categories", "category", "primaryclass"])),
        tags: list(fields.get("keywords")),
        venue: venue(entry),
        kind: kinds::kind(&entry.kind, is_preprint).map(str::to_owned),
        status,
        award: fields.label(&["award_name", "award"]),
        note: note(fields),
        volume: fields.label(&["volume"]),
        issue: fields.label(&["number", "issue"]),
        pages: fields.label(&["pages", "eid", "articleno"]),
        publisher: fields.label(&["publisher"]),
        summary: fields.get("abstract").map(str::to_owned),
        tldr: fields.get("tldr").map(str::to_owned),
        links,
        has_code: fields.is_true("has_code"),
        metrics: metrics(entry, draft),
        featured: fields.is_true("selected") || fields.is_true("featured"),
        thumbnail: fields.get("preview").map(|text| picture(&address(text), is_jekyll)),
        bibtex: entry.source.as_ref().and_then(|source| copy::entry(source, &entry.kind)),
        ..Paper::default()
    }
}

fn title(fields: &Fields) -> Option<String> {
    let title = fields.label(&["title"])?;
    Some(match fields.get("subtitle") {
        Some(subtitle) => [&title, ": ", subtitle].concat(),
        None => title,
    })
}

/// Where it appeared; of a thesis or report, who it was handed to.
fn venue(entry: &Entry<'_>) -> Option<String> {
    let fields = &entry.fields;
    let names: &[&str] = match entry.kind.as_str() {
        "book" | "mvbook" | "proceedings" => &["series"],
        _ => &["journal", "journaltitle", "booktitle", "eventtitle", "school", "institution", "organization"],
    };
    let how = fields.get("howpublished").filter(|how| !how.contains("\\url") && !how.contains("://"));
    fields.label(names).or_else(|| how.map(str::to_owned)).or_else(|| fields.label(&["abbr"]))
}

/// The states that BibLaTeX has words for, as people write them.
fn state_of(state: &str) -> String {
    match state {
        "inpress" => "in press",
        "inpreparation" => "in preparation",
        "prepublished" => "preprint",
        other => other,
    }
    .to_owned()
}

/// What a note may say of nothing but the state of publication.
const STATES: [&str; 8] = [
    "accepted",
    "forthcoming",
    "in press",
    "in preparation",
    "preprint",
    "submitted",
    "to appear",
    "under review",
];

fn is_state(note: &str) -> bool {
    STATES.iter().any(|state| note.trim_end_matches('.').eq_ignore_ascii_case(state))
}

/// Remarks of all kinds.
fn note(fields: &Fields) -> Option<String> {
    let notes =
        ["note", "annotation", "additional_info", "addendum"].iter().filter_map(|name| fields.get(name));
    let notes: Vec<&str> = notes.filter(|note| !is_state(note)).collect();
    (!notes.is_empty()).then(|| notes.join(" · "))
}

fn list(text: Option<&str>) -> Vec<String> {
    let items = text.unwrap_or_default().split([',', ';']).map(str::trim).filter(|item| !item.is_empty());
    items.map(str::to_owned).collect()
}

fn metrics(entry: &Entry<'_>, draft: &mut Draft) -> Vec<Metric> {
    let mut metrics = Vec::new();
    for key in METRICS {
        let Some(text) = entry.fields.get(key) else { continue };
        match text.parse::<f64>() {
            Ok(value) if value.is_finite() => metrics.push(Metric { key: key.to_owned(), value }),
            _ => draft.warn(&entry.name, key, ["expected a number, found \"", text, "\""].concat()),
        }
    }
    metrics
}

fn picture(path: &str, is_jekyll: bool) -> String {
    if is_jekyll && !path.contains('/') { [PREVIEWS, path].concat() } else { path.to_owned() }
}
