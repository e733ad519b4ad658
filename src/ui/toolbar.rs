//! All controls: what to show (search, toggles) over how to show it (status, order).

use super::arriving::renewed;
use super::chips::chips;
use super::element::{Node, classed, row};
use super::jump::jump;
use super::search::search;
use super::status::{clear_button, status};
use super::tree::Tree;
use super::view_controls::view_controls;
use crate::state::State;

/// The toolbar. `field` is where the focus goes after "clear".
pub(super) fn toolbar(state: State, field: Node) -> Tree {
    let what = classed("div", "what")
        .child(search(state, field))
        .maybe_child(renewed(state, |state| Some(row(chips(state)))));
    let how = classed("div", "how")
        .child(status(state))
        .child(clear_button(state, field))
        .child(view_controls(state));
    classed("div", "toolbar")
        .part("toolbar")
        .attr("role", "group")
        .attr("aria-label", state.words.toolbar)
        .child(what.done())
        .child(how.done())
        .child(jump(state))
        .done()
}
