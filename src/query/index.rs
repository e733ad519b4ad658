//! What is known of a profile before anything is asked.

use std::sync::{PoisonError, RwLock, RwLockReadGuard};

use super::builder::Builder;
use super::facet::{Facet, Value, Values};
use super::sort::{MISSING, Order, SortKey, float_key};
use super::texts::Texts;
use crate::model::{Paper, Profile};
use crate::people::owners;
use crate::text::{Flavour, Unicode, fold, plain_text};

/// Search texts, facets and sort keys of a profile's papers.
///
/// Papers are called by their position in [`Profile::papers`].
#[derive(Debug, Default)]
pub struct Index {
    /// Behind a lock, since they are read while the index is in use.
    texts: RwLock<Texts>,
    pub(super) facets: [Values; Facet::COUNT],
    /// By id of an author's name, the id of the name that the document has first for the same person.
    pub(super) authors: Vec<u32>,
    pub(super) has_code: Vec<bool>,
    /// Ordinals of the dates; 0 without one.
    pub(super) dates: Vec<u32>,
    pub(super) untitled: Vec<bool>,
    pub(super) metrics: Vec<MetricColumn>,
    /// Behind a lock, since the language may change while the index is in use.
    title_ranks: RwLock<Vec<u32>>,
}

/// One figure of all papers.
#[derive(Clone, Debug)]
pub(super) struct MetricColumn {
    pub(super) key: String,
    pub(super) higher_is_better: bool,
    /// Sort key of each paper up to the last that has the figure.
    pub(super) keys: Vec<u64>,
}

impl Index {
    /// The whole index of a profile.
    ///
    /// `title_ranks` holds the rank of each paper's title among [`titles`], equal titles sharing one;
    /// without it (empty), titles sort as the document has them until [`Index::set_title_ranks`].
    #[must_use]
    pub fn new(profile: &Profile, title_ranks: Vec<u32>, unicode: &dyn Unicode) -> Self {
        let index = Self::without_texts(profile, unicode);
        index.set_title_ranks(title_ranks);
        index.read_texts(profile, usize::MAX, unicode);
        index
    }

    /// The index of a profile but for the papers' texts, which take most of the time and are needed by
    /// searches alone: [`Index::read_texts`] reads them.
    #[must_use]
    pub fn without_texts(profile: &Profile, unicode: &dyn Unicode) -> Self {
        let owners = owners(profile, unicode);
        let mut builder = Builder::new(profile, &owners, unicode);
        for paper in &profile.papers {
            builder.add(paper);
        }
        builder.finish()
    }

    /// Reads the texts of the next `count` papers of the profile that the index was made from; whether
    /// all have been read. Until then, searches find none of the others.
    pub fn read_texts(&self, profile: &Profile, count: usize, unicode: &dyn Unicode) -> bool {
        let mut texts = self.texts.write().unwrap_or_else(PoisonError::into_inner);
        let known = texts.len();
        if known == 0 {
            texts.reserve(profile);
        }
        for paper in profile.papers.iter().take(self.len()).skip(known).take(count) {
            texts.read(paper, &self.facets, unicode);
        }
        texts.len() == self.len()
    }

    pub(super) fn texts(&self) -> RwLockReadGuard<'_, Texts> {
        self.texts.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether titles have been ranked.
    #[must_use]
    pub fn has_title_ranks(&self) -> bool {
        let ranks = self.title_ranks.read().unwrap_or_else(PoisonError::into_inner);
        ranks.len() == self.len()
    }

    /// Ranks the titles: another language collates them in another order.
    pub fn set_title_ranks(&self, title_ranks: Vec<u32>) {
        *self.title_ranks.write().unwrap_or_else(PoisonError::into_inner) = title_ranks;
    }

    /// Number of papers.
    #[must_use]
    pub fn len(&self) -> usize {
        self.has_code.len()
    }

    /// Whether there are no papers.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.has_code.is_empty()
    }

    /// Values of a facet: categories, types and members by count, most first; years ascending; tags and
    /// authors as the document first names them. A value's id is its place.
    #[must_use]
    pub fn values(&self, facet: Facet) -> &[Value] {
        &self.facets[facet as usize].items
    }

    /// Ids of the values of one paper, none twice; authors by the names that it displays.
    #[must_use]
    pub fn values_of(&self, facet: Facet, position: usize) -> &[u32] {
        self.facets[facet as usize].of(position)
    }

    /// Id of a value as it is written; of an author by any displayed name, in any case, that of the first.
    #[must_use]
    pub fn value_id(&self, facet: Facet, value: &str, unicode: &dyn Unicode) -> Option<u32> {
        let values = &self.facets[facet as usize];
        match facet {
            Facet::Author => values.id(&fold(value, unicode)).map(|id| self.author(id)),
            _ => values.id(value),
        }
    }

    /// Id of the first name of the person who has the name with this id.
    pub(super) fn author(&self, name: u32) -> u32 {
        self.authors.get(name as usize).copied().unwrap_or(name)
    }

    /// Whether the paper at `position` has code.
    #[must_use]
    pub fn has_code(&self, position: usize) -> bool {
        self.has_code.get(position).copied().unwrap_or_default()
    }

    /// Keys of the papers' figures, in the order in which the document first names them.
    pub fn metric_keys(&self) -> impl Iterator<Item = &str> {
        self.metrics.iter().map(|column| column.key.as_str())
    }

    /// The order that a reader expects of a key: document order, newest, A–Z, best.
    #[must_use]
    pub fn natural_order(&self, key: &SortKey) -> Order {
        let descends = match key {
            SortKey::Profile | SortKey::Title => false,
            SortKey::Date => true,
            SortKey::Metric(key) => self.column(key).is_some_and(|column| column.higher_is_better),
        };
        if descends { Order::Descending } else { Order::Ascending }
    }

    pub(super) fn column(&self, key: &str) -> Option<&MetricColumn> {
        self.metrics.iter().find(|column| column.key == key)
    }

    /// Sort key of a paper's date.
    pub(super) fn date_key(&self, position: u32) -> u64 {
        match self.dates.get(position as usize) {
            None | Some(0) => MISSING,
            Some(&ordinal) => u64::from(ordinal),
        }
    }

    /// Sort key of a paper's title.
    pub(super) fn title_key(&self, position: u32) -> u64 {
        let at = position as usize;
        if self.untitled.get(at).copied().unwrap_or(true) {
            return MISSING;
        }
        // From 1, since 0 turned round would be taken for a missing title.
        let ranks = self.title_ranks.read().unwrap_or_else(PoisonError::into_inner);
        ranks.get(at).map_or(1, |&rank| u64::from(rank) + 1)
    }
}

impl MetricColumn {
    /// Sort key of the paper at `position`.
    pub(super) fn key_of(&self, position: u32) -> u64 {
        self.keys.get(position as usize).copied().unwrap_or(MISSING)
    }

    /// Notes the figure of the paper at `position`; papers come in order.
    pub(super) fn set(&mut self, position: usize, value: f64) {
        self.keys.resize(position, MISSING);
        self.keys.push(float_key(value));
    }
}

/// Displayed titles, in the document's order, for a collator to rank; empty where a paper has none.
#[must_use]
pub fn titles(profile: &Profile, unicode: &dyn Unicode) -> Vec<String> {
    let title = |paper: &Paper| match &paper.title {
        Some(title) => plain_text(title, Flavour::Title, unicode).into_owned(),
        None => String::new(),
    };
    profile.papers.iter().map(title).collect()
}
