//! The cards that are shown, in groups or not, and what stands in their place when none matches.

use leptos::prelude::*;

use super::card::card;
use super::element::{Node, classed};
use super::empty::empty;
use super::group::group;
use super::jump::jump_button;
use super::tree::{Rows, Tree};
use crate::query::{GroupKey, first_papers, later_papers};
use crate::state::State;

/// What a row of views that come and go is made of. Of one type, so that all rows share one body of code.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Entry {
    /// Card of the paper at a position in the document.
    Card(u32),
    /// Group of a key, by its number, with those of its papers that the page shows.
    Group(GroupKey, u32),
    /// Group with all of its papers.
    WholeGroup(GroupKey, u32),
    /// Button that leads to a group.
    Jump(GroupKey, u32),
}

/// A row of entries that follows the signals that `each` reads; an entry that stays is not drawn anew.
pub(super) fn entries(state: State, each: impl Fn() -> Vec<Entry> + 'static) -> Tree {
    Tree::Rows(Rows { each: Box::new(each), draw: Box::new(move |entry| view(state, entry)) })
}

fn view(state: State, entry: Entry) -> Tree {
    match entry {
        Entry::Card(position) => card(state, position),
        Entry::Group(key, id) => group(state, key, id, false),
        Entry::WholeGroup(key, id) => group(state, key, id, true),
        Entry::Jump(_, id) => jump_button(state, id),
    }
}

/// The list. It only ever holds the cards that are shown.
pub(super) fn list(state: State, list: Node, field: Node) -> Tree {
    let each = move || {
        state.selection.with(|selection| {
            state.shown.with(|shown| match selection.groups.is_empty() {
                true => cards(shown),
                false => first_papers(&selection.groups, shown.len())
                    .map(|(group, _)| Entry::Group(group.key, group.id))
                    .collect(),
            })
        })
    };
    let place = classed("div", "list").part("list").found_by(list);
    place.child(entries(state, each)).child(empty(state, field)).done()
}

/// The rest of the list, which a print shows below what the page does.
pub fn rest(state: State) -> Tree {
    let each = move || {
        let shown = state.shown.with(Vec::len);
        state.selection.with(|selection| {
            if selection.groups.is_empty() {
                return cards(selection.positions.get(shown..).unwrap_or_default());
            }
            let (cut, groups) = later_papers(&selection.groups, shown);
            let mut entries = cards(cut);
            entries.extend(groups.iter().map(|group| Entry::WholeGroup(group.key, group.id)));
            entries
        })
    };
    classed("div", "list rest").child(entries(state, each)).done()
}

/// Cards of the papers at these positions.
pub(super) fn cards(positions: &[u32]) -> Vec<Entry> {
    positions.iter().copied().map(Entry::Card).collect()
}
