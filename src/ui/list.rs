//! The cards that are shown, and what stands in their place when none matches.

use leptos::prelude::*;

use super::card::card;
use super::element::{Node, classed};
use super::empty::empty;
use crate::state::State;

/// The list. It only ever holds the cards that are shown, keyed by position in the document.
pub(super) fn list(state: State, list: Node, field: Node) -> AnyView {
    // What a card reads while it is built must not make the whole list depend on it.
    let cards = For(ForProps {
        each: move || state.shown.get(),
        key: |position: &u32| *position,
        children: move |position| untrack(|| card(state, position)),
    });
    let place = classed("div", "list").part("list").found_by(list);
    place.child(cards.into_any()).child(empty(state, field)).done()
}
