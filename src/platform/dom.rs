//! Focus, events and the values of fields. These calls exist natively too, so that components compile there; they do
//! nothing without a browser, since nothing presses a button there.

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{
    Element, Event, FocusEvent, HtmlElement, HtmlInputElement, HtmlSelectElement, KeyboardEvent, Node, window,
};

/// Moves the focus, if the element is one that can have it.
pub(crate) fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // A detached element cannot be focused, which is no fault.
        let _ = element.focus();
    }
}

/// Moves the focus to the card at an index among those inside an element.
pub(crate) fn focus_card(inside: &Element, index: usize) {
    let cards = inside.get_elements_by_class_name("card");
    if let Some(card) = u32::try_from(index).ok().and_then(|index| cards.item(index)) {
        focus(&card);
    }
}

/// Heading of the list that an element is in.
pub(crate) fn list_title(inside: &Element) -> Option<Element> {
    inside.closest(".papers").ok()??.query_selector(".list-title").ok()?
}

/// Brings what a selector finds first to the upper edge of the window, and moves the focus there.
pub(crate) fn go_to(inside: &Element, selector: &str) {
    if let Ok(Some(found)) = inside.query_selector(selector) {
        found.scroll_into_view();
        focus(&found);
    }
}

/// Pixels from the upper to the lower edge of the window.
#[cfg(target_family = "wasm")]
pub(crate) fn window_height() -> usize {
    let height = window().and_then(|window| window.inner_height().ok()?.as_f64());
    height.unwrap_or_default() as usize
}

/// Scrolls a line of things to its end, on whichever side that is, when the browser lays it out for the next frame.
pub(crate) fn scroll_to_end(line: Element) {
    #[cfg(target_family = "wasm")]
    leptos::prelude::request_animation_frame(move || to_end(&line));
    #[cfg(not(target_family = "wasm"))]
    drop(line);
}

#[cfg(target_family = "wasm")]
fn to_end(line: &Element) {
    let width = line.scroll_width();
    line.set_scroll_left(width);
    // Written from right to left, the way goes from nought down, and at most what is rounded has moved.
    if line.scroll_left() < 2 {
        line.set_scroll_left(-width);
    }
}

/// Whether an event is a press of Escape.
pub(crate) fn is_escape(event: &Event) -> bool {
    event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape")
}

/// Whether a press anywhere in the window, or the focus that moves on, is or goes outside of an element.
pub(crate) fn leaves(event: &Event, element: &Element) -> bool {
    match event.dyn_ref::<FocusEvent>() {
        // Without a target it goes nowhere: not every browser gives the focus to a button that is pressed.
        Some(event) => {
            event.related_target().is_some_and(|target| !element.contains(target.dyn_ref::<Node>()))
        }
        None => !event.composed_path().includes(element, 0),
    }
}

/// Calls `act` at each press of a pointer, wherever in the window, until the present owner is cleaned up.
pub(crate) fn on_pointer_down(act: impl Fn(Event) + 'static) {
    #[cfg(target_family = "wasm")]
    {
        let listener = leptos::prelude::window_event_listener_untyped("pointerdown", act);
        leptos::prelude::on_cleanup(move || listener.remove());
    }
    #[cfg(not(target_family = "wasm"))]
    let _ = act;
}

/// Opens the browser's dialog for printing.
pub(crate) fn print() {
    // Frames may be forbidden to.
    let _ = window().map(|window| window.print());
}

/// Gives an element another name for assistive technology.
pub(crate) fn name(element: &Element, name: &str) {
    // It fails for malformed names of attributes alone.
    let _ = element.set_attribute("aria-label", name);
}

/// Gives a field or a select a value, unless it has it: writing the value that is there already would
/// end an input method's composition.
pub(crate) fn write(element: &Element, value: &str) {
    if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
        if field.value() != value {
            field.set_value(value);
        }
    } else if let Some(select) = element.dyn_ref::<HtmlSelectElement>() {
        select.set_value(value);
    }
}
