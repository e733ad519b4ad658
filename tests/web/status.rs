//! When the status speaks: at once after a press, and only once the typing pauses.

use crate::clock::sleep;
use crate::profiles::SAMPLE;
use crate::widget::Widget;
use wasm_bindgen_test::wasm_bindgen_test;

const STATUS: &str = "[part=status]";
const CL: &str = "[part=category][data-category=CL]";
/// The longest time after the last key that readers are promised, in milliseconds, and a little.
const PROMISED: i32 = 550;

#[wasm_bindgen_test]
async fn a_press_is_told_at_once_in_the_same_live_region() {
    let widget = Widget::of(SAMPLE).await;
    let status = widget.get(STATUS);
    assert_eq!(status.get_attribute("role").as_deref(), Some("status"));
    assert_eq!(widget.text(STATUS), "10 of 10 papers");
    widget.press(CL).await;
    assert_eq!(widget.text(STATUS), "6 of 10 papers");
    assert!(status.is_same_node(Some(&widget.get(STATUS))));
}

#[wasm_bindgen_test]
async fn typing_changes_the_list_at_once_and_the_status_when_it_pauses() {
    let widget = Widget::of(SAMPLE).await;
    widget.search("i").await;
    widget.search("infinity").await;
    assert_eq!(widget.cards(), ["infinity-mm", "infinity-instruct"]);
    assert_eq!(widget.text(STATUS), "10 of 10 papers");
    sleep(PROMISED).await;
    assert_eq!(widget.text(STATUS), "2 of 10 papers");
}

#[wasm_bindgen_test]
async fn a_press_while_typing_has_the_last_word() {
    let widget = Widget::of(SAMPLE).await;
    widget.search("infinity-mm").await;
    widget.press("[part=clear]").await;
    assert_eq!(widget.text(STATUS), "10 of 10 papers");
    sleep(PROMISED).await;
    assert_eq!(widget.text(STATUS), "10 of 10 papers");
}

#[wasm_bindgen_test]
async fn a_press_that_leaves_the_count_ends_the_wait_of_the_typing() {
    let widget = Widget::of(SAMPLE).await;
    widget.search("infinity").await;
    widget.sort("title").await;
    assert_eq!(widget.text(STATUS), "2 of 10 papers");
}

#[wasm_bindgen_test]
async fn a_widget_that_goes_while_typing_leaves_no_timer_behind() {
    let widget = Widget::of(SAMPLE).await;
    widget.search("infinity").await;
    widget.view.detach();
    sleep(PROMISED).await;
    widget.attach();
    crate::clock::settle().await;
    assert_eq!(widget.text(STATUS), "2 of 10 papers");
}
