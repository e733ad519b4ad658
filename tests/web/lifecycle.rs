//! Views that are taken down, put back, replaced, and their neighbours.

use crate::clock::settle;
use crate::page::{assert_same, json, read};
use crate::profiles::{SAMPLE, long, profile};
use crate::widget::Widget;
use wasm_bindgen_test::wasm_bindgen_test;

/// Does to a widget what a reader may do.
async fn use_it(widget: &Widget) {
    widget.press("[part=category][data-category=CL]").await;
    widget.sort("date").await;
    widget.press("[part=order]").await;
    widget.press("[part=more]").await;
    widget.press("[data-id=aquila2] [part=abstract-toggle]").await;
}

#[wasm_bindgen_test]
async fn the_load_events_detail_names_counts_and_warns() {
    let widget = Widget::empty();
    let detail = widget.show(r#"{"name": "N", "papers": [{"title": "A", "date": "soon"}, null]}"#).await;
    let expected = r#"{"name":"N","papers":1,"warnings":["papers[0].date: "#;
    assert!(json(&detail).starts_with(expected), "{}", json(&detail));
    assert!(json(&detail).contains("papers[1]"), "{}", json(&detail));
}

#[wasm_bindgen_test]
async fn what_was_taken_down_comes_back_in_the_same_view() {
    let widget = Widget::with(&[("page-size", "2")], SAMPLE).await;
    use_it(&widget).await;
    let before =
        (widget.cards(), widget.sorted(), widget.texts("[part=abstract]"), widget.text("[part=status]"));
    assert_eq!(before.0.len(), 4);
    widget.view.detach();
    settle().await;
    assert_eq!(widget.html(), "");
    widget.attach();
    settle().await;
    let after =
        (widget.cards(), widget.sorted(), widget.texts("[part=abstract]"), widget.text("[part=status]"));
    assert_eq!(after, before);
    assert_eq!(widget.texts("[part=category][aria-pressed=true]"), ["CL 6"]);
    // Putting back what is there already changes nothing.
    let card = widget.get("[part=card]");
    widget.attach();
    assert!(card.is_connected());
}

#[wasm_bindgen_test]
async fn a_document_read_again_keeps_the_view_and_another_one_starts_afresh() {
    let widget = Widget::with(&[("page-size", "2")], SAMPLE).await;
    use_it(&widget).await;
    let before = widget.cards();
    widget.view.show(read(SAMPLE), true, false);
    settle().await;
    assert_eq!(widget.cards(), before);
    widget.view.show(read(SAMPLE), false, false);
    settle().await;
    assert_eq!(widget.cards(), ["emu3", "aquila2"]);
}

/// The document may have changed meanwhile: what the reader opened is known by its paper, not by its place.
#[wasm_bindgen_test]
async fn the_view_that_is_kept_follows_its_papers() {
    let old =
        r#"{"id": "a", "abstract": "About a.", "metrics": {"rank": 1}}, {"id": "b", "abstract": "About b."}"#;
    let widget = Widget::of(&profile("", old)).await;
    widget.press("[data-id=a] [part=abstract-toggle]").await;
    widget.sort("rank").await;
    let new = r#"{"id": "c", "abstract": "About c."}, {"id": "a", "abstract": "Of a."}"#;
    widget.view.show(read(&profile("", new)), true, false);
    settle().await;
    assert_eq!(widget.texts("[part=abstract]"), ["", "Of a."]);
    // Nothing has the figure that the list was sorted by.
    assert_eq!(widget.sorted(), "profile");
    assert!(widget.find(".missing").is_none());
}

#[wasm_bindgen_test]
async fn attributes_that_change_meanwhile_count_when_it_comes_back() {
    let widget = Widget::of(SAMPLE).await;
    widget.press("[part=category][data-category=CV]").await;
    widget.sort("title").await;
    widget.view.detach();
    for (name, value) in [("heading-level", "3"), ("category", "CL"), ("page-size", "4")] {
        widget.set(name, Some(value)).await;
    }
    assert_eq!(widget.html(), "");
    widget.attach();
    settle().await;
    assert_eq!(widget.get("[part=name]").tag_name(), "H3");
    assert_eq!(widget.texts("[part=category][aria-pressed=true] .code"), ["CL"]);
    assert_eq!((widget.cards().len(), widget.sorted().as_str()), (4, "title"));
}

#[wasm_bindgen_test]
async fn widgets_share_no_state() {
    let (one, other) = (Widget::of(SAMPLE).await, Widget::of(SAMPLE).await);
    let untouched = other.html();
    one.press("[part=category][data-category=CL]").await;
    one.press("[data-id=aquila2] [part=abstract-toggle]").await;
    assert_same(&other.html(), &untouched, "neighbour");
    assert!(other.notes().is_empty());
    drop(one);
    other.press("[part=category][data-category=CV]").await;
    assert_eq!(other.cards(), ["emu3"]);
}

#[wasm_bindgen_test]
async fn what_is_cleared_is_forgotten() {
    let widget = Widget::of(&long(3)).await;
    assert!(widget.view.shows_profile());
    widget.view.clear();
    widget.attach();
    settle().await;
    assert_eq!(widget.html(), "");
    assert!(!widget.view.shows_profile());
}
