//! What waits for the rest of a document whose first papers are shown.

use leptos::prelude::*;

use super::element::{Element, live, row};
use crate::state::State;

/// A view of the whole document, which is made anew once that is there; made of the first papers it keeps the space.
pub(super) fn renewed(
    state: State,
    make: impl Fn(State) -> Option<AnyView> + Copy + Send + 'static,
) -> Option<AnyView> {
    if !untrack(|| state.is_partial()) {
        return make(state);
    }
    let at = move |is_partial| {
        live(move || if state.is_partial() == is_partial { untrack(|| make(state)) } else { None })
    };
    // Two, since nothing of the one is a part of the other.
    Some(row([at(true), at(false)]))
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
