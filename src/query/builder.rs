//! Reads a profile's papers, one by one, into the facets and sort keys of an [`Index`].

use super::Index;
use super::facet::{Facet, Values};
use super::index::MetricColumn;
use crate::interner::Interner;
use crate::model::{Member, Paper, Profile};
use crate::people::{Authors, Owner, split_marks};
use crate::text::{Flavour, Unicode, fold, fold_into, plain_text};

pub(super) struct Builder<'a> {
    profile: &'a Profile,
    unicode: &'a dyn Unicode,
    index: Index,
    /// Names of authors as written, so that each spelling is folded once.
    spellings: Interner,
    /// Id of each of them in the index, where those that differ by case or diacritics alone are one.
    displayed: Vec<u32>,
    authors: Authors<'a>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(profile: &'a Profile, owners: &'a [Owner], unicode: &'a dyn Unicode) -> Self {
        let mut index = Index::default();
        for Member { name, .. } in &profile.members {
            index.facets[Facet::Member as usize].add(name, name.clone(), String::new());
        }
        let (spellings, displayed) = (Interner::default(), Vec::new());
        Self { profile, unicode, index, spellings, displayed, authors: Authors::new(owners, unicode) }
    }

    /// Adds the next paper.
    pub(super) fn add(&mut self, paper: &Paper) {
        for person in &paper.authors {
            self.author(&person.name);
        }
        paper.categories.iter().for_each(|code| self.value(Facet::Category, code));
        paper.tags.iter().for_each(|tag| self.value(Facet::Tag, tag));
        paper.kind.iter().for_each(|kind| self.value(Facet::Type, kind));
        // A member's id is its place until the values are put in order.
        paper.members.iter().for_each(|&member| self.index.facets[Facet::Member as usize].give(member));
        if let Some(date) = paper.date {
            self.value(Facet::Year, &date.year().to_string());
        }
        self.index.facets.iter_mut().for_each(Values::end_paper);

        let position = self.index.has_code.len();
        self.index.has_code.push(paper.has_code);
        self.index.dates.push(paper.date.map_or(0, |date| date.ordinal()));
        self.index.untitled.push(paper.title.is_none());
        for metric in &paper.metrics {
            self.metric(&metric.key, position, metric.value);
        }
    }

    /// The index of the papers added, its values in the order in which they are shown.
    pub(super) fn finish(mut self) -> Index {
        for (year, _) in &self.profile.citations_by_year {
            self.id(Facet::Year, &year.to_string());
        }
        for facet in [Facet::Category, Facet::Type, Facet::Member] {
            self.index.facets[facet as usize].order_by(|value| u64::from(u32::MAX - value.count));
        }
        self.index.facets[Facet::Year as usize].order_by(|value| value.text.parse().unwrap_or_default());
        self.index
    }

    /// Gives the paper an author.
    fn author(&mut self, name: &str) {
        let values = &mut self.index.facets[Facet::Author as usize];
        let spelling = self.spellings.intern(name) as usize;
        let id = self.displayed.get(spelling).copied().unwrap_or_else(|| {
            // Marks of equal contribution and the like are no part of a name.
            let shown = plain_text(split_marks(name).0, Flavour::Label, self.unicode);
            let key = fold(&shown, self.unicode);
            let id = values.id(&key).unwrap_or_else(|| {
                let id = values.items.len() as u32;
                self.index.authors.push(self.authors.id(&shown, id));
                values.add(&key.clone(), shown.into_owned(), key)
            });
            self.displayed.push(id);
            id
        });
        values.give(id);
    }

    /// Gives the paper a value as written.
    fn value(&mut self, facet: Facet, value: &str) {
        let id = self.id(facet, value);
        self.index.facets[facet as usize].give(id);
    }

    /// Id of a value as written, which is new or not.
    fn id(&mut self, facet: Facet, value: &str) -> u32 {
        if let Some(id) = self.index.facets[facet as usize].id(value) {
            return id;
        }
        let folded = match facet {
            Facet::Category | Facet::Tag => self.folded_label(facet, value),
            // Searches do not read them.
            Facet::Type | Facet::Year | Facet::Author | Facet::Member => String::new(),
        };
        self.index.facets[facet as usize].add(value, value.to_owned(), folded)
    }

    /// What a search finds of a keyword, or of a category: its code and its name.
    fn folded_label(&self, facet: Facet, label: &str) -> String {
        let mut folded = fold(&plain_text(label, Flavour::Label, self.unicode), self.unicode);
        if let (Facet::Category, Some(name)) = (facet, self.profile.category_name(label)) {
            folded.push('\n');
            fold_into(&mut folded, &plain_text(name, Flavour::Label, self.unicode), self.unicode);
        }
        folded
    }

    fn metric(&mut self, key: &str, position: usize, value: f64) {
        let columns = &mut self.index.metrics;
        let at = columns.iter().position(|column| column.key == key).unwrap_or_else(|| {
            let higher_is_better = self.profile.metric_info.higher_is_better(key);
            columns.push(MetricColumn { key: key.to_owned(), higher_is_better, keys: Vec::new() });
            columns.len() - 1
        });
        if let Some(column) = columns.get_mut(at) {
            column.set(position, value);
        }
    }
}
