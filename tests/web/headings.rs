//! Levels of headings, which the page decides.

use crate::profiles::SAMPLE;
use crate::widget::Widget;
use wasm_bindgen_test::wasm_bindgen_test;

/// Element and level by role of name, list title and card titles.
async fn levels(level: &str) -> [(String, Option<String>); 3] {
    let widget = Widget::with(&[("heading-level", level)], SAMPLE).await;
    ["name", "list-title", "title"].map(|part| {
        let heading = widget.get(&format!("[part={part}]"));
        assert_eq!(
            heading.has_attribute("aria-level"),
            heading.get_attribute("role").as_deref() == Some("heading")
        );
        (heading.tag_name(), heading.get_attribute("aria-level"))
    })
}

#[wasm_bindgen_test]
async fn the_list_and_its_cards_come_below_the_name() {
    assert_eq!(levels("2").await, ["H2", "H3", "H4"].map(|tag| (tag.to_owned(), None)));
    assert_eq!(levels("1").await, ["H1", "H2", "H3"].map(|tag| (tag.to_owned(), None)));
    assert_eq!(levels("seven").await, ["H2", "H3", "H4"].map(|tag| (tag.to_owned(), None)));
}

#[wasm_bindgen_test]
async fn past_six_headings_are_such_by_role() {
    let role = |level: &str| ("DIV".to_owned(), Some(level.to_owned()));
    assert_eq!(levels("5").await, [("H5".to_owned(), None), ("H6".to_owned(), None), role("7")]);
    assert_eq!(levels("6").await, [("H6".to_owned(), None), role("7"), role("8")]);
}

#[wasm_bindgen_test]
async fn a_new_level_builds_the_page_anew_and_keeps_what_the_reader_did() {
    let widget = Widget::of(SAMPLE).await;
    widget.press("[part=category][data-category=CL]").await;
    widget.press("[data-id=aquila2] [part=abstract-toggle]").await;
    widget.focus("[part=sort]").await;
    widget.set("heading-level", Some("4")).await;
    assert_eq!(widget.get("[part=name]").tag_name(), "H4");
    assert_eq!(widget.cards().len(), 6);
    assert_eq!(
        widget.attribute("[data-id=aquila2] [part=abstract-toggle]", "aria-expanded").as_deref(),
        Some("true")
    );
    // What had the focus is gone with the old page: what stands in its place has it.
    assert_eq!(widget.focused().unwrap().get_attribute("part").as_deref(), Some("sort"));
}
