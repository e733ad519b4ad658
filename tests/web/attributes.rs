//! Attributes that change while a profile is shown.

use crate::page::assert_same;
use crate::profiles::{SAMPLE, long};
use crate::widget::Widget;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn each_sets_its_own_aspect_anew_and_leaves_the_others() {
    let widget = Widget::of(SAMPLE).await;
    widget.search("model").await;
    widget.press("[part=category][data-category=CL]").await;
    widget.sort("citations").await;
    let notes = widget.notes().len();

    widget.set("category", Some("CV AI")).await;
    assert_eq!((widget.searched().as_str(), widget.sorted().as_str()), ("model", "citations"));
    assert_eq!(widget.texts("[part=category][aria-pressed=true] .code"), ["CV", "AI"]);

    widget.set("query", Some("attention")).await;
    assert_eq!(widget.searched(), "attention");
    assert_eq!(widget.cards(), ["dma"]);

    widget.set("query", None).await;
    widget.set("category", None).await;
    assert_eq!(widget.cards().len(), 10);
    assert_eq!(widget.sorted(), "citations");
    // What the page does is no change of the reader's.
    assert_eq!(widget.notes().len(), notes);
}

#[wasm_bindgen_test]
async fn the_same_value_again_undoes_what_the_reader_did() {
    let widget = Widget::with(&[("category", "CL")], SAMPLE).await;
    widget.press("[part=clear]").await;
    assert_eq!(widget.cards().len(), 10);
    widget.set("category", Some("CL")).await;
    assert_eq!(widget.cards().len(), 6);
}

#[wasm_bindgen_test]
async fn a_view_changed_by_attributes_is_that_of_a_widget_made_so() {
    let cases = [
        ("sort", "novelty"),
        ("order", "desc"),
        ("category", "CL XX"),
        ("page-size", "3"),
        ("theme", "dark"),
        ("heading-level", "3"),
        ("hide", "metrics footer"),
        ("lang", "de"),
    ];
    for (name, value) in cases {
        let changed = Widget::of(SAMPLE).await;
        changed.set(name, Some(value)).await;
        let made = Widget::with(&[(name, value)], SAMPLE).await;
        // An option is marked as the one that was chosen at first, which says nothing of the present.
        let html = |widget: &Widget| widget.html().replace(" selected=\"\"", "");
        assert_same(&html(&changed), &html(&made), name);
        assert_eq!(changed.sorted(), made.sorted());
        let untouched = Widget::of(SAMPLE).await;
        assert!(html(&changed) != html(&untouched), "{name}");
        changed.set(name, None).await;
        assert_same(&html(&changed), &html(&untouched), name);
    }
}

#[wasm_bindgen_test]
async fn a_page_size_that_makes_no_sense_means_the_default() {
    let widget = Widget::with(&[("page-size", "0")], &long(30)).await;
    assert_eq!(widget.cards().len(), 25);
    for (value, cards) in [("7", 7), ("-1", 25), ("1e1", 25), ("99999999999999999999", 25), ("30", 30)] {
        widget.set("page-size", Some(value)).await;
        assert_eq!(widget.cards().len(), cards, "{value}");
    }
}
