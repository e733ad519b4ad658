//! Facets: the kinds of filter that have values, and which paper has which.

use super::sort::{Order, sort_positions};
use crate::interner::Interner;

/// A kind of filter that has values, of which a paper may have several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Facet {
    /// Category codes, as written.
    Category,
    /// Type of work, as written.
    Type,
    /// Keywords, as written.
    Tag,
    /// Years of publication, and those with citations alone.
    Year,
    /// Authors by their displayed names; a person is selected by the first of them.
    Author,
    /// Members of a lab by name.
    Member,
}

impl Facet {
    /// Number of facets.
    pub const COUNT: usize = 6;

    /// Every facet, in the order of their declaration.
    pub const ALL: [Self; Self::COUNT] =
        [Self::Category, Self::Type, Self::Tag, Self::Year, Self::Author, Self::Member];
}

/// One value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// The value as it is selected: as written; of an author, the name as first displayed.
    pub text: String,
    /// How many papers of the profile have it.
    pub count: u32,
}

/// The values of one facet and the papers' shares in them.
#[derive(Clone, Debug, Default)]
pub(super) struct Values {
    /// Distinct values, in the order in which they are shown; a value's id is its place.
    pub(super) items: Vec<Value>,
    /// What a search finds of each value, by id.
    pub(super) folded: Vec<String>,
    /// Keys by id: the value as written, of an author its folded name.
    keys: Interner,
    /// Ids of all papers, one after the other.
    of_papers: Vec<u32>,
    /// Where each paper's ids end in `of_papers`.
    ends: Vec<u32>,
}

impl Values {
    /// Id of the value under `key`.
    pub(super) fn id(&self, key: &str) -> Option<u32> {
        self.keys.get(key)
    }

    /// Ids of the paper at `position`, none twice.
    pub(super) fn of(&self, position: usize) -> &[u32] {
        let end = |i: usize| self.ends.get(i).map_or(0, |&end| end as usize);
        let start = position.checked_sub(1).map_or(0, end);
        self.of_papers.get(start..end(position)).unwrap_or_default()
    }

    /// Adds a value under a new key; its id.
    pub(super) fn add(&mut self, key: &str, text: String, folded: String) -> u32 {
        self.items.push(Value { text, count: 0 });
        self.folded.push(folded);
        self.keys.intern(key)
    }

    /// Gives the paper that is being read the value `id`, once.
    pub(super) fn give(&mut self, id: u32) {
        let start = self.ends.last().map_or(0, |&end| end as usize);
        if self.of_papers.get(start..).is_some_and(|own| own.contains(&id)) {
            return;
        }
        self.of_papers.push(id);
        if let Some(value) = self.items.get_mut(id as usize) {
            value.count += 1;
        }
    }

    /// Ends the paper that is being read.
    pub(super) fn end_paper(&mut self) {
        self.ends.push(self.of_papers.len() as u32);
    }

    /// Puts the values into the order of `rank`; equal ranks keep the document's order.
    pub(super) fn order_by(&mut self, rank: fn(&Value) -> u64) {
        let mut order: Vec<u32> = (0..self.items.len() as u32).collect();
        sort_positions(&mut order, Order::Ascending, &|id| self.items.get(id as usize).map_or(0, rank));
        let mut new_ids = vec![0_u32; order.len()];
        let mut sorted = Self::default();
        for (new, &old) in (0..).zip(&order) {
            let at = old as usize;
            sorted.items.extend(self.items.get(at).cloned());
            sorted.folded.extend(self.folded.get_mut(at).map(std::mem::take));
            sorted.keys.intern(self.keys.text(old));
            new_ids[at] = new;
        }
        self.items = sorted.items;
        self.folded = sorted.folded;
        self.keys = sorted.keys;
        for id in &mut self.of_papers {
            *id = new_ids.get(*id as usize).copied().unwrap_or_default();
        }
    }
}
