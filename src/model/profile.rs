//! The researcher and everything around the papers.

use super::{Metric, MetricInfos, Paper, PartialDate};

/// A whole profile document as read. Texts are trimmed and non-empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Profile {
    /// The researcher's name: plain text, never TeX.
    pub name: String,
    /// Other spellings of the name.
    pub aliases: Vec<String>,
    /// Where the researcher works.
    pub affiliation: Option<String>,
    /// A few words about the researcher.
    pub bio: Option<String>,
    /// Absolute URL of a portrait from an origin that may be shown.
    pub avatar: Option<String>,
    /// Main category code.
    pub category: Option<String>,
    /// Links in the document's order.
    pub links: Vec<Link>,
    /// Header figures in the document's order; no key twice.
    pub metrics: Vec<Metric>,
    /// What is known of the metrics.
    pub metric_info: MetricInfos,
    /// The document's own names of category codes, in its order.
    pub categories: Vec<(String, String)>,
    /// Citations received in each year, ascending by year.
    pub citations_by_year: Vec<(u16, f64)>,
    /// The day the figures were taken.
    pub updated: Option<PartialDate>,
    /// Where the figures come from.
    pub source: Option<Source>,
    /// One line shown under the list.
    pub notice: Option<String>,
    /// Papers in the owner's order.
    pub papers: Vec<Paper>,
}

impl Profile {
    /// Full name of a category code: the document's own, else the built-in one.
    #[must_use]
    pub fn category_name(&self, code: &str) -> Option<&str> {
        let own = self.categories.iter().find(|(key, _)| key == code);
        own.map(|(_, name)| name.as_str()).or_else(|| super::arxiv::category_name(code))
    }
}

/// A labelled link whose URL has passed the rules of the format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Label as the document writes it, e.g. `pdf`.
    pub label: String,
    /// Absolute `https:`, `http:` or `mailto:` URL.
    pub url: String,
}

/// Where the figures come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Name to be shown.
    pub name: String,
    /// Absolute URL of its page.
    pub url: Option<String>,
}
