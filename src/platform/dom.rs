//! Focus. These calls exist natively too, so that components compile there; they do nothing
//! without a browser, since nothing presses a button there.

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, ShadowRoot};

/// Moves the focus, if the element is one that can have it.
pub(crate) fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // A detached element cannot be focused, which is no fault.
        let _ = element.focus();
    }
}

/// Moves the focus to the child element at an index.
pub(crate) fn focus_child(parent: &Element, index: usize) {
    let child = u32::try_from(index).ok().and_then(|index| parent.children().item(index));
    if let Some(child) = child {
        focus(&child);
    }
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

/// Whether the focus is inside an element of a shadow tree.
#[cfg(target_family = "wasm")]
pub(crate) fn holds_focus(element: &Element) -> bool {
    let root = element.get_root_node().dyn_into::<ShadowRoot>().ok();
    root.and_then(|root| root.active_element()).is_some_and(|active| element.contains(Some(&active)))
}

/// Moves the focus to the first heading that can take it.
#[cfg(target_family = "wasm")]
pub(crate) fn focus_first_heading(element: &Element) {
    if let Ok(Some(heading)) = element.query_selector("[part=list-title], .headline") {
        focus(&heading);
    }
}
