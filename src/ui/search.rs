//! The search field.

use leptos::prelude::*;

use super::element::{Node, classed, effect, el};
use super::icon::Icon;
use super::tree::Tree;
use crate::platform;
use crate::state::{Pace, State};

/// A search field that answers to each key, and follows changes that come from elsewhere.
pub(super) fn search(state: State, field: Node) -> Tree {
    effect(move || {
        let text = state.query.with(|query| query.search.clone());
        if let Some(input) = field.get() {
            platform::write(&input, &text);
        }
    });
    let input = el("input")
        .attr("type", "search")
        .part("search")
        .attr("value", state.query.with_untracked(|query| query.search.clone()))
        .attr("aria-label", state.words.search)
        .attr("placeholder", state.words.search_placeholder)
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("enterkeyhint", "search")
        .found_by(field)
        .on("input", move |event| {
            let text = event_target_value(&event);
            state.act(Pace::Typing, |query| query.search = text);
        });
    classed("label", "search").child(Icon::SEARCH.view("icon")).child(input.done()).done()
}
