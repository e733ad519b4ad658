//! The keywords of a paper, each a toggle.

use leptos::prelude::*;
use leptos::web_sys::Event;

use super::element::{button, classed, el};
use super::icon::Icon;
use super::rich_text::rich_text;
use super::stay::and_stay;
use crate::model::Paper;
use crate::query::Facet;
use crate::state::State;
use crate::text::Flavour;

/// The tags in the document's order; nothing when there are none.
pub(super) fn tags(state: State, paper: &Paper) -> Option<AnyView> {
    if paper.tags.is_empty() {
        return None;
    }
    let tags = paper.tags.iter().map(|tag| el("li").child(toggle(state, tag)).done());
    Some(classed("ul", "tags").attr("aria-label", state.words.tags).children(tags).done())
}

/// A toggle that filters by a tag. On a card that is shown it always leaves a paper: this one.
fn toggle(state: State, tag: &str) -> AnyView {
    let document = state.document();
    let id = document.index.value_id(Facet::Tag, tag, &*state.formats()).map_or(usize::MAX, |id| id as usize);
    let count = move || {
        let count = |counts: &[u32]| counts.get(id).copied().unwrap_or_default();
        let count = state.selection.with(|selection| count(selection.counts(Facet::Tag)));
        state.words.paper_count.with(count as usize, &*state.formats())
    };
    let own = tag.to_owned();
    let pressed = move || state.query.with(|query| query.selected(Facet::Tag).contains(&own));
    let own = tag.to_owned();
    let press = move |event: Event| and_stay(&event, || state.toggle(Facet::Tag, &own));
    button("tag")
        .part("tag")
        .state("aria-pressed", pressed)
        .once_whole(state)
        .live_text("aria-description", count)
        .on("click", press)
        .child(Icon::CHECK.view("icon check"))
        .child(rich_text(state, tag, Flavour::Label))
        .done()
}
