//! The owner's entry as readers of the page copy it.

use std::ops::Range;

use super::entry::METRICS;
use super::scan::Raw;
use crate::merge_sort::merge_sort;

/// Fields that are for the page alone.
const DISPLAY: [&str; 24] = [
    "abbr",
    "abstract",
    "additional_info",
    "altmetric",
    "annotation",
    "arxiv",
    "award",
    "award_name",
    "bibtex_show",
    "blog",
    "code",
    "dimensions",
    "google_scholar_id",
    "hal",
    "html",
    "inspirehep_id",
    "pdf",
    "poster",
    "preview",
    "selected",
    "slides",
    "supp",
    "video",
    "website",
];

/// Fields in which reference managers keep what is nobody else's business: places of files, groups, dates, remarks.
const PRIVATE: [&str; 23] = [
    "annote",
    "comment",
    "creationdate",
    "date-added",
    "date-modified",
    "file",
    "groups",
    "local-url",
    "localfile",
    "modificationdate",
    "owner",
    "posted-at",
    "printed",
    "priority",
    "qualityassured",
    "ranking",
    "rating",
    "read",
    "readstatus",
    "relevance",
    "review",
    "timestamp",
    "username",
];

/// What names of fields begin with that are not for readers: links of the page, and what reference managers keep.
const PREFIXES: [&str; 11] = [
    "__",
    "bdsk-",
    "citeulike-",
    "comment-",
    "file-",
    "jabref-",
    "mendeley-",
    "papers2_",
    "papers3_",
    "qiqqa",
    "url_",
];

/// An entry of the type `kind` without comments and fields that are not for readers, and else as it is written; `None`
/// where BibTeX, to which each brace is one, would not find its end.
pub(super) fn entry(raw: &Raw<'_>, kind: &str) -> Option<String> {
    let slice = |from, to| raw.text.get(from..to).unwrap_or_default();
    let close = raw.text.len() - 1;
    let mut out = String::new();
    let mut from = 0;
    if raw.kind.starts_with('[') {
        out.push('@');
        out.push_str(kind);
        from = raw.text.find(raw.kind).unwrap_or_default() + raw.kind.len();
    }
    for (start, end) in cuts(raw, close) {
        out.push_str(slice(from, start));
        from = from.max(end);
    }
    if from == close {
        out.truncate(out.trim_end().len());
        out.push('\n');
    }
    out.push_str(slice(from, raw.text.len()));
    (out.matches('{').count() == out.matches('}').count()).then_some(out)
}

/// Places of what is left out, in order.
fn cuts(raw: &Raw<'_>, close: usize) -> Vec<(usize, usize)> {
    let starts = raw.fields.iter().map(|field| field.start);
    // From the name of the field to that of the next one, or to the brace that ends the entry.
    let ends = starts.clone().skip(1).chain([close]);
    let places = raw.fields.iter().zip(starts.zip(ends));
    let fields = places.filter(|(field, _)| is_hidden(field.name)).map(|(_, (start, end))| start..end);
    let comments = raw.comments.iter().map(|place| whole(raw.text, place));
    let mut cuts: Vec<(usize, usize)> = fields.chain(comments).map(|cut| (cut.start, cut.end)).collect();
    merge_sort(&mut cuts, |first, second| first.0 <= second.0);
    cuts
}

fn is_hidden(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    [&DISPLAY[..], &PRIVATE, &METRICS].iter().any(|names| names.contains(&name.as_str()))
        || PREFIXES.iter().any(|prefix| name.starts_with(prefix))
}

/// A comment with the white space before it; the whole of its lines where it fills them.
fn whole(text: &str, place: &Range<usize>) -> Range<usize> {
    let before = text.get(..place.start).unwrap_or_default().trim_end_matches([' ', '\t']);
    let after = text.get(place.end..).unwrap_or_default();
    let end_of_line = after
        .find('\n')
        .map(|end| end + 1)
        .filter(|end| after.get(..*end).is_some_and(|rest| rest.trim().is_empty()));
    let fills_lines = before.ends_with('\n');
    before.len()..place.end + end_of_line.filter(|_| fills_lines).unwrap_or_default()
}
