//! BibTeX entries: the owner's own, else one made from the fields.

use super::key::Keys;
use super::kind::{Kind, kind_of};
use super::reference::{page_range, url};
use super::tex::push_tex;
use crate::model::{Paper, Person};
use crate::people::{split_marks, split_name};

/// BibTeX entry of one paper: the owner's own as it is written, else one made from the fields, under a
/// key that no other paper of the profile has. Ends with a line feed.
#[must_use]
pub fn bibtex(paper: &Paper, keys: &Keys) -> String {
    match &paper.bibtex {
        Some(own) => own.trim().to_owned() + "\n",
        None => {
            let mut out = String::new();
            push_entry(&mut out, paper, keys.of(paper), &SHORT);
            out
        }
    }
}

/// BibTeX of a selection of the profile's papers: entries with an empty line between them.
///
/// An entry of the owner's own that would damage those after it, because it does not end, is made anew.
#[must_use]
pub fn bibtex_of_all<'a>(papers: impl IntoIterator<Item = &'a Paper>, keys: &Keys) -> String {
    joined(papers, |out, paper| push_entry(out, paper, keys.of(paper), &SHORT))
}

/// The owner's own entries, and for each other paper what `push` appends.
pub(super) fn joined<'a>(
    papers: impl IntoIterator<Item = &'a Paper>,
    push: impl Fn(&mut String, &'a Paper),
) -> String {
    let mut out = String::new();
    for paper in papers {
        if !out.is_empty() {
            out.push('\n');
        }
        match own_entry(paper) {
            Some(own) => {
                out.push_str(own);
                out.push('\n');
            }
            None => push(&mut out, paper),
        }
    }
    out
}

/// How much an entry tells.
pub(super) struct Extent {
    /// Entry type of a type of work.
    pub(super) entry: fn(Kind) -> &'static str,
    /// The field that tells the state of publication.
    pub(super) status: &'static str,
    /// Appends what the reader of a list of references has no need of.
    pub(super) more: fn(&mut String, &Paper),
}

/// What it takes to cite a paper.
const SHORT: Extent = Extent { entry: |kind| kind.entry, status: "note", more: |_, _| {} };

/// The owner's own entry, if it begins as one and closes each brace that it opens.
pub(super) fn own_entry(paper: &Paper) -> Option<&str> {
    let entry = paper.bibtex.as_deref()?.trim();
    let depth = entry.bytes().try_fold(0_usize, |depth, byte| match byte {
        b'{' => Some(depth + 1),
        b'}' => depth.checked_sub(1),
        _ => Some(depth),
    });
    (entry.starts_with('@') && entry.ends_with('}') && depth == Some(0)).then_some(entry)
}

/// Key of an entry as it is written.
pub(super) fn key_of(entry: &str) -> Option<&str> {
    entry.split_once('{')?.1.split([',', '}']).next().map(str::trim)
}

/// Appends an entry made from the fields.
pub(super) fn push_entry(out: &mut String, paper: &Paper, key: &str, extent: &Extent) {
    let entry = (extent.entry)(kind_of(paper));
    out.push('@');
    out.push_str(entry);
    out.push('{');
    out.push_str(key);
    out.push_str(",\n");
    tex(out, "title", &paper.title);
    authors(out, paper);
    let arxiv = paper.arxiv_id();
    // The eprint says so already.
    let is_archive = |venue: &str| venue.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("arxiv"));
    if arxiv.is_none() || !paper.venue.as_deref().is_some_and(is_archive) {
        tex(out, venue_field(entry), &paper.venue);
    }
    tex(out, "volume", &paper.volume);
    tex(out, "number", &paper.issue);
    if let Some(pages) = &paper.pages {
        match page_range(pages) {
            Some((first, last)) => field(out, "pages", |out| {
                push_tex(out, first);
                out.push_str("--");
                push_tex(out, last);
            }),
            None => tex(out, "pages", &paper.pages),
        }
    }
    // A thesis or a report has no publisher but the house that it was written in.
    let house = venue_field(entry);
    let is_house = paper.venue.is_none() && matches!(house, "school" | "institution");
    tex(out, if is_house { house } else { "publisher" }, &paper.publisher);
    if let Some(date) = paper.date {
        let year = date.to_string();
        field(out, "year", |out| out.push_str(year.get(..4).unwrap_or_default()));
        if let Some(month) = date.month() {
            name(out, "month");
            out.push_str(MONTHS.get(usize::from(month) - 1).unwrap_or(&""));
            out.push_str(",\n");
        }
    }
    tex(out, extent.status, &paper.status);
    let doi = paper.doi();
    if let Some(doi) = &doi {
        verbatim(out, "doi", doi);
    }
    if let Some(id) = arxiv {
        verbatim(out, "eprint", id);
        verbatim(out, "archivePrefix", "arXiv");
    }
    if doi.is_none()
        && arxiv.is_none()
        && let Some(url) = url(paper)
    {
        verbatim(out, "url", &url);
    }
    (extent.more)(out, paper);
    out.push_str("}\n");
}

