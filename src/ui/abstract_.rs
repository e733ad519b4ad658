//! The abstract behind its disclosure button.

use leptos::prelude::*;

use super::element::{button, classed, ever, live};
use super::icon::Icon;
use super::rich_text::{holds_math, rich_text};
use super::tree::Tree;
use crate::i18n::fill;
use crate::state::State;
use crate::text::Flavour;

fn id(position: u32) -> String {
    ["abstract-", &position.to_string()].concat()
}

/// The button. Its name holds the title, so that a list of buttons tells the papers apart.
pub(super) fn abstract_toggle(state: State, position: u32, title: &str) -> Tree {
    button("action abstract-toggle")
        .part("abstract-toggle")
        .attr("aria-label", fill(state.words.abstract_of, &[("title", title)]))
        .state("aria-expanded", move || state.is_open(position))
        .attr("aria-controls", id(position))
        .on_press(move || state.toggle_abstract(position))
        .text([state.words.abstract_, " "].concat())
        .child(Icon::CHEVRON.view("icon chevron"))
        .done()
}

/// The text. It is made when it is first opened, since most abstracts never are, or when it must be in the markup.
pub(super) fn abstract_text(state: State, position: u32, source: &str) -> Tree {
    let open = move || state.is_open(position);
    let wanted = ever(move || state.written || open());
    let text = live(move || {
        wanted.get().then(|| {
            let text = |source: &str| rich_text(state, source, Flavour::Prose);
            state.with_paper(position, |paper| paper.summary.as_deref().map(text)).flatten()
        })?
    });
    let content = classed("div", "abstract").part("abstract").attr("id", id(position)).attr("dir", "auto");
    // What sets math is fetched before a reader opens the text.
    let content = content.maybe("data-math", holds_math(state, source, Flavour::Prose).then(String::new));
    classed("div", "disclosure").state("data-open", open).child(content.child(text).done()).done()
}
