//! BibTeX that keeps all that such entries can hold, for files that are read again rather than cited from.

use super::bibtex::{Extent, joined, push_entry, tex, verbatim};
use super::key::Keys;
use super::kind::Kind;
use crate::model::Paper;

/// BibTeX of papers with everything that the reader of bibliographies finds again: abstracts, keywords, every link,
/// figures. A paper whose id can be a key keeps it.
#[must_use]
pub fn whole_bibtex_of_all<'a>(papers: impl IntoIterator<Item = &'a Paper>, keys: &Keys) -> String {
    joined(papers, |out, paper| {
        let key = if is_key(&paper.id) { &paper.id } else { keys.of(paper) };
        push_entry(out, paper, key, &WHOLE);
    })
}

const WHOLE: Extent = Extent { entry: entry_type, status: "pubstate", more };

/// Longer ids are numbers of some service.
const LONGEST_KEY: usize = 39;

/// Whether an id is one that people would cite by, as those are that came from a bibliography.
fn is_key(id: &str) -> bool {
    let is_sign = |c: char| c.is_ascii_alphanumeric() || "_:.+/-".contains(c);
    id.len() <= LONGEST_KEY
        && id.starts_with(|c: char| c.is_ascii_alphabetic())
        && id.chars().all(is_sign)
        && id.chars().filter(char::is_ascii_alphabetic).count() > 2
}

/// BibLaTeX and common programs know types of which BibTeX makes `misc`.
fn entry_type(kind: Kind) -> &'static str {
    match kind.csl {
        "dataset" => "dataset",
        "software" => "software",
        "patent" => "patent",
        "webpage" => "online",
        "speech" => "presentation",
        "manuscript" => "unpublished",
        _ => kind.entry,
    }
}

/// Fields of links by their labels; other labels stand behind `url_`.
const LINKS: [(&str, &str); 8] = [
    ("paper", "html"),
    ("pdf", "pdf"),
    ("code", "code"),
    ("data", "data"),
    ("project", "website"),
    ("slides", "slides"),
    ("poster", "poster"),
    ("video", "video"),
];

fn more(out: &mut String, paper: &Paper) {
    if let Some(date) = paper.date.filter(|date| date.day().is_some()) {
        verbatim(out, "date", &date.to_string());
    }
    let list = |texts: &[String]| (!texts.is_empty()).then(|| texts.join(", "));
    for (field, value) in [
        ("abstract", &paper.summary),
        ("tldr", &paper.tldr),
        ("note", &paper.note),
        ("award", &paper.award),
        ("keywords", &list(&paper.tags)),
        ("categories", &list(&paper.categories)),
    ] {
        tex(out, field, value);
    }
    for link in &paper.links {
        let known =
            LINKS.iter().find(|(label, _)| *label == link.label).map(|(_, field)| (*field).to_owned());
        let own = || {
            let label: String =
                link.label.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
            (!label.is_empty()).then(|| ["url_", &label].concat())
        };
        let is_told = ["doi", "arxiv"].contains(&link.label.as_str());
        if let Some(field) = known.or_else(own).filter(|_| !is_told) {
            verbatim(out, &field, &link.url);
        }
    }
    if let Some(picture) = &paper.thumbnail {
        verbatim(out, "preview", picture);
    }
    for (field, holds) in
        [("selected", paper.featured), ("has_code", paper.has_code && paper.link("code").is_none())]
    {
        if holds {
            verbatim(out, field, "true");
        }
    }
    for metric in &paper.metrics {
        if ["citations", "novelty", "ai_score"].contains(&metric.key.as_str()) {
            verbatim(out, &metric.key, &metric.value.to_string());
        }
    }
}
