//! Types of work, and what the formats call them.

use crate::model::{Paper, is_archive};

/// A type of work by its name in each format.
#[derive(Clone, Copy)]
pub(crate) struct Kind {
    /// BibTeX entry type.
    pub(super) entry: &'static str,
    /// CSL item type.
    pub(crate) csl: &'static str,
    /// RIS reference type.
    pub(super) ris: &'static str,
}

const fn kind(entry: &'static str, csl: &'static str, ris: &'static str) -> Kind {
    Kind { entry, csl, ris }
}

const ARTICLE: Kind = kind("article", "article-journal", "JOUR");
const CONFERENCE: Kind = kind("inproceedings", "paper-conference", "CPAPER");
const PREPRINT: Kind = kind("misc", "article", "UNPB");
const THESIS: Kind = kind("phdthesis", "thesis", "THES");
const MASTERS_THESIS: Kind = kind("mastersthesis", "thesis", "THES");
const OTHER: Kind = kind("misc", "document", "GEN");

/// Type of a paper: what the document calls it in the words of CSL, BibTeX or Crossref, else what its
/// venue tells.
pub(crate) fn kind_of(paper: &Paper) -> Kind {
    let Some(own) = &paper.kind else { return kind_by_venue(paper) };
    let word = own.to_ascii_lowercase().replace(['_', ' '], "-");
    match word.as_str() {
        "article-journal" | "journal-article" | "journal" | "review" => ARTICLE,
        "article-magazine" => kind("article", "article-magazine", "MGZN"),
        "article-newspaper" => kind("article", "article-newspaper", "NEWS"),
        "paper-conference"
        | "inproceedings"
        | "conference"
        | "conference-paper"
        | "proceedings-article"
        | "workshop" => CONFERENCE,
        "book" | "monograph" => kind("book", "book", "BOOK"),
        "chapter" | "incollection" | "inbook" | "book-chapter" => kind("incollection", "chapter", "CHAP"),
        "thesis" if is_masters(paper) => MASTERS_THESIS,
        "thesis" | "phdthesis" | "dissertation" => THESIS,
        "mastersthesis" | "masters-thesis" | "master's-thesis" | "master-thesis" => MASTERS_THESIS,
        "report" | "techreport" | "technical-report" => kind("techreport", "report", "RPRT"),
        "preprint" | "posted-content" => PREPRINT,
        // To CSL a preprint, to BibTeX a journal's.
        "article" => kind_by_venue(paper),
        "dataset" => kind("misc", "dataset", "DATA"),
        "software" => kind("misc", "software", "COMP"),
        "webpage" => kind("misc", "webpage", "ELEC"),
        "patent" => kind("misc", "patent", "PAT"),
        word => CSL_TYPES.split(' ').find(|&csl| csl == word).map_or(OTHER, |csl| Kind { csl, ..OTHER }),
    }
}

/// CSL's further item types (CSL 1.0.2), which the other formats have no word for.
const CSL_TYPES: &str = "bill broadcast classic collection document entry entry-dictionary \
    entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map \
    motion_picture musical_score pamphlet performance periodical personal_communication post post-weblog \
    regulation review-book song speech standard treaty";

/// A paper in a journal, in proceedings, or in an archive.
fn kind_by_venue(paper: &Paper) -> Kind {
    let venue = paper.venue.as_deref().unwrap_or_default().to_ascii_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| venue.contains(word));
    if is_archive(&venue) || venue.is_empty() && paper.arxiv_id().is_some() {
        PREPRINT
    } else if says(&["proceedings", "proc.", "conference", "workshop", "symposium"]) {
        CONFERENCE
    } else if venue.is_empty() {
        OTHER
    } else {
        ARTICLE
    }
}

/// Whether the remark says that the thesis is a master's: the type does not.
fn is_masters(paper: &Paper) -> bool {
    let note = paper.note.as_deref().unwrap_or_default();
    ["Master", "master", "MSc", "M.Sc"].iter().any(|word| note.starts_with(word))
}
