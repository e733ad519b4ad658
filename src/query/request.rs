//! What is asked of a list.

use super::{Facet, GroupKey, Order, SortKey};

/// Filters, search, order and groups of a list; the default asks for everything in the document's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Search as typed.
    pub search: String,
    /// Selected values of each facet, in the order of [`Facet::ALL`].
    pub selected: [Vec<String>; Facet::COUNT],
    /// Whether only papers with code are listed.
    pub code_only: bool,
    /// What the list is sorted by.
    pub sort: SortKey,
    /// Direction; `None` is the natural one of the sort key.
    pub order: Option<Order>,
    /// What the list is grouped by.
    pub group: GroupKey,
}

impl Query {
    /// Selected values of a facet, in the order in which they were selected.
    #[must_use]
    pub fn selected(&self, facet: Facet) -> &[String] {
        &self.selected[facet as usize]
    }

    /// Selects these values of a facet and no others.
    pub fn select(&mut self, facet: Facet, values: Vec<String>) {
        self.selected[facet as usize] = values;
    }

    /// Selects a value of a facet, or drops it if it is selected.
    pub fn toggle(&mut self, facet: Facet, value: &str) {
        let selected = &mut self.selected[facet as usize];
        match selected.iter().position(|own| own == value) {
            Some(at) => drop(selected.remove(at)),
            None => selected.push(value.to_owned()),
        }
    }

    /// Whether a search or a filter is set, known to the profile or not.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        self.code_only
            || !self.search.trim().is_empty()
            || self.selected.iter().any(|values| !values.is_empty())
    }

    /// Drops every filter and the search; order and groups stay.
    pub fn clear(&mut self) {
        self.search.clear();
        self.code_only = false;
        self.selected.iter_mut().for_each(Vec::clear);
    }
}
