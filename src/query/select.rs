//! One pass over the papers: which match, in which order, and how many each filter would leave.

use std::sync::Arc;

use super::group::first_papers;
use super::sort::sort_positions;
use super::{Facet, Group, Grouping, Index, Order, Query, SortKey, Terms};
use crate::text::Unicode;

/// Bits of the kinds of filter that are not facets; facet `f` has bit `1 << f`.
const CODE: u8 = 1 << Facet::COUNT;
const SEARCH: u8 = CODE << 1;

/// What a query leaves of a profile.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Positions of the papers that match, in the order asked for.
    pub positions: Vec<u32>,
    /// The same papers in groups, if [`Selection::group_by`] was asked for them.
    pub groups: Vec<Group>,
    /// What the groups were made by.
    pub grouping: Arc<Grouping>,
    /// For each facet, by value id: the papers that have the value and pass every other kind.
    counts: [Vec<u32>; Facet::COUNT],
    /// Papers with code that pass every kind of filter but code.
    pub code_count: u32,
}

impl Selection {
    /// How many papers have each value of a facet, among those that pass every other kind of filter;
    /// by value id.
    #[must_use]
    pub fn counts(&self, facet: Facet) -> &[u32] {
        &self.counts[facet as usize]
    }

    /// The first `limit` papers as they stand on the page, in groups or not.
    #[must_use]
    pub fn first(&self, limit: usize) -> Vec<u32> {
        match self.groups.is_empty() {
            true => self.positions.iter().take(limit).copied().collect(),
            false => first_papers(&self.groups, limit).flat_map(|(_, shown)| shown).copied().collect(),
        }
    }

    /// Puts the papers into groups.
    pub fn group_by(&mut self, grouping: Arc<Grouping>) {
        self.groups = grouping.groups(&self.positions);
        self.grouping = grouping;
    }
}

/// Filters, counts and sorts.
///
/// Kinds of filter combine by AND, values of one kind by OR. Selected values that the index does not
/// know are ignored: an old link still shows papers.
#[must_use]
pub fn run(index: &Index, query: &Query, unicode: &dyn Unicode) -> Selection {
    let mut selection = count(index, &failures(index, query, unicode));
    sort(index, query, &mut selection.positions);
    selection
}

/// Drops those kinds of filter, the search among them, that the paper at a position does not pass.
pub fn admit(index: &Index, query: &mut Query, position: u32, unicode: &dyn Unicode) {
    let failed = failures(index, query, unicode).get(position as usize).copied().unwrap_or_default();
    for facet in Facet::ALL {
        if failed & (1 << facet as u8) != 0 {
            query.select(facet, Vec::new());
        }
    }
    if failed & CODE != 0 {
        query.code_only = false;
    }
    if failed & SEARCH != 0 {
        query.search.clear();
    }
}

/// The kinds of filter that each paper fails, as bits.
fn failures(index: &Index, query: &Query, unicode: &dyn Unicode) -> Vec<u8> {
    let mut failed = vec![0_u8; index.len()];
    fail_search(index, &Terms::parse(&query.search, unicode), &mut failed);
    for facet in Facet::ALL {
        fail_facet(index, query, facet, unicode, &mut failed);
    }
    if query.code_only {
        for (failed, has_code) in failed.iter_mut().zip(&index.has_code) {
            *failed |= if *has_code { 0 } else { CODE };
        }
    }
    failed
}

/// Marks the papers that lack a part of the search.
fn fail_search(index: &Index, terms: &Terms, failed: &mut [u8]) {
    if terms.is_empty() {
        return;
    }
    index.texts().fail(terms, failed, SEARCH);
}

/// Marks the papers that have none of the selected values of a facet.
fn fail_facet(index: &Index, query: &Query, facet: Facet, unicode: &dyn Unicode, failed: &mut [u8]) {
    let wanted: Vec<u32> =
        query.selected(facet).iter().filter_map(|value| index.value_id(facet, value, unicode)).collect();
    if wanted.is_empty() {
        return;
    }
    let is_wanted = |&id: &u32| wanted.contains(&if facet == Facet::Author { index.author(id) } else { id });
    for (position, failed) in failed.iter_mut().enumerate() {
        if !index.values_of(facet, position).iter().any(is_wanted) {
            *failed |= 1 << facet as u8;
        }
    }
}

/// Collects the papers that failed nothing, and counts for each kind those that failed no other.
fn count(index: &Index, failed: &[u8]) -> Selection {
    let mut selection = Selection {
        counts: Facet::ALL.map(|facet| vec![0; index.values(facet).len()]),
        ..Selection::default()
    };
    for (position, &failed) in failed.iter().enumerate() {
        if failed == 0 {
            selection.positions.push(position as u32);
            // A paper with code never fails by code: no other kind than this one is left out.
            selection.code_count += u32::from(index.has_code(position));
        }
        // Two kinds failed: no count of any kind holds the paper.
        if failed & failed.wrapping_sub(1) != 0 {
            continue;
        }
        for facet in Facet::ALL {
            if failed & !(1 << facet as u8) != 0 {
                continue;
            }
            for &id in index.values_of(facet, position) {
                if let Some(count) = selection.counts[facet as usize].get_mut(id as usize) {
                    *count += 1;
                }
            }
        }
    }
    selection
}

fn sort(index: &Index, query: &Query, positions: &mut [u32]) {
    let order = query.order.unwrap_or_else(|| index.natural_order(&query.sort));
    let column = match &query.sort {
        SortKey::Metric(key) => index.column(key),
        _ => None,
    };
    match (&query.sort, column) {
        (SortKey::Date, _) => sort_positions(positions, order, &|position| index.date_key(position)),
        (SortKey::Title, _) => sort_positions(positions, order, &|position| index.title_key(position)),
        (_, Some(column)) => sort_positions(positions, order, &|position| column.key_of(position)),
        (_, None) => {
            if order == Order::Descending {
                positions.reverse();
            }
        }
    }
}
