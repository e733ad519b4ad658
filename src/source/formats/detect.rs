//! Which format a file is in: by its content first, by its name second.

use super::draft::{Draft, FormatError};
use super::{arxiv, bibtex, csl_json, dblp, inspire, openalex, orcid, semantic_scholar};
use serde_json::Value;

/// Formats that can be read besides the profile document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// BibTeX or BibLaTeX.
    Bibtex,
    /// CSL-JSON, as Zotero exports it.
    CslJson,
    /// An author, a work or a page of works of OpenAlex.
    OpenAlex,
    /// An author of Semantic Scholar with papers, or a page of papers.
    SemanticScholar,
    /// A record of ORCID, its list of works, or works in full.
    Orcid,
    /// Answer of DBLP's search for publications.
    Dblp,
    /// Literature or an author of INSPIRE.
    Inspire,
    /// Atom feed of arXiv.
    ArxivFeed,
}

impl Format {
    /// Format of a file; `None` for a profile document and for what is in no known format.
    #[must_use]
    pub fn of(text: &str, file_name: &str) -> Option<Self> {
        let text = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
        match text.chars().next()? {
            '{' | '[' => of_json(&serde_json::from_str(text).ok()?),
            '<' => arxiv::is_feed(text).then_some(Self::ArxivFeed),
            _ => bibtex::is_bibliography(text, file_name).then_some(Self::Bibtex),
        }
    }

    /// Adds to a draft what a file of this format tells. Of a paged answer, each page is such a file.
    ///
    /// # Errors
    /// [`FormatError`] where the file as a whole cannot be read. A single entry that cannot be is a warning.
    pub fn read(self, text: &str, draft: &mut Draft) -> Result<(), FormatError> {
        let text = text.trim_start_matches('\u{feff}');
        let read = match self {
            Self::Bibtex => return bibtex::read(text, draft),
            Self::ArxivFeed => return arxiv::read(text, draft),
            Self::CslJson => csl_json::read,
            Self::OpenAlex => openalex::read,
            Self::SemanticScholar => semantic_scholar::read,
            Self::Orcid => orcid::read,
            Self::Dblp => dblp::read,
            Self::Inspire => inspire::read,
        };
        let value: Value = serde_json::from_str(text).map_err(|error| FormatError(error.to_string()))?;
        read(&value, draft)
    }
}

/// Whether an answer is of a service.
type Recogniser = fn(&Value) -> bool;

/// Format of a JSON file; each reader knows the members that only its own answers have.
fn of_json(value: &Value) -> Option<Format> {
    let formats: [(Format, Recogniser); 6] = [
        (Format::CslJson, csl_json::is_it),
        (Format::OpenAlex, openalex::is_it),
        (Format::SemanticScholar, semantic_scholar::is_it),
        (Format::Orcid, orcid::is_it),
        (Format::Dblp, dblp::is_it),
        (Format::Inspire, inspire::is_it),
    ];
    formats.into_iter().find(|(_, is_it)| is_it(value)).map(|(format, _)| format)
}
