//! The order of the list.

use crate::profiles::{SAMPLE, profile};
use crate::widget::Widget;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn every_metric_of_a_paper_can_be_sorted_by() {
    let widget = Widget::of(SAMPLE).await;
    let words = ["Profile order", "Date", "Title", "Citations", "Novelty", "AI Score"];
    assert_eq!(widget.texts("[part=sort] option"), words);
    assert_eq!(widget.sorted(), "profile");
}

#[wasm_bindgen_test]
async fn a_new_key_comes_in_its_natural_order_and_the_button_turns_it_round() {
    let papers = r#"{"id": "a", "date": "2020", "metrics": {"rank": 2}}, {"id": "b", "date": "2024-05", "metrics": {"rank": 1}},
        {"id": "c"}, {"id": "d", "date": "2021-01-01", "metrics": {"rank": 3}}"#;
    let json = profile(r#""metric_info": {"rank": {"higher_is_better": false}}"#, papers);
    let widget = Widget::of(&json).await;
    let order = |widget: &Widget| (widget.cards().concat(), widget.text("[part=order]"));
    assert_eq!(order(&widget), ("abcd".to_owned(), "As listed".to_owned()));
    widget.press("[part=order]").await;
    assert_eq!(order(&widget), ("dcba".to_owned(), "Reversed".to_owned()));
    widget.sort("date").await;
    assert_eq!(order(&widget), ("bdac".to_owned(), "Newest first".to_owned()));
    widget.press("[part=order]").await;
    // What has no date stays last, whichever way round.
    assert_eq!(order(&widget), ("adbc".to_owned(), "Oldest first".to_owned()));
    widget.sort("rank").await;
    assert_eq!(order(&widget), ("badc".to_owned(), "Lowest first".to_owned()));
}

#[wasm_bindgen_test]
async fn titles_are_collated_in_the_elements_language() {
    let papers = r#"{"id": "z", "title": "Zebra"}, {"id": "ä", "title": "Ähre"}, {"id": "10", "title": "Part 10"},
        {"id": "2", "title": "Part 2"}"#;
    let german = Widget::with(&[("lang", "de"), ("sort", "title")], &profile("", papers)).await;
    assert_eq!(german.cards(), ["ä", "2", "10", "z"]);
    let swedish = Widget::with(&[("lang", "sv"), ("sort", "title")], &profile("", papers)).await;
    assert_eq!(swedish.cards(), ["2", "10", "z", "ä"]);
}

#[wasm_bindgen_test]
async fn the_control_follows_the_attribute() {
    let widget = Widget::with(&[("sort", "citations")], SAMPLE).await;
    assert_eq!((widget.sorted().as_str(), widget.cards()[0].as_str()), ("citations", "emu3"));
    widget.set("sort", Some("date")).await;
    assert_eq!((widget.sorted().as_str(), widget.cards()[0].as_str()), ("date", "dma"));
    widget.set("sort", Some("no such key")).await;
    assert_eq!((widget.sorted().as_str(), widget.cards()[0].as_str()), ("profile", "emu3"));
    assert!(widget.notes().is_empty());
}

/// Swedish puts Ö behind Z, English beside O.
#[wasm_bindgen_test]
async fn titles_are_sorted_anew_when_the_language_changes() {
    let papers = r#"{"id": "z", "title": "Zebra"}, {"id": "o", "title": "Öl"}"#;
    let widget = Widget::with(&[("lang", "en"), ("sort", "title")], &profile("", papers)).await;
    assert_eq!(widget.cards().concat(), "oz");
    widget.set("lang", Some("sv")).await;
    assert_eq!(widget.cards().concat(), "zo");
}
