//! The keywords of a paper, each a toggle.

use leptos::web_sys::Event;

use super::element::{button, classed, el};
use super::icon::Icon;
use super::rich_text::rich_text;
use super::stay::and_stay;
use super::tree::Tree;
use crate::model::Paper;
use crate::query::Facet;
use crate::state::State;
use crate::text::Flavour;

/// The tags in the document's order; nothing when there are none.
pub(super) fn tags(state: State, paper: &Paper) -> Option<Tree> {
    if paper.tags.is_empty() {
        return None;
    }
    let tags = paper.tags.iter().map(|tag| el("li").child(toggle(state, tag)).done());
    Some(classed("ul", "tags").attr("aria-label", state.words.tags).children(tags).done())
}

/// A toggle that filters by a tag. On a card that is shown it always leaves a paper: this one.
fn toggle(state: State, tag: &str) -> Tree {
    let document = state.document();
    let id = document.index.value_id(Facet::Tag, tag, &*state.formats()).unwrap_or(u32::MAX);
    let count = move || {
        let count = state.count(Facet::Tag, id);
        state.words.paper_count.with(count as usize, &*state.formats())
    };
    let press = move |event: Event| and_stay(state, &event, || state.toggle(Facet::Tag, id));
    button("tag")
        .part("tag")
        .state("aria-pressed", move || state.is_pressed(Facet::Tag, id))
        .once_whole(state)
        .live_text("aria-description", count)
        .on("click", press)
        .child(Icon::CHECK.view("icon check"))
        .child(rich_text(state, tag, Flavour::Label))
        .done()
}
