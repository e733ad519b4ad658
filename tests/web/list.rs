//! Pages of cards.

use crate::clock::{settle, sleep};
use crate::page::{assert_same, read};
use crate::profiles::long;
use crate::widget::Widget;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

const MORE: &str = "[part=more]";

#[wasm_bindgen_test]
async fn more_shows_the_next_cards_and_hands_the_focus_to_the_first_of_them() {
    let widget = Widget::with(&[("page-size", "2")], &long(5)).await;
    assert_eq!(widget.cards(), ["1", "2"]);
    assert_eq!(widget.text(MORE), "Show 2 more");
    let first = widget.get("[data-id='1']");
    widget.focus(MORE).await;
    widget.press(MORE).await;
    settle().await;
    assert_eq!(widget.cards(), ["1", "2", "3", "4"]);
    assert!(first.is_same_node(Some(&widget.get("[data-id='1']"))));
    assert_eq!(widget.focused().unwrap().get_attribute("data-id").as_deref(), Some("3"));

    assert_eq!(widget.text(MORE), "Show 1 more");
    widget.press(MORE).await;
    settle().await;
    assert_eq!(widget.focused().unwrap().get_attribute("data-id").as_deref(), Some("5"));
    assert!(widget.find(MORE).is_none());
    // More cards are no change of the selection.
    assert!(widget.notes().is_empty());
}

#[wasm_bindgen_test]
async fn any_change_of_the_selection_shows_the_first_page_again() {
    let widget = Widget::with(&[("page-size", "2")], &long(5)).await;
    widget.press(MORE).await;
    assert_eq!(widget.cards().len(), 4);
    widget.press("[part=order]").await;
    assert_eq!(widget.cards(), ["5", "4"]);
    widget.press(MORE).await;
    widget.search("paper").await;
    assert_eq!(widget.cards(), ["5", "4"]);
}

#[wasm_bindgen_test]
async fn pages_asked_for_one_by_one_end_up_like_one_large_page() {
    let small = Widget::with(&[("page-size", "3")], &long(7)).await;
    small.press(MORE).await;
    small.press(MORE).await;
    let large = Widget::with(&[("page-size", "100")], &long(7)).await;
    assert_same(&small.html(), &large.html(), "pages");
}

#[wasm_bindgen_test]
async fn the_heading_counts_all_papers() {
    let one = Widget::of(&long(1)).await;
    assert_eq!(one.text("[part=list-title]"), "1 Paper");
    assert_eq!(one.text("[part=status]"), "1 of 1 paper");
    let many = Widget::with(&[("page-size", "1")], &long(1200)).await;
    assert_eq!(many.text("[part=list-title]"), "1,200 Papers");
    assert_eq!(many.cards().len(), 1);
}

#[wasm_bindgen_test]
async fn a_larger_page_asked_for_after_a_press_is_drawn_whole() {
    let widget = Widget::of(&long(60)).await;
    widget.press("[part=order]").await;
    // A press draws some cards at once, and the rest after the paint.
    sleep(500).await;
    assert_eq!(widget.cards().len(), 25);
    widget.set("page-size", Some("60")).await;
    assert_eq!(widget.cards().len(), 60);
}

#[wasm_bindgen_test]
async fn a_page_drawn_gradually_has_its_first_cards_at_once_and_tells_when_all_are_there() {
    let widget = Widget::empty();
    widget.view.show(read(&long(60)), false, true);
    let first = widget.cards().len();
    assert!((1..25).contains(&first), "{first}");
    assert_eq!(widget.get(".widget").get_attribute("data-drawing").as_deref(), Some(""));
    JsFuture::from(widget.view.drawn().unwrap()).await.unwrap();
    settle().await;
    assert_eq!(widget.cards().len(), 25);
    assert_eq!(widget.get(".widget").get_attribute("data-drawing"), None);
    assert!(widget.view.drawn().is_none());
}

#[wasm_bindgen_test]
async fn a_view_taken_down_while_it_is_drawn_does_not_keep_anybody_waiting() {
    let widget = Widget::empty();
    widget.view.show(read(&long(60)), false, true);
    let drawn = widget.view.drawn().unwrap();
    widget.view.detach();
    JsFuture::from(drawn).await.unwrap();
    widget.attach();
    settle().await;
    assert_eq!(widget.cards().len(), 25);
}
