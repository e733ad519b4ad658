//! The figures of a card.

use leptos::prelude::*;

use super::element::{Element, classed, el, live};
use super::metrics::{figure, label, share};
use super::tree::Tree;
use crate::model::{Metric, Paper};
use crate::state::State;

/// The paper's figures in one order for all cards. "–" stands only for the metric that the list
/// is sorted by; any other missing figure leaves no row.
pub(super) fn figures(state: State, paper: &Paper) -> Tree {
    let document = state.document();
    let rows = document.index.metric_keys().map(|key| match paper.metric(key) {
        Some(value) => known(state, &Metric { key: key.to_owned(), value }),
        None => missing(state, key.to_owned()),
    });
    if !paper.metrics.is_empty() {
        return classed("dl", "figures").children(rows).done();
    }
    // Without any figure there is no list either, until one of them is asked for.
    live(move || {
        let key = state.sorted_metric.get()?;
        Some(classed("dl", "figures").child(missing(state, key)).done())
    })
}

fn known(state: State, metric: &Metric) -> Tree {
    let value = match share(state, metric) {
        Some(meter) => el("dd").child(meter),
        None => classed("dd", "unmetered"),
    };
    let value = value.child(figure(state, metric));
    let key = metric.key.clone();
    let is_sorted = move || state.sorted_metric.with(|sorted| sorted.as_ref() == Some(&key));
    let row =
        el("div").live("class", move || Some(if is_sorted() { "card-metric sorted" } else { "card-metric" }));
    labelled(state, row, &metric.key).child(value.done()).done()
}

fn missing(state: State, key: String) -> Tree {
    live(move || {
        if state.sorted_metric.with(|sorted| sorted.as_ref() != Some(&key)) {
            return None;
        }
        let dash = classed("span", "figure missing").attr("role", "img");
        let dash = dash.attr("aria-label", state.words.missing_spoken).text(state.words.missing);
        let row = labelled(state, classed("div", "card-metric sorted"), &key);
        Some(row.child(classed("dd", "unmetered").child(dash.done()).done()).done())
    })
}

fn labelled(state: State, row: Element, key: &str) -> Element {
    let row = row.part("card-metric").attr("data-metric", key.to_owned());
    row.child(classed("dt", "label").text(label(state, key)).done())
}
