//! Figures and their units, in the header and on cards.

use crate::profiles::{SAMPLE, profile};
use crate::widget::Widget;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn the_header_gives_the_figures_in_the_documents_order() {
    let widget = Widget::of(SAMPLE).await;
    assert_eq!(
        widget.texts("[part=metric] dt .label"),
        ["h-index", "Papers", "Citations", "Novelty", "AI Score"]
    );
    // The first `dd` of a metric holds its figure and unit alone.
    assert_eq!(widget.texts("[part=metric] dd:first-of-type"), ["16", "10", "958", "54%", "52"]);
}

#[wasm_bindgen_test]
async fn units_follow_their_numbers_percent_without_a_space() {
    let info = r#""metric_info": {"reads": {"unit": "k", "label": "Reads"}, "share": {"unit": "%"}},
        "metrics": {"reads": 12345.5, "share": 0.5, "field_rank": 3}"#;
    let widget = Widget::of(&profile(info, "")).await;
    assert_eq!(widget.texts("[part=metric] .figure"), ["12,345.5\u{a0}k", "0.5%", "3"]);
    assert_eq!(widget.texts("[part=metric] dt"), ["Reads", "share", "field rank"]);
}

#[wasm_bindgen_test]
async fn a_meter_shows_the_share_of_the_highest_value_within_its_bounds() {
    let info = r#""metric_info": {"half": {"max": 8}, "over": {"max": 2}, "under": {"max": 5}},
        "metrics": {"half": 4, "over": 5, "under": -1, "free": 7}"#;
    let widget = Widget::of(&profile(info, "")).await;
    // The bar's straight part, between its two round ends.
    let length = |path: String| path.split(['h', 'a']).nth(1).unwrap_or_default().to_owned();
    let lengths: Vec<_> = widget
        .all("[part=metric] .meter .value")
        .iter()
        .map(|bar| length(bar.get_attribute("d").unwrap()))
        .collect();
    assert_eq!(lengths, ["225", "450", ""]);
}

#[wasm_bindgen_test]
async fn a_dash_stands_only_for_the_missing_figure_that_the_list_is_sorted_by() {
    let papers =
        r#"{"id": "a", "metrics": {"citations": 3}}, {"id": "b", "metrics": {"novelty": 7}}, {"id": "c"}"#;
    let widget = Widget::of(&profile("", papers)).await;
    let rows = |id: &str| widget.texts(&format!("[data-id={id}] [part=card-metric]"));
    assert_eq!(
        (rows("a"), rows("b"), rows("c")),
        (vec!["Citations3".into()], vec!["Novelty7%".into()], vec![])
    );
    assert!(widget.find("[data-id=c] dl").is_none());

    widget.sort("citations").await;
    assert_eq!(rows("b"), ["Citations–", "Novelty7%"]);
    assert_eq!(rows("c"), ["Citations–"]);
    let dash = widget.get("[data-id=c] .figure");
    assert_eq!(dash.get_attribute("aria-label").as_deref(), Some("not known"));
    assert_eq!(widget.all(".sorted").len(), 3);
    assert!(widget.all(".sorted").iter().all(|row| row.get_attribute("data-metric").unwrap() == "citations"));

    widget.sort("date").await;
    assert_eq!((rows("b"), rows("c")), (vec!["Novelty7%".into()], vec![]));
    assert!(widget.find(".sorted").is_none());
}
