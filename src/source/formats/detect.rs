//! Which format a file is in: by its content first, by its name second.

use serde_json::Value;

use super::draft::{Draft, FormatError};
#[cfg(feature = "services")]
use super::{arxiv, dblp, inspire, openalex, orcid, semantic_scholar};
use super::{bibtex, csl_json, recognise};

/// Formats that are known besides the profile document.
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
            '<' => recognise::is_feed(text).then_some(Self::ArxivFeed),
            _ => bibtex::is_bibliography(text, file_name).then_some(Self::Bibtex),
        }
    }

    /// This format where a page may name a file in it, which holds of bibliographies.
    ///
    /// # Errors
    /// [`FormatError`] that says what to do with the answer of a service, which only the command line reads.
    pub fn for_page(self) -> Result<Self, FormatError> {
        let service = match self {
            Self::Bibtex | Self::CslJson => return Ok(self),
            Self::OpenAlex => "OpenAlex",
            Self::SemanticScholar => "Semantic Scholar",
            Self::Orcid => "ORCID",
            Self::Dblp => "DBLP",
            Self::Inspire => "INSPIRE",
            Self::ArxivFeed => "arXiv",
        };
        Err(FormatError(
            ["an answer of ", service, ", of which `scholar-profile convert` makes a profile"].concat(),
        ))
    }

    /// Adds to a draft what a file of this format tells. Of a paged answer, each page is such a file.
    ///
    /// # Errors
    /// [`FormatError`] where the file as a whole cannot be read. A single entry that cannot be is a warning.
    pub fn read(self, text: &str, draft: &mut Draft) -> Result<(), FormatError> {
        let text = text.trim_start_matches('\u{feff}');
        match self {
            Self::Bibtex => bibtex::read(text, draft),
            Self::CslJson => csl_json::read(&json(text)?, draft),
            #[cfg(feature = "services")]
            Self::OpenAlex => openalex::read(&json(text)?, draft),
            #[cfg(feature = "services")]
            Self::SemanticScholar => semantic_scholar::read(&json(text)?, draft),
            #[cfg(feature = "services")]
            Self::Orcid => orcid::read(&json(text)?, draft),
            #[cfg(feature = "services")]
            Self::Dblp => dblp::read(&json(text)?, draft),
            #[cfg(feature = "services")]
            Self::Inspire => inspire::read(&json(text)?, draft),
            #[cfg(feature = "services")]
            Self::ArxivFeed => arxiv::read(text, draft),
            #[cfg(not(feature = "services"))]
            _ => self.for_page().map(|_| ()),
        }
    }
}

fn json(text: &str) -> Result<Value, FormatError> {
    serde_json::from_str(text).map_err(|error| FormatError(error.to_string()))
}

/// Whether an answer is of a service.
type Recogniser = fn(&Value) -> bool;

/// Format of a JSON file.
fn of_json(value: &Value) -> Option<Format> {
    let formats: [(Format, Recogniser); 6] = [
        (Format::CslJson, csl_json::is_it),
        (Format::OpenAlex, recognise::is_openalex),
        (Format::SemanticScholar, recognise::is_semantic_scholar),
        (Format::Orcid, recognise::is_orcid),
        (Format::Dblp, recognise::is_dblp),
        (Format::Inspire, recognise::is_inspire),
    ];
    formats.into_iter().find(|(_, is_it)| is_it(value)).map(|(format, _)| format)
}
