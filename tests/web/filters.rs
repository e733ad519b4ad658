//! Toggles of categories and code, the search, and the way back to all papers.

use crate::page::assert_same;
use crate::profiles::{SAMPLE, profile};
use crate::widget::Widget;
use wasm_bindgen_test::wasm_bindgen_test;

const CL: &str = "[part=category][data-category=CL]";
const CV: &str = "[part=category][data-category=CV]";
const CODE: &str = "[part=code-filter]";

#[wasm_bindgen_test]
async fn toggles_say_how_many_papers_they_have_and_whether_they_are_pressed() {
    let widget = Widget::of(SAMPLE).await;
    assert_eq!(widget.texts("[part=category]"), ["CL 6", "CV 1", "AI 1", "IR 1", "LG 1"]);
    assert_eq!(widget.text(CODE), "Code 7");
    assert_eq!(widget.attribute(CL, "aria-pressed").as_deref(), Some("false"));

    widget.press(CL).await;
    assert_eq!(widget.attribute(CL, "aria-pressed").as_deref(), Some("true"));
    assert_eq!(widget.cards().len(), 6);
    // Counts of the same kind stay; those of other kinds follow. Nothing moves.
    assert_eq!(widget.texts("[part=category]"), ["CL 6", "CV 1", "AI 1", "IR 1", "LG 1"]);
    assert_eq!(widget.text(CODE), "Code 4");

    widget.press(CODE).await;
    assert_eq!(widget.cards(), ["aquila2", "infinity-mm", "infinity-instruct", "cci3-hq"]);
    assert_eq!(widget.texts("[part=category]"), ["CL 4", "CV 1", "AI 1", "IR 1", "LG 0"]);

    widget.press(CL).await;
    widget.press(CODE).await;
    assert_eq!(widget.cards().len(), 10);
}

#[wasm_bindgen_test]
async fn the_view_after_a_press_is_that_of_a_widget_preset_so() {
    let pressed = Widget::of(SAMPLE).await;
    pressed.press(CL).await;
    pressed.press(CV).await;
    let preset = Widget::with(&[("category", "CL CV")], SAMPLE).await;
    assert_same(&pressed.html(), &preset.html(), "pressed");
    let fresh = Widget::of(SAMPLE).await;
    assert!(pressed.html() != fresh.html());
    pressed.press("[part=clear]").await;
    assert_same(&pressed.html(), &fresh.html(), "cleared");
}

#[wasm_bindgen_test]
async fn a_toggle_whose_press_would_leave_nothing_works_all_the_same() {
    let widget = Widget::of(SAMPLE).await;
    let lg = "[part=category][data-category=LG]";
    assert_eq!(widget.attribute(lg, "data-empty"), None);
    widget.press(CODE).await;
    assert_eq!(widget.attribute(lg, "data-empty").as_deref(), Some(""));
    widget.press(lg).await;
    assert_eq!(widget.attribute(lg, "aria-pressed").as_deref(), Some("true"));
    // One that is pressed keeps its tone, whatever its count, and can be released.
    assert_eq!(widget.attribute(lg, "data-empty"), None);
    assert_eq!(widget.text(lg), "LG 0");
    assert_eq!(widget.cards(), [""; 0]);
    widget.press(lg).await;
    assert_eq!(widget.attribute(lg, "aria-pressed").as_deref(), Some("false"));
    assert!(!widget.cards().is_empty());
}

#[wasm_bindgen_test]
async fn each_change_is_told_with_the_whole_selection() {
    let widget = Widget::of(SAMPLE).await;
    widget.press(CL).await;
    widget.press(CODE).await;
    widget.search(" instruct ").await;
    widget.sort("citations").await;
    // Typing is told apart for the URL, which it changes without a step of history.
    assert_eq!(widget.notes(), ["change", "change", "typing", "change"]);
    let members =
        ["query", "categories", "types", "tags", "years", "authors", "members", "codeOnly", "sort", "order"];
    let values =
        [r#"" instruct ""#, r#"["CL"]"#, "[]", "[]", "[]", "[]", "[]", "true", r#""citations""#, r#""desc""#];
    assert_eq!(members.map(|member| widget.noted(member)), values);
    assert_eq!((widget.noted("shown"), widget.noted("total")), ("3".to_owned(), "10".to_owned()));
}

#[wasm_bindgen_test]
async fn cards_keep_their_nodes_through_filters_search_and_order() {
    let widget = Widget::of(SAMPLE).await;
    let card = |id: &str| widget.get(&format!("[data-id={id}]"));
    let (emu, aquila) = (card("emu3"), card("aquila2"));
    widget.press(CV).await;
    assert_eq!(widget.cards(), ["emu3"]);
    assert!(emu.is_same_node(Some(&card("emu3"))));
    assert!(!aquila.is_connected());
    widget.press(CL).await;
    widget.sort("title").await;
    widget.press("[part=order]").await;
    widget.search("a").await;
    assert!(widget.cards().len() > 1);
    assert!(emu.is_same_node(Some(&card("emu3"))));
}

#[wasm_bindgen_test]
async fn clear_drops_everything_and_hands_the_focus_to_the_search() {
    let widget = Widget::of(SAMPLE).await;
    assert!(widget.find("[part=clear]").is_none());
    widget.search("infinity").await;
    widget.press(CL).await;
    widget.focus("[part=clear]").await;
    widget.press("[part=clear]").await;
    assert!(widget.find("[part=clear]").is_none());
    assert_eq!((widget.cards().len(), widget.searched()), (10, String::new()));
    assert_eq!(widget.focused().unwrap().get_attribute("part").as_deref(), Some("search"));
}

#[wasm_bindgen_test]
async fn where_nothing_matches_it_says_so_and_offers_the_way_back() {
    let widget = Widget::of(SAMPLE).await;
    widget.press(CV).await;
    widget.search("no such words").await;
    assert!(widget.cards().is_empty());
    assert_eq!(widget.text("[part=empty] .headline"), "No paper matches “no such words” in CV");
    widget.focus("[part=empty] button").await;
    widget.press("[part=empty] button").await;
    assert!(widget.find("[part=empty]").is_none());
    assert_eq!(widget.cards().len(), 10);
    assert_eq!(widget.focused().unwrap().get_attribute("part").as_deref(), Some("search"));
}

#[wasm_bindgen_test]
async fn controls_that_could_do_nothing_are_not_there() {
    let plain = Widget::of(&profile("", r#"{"id": "a", "title": "T"}"#)).await;
    for part in ["code-filter", "clear", "more", "abstract-toggle", "category", "empty"] {
        assert!(plain.find(&format!("[part={part}]")).is_none(), "{part}");
    }
    for part in ["search", "sort", "order", "expand-all", "status"] {
        assert!(plain.find(&format!("[part={part}]")).is_some(), "{part}");
    }
    let none = Widget::of(&profile("", "")).await;
    assert!(none.find("[part=toolbar]").is_none());
    assert_eq!(none.text("[part=empty]"), "This profile lists no papers yet.");
}
