//! One stylesheet for all widgets of a page, and what it must do.

use crate::profiles::SAMPLE;
use crate::widget::Widget;
use js_sys::Object;
use scholar_profile::embed;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{CssStyleSheet, Element};

fn computed(element: &Element, property: &str) -> String {
    let style = web_sys::window().unwrap().get_computed_style(element).unwrap().unwrap();
    style.get_property_value(property).unwrap()
}

#[wasm_bindgen_test]
async fn all_widgets_adopt_the_same_sheet() {
    let sheet = embed::style_sheet();
    assert!(sheet.is_instance_of::<CssStyleSheet>());
    assert!(Object::is(&sheet, &embed::style_sheet()));
    let (one, other) = (Widget::of(SAMPLE).await, Widget::of(SAMPLE).await);
    for widget in [&one, &other] {
        let adopted = widget.sheets();
        assert_eq!(adopted.length(), 1);
        assert!(Object::is(&adopted.get(0), &sheet));
        assert_eq!(computed(&widget.get(".identity"), "display"), "grid");
    }
    drop(one);
    assert_eq!(computed(&other.get(".identity"), "display"), "grid");
}

#[wasm_bindgen_test]
async fn what_is_hidden_takes_no_room() {
    let widget = Widget::of(SAMPLE).await;
    assert_eq!(computed(&widget.get(".explanation[hidden]"), "display"), "none");
    widget.press("[data-metric=novelty] button").await;
    assert_ne!(computed(&widget.get("[data-metric=novelty] .explanation"), "display"), "none");
}

#[wasm_bindgen_test]
async fn the_theme_is_the_pages_the_systems_or_the_one_asked_for() {
    let widget = Widget::of(SAMPLE).await;
    let theme = |widget: &Widget| widget.attribute(".widget", "data-theme");
    assert_eq!(theme(&widget), None);
    widget.view.follow_system(true);
    crate::clock::settle().await;
    assert_eq!(theme(&widget).as_deref(), Some("system"));
    let name = widget.get("[part=name]");
    widget.set("theme", Some("dark")).await;
    assert_eq!(theme(&widget).as_deref(), Some("dark"));
    let dark = computed(&widget.get(".widget"), "background-color");
    widget.set("theme", Some("light")).await;
    assert_ne!(computed(&widget.get(".widget"), "background-color"), dark);
    widget.set("theme", Some("purple")).await;
    assert_eq!(theme(&widget).as_deref(), Some("system"));
    // No node is made anew for another colour.
    assert!(name.is_same_node(Some(&widget.get("[part=name]"))));
}
