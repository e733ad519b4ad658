//! Explanations: opened by press, focus and a hovering pointer, closed by Escape.

use crate::profiles::SAMPLE;
use crate::widget::Widget;
use wasm_bindgen_test::wasm_bindgen_test;

const BOX: &str = "[data-metric=novelty] .explained";
const BUTTON: &str = "[data-metric=novelty] button";
const NOTE: &str = "[data-metric=novelty] .explanation";

/// Whether the explanation shows; the button must say the same.
fn is_open(widget: &Widget) -> bool {
    let open = !widget.get(NOTE).has_attribute("hidden");
    assert_eq!(widget.attribute(BUTTON, "aria-expanded"), Some(open.to_string()));
    open
}

#[wasm_bindgen_test]
async fn it_describes_its_word() {
    let widget = Widget::of(SAMPLE).await;
    let id = widget.attribute(BUTTON, "aria-describedby").unwrap();
    let note = widget.by_id(&id).unwrap();
    let text = note.text_content().unwrap();
    assert!(text.starts_with("Novelty, 54 of 100 How far the work lies"), "{text}");
    assert!(text.ends_with("Higher is better."), "{text}");
    assert!(!is_open(&widget));
}

#[wasm_bindgen_test]
async fn a_press_opens_it_and_another_closes_it() {
    let widget = Widget::of(SAMPLE).await;
    widget.press(BUTTON).await;
    assert!(is_open(&widget));
    assert_eq!(widget.all(".explanation:not([hidden])").len(), 1);
    widget.press(BUTTON).await;
    assert!(!is_open(&widget));
}

#[wasm_bindgen_test]
async fn the_focus_opens_it_and_leaving_closes_it() {
    let widget = Widget::of(SAMPLE).await;
    widget.focus(BUTTON).await;
    assert!(is_open(&widget));
    // A press pins what the focus has opened; the next one closes it.
    widget.press(BUTTON).await;
    assert!(is_open(&widget));
    widget.blur(BUTTON).await;
    assert!(!is_open(&widget));
}

#[wasm_bindgen_test]
async fn a_hovering_pointer_opens_it_but_a_finger_does_not() {
    let widget = Widget::of(SAMPLE).await;
    widget.point(BOX, "pointerenter", "mouse").await;
    assert!(is_open(&widget));
    widget.point(BOX, "pointerleave", "mouse").await;
    assert!(!is_open(&widget));
    widget.point(BOX, "pointerenter", "touch").await;
    assert!(!is_open(&widget));
    // The press that comes with a finger's touch opens it, and so does not close it at once.
    widget.press(BUTTON).await;
    assert!(is_open(&widget));
}

#[wasm_bindgen_test]
async fn escape_closes_it_and_is_used_up_by_that() {
    let widget = Widget::of(SAMPLE).await;
    widget.press(BUTTON).await;
    assert!(!widget.key(BUTTON, "Escape").await);
    assert!(!is_open(&widget));
    // With nothing to close, the key belongs to the page.
    assert!(widget.key(BUTTON, "Escape").await);
    widget.press(BUTTON).await;
    assert!(widget.key(BUTTON, "a").await);
    assert!(is_open(&widget));
}

#[wasm_bindgen_test]
async fn escape_closes_what_a_pointer_opened_wherever_the_focus_is() {
    let widget = Widget::of(SAMPLE).await;
    widget.point(BOX, "pointerenter", "mouse").await;
    assert!(!widget.key("[part=search]", "Escape").await);
    assert!(!is_open(&widget));
    // Nothing goes on listening.
    assert!(widget.key("[part=search]", "Escape").await);
    widget.point(BOX, "pointerleave", "mouse").await;
    widget.point(BOX, "pointerenter", "mouse").await;
    assert!(is_open(&widget));
}

#[wasm_bindgen_test]
async fn badges_hold_the_name_of_a_category_from_the_start() {
    let widget = Widget::of(SAMPLE).await;
    let badge = "[data-id=emu3] [part=card-category]";
    assert_eq!(widget.text(badge), "CV");
    let name = "CV: Computer Vision and Pattern Recognition";
    assert_eq!(widget.attribute(badge, "aria-label").as_deref(), Some(name));
    let unknown = r#"{"name": "N", "papers": [{"id": "a", "categories": ["XY"]}]}"#;
    let widget = Widget::of(unknown).await;
    assert_eq!(widget.get("[part=card-category]").tag_name(), "SPAN");
}
