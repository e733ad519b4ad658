//! What one can do with a paper: open its abstract, follow its links.

use leptos::prelude::*;

use super::abstract_::{abstract_text, abstract_toggle};
use super::element::{classed, el, link};
use crate::i18n::fill;
use crate::model::Paper;
use crate::state::State;
use crate::text::{Flavour, plain_text};

/// The row of actions, and below it what they open; nothing when there is nothing to do.
pub(super) fn actions(state: State, paper: &Paper, position: u32) -> Option<AnyView> {
    let has_abstract = paper.summary.is_some();
    if !has_abstract && paper.links.is_empty() {
        return None;
    }
    let formats = state.formats();
    let title = match &paper.title {
        Some(title) => plain_text(title, Flavour::Title, &*formats).into_owned(),
        None => state.words.untitled.to_owned(),
    };
    let links = paper.links.iter().map(|own| {
        let word = state.words.link_label(&own.label).to_owned();
        let link = link(&own.url).attr("class", "action link").part("link");
        el("li").child(link.attr("data-link", own.label.clone()).text(word).done()).done()
    });
    let links = (!paper.links.is_empty()).then(|| {
        let name = fill(state.words.links_of, &[("title", &title)]);
        classed("ul", "links").part("links").attr("aria-label", name).children(links).done()
    });
    let row = classed("div", "actions")
        .maybe_child(has_abstract.then(|| abstract_toggle(state, position, &title)))
        .maybe_child(links);
    let foot = classed("div", "foot").child(row.done());
    Some(
        foot.maybe_child(paper.summary.as_deref().map(|source| abstract_text(state, position, source)))
            .done(),
    )
}
