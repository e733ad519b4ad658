//! The BibTeX entry and the formatted citation of a paper behind their disclosure button.

use leptos::prelude::*;

use super::element::{Node, button, classed, el, ever, live};
use super::icon::Icon;
use super::tree::Tree;
use crate::i18n::fill;
use crate::model::Paper;
use crate::platform;
use crate::state::State;

fn id(position: u32) -> String {
    ["cite-", &position.to_string()].concat()
}

/// The button, found by `toggle`. Its name holds the title, so that a list of buttons tells the papers apart.
pub(super) fn cite_toggle(state: State, position: u32, title: &str, toggle: Node) -> Tree {
    let words = state.words.cite;
    button("action cite")
        .part("cite")
        .found_by(toggle)
        .attr("aria-label", fill(words.cite_of, &[("title", title)]))
        .state("aria-expanded", move || state.is_cited(position))
        .attr("aria-controls", id(position))
        .once_whole(state)
        .on_press(move || state.toggle_citation(position))
        .text([words.cite, " "].concat())
        .child(Icon::CHEVRON.view("icon chevron"))
        .done()
}

/// What the button opens: a place that the page's script fills, because writing citations takes a file
/// that most readers never need. Where that cannot be had, the script says so by an event.
pub(super) fn cited(state: State, paper: &Paper, position: u32, toggle: Node) -> Tree {
    let open = move || state.is_cited(position);
    let wanted = ever(open);
    let failed = RwSignal::new(false);
    let paper = paper.id.clone();
    let place = live(move || {
        let needed = wanted.get() && !failed.get();
        let place = needed.then(|| classed("div", "cited").attr("data-cite", paper.clone()))?;
        Some(place.on("failed", move |_| failed.set(true)).done())
    });
    let again = move || {
        // The button goes away.
        if let Some(toggle) = toggle.get_untracked() {
            platform::focus(&toggle);
        }
        failed.set(false);
    };
    let failure = live(move || {
        let sentence = failed.get().then(|| el("p").text(state.words.cite.failed).done())?;
        let button = button("button").on_press(again).child(Icon::RETRY.view("icon"));
        let button = button.text(state.words.retry).done();
        Some(classed("div", "not-cited").child(sentence).child(button).done())
    });
    let said = el("div").attr("role", "status").child(failure).done();
    let content = classed("div", "citing").attr("id", id(position)).child(place).child(said);
    classed("div", "disclosure").state("data-open", open).child(content.done()).done()
}
