//! What one can do with a paper: open its abstract, follow its links, keep its address.

use leptos::prelude::*;

use super::abstract_::{abstract_text, abstract_toggle};
use super::element::{classed, el, link};
use super::icon::Icon;
use crate::i18n::fill;
use crate::model::Paper;
use crate::state::State;
use crate::text::{Flavour, plain_text};
use crate::url_state::permanent_link;

/// The row of actions, and below it what they open.
pub(super) fn actions(state: State, paper: &Paper, position: u32) -> AnyView {
    let has_abstract = paper.summary.is_some();
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
        .maybe_child(links)
        .child(permalink(state, paper, &title));
    let foot = classed("div", "foot").child(row.done());
    foot.maybe_child(paper.summary.as_deref().map(|source| abstract_text(state, position, source))).done()
}

/// A link to the card itself: followed, it marks the card, and copied, it leads to it.
fn permalink(state: State, paper: &Paper, title: &str) -> AnyView {
    let address = state.settings.with_untracked(|settings| permanent_link(&settings.id, &paper.id));
    classed("a", "action permalink")
        .part("permalink")
        .attr("href", address)
        .attr("aria-label", fill(state.words.cite.permalink_of, &[("title", title)]))
        .child(Icon::LINK.view("icon"))
        .done()
}
