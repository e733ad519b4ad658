//! One entry as a paper.

use super::address::address;
use super::fields::Fields;
use super::links::links;
use super::names::{self, Names};
use super::time::time;
use super::{Entry, arxiv, copy, journals, kinds};
use crate::model::{Link, Metric, Paper};
use crate::source::formats::draft::Draft;
use crate::source::formats::json::numeric;
use crate::source::formats::markup::{from_entities, from_markup};

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
    let names = names(fields);
    if names.is_guessed {
        draft.warn(&entry.name, "author", "expected names with the word and between them, found other signs");
    }
    let links = links(entry, is_jekyll, draft);
    let time = time(fields);
    if let Some((field, expected)) = time.unread {
        let found = fields.get(field).unwrap_or_default();
        draft.warn(&entry.name, field, ["expected ", expected, ", found \"", found, "\""].concat());
    }
    let state = fields.label(&["pubstate", "status"]).map(|state| state_of(&state));
    let noted = || fields.get("note").filter(|note| is_state(note)).map(str::to_owned);
    let is_preprint = is_preprint(fields, &links);
    Paper {
        id: entry.key.clone(),
        title: title(fields),
        authors: names.people,
        more_authors: names.more,
        date: time.date,
        categories: list(fields.first(&["categories", "category", "primaryclass", "eprintclass"])),
        tags: list(fields.get("keywords")),
        // The archive is all that a preprint stands in.
        venue: venue(entry).or_else(|| fields.bare(&["publisher"]).filter(|_| is_preprint)),
        kind: kinds::kind(&entry.kind, is_preprint).map(str::to_owned),
        status: state.or_else(noted).or(time.state),
        award: fields.label(&["award_name", "award"]),
        note: note(fields),
        volume: fields.bare(&["volume"]).filter(|volume| !arxiv::is_of_archive(volume)),
        issue: fields.bare(&["number", "issue"]).filter(|issue| !arxiv::is_of_archive(issue)),
        pages: fields.bare(&["pages", "eid", "articleno"]).filter(|pages| !arxiv::is_of_archive(pages)),
        publisher: fields.bare(&["publisher"]),
        summary: fields.get("abstract").map(|text| from_markup(text).into_owned()),
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

/// The authors; of what has none, the collaboration, else the editors.
fn names(fields: &Fields) -> Names {
    let collaboration = || Some(["{", fields.get("collaboration")?, "}"].concat());
    let author = fields.get("author").map(str::to_owned).or_else(collaboration);
    let list = author.or_else(|| fields.get("editor").map(str::to_owned)).unwrap_or_default();
    names::names(&from_entities(&list))
}

/// Whether an entry is of a paper that stands in an archive alone.
fn is_preprint(fields: &Fields, links: &[Link]) -> bool {
    let is_of_archive = |field| fields.get(field).is_none_or(arxiv::is_of_archive);
    links.iter().any(|link| link.label == "arxiv")
        && ["journal", "journaltitle", "booktitle", "doi", "volume", "number", "pages"]
            .into_iter()
            .all(is_of_archive)
}

fn title(fields: &Fields) -> Option<String> {
    let title = fields.label(&["title"])?;
    let title = from_markup(&title);
    Some(match fields.get("subtitle") {
        Some(subtitle) => [&title, ": ", &from_markup(subtitle)].concat(),
        None => title.into_owned(),
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
    let venue = fields.bare(names).or_else(|| how.map(str::to_owned)).or_else(|| fields.label(&["abbr"]))?;
    Some(journals::name(&venue).map_or_else(|| from_entities(&venue).into_owned(), str::to_owned))
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
        match numeric(text) {
            Some(value) => metrics.push(Metric { key: key.to_owned(), value }),
            _ => draft.warn(&entry.name, key, ["expected a number, found \"", text, "\""].concat()),
        }
    }
    metrics
}

fn picture(path: &str, is_jekyll: bool) -> String {
    if is_jekyll && !path.contains('/') { [PREVIEWS, path].concat() } else { path.to_owned() }
}
