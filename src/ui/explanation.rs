//! A word with an explanation that opens under the pointer, by focus and by press.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Event, PointerEvent};

use super::element::{Element, classed};
use super::tree::Tree;
use crate::platform::{self, AnyKey};

/// Why an explanation is open. It closes when no reason is left, or by Escape.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Reasons {
    hovered: bool,
    focused: bool,
    pressed: bool,
}

/// An explanation's signal, and what hears Escape while it is open: under the pointer, the focus may be anywhere.
#[derive(Clone, Copy)]
struct Explanation {
    reasons: RwSignal<Reasons>,
    escape: StoredValue<Option<AnyKey>, LocalStorage>,
}

impl Explanation {
    fn is_open(self) -> bool {
        self.reasons.get() != Reasons::default()
    }

    fn now(self) -> Reasons {
        self.reasons.try_get_untracked().unwrap_or_default()
    }

    fn set(self, now: Reasons) {
        let (was_open, is_open) = (self.now() != Reasons::default(), now != Reasons::default());
        self.reasons.set(now);
        if was_open != is_open {
            self.escape.set_value(is_open.then(|| self.listen()));
        }
    }

    fn press(self) {
        let now = self.now();
        self.set(if now.pressed { Reasons::default() } else { Reasons { pressed: true, ..now } });
    }

    fn listen(self) -> AnyKey {
        AnyKey::listen(move |event| {
            if platform::is_escape(event) {
                // A dialog of the page around should not close as well.
                event.stop_propagation();
                self.set(Reasons::default());
            }
        })
    }

    fn hover(self, event: &Event, hovered: bool) {
        // A finger's hover comes with its press, which then would close what the hover opened.
        let touch = event.dyn_ref::<PointerEvent>().is_some_and(|event| event.pointer_type() == "touch");
        if !touch {
            self.set(Reasons { hovered, ..self.now() });
        }
    }
}

/// A button with the explanation of its word. With an `id`, the explanation describes the button.
pub(super) fn explained(button: Element, id: Option<String>, explanation: Tree) -> Tree {
    let own =
        Explanation { reasons: RwSignal::new(Reasons::default()), escape: StoredValue::new_local(None) };
    let button = button
        .maybe("aria-describedby", id.clone())
        .state("aria-expanded", move || own.is_open())
        .on_press(move || own.press())
        .on("focus", move |_| own.set(Reasons { focused: true, ..own.now() }))
        .on("blur", move |_| own.set(Reasons::default()));
    let note = classed("span", "explanation")
        .maybe("id", id)
        .live("hidden", move || (!own.is_open()).then_some(""))
        .child(explanation);
    classed("span", "explained")
        .on("pointerenter", move |event| own.hover(&event, true))
        .on("pointerleave", move |event| own.hover(&event, false))
        .child(button.done())
        .child(note.done())
        .done()
}
