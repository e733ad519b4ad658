//! What one can do with a paper: open its abstract, follow its links, cite it, keep its address.

use leptos::prelude::*;

use super::abstract_::{abstract_text, abstract_toggle};
use super::cite::{cite_toggle, cited};
use super::element::{Node, classed};
use super::icon::Icon;
use super::links::links;
use super::tree::Tree;
use crate::i18n::fill;
use crate::model::Paper;
use crate::state::State;
use crate::text::{Flavour, plain_text};
use crate::url_state::permanent_link;

/// The row of actions, and below it what they open.
pub(super) fn actions(state: State, paper: &Paper, position: u32) -> Tree {
    let has_abstract = paper.summary.is_some();
    let formats = state.formats();
    let title = match &paper.title {
        Some(title) => plain_text(title, Flavour::Title, &*formats).into_owned(),
        None => state.words.untitled.to_owned(),
    };
    let toggle = Node::new();
    let row = classed("div", "actions")
        .maybe_child(has_abstract.then(|| abstract_toggle(state, position, &title)))
        .maybe_child(links(state, paper, &title))
        .child(cite_toggle(state, position, &title, toggle))
        .child(permalink(state, paper, &title));
    let foot = classed("div", "foot").child(row.done());
    foot.maybe_child(paper.summary.as_deref().map(|source| abstract_text(state, position, source)))
        .child(cited(state, paper, position, toggle))
        .done()
}

/// A link to the card itself: followed, it marks the card, and copied, it leads to it.
fn permalink(state: State, paper: &Paper, title: &str) -> Tree {
    let address = state.settings.with_untracked(|settings| permanent_link(&settings.id, &paper.id));
    classed("a", "action permalink")
        .part("permalink")
        .attr("href", address)
        .attr("aria-label", fill(state.words.cite.permalink_of, &[("title", title)]))
        .child(Icon::LINK.view("icon"))
        .done()
}
