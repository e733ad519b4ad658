//! The error panel.

use crate::clock::settle;
use crate::page::{MAX_SIZE, read};
use crate::profiles::SAMPLE;
use crate::widget::Widget;
use scholar_profile::embed::{self, Outcome};
use wasm_bindgen_test::wasm_bindgen_test;

/// A widget that shows why there is no profile.
async fn failed(outcome: Outcome, address: &str) -> Widget {
    let widget = Widget::empty();
    widget.view.show_failure(outcome, address.to_owned());
    settle().await;
    widget
}

#[wasm_bindgen_test]
async fn it_says_what_is_wrong_and_where() {
    let outcome = read(r#"{"papers": []}"#);
    assert_eq!(outcome.kind().as_deref(), Some("invalid"));
    assert!(outcome.message().unwrap().starts_with("name: "), "{:?}", outcome.message());
    let widget = failed(outcome, "profile.json").await;
    assert_eq!(widget.attribute("[part=error]", "role").as_deref(), Some("alert"));
    assert_eq!(widget.text(".headline"), "The publications could not be loaded");
    let sentence = widget.text("[part=error] p");
    assert!(sentence.starts_with("profile.json is not a profile. name: "), "{sentence}");
    assert!(!widget.view.shows_profile());
}

#[wasm_bindgen_test]
async fn each_kind_of_failure_of_a_text_has_its_name() {
    let kinds = [
        (read("{"), "not-json"),
        (read("[]"), "invalid"),
        (read(r#"{"version": 2, "name": "N", "papers": []}"#), "version"),
        (embed::read_text(SAMPLE, "https://host.test/", 0.001), "too-large"),
        (embed::bad_address(), "invalid"),
        (embed::bad_data("circular".to_owned()), "invalid"),
    ];
    for (outcome, kind) in kinds {
        assert_eq!(outcome.kind().as_deref(), Some(kind));
    }
    assert_eq!(embed::bad_address().message().as_deref(), Some("src: not a URL"));
    assert_eq!(embed::bad_data("circular".to_owned()).message().as_deref(), Some("document: circular"));
    let fine = embed::read_text(SAMPLE, "https://host.test/", MAX_SIZE);
    assert_eq!((fine.kind(), fine.message()), (None, None));
}

#[wasm_bindgen_test]
async fn its_button_asks_for_another_try_and_success_takes_it_away() {
    let widget = failed(read("{"), "data").await;
    widget.focus("[part=retry]").await;
    widget.press("[part=retry]").await;
    assert_eq!(widget.notes(), ["retry"]);
    widget.show(SAMPLE).await;
    assert!(widget.find("[part=error]").is_none());
    assert_eq!(widget.cards().len(), 10);
    // The button had the focus and is gone: the focus is handed on.
    assert_eq!(widget.focused().unwrap().get_attribute("part").as_deref(), Some("list-title"));
}

#[wasm_bindgen_test]
async fn it_follows_heading_level_and_theme() {
    let widget = failed(read("{"), "data").await;
    assert_eq!(widget.get(".headline").tag_name(), "H2");
    widget.set("heading-level", Some("5")).await;
    assert_eq!(widget.get(".headline").tag_name(), "H5");
    widget.set("theme", Some("dark")).await;
    assert_eq!(widget.attribute(".widget", "data-theme").as_deref(), Some("dark"));
}

#[wasm_bindgen_test]
async fn a_failure_takes_the_old_view_away() {
    let widget = Widget::of(SAMPLE).await;
    widget.view.show_failure(embed::bad_address(), "<b>".to_owned());
    settle().await;
    assert!(widget.cards().is_empty());
    assert!(widget.text("[part=error] p").starts_with("<b> is not a profile."));
    assert!(widget.find("[part=error] b").is_none());
}
