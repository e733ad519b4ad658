//! What every format needs of a paper, as plain text in one line.

use super::kind::kind_of;
use crate::model::{Paper, Person, identifier};
use crate::people::{split_marks, split_name};
use crate::text::{Flavour, Unicode, plain_text};

/// An author's name in plain text; empty where a part is missing.
pub(super) struct Author {
    pub(super) given: String,
    pub(super) particle: String,
    pub(super) family: String,
    pub(super) suffix: String,
    /// Whether the family name is written first without a comma.
    pub(super) family_first: bool,
}

impl Author {
    pub(super) fn new(person: &Person, unicode: &dyn Unicode) -> Self {
        let name = split_name(split_marks(&person.name).0);
        let text = |part| one_line(&plain_text(part, Flavour::Label, unicode));
        Self {
            given: text(name.given),
            particle: text(name.particle),
            family: text(name.family),
            suffix: text(name.suffix),
            family_first: name.is_family_first(),
        }
    }

    /// Appends the family name with its particle.
    pub(super) fn push_family(&self, out: &mut String) {
        if !self.particle.is_empty() {
            out.push_str(&self.particle);
            // `d'` and the like are written together with what follows.
            out.push_str(if self.particle.ends_with(['\'', '’']) { "" } else { " " });
        }
        out.push_str(&self.family);
    }
}

/// Title without TeX.
pub(crate) fn title(paper: &Paper, unicode: &dyn Unicode) -> Option<String> {
    paper.title.as_deref().map(|title| one_line(&plain_text(title, Flavour::Title, unicode)))
}

/// Abstract without TeX.
pub(crate) fn summary(paper: &Paper, unicode: &dyn Unicode) -> Option<String> {
    paper.summary.as_deref().map(|text| one_line(&plain_text(text, Flavour::Prose, unicode)))
}

/// A field such as the venue without TeX.
pub(crate) fn label(field: &Option<String>, unicode: &dyn Unicode) -> Option<String> {
    field.as_deref().map(|field| one_line(&plain_text(field, Flavour::Label, unicode)))
}

/// What the paper stands in, and who published it: a thesis or a report stands in nothing, and its
/// venue is the institution.
pub(crate) fn container_and_publisher(
    paper: &Paper,
    unicode: &dyn Unicode,
) -> (Option<String>, Option<String>) {
    let (venue, publisher) = (label(&paper.venue, unicode), label(&paper.publisher, unicode));
    match (kind_of(paper).csl, publisher) {
        ("thesis" | "report", None) => (None, venue),
        (_, publisher) => (venue, publisher),
    }
}

/// Address of the paper: its DOI in the form that Crossref asks for, else its best page.
pub(super) fn url(paper: &Paper) -> Option<String> {
    let doi = paper.doi().and_then(|doi| identifier::url("doi", &doi));
    doi.or_else(|| paper.best_link().or_else(|| paper.link("url")).map(str::to_owned))
}

/// First and last page of a range that is written with a hyphen, two of them, or a dash.
pub(crate) fn page_range(pages: &str) -> Option<(&str, &str)> {
    let separator = ["--", "–", "—", "-"].into_iter().find(|separator| pages.contains(separator))?;
    let (first, last) = pages.split_once(separator)?;
    let last = last.trim_start_matches('-');
    let is_page = |page: &str| !page.is_empty() && !page.contains(['–', '—', ',', ';']);
    // More hyphens belong to the pages themselves: `S1-2-S1-5`.
    let clear = separator == "--" || !last.contains('-');
    (clear && is_page(first.trim()) && is_page(last.trim())).then(|| (first.trim(), last.trim()))
}

/// Pages as people read them: a range with a dash.
pub(crate) fn pages(paper: &Paper, unicode: &dyn Unicode) -> Option<String> {
    let pages = label(&paper.pages, unicode)?;
    Some(match page_range(&pages) {
        Some((first, last)) => [first, "–", last].concat(),
        None => pages,
    })
}

/// The text with each stretch of white space as one space.
pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}
