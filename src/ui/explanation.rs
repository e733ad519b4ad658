//! A word with an explanation that opens under the pointer, by focus and by press.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Event, PointerEvent};

use super::element::{Element, classed};
use super::tree::Tree;
use crate::platform::{self, AnyKey};

/// Why an explanation is open, each its own signal, and what hears Escape meanwhile: under the pointer, the focus may be anywhere.
/// It closes when no reason is left, or by Escape.
#[derive(Clone, Copy)]
struct Explanation {
    hovered: RwSignal<bool>,
    focused: RwSignal<bool>,
    pressed: RwSignal<bool>,
    escape: StoredValue<Option<AnyKey>, LocalStorage>,
}

impl Explanation {
    fn new() -> Self {
        let reason = || RwSignal::new(false);
        let escape = StoredValue::new_local(None);
        Self { hovered: reason(), focused: reason(), pressed: reason(), escape }
    }

    fn reasons(self) -> [RwSignal<bool>; 3] {
        [self.hovered, self.focused, self.pressed]
    }

    fn is_open(self) -> bool {
        // All are asked, so that a change of any is heard.
        self.reasons().map(|reason| reason.get()).contains(&true)
    }

    fn is_open_now(self) -> bool {
        self.reasons().iter().any(|reason| reason.try_get_untracked() == Some(true))
    }

    fn set(self, reason: RwSignal<bool>, holds: bool) {
        let was_open = self.is_open_now();
        reason.set(holds);
        self.mind(was_open);
    }

    fn close(self) {
        let was_open = self.is_open_now();
        self.reasons().iter().for_each(|reason| reason.set(false));
        self.mind(was_open);
    }

    /// Listens for Escape as long as it is open.
    fn mind(self, was_open: bool) {
        let is_open = self.is_open_now();
        if was_open != is_open {
            self.escape.set_value(is_open.then(|| self.listen()));
        }
    }

    fn press(self) {
        match self.pressed.get_untracked() {
            true => self.close(),
            false => self.set(self.pressed, true),
        }
    }

    fn listen(self) -> AnyKey {
        AnyKey::listen(move |event| {
            if platform::is_escape(event) {
                // A dialog of the page around should not close as well.
                event.stop_propagation();
                self.close();
            }
        })
    }

    fn hover(self, event: &Event, hovered: bool) {
        // A finger's hover comes with its press, which then would close what the hover opened.
        let touch = event.dyn_ref::<PointerEvent>().is_some_and(|event| event.pointer_type() == "touch");
        if !touch {
            self.set(self.hovered, hovered);
        }
    }
}

/// A button with the explanation of its word. With an `id`, the explanation describes the button.
pub(super) fn explained(button: Element, id: Option<String>, explanation: Tree) -> Tree {
    let own = Explanation::new();
    let button = button
        .maybe("aria-describedby", id.clone())
        .state("aria-expanded", move || own.is_open())
        .on_press(move || own.press())
        .on("focus", move |_| own.set(own.focused, true))
        .on("blur", move |_| own.close());
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
