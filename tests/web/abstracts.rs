//! Abstracts behind their buttons.

use crate::clock::sleep;
use crate::profiles::{SAMPLE, long};
use crate::widget::Widget;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

const TOGGLE: &str = "[data-id=emu3] [part=abstract-toggle]";
const ABSTRACT: &str = "[data-id=emu3] [part=abstract]";
/// Milliseconds that the opening takes at most.
const OPENING: i32 = 500;

fn visibility(element: &Element) -> String {
    let style = web_sys::window().unwrap().get_computed_style(element).unwrap().unwrap();
    style.get_property_value("visibility").unwrap()
}

#[wasm_bindgen_test]
async fn the_button_opens_the_text_that_it_names() {
    let widget = Widget::of(SAMPLE).await;
    let controlled = widget.by_id(&widget.attribute(TOGGLE, "aria-controls").unwrap()).unwrap();
    assert!(controlled.is_same_node(Some(&widget.get(ABSTRACT))));
    assert_eq!(widget.attribute(TOGGLE, "aria-expanded").as_deref(), Some("false"));
    let name = "Abstract: Emu3: Next-Token Prediction is All You Need";
    assert_eq!(widget.attribute(TOGGLE, "aria-label").as_deref(), Some(name));

    widget.press(TOGGLE).await;
    assert_eq!(widget.attribute(TOGGLE, "aria-expanded").as_deref(), Some("true"));
    assert!(widget.text(ABSTRACT).starts_with("One transformer learns pictures, words and clips alike"));
    // What the reader opens is no change of the selection.
    assert!(widget.notes().is_empty());
}

#[wasm_bindgen_test]
async fn the_text_is_made_when_it_is_first_opened_and_only_then() {
    let widget = Widget::of(SAMPLE).await;
    assert_eq!(widget.text(ABSTRACT), "");
    widget.press(TOGGLE).await;
    let text = widget.get(ABSTRACT).first_child().unwrap();
    widget.press(TOGGLE).await;
    assert_eq!(widget.attribute(TOGGLE, "aria-expanded").as_deref(), Some("false"));
    widget.press(TOGGLE).await;
    assert!(text.is_same_node(widget.get(ABSTRACT).first_child().as_ref()));
    assert_eq!(
        widget.all("[part=abstract]").iter().filter(|one| one.text_content().unwrap() != "").count(),
        1
    );
}

#[wasm_bindgen_test]
async fn a_closed_text_is_out_of_reach() {
    let widget = Widget::of(SAMPLE).await;
    assert_eq!(visibility(&widget.get(ABSTRACT)), "hidden");
    widget.press(TOGGLE).await;
    sleep(OPENING).await;
    assert_eq!(visibility(&widget.get(ABSTRACT)), "visible");
}

#[wasm_bindgen_test]
async fn opened_abstracts_stay_open_through_filters_and_order() {
    let widget = Widget::of(SAMPLE).await;
    widget.press(TOGGLE).await;
    widget.press("[part=category][data-category=CL]").await;
    assert!(widget.find(ABSTRACT).is_none());
    widget.press("[part=clear]").await;
    widget.sort("title").await;
    assert_eq!(widget.attribute(TOGGLE, "aria-expanded").as_deref(), Some("true"));
    assert!(widget.text(ABSTRACT).starts_with("One transformer"));
}

#[wasm_bindgen_test]
async fn one_button_opens_and_closes_those_of_every_card_shown() {
    let widget = Widget::with(&[("page-size", "2")], &long(3)).await;
    let open = |widget: &Widget| widget.all("[part=abstract-toggle][aria-expanded=true]").len();
    let all = "[part=expand-all]";
    assert_eq!(widget.text(all), "Expand all");
    widget.press("[part=abstract-toggle]").await;
    widget.press(all).await;
    assert_eq!((open(&widget), widget.text(all)), (2, "Collapse all".to_owned()));
    assert_eq!(widget.texts("[part=abstract]"), ["About 1.", "About 2."]);
    widget.press("[part=more]").await;
    assert_eq!((open(&widget), widget.text(all)), (2, "Expand all".to_owned()));
    widget.press(all).await;
    assert_eq!((open(&widget), widget.text(all)), (3, "Collapse all".to_owned()));
    widget.press(all).await;
    assert_eq!((open(&widget), widget.text(all)), (0, "Expand all".to_owned()));
}
