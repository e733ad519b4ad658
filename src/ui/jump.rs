//! The way to each of many groups.

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use leptos::web_sys::{Element, Event};

use super::element::{button, classed, live, whether};
use super::fold::{FOLD_AFTER, fold_button};
use super::group::name;
use super::list::{Entry, entries};
use super::tree::Tree;
use crate::platform;
use crate::query::Group;
use crate::state::State;

/// More groups than this have a list of their own: fewer are found by scrolling.
const MANY: usize = 8;

/// Buttons that lead to the groups, where there are many.
pub(super) fn jump(state: State) -> Tree {
    let many = whether(move || state.selection.with(|selection| selection.groups.len() > MANY));
    live(move || {
        if !many.get() {
            return None;
        }
        let open = RwSignal::new(false);
        let each = move || {
            let wanted = if open.get() { usize::MAX } else { FOLD_AFTER };
            let entry = |group: &Group| Entry::Jump(group.key, group.id);
            state.selection.with(|selection| selection.groups.iter().take(wanted).map(entry).collect())
        };
        let rest =
            move || state.selection.with(|selection| selection.groups.len().saturating_sub(FOLD_AFTER));
        let list = classed("nav", "jump").attr("aria-label", state.words.groups.jump);
        let label =
            classed("span", "control-label").attr("aria-hidden", "true").text(state.words.groups.jump);
        let list = list.child(label.done()).child(entries(state, each));
        Some(list.child(fold_button(state, "text-button", open, rest)).done())
    })
}

/// Button that shows the first cards of a group and brings its heading into view.
pub(super) fn jump_button(state: State, id: u32) -> Tree {
    let press = move |event: Event| {
        let button: Element = event_target(&event);
        state.show_group(id);
        spawn_local(async move {
            tick().await;
            if let Ok(Some(papers)) = button.closest(".papers") {
                platform::go_to(&papers, &["#group-", &id.to_string()].concat());
            }
        });
    };
    button("text-button").on("click", press).text(name(state, id)).done()
}
