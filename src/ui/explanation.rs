//! A word with an explanation that opens under the pointer, by focus and by press.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::PointerEvent;

use super::element::{Element, classed};
use crate::platform;

/// Why an explanation is open. It closes when no reason is left, or by Escape.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Reasons {
    hovered: bool,
    focused: bool,
    pressed: bool,
}

/// A button with the explanation of its word. With an `id`, the explanation describes the button.
pub(super) fn explained(button: Element, id: Option<String>, explanation: AnyView) -> AnyView {
    let reasons = RwSignal::new(Reasons::default());
    let open = move || reasons.get() != Reasons::default();
    let hover = move |event: leptos::web_sys::Event, over: bool| {
        // A finger's hover comes with its press, which then would close what the hover opened.
        let touch = event.dyn_ref::<PointerEvent>().is_some_and(|event| event.pointer_type() == "touch");
        if !touch {
            reasons.update(|now| now.hovered = over);
        }
    };
    let button = button
        .maybe("aria-describedby", id.clone())
        .state("aria-expanded", open)
        .on_press(move || {
            reasons.update(|now| {
                *now = if now.pressed { Reasons::default() } else { Reasons { pressed: true, ..*now } };
            });
        })
        .on("focus", move |_| reasons.update(|now| now.focused = true))
        .on("blur", move |_| reasons.set(Reasons::default()));
    let note = classed("span", "explanation")
        .maybe("id", id)
        .live("hidden", move || (!open()).then_some(""))
        .child(explanation);
    classed("span", "explained")
        .on("pointerenter", move |event| hover(event, true))
        .on("pointerleave", move |event| hover(event, false))
        .on("keydown", move |event| {
            if platform::is_escape(&event) && untrack(open) {
                // A dialog of the page around should not close as well.
                event.stop_propagation();
                reasons.set(Reasons::default());
            }
        })
        .child(button.done())
        .child(note.done())
        .done()
}
