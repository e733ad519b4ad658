//! The links of a paper.

use super::element::{classed, el, link};
use super::icon::Icon;
use super::tree::Tree;
use crate::i18n::fill;
use crate::model::{Link, Paper};
use crate::state::State;

/// Labels that the format knows, in the order in which their links stand on every card.
const KNOWN: [(&str, Icon); 10] = [
    ("paper", Icon::BOOK),
    ("pdf", Icon::PAGE),
    ("arxiv", Icon::ARCHIVE),
    ("doi", Icon::IDENTIFIER),
    ("code", Icon::CODE),
    ("data", Icon::DATA),
    ("project", Icon::GLOBE),
    ("slides", Icon::SLIDES),
    ("poster", Icon::PICTURE),
    ("video", Icon::FILM),
];

/// The links, each with its word: those that the format knows, then the owner's own in the document's order.
pub(super) fn links(state: State, paper: &Paper, title: &str) -> Option<Tree> {
    if paper.links.is_empty() {
        return None;
    }
    // In a lab view there may be several of a kind.
    let known = KNOWN.iter().flat_map(|(kind, icon)| {
        let links = paper.links.iter().filter(|own| own.kind() == *kind);
        links.map(|own| item(state, own, *icon))
    });
    let is_own = |own: &&Link| KNOWN.iter().all(|(kind, _)| own.kind() != *kind);
    let own = paper.links.iter().filter(is_own).map(|own| item(state, own, Icon::AWAY));
    let name = fill(state.words.links_of, &[("title", title)]);
    Some(classed("ul", "links").part("links").attr("aria-label", name).children(known).children(own).done())
}

fn item(state: State, own: &Link, icon: Icon) -> Tree {
    let kind = own.kind();
    let number = own.label.get(kind.len()..).unwrap_or_default();
    let word = [state.words.link_label(kind), number].concat();
    let link = link(&own.url).attr("class", "action link").part("link").attr("data-link", own.label.clone());
    el("li").child(link.child(icon.view("icon")).text(word).done()).done()
}
