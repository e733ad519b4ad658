//! The researcher and everything around the papers.

use super::{Metric, MetricInfos, Paper, PartialDate};

/// A whole profile document as read, or several of them merged into a lab's. Texts are trimmed and non-empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Profile {
    /// The researcher's name: plain text, never TeX. Of a lab, the names of its members.
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
    /// Where the figures come from: one place, or of a lab one for each document that gives any.
    pub sources: Vec<Source>,
    /// One line shown under the list.
    pub notice: Option<String>,
    /// Papers in the owner's order.
    pub papers: Vec<Paper>,
    /// Members of a lab in the order of their documents, no name twice; empty for a single researcher.
    pub members: Vec<Member>,
    /// Addresses of the documents that a lab has to do without.
    pub missing: Vec<String>,
}

impl Profile {
    /// The name to be shown: the researcher's, or those of a lab's members with `comma` between them.
    #[must_use]
    pub fn shown_name(&self, comma: &str) -> String {
        let Some((first, others)) = self.members.split_first() else { return self.name.clone() };
        let mut name = first.name.clone();
        for member in others {
            name.push_str(comma);
            name.push_str(&member.name);
        }
        name
    }

    /// Full name of a category code: the document's own, else the built-in one.
    #[must_use]
    pub fn category_name(&self, code: &str) -> Option<&str> {
        let own = self.categories.iter().find(|(key, _)| key == code);
        own.map(|(_, name)| name.as_str()).or_else(|| super::arxiv::category_name(code))
    }
}

/// One of the researchers whose papers make up a lab's list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Member {
    /// Name, as the document gives it.
    pub name: String,
    /// Other spellings of the name.
    pub aliases: Vec<String>,
}

/// A labelled link whose URL has passed the rules of the format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Label as the document writes it, e.g. `pdf`.
    pub label: String,
    /// Absolute `https:`, `http:` or `mailto:` URL.
    pub url: String,
}

impl Link {
    /// Label without the number that tells a link from another one of the same kind: `pdf` of `pdf 2`.
    #[must_use]
    pub fn kind(&self) -> &str {
        match self.label.rsplit_once(' ') {
            Some((kind, number)) if number.bytes().all(|byte| byte.is_ascii_digit()) => kind,
            _ => &self.label,
        }
    }
}

/// Where the figures come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Name to be shown.
    pub name: String,
    /// Absolute URL of its page.
    pub url: Option<String>,
}
