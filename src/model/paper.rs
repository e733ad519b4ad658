//! One paper and the people who wrote it.

use super::{Link, Metric, PartialDate};

/// One paper as read. Texts are trimmed and non-empty; TeX in them is still TeX.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paper {
    /// Unique within the profile: given, else DOI, arXiv id or a slug of the title.
    pub id: String,
    /// Title; `None` is shown as "(untitled)".
    pub title: Option<String>,
    /// Authors in order, without a closing "et al.".
    pub authors: Vec<Person>,
    /// Whether the document says that more authors exist than it names.
    pub more_authors: bool,
    /// Affiliations shown after the authors.
    pub affiliations: Vec<String>,
    /// Date of publication.
    pub date: Option<PartialDate>,
    /// Category codes, the first being the primary one; no code twice.
    pub categories: Vec<String>,
    /// Free keywords; none twice.
    pub tags: Vec<String>,
    /// Journal, conference or archive.
    pub venue: Option<String>,
    /// CSL item type, or the owner's own word.
    pub kind: Option<String>,
    /// State of publication, e.g. "in press".
    pub status: Option<String>,
    /// Award that the paper won.
    pub award: Option<String>,
    /// Remark of the owner.
    pub note: Option<String>,
    /// Volume of the journal or series.
    pub volume: Option<String>,
    /// Issue of the journal.
    pub issue: Option<String>,
    /// Pages, as written.
    pub pages: Option<String>,
    /// Publisher.
    pub publisher: Option<String>,
    /// Abstract.
    pub summary: Option<String>,
    /// Gist in a sentence.
    pub tldr: Option<String>,
    /// Links in the document's order.
    pub links: Vec<Link>,
    /// Whether code exists, linked or not.
    pub has_code: bool,
    /// Figures in the document's order; no key twice.
    pub metrics: Vec<Metric>,
    /// Whether the owner selected it.
    pub featured: bool,
    /// Absolute URL of a picture from an origin that may be shown.
    pub thumbnail: Option<String>,
    /// The owner's own BibTeX entry.
    pub bibtex: Option<String>,
    /// Places, among a lab's members, of those whose documents list it; none twice.
    pub members: Vec<u32>,
}

impl Paper {
    /// URL of the link with this label.
    #[must_use]
    pub fn link(&self, label: &str) -> Option<&str> {
        self.links.iter().find(|link| link.label == label).map(|link| link.url.as_str())
    }

    /// The best page for the title to lead to: DOI, arXiv, PDF, project.
    #[must_use]
    pub fn best_link(&self) -> Option<&str> {
        ["doi", "arxiv", "pdf", "project"].into_iter().find_map(|label| self.link(label))
    }

    /// The figure under `key`.
    #[must_use]
    pub fn metric(&self, key: &str) -> Option<f64> {
        self.metrics.iter().find(|metric| metric.key == key).map(|metric| metric.value)
    }
}

/// One author.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Person {
    /// Name as written, in whatever order; accents may be TeX.
    pub name: String,
    /// Absolute URL of the person's page.
    pub url: Option<String>,
    /// Absolute URL of the person's ORCID record.
    pub orcid: Option<String>,
    /// Affiliation of this author.
    pub affiliation: Option<String>,
    /// `Some` when the document says that this is, or is not, the owner of the profile.
    pub owner: Option<bool>,
    /// Equal contribution.
    pub equal: bool,
    /// Corresponding author.
    pub corresponding: bool,
}
