//! The button that shows the next cards.

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use super::element::{Node, button, live, live_text, whether};
use super::tree::Tree;
use crate::platform;
use crate::state::State;

/// Shows the next cards and hands the focus to the first of them; there only while some are left.
pub(super) fn more(state: State, list: Node) -> Tree {
    let press = move || {
        let first_new = untrack(|| state.wanted().len());
        state.show_more();
        spawn_local(async move {
            tick().await;
            if let Some(list) = list.get_untracked() {
                platform::focus_card(&list, first_new);
            }
        });
    };
    // While the rest of the document arrives, its place is kept.
    let needed = whether(move || state.next_page() > 0 || state.is_partial());
    live(move || {
        needed.get().then(|| {
            let text = move || state.words.more.with(state.next_page(), &*state.formats());
            button("button more").part("more").on_press(press).child(live_text(text)).done()
        })
    })
}
