//! Rows of controls of which one at a time is in the tab order, and arrow keys lead to the others.

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, EventTarget, KeyboardEvent};

use super::focus;

/// Class of the controls of a row.
const STOP: &str = "stop";

/// Moves the focus within the row that listens: arrow keys to the neighbours, as the row is written,
/// Home and End to its ends.
pub(crate) fn rove(event: &Event) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
    let Some((row, target)) = row_and_target(event) else { return };
    if key.ctrl_key() || key.alt_key() || key.meta_key() {
        return;
    }
    let stops = row.get_elements_by_class_name(STOP);
    let Some(present) = (0..stops.length()).find(|place| stops.item(*place).as_ref() == Some(&target)) else {
        return;
    };
    let mirrored = row.matches(":dir(rtl)").unwrap_or_default();
    let next = match (key.key().as_str(), mirrored) {
        ("ArrowRight", false) | ("ArrowLeft", true) => present.checked_add(1),
        ("ArrowLeft", false) | ("ArrowRight", true) => present.checked_sub(1),
        ("Home", _) => Some(0),
        ("End", _) => stops.length().checked_sub(1),
        _ => return,
    };
    event.prevent_default();
    if let Some(next) = next.and_then(|next| stops.item(next)) {
        focus(&next);
    }
}

/// Makes the control that gets the focus the one of the row that listens that is in the tab order.
pub(crate) fn make_stop(event: &Event) {
    let Some((row, target)) = row_and_target(event) else { return };
    if !target.class_list().contains(STOP) {
        return;
    }
    let stops = row.get_elements_by_class_name(STOP);
    for stop in (0..stops.length()).filter_map(|place| stops.item(place)) {
        // It fails for malformed names of attributes alone.
        let _ = stop.set_attribute("tabindex", if stop == target { "0" } else { "-1" });
    }
}

/// The row that listens to an event, and what of it the event is about.
fn row_and_target(event: &Event) -> Option<(Element, Element)> {
    let element = |target: Option<EventTarget>| target?.dyn_into::<Element>().ok();
    Some((element(event.current_target())?, element(event.target())?))
}

/// Moves the focus to the control at a place of a row.
pub(crate) fn focus_stop(row: &Element, place: usize) {
    let stop = u32::try_from(place).ok().and_then(|place| row.get_elements_by_class_name(STOP).item(place));
    if let Some(stop) = stop {
        focus(&stop);
    }
}
