//! What waits for the rest of a document whose first papers are shown.

use leptos::prelude::*;

use super::element::{Element, live};
use super::tree::Tree;
use crate::state::State;

/// A view of the whole document, which is made anew once that is there; made of the first papers it keeps the space.
pub(super) fn renewed(state: State, make: impl Fn(State) -> Option<Tree> + 'static) -> Option<Tree> {
    if !untrack(|| state.is_partial()) {
        return make(state);
    }
    Some(live(move || {
        let _ = state.is_partial();
        untrack(|| make(state))
    }))
}

impl Element {
    /// A control that does nothing before the document is whole.
    pub(super) fn once_whole(self, state: State) -> Self {
        if !untrack(|| state.is_partial()) {
            return self;
        }
        self.live("aria-disabled", move || state.is_partial().then_some("true"))
    }
}
