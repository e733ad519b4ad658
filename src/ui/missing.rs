//! Which documents a lab view has to do without.

use super::element::classed;
use super::icon::Icon;
use super::tree::Tree;
use crate::i18n::fill;
use crate::state::State;

/// A line over the list for each document that could not be loaded: the list is there, but not all of it.
pub(super) fn missing(state: State) -> Vec<Tree> {
    let document = state.document();
    let line = |address: &String| {
        let text = fill(state.words.source_failed, &[("source", address)]);
        classed("p", "missing").attr("dir", "auto").child(Icon::ALERT.view("icon")).text(text).done()
    };
    document.profile.missing.iter().map(line).collect()
}
