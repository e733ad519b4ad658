//! Presses that move the pressed control itself.

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use leptos::web_sys::{Element, Event};

use crate::platform;
use crate::state::State;

/// Does what a press of a control inside a card asks for, and keeps the focus there: a card loses it
/// when it moves within the list. A card that goes to a later page hands it to the list's heading.
pub(super) fn and_stay(state: State, event: &Event, act: impl FnOnce()) {
    let target: Element = event_target(event);
    let title = platform::list_title(&target);
    act();
    // Its card may come to stand anywhere.
    state.draw_all();
    spawn_local(async move {
        tick().await;
        let pressed = target.closest("button").ok().flatten().filter(|button| button.is_connected());
        if let Some(element) = pressed.or(title) {
            platform::focus(&element);
        }
    });
}
