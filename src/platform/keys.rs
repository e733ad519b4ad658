//! Keys wherever the focus is.

use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use leptos::web_sys::{Event, window};

/// A listener of the window; dropped, it hears nothing more.
pub(crate) struct AnyKey(Closure<dyn FnMut(Event)>);

impl AnyKey {
    /// Calls `act` on any key of the page, before anybody else hears of it.
    pub(crate) fn listen(act: impl Fn(&Event) + 'static) -> Self {
        let act: Box<dyn FnMut(Event)> = Box::new(move |event| act(&event));
        let own = Self(Closure::wrap(act));
        if let Some(window) = window() {
            let listener = own.0.as_ref().unchecked_ref();
            // It fails for nothing that a listener can be.
            let _ = window.add_event_listener_with_callback_and_bool("keydown", listener, true);
        }
        own
    }
}

impl Drop for AnyKey {
    fn drop(&mut self) {
        if let Some(window) = window() {
            let listener = self.0.as_ref().unchecked_ref();
            let _ = window.remove_event_listener_with_callback_and_bool("keydown", listener, true);
        }
    }
}
