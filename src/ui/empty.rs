//! What stands in the list's place when no paper matches, or when there is none.

use leptos::prelude::*;

use super::element::{Node, button, classed, el, live, live_text, whether};
use super::heading::heading;
use super::status::clear;
use super::tree::Tree;
use crate::i18n::fill;
use crate::query::Facet;
use crate::state::State;
use crate::text::{Flavour, plain_text};

/// Says what was asked for and offers the way back.
pub(super) fn empty(state: State, field: Node) -> Tree {
    let nothing = whether(move || state.selection.with(|selection| selection.positions.is_empty()));
    live(move || {
        if !nothing.get() {
            return None;
        }
        let panel = classed("div", "empty").part("empty");
        if state.document().profile.papers.is_empty() {
            return Some(panel.child(el("p").text(state.words.no_papers).done()).done());
        }
        let level = state.settings.with_untracked(|settings| settings.heading_level) + 2;
        let hint = move || {
            let searched = state.query.with(|query| !query.search.trim().is_empty());
            let words = state.words;
            if searched { words.empty_hint } else { words.empty_filters_hint }.to_owned()
        };
        let button = button("button").on_press(move || clear(state, field)).text(state.words.clear_all);
        let panel = panel
            .child(heading(level, "headline").child(live_text(move || headline(state))).done())
            .child(el("p").child(live_text(hint)).done())
            .child(button.done());
        Some(panel.done())
    })
}

/// A value of a facet as its toggle shows it.
fn named(state: State, facet: Facet, value: &str) -> String {
    match facet {
        Facet::Type => state.words.type_label(value).to_owned(),
        Facet::Tag | Facet::Author => plain_text(value, Flavour::Label, &*state.formats()).into_owned(),
        Facet::Category | Facet::Year | Facet::Member => value.to_owned(),
    }
}

/// "No paper matches “diffusion” in CV, Journal article, Code".
fn headline(state: State) -> String {
    let words = state.words;
    state.query.with(|query| {
        let selected = |facet| query.selected(facet).iter().map(move |value| named(state, facet, value));
        let mut filters: Vec<String> = Facet::ALL.into_iter().flat_map(selected).collect();
        if query.code_only {
            filters.push(words.code.to_owned());
        }
        let filters = filters.join(words.comma);
        let search = query.search.trim();
        let phrase = match (search.is_empty(), filters.is_empty()) {
            (false, true) => words.empty_search,
            (false, false) => words.empty_both,
            (true, _) => words.empty_filters,
        };
        fill(phrase, &[("query", search), ("filters", &filters)])
    })
}