/// Macros that every BibTeX style defines, so that each writes months in its own way.
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The field that holds the venue of such an entry.
fn venue_field(entry: &str) -> &'static str {
    match entry {
        "article" => "journal",
        "inproceedings" | "incollection" => "booktitle",
        "phdthesis" | "mastersthesis" => "school",
        "techreport" => "institution",
        "book" => "series",
        _ => "howpublished",
    }
}

/// Writes `name          = `, the values of all fields beginning at the same column.
fn name(out: &mut String, name: &str) {
    out.push_str("  ");
    out.push_str(name);
    out.extend(std::iter::repeat_n(' ', "archivePrefix".len().saturating_sub(name.len())));
    out.push_str(" = ");
}

fn field(out: &mut String, key: &str, value: impl FnOnce(&mut String)) {
    name(out, key);
    out.push('{');
    value(out);
    out.push_str("},\n");
}

pub(super) fn tex(out: &mut String, key: &str, value: &Option<String>) {
    let Some(value) = value else { return };
    let mut text = String::new();
    push_tex(&mut text, value);
    // What TeX cannot set is left out, and may have been all.
    if !text.trim().is_empty() {
        field(out, key, |out| out.push_str(&text));
    }
}

/// A field that styles print or link as it is; its braces must not end the value.
pub(super) fn verbatim(out: &mut String, key: &str, value: &str) {
    field(out, key, |out| out.push_str(&value.replace('{', "%7B").replace('}', "%7D")));
}

fn authors(out: &mut String, paper: &Paper) {
    if paper.authors.is_empty() {
        return;
    }
    field(out, "author", |out| {
        for (index, person) in paper.authors.iter().enumerate() {
            out.push_str(if index > 0 { " and " } else { "" });
            author(out, person);
        }
        out.push_str(if paper.more_authors { " and others" } else { "" });
    });
}

/// `von Family, Jr., Given`, the only form that BibTeX reads in one way.
fn author(out: &mut String, person: &Person) {
    let name = split_name(split_marks(&person.name).0);
    if name.given.is_empty() && name.particle.is_empty() && name.suffix.is_empty() {
        return part(out, name.family, true);
    }
    if !name.particle.is_empty() {
        part(out, name.particle, false);
        out.push(' ');
    }
    part(out, name.family, false);
    for text in [name.suffix, name.given].into_iter().filter(|text| !text.is_empty()) {
        out.push_str(", ");
        part(out, text, false);
    }
}

/// A part of a name, in braces where BibTeX would read its words as parts or as names, or TeX would take
/// what follows as its own.
fn part(out: &mut String, text: &str, whole: bool) {
    let mut value = String::new();
    push_tex(&mut value, text);
    let is_and = |word: &str| word.eq_ignore_ascii_case("and");
    let several = whole && value.contains(char::is_whitespace) && !value.starts_with('{');
    let is_read_otherwise = value.contains(',')
        || value.split(|c: char| !c.is_ascii_alphabetic()).any(is_and)
        || is_others(&value);
    let takes_more = ends_with_command(text) || ends_with_command(&value);
    if several || is_read_otherwise || takes_more || value.trim().is_empty() {
        out.push('{');
        out.push_str(&value);
        out.push('}');
    } else {
        out.push_str(&value);
    }
}

/// Whether BibTeX would read a name as "et al.".
fn is_others(text: &str) -> bool {
    text.eq_ignore_ascii_case("others")
}

/// Whether a text ends with the name of a command, which may be an accent without its letter. It takes the space behind it.
fn ends_with_command(text: &str) -> bool {
    text.trim_end().rsplit_once('\\').is_some_and(|(_, name)| {
        name.bytes().all(|byte| byte.is_ascii_alphabetic()) || name.chars().nth(1).is_none()
    })
}
