//! What the style of a widget must do.

use crate::profiles::SAMPLE;
use crate::widget::Widget;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

fn computed(element: &Element, property: &str) -> String {
    let style = web_sys::window().unwrap().get_computed_style(element).unwrap().unwrap();
    style.get_property_value(property).unwrap()
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
