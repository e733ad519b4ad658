//! The figures of a card.

use leptos::prelude::*;

use super::element::{classed, el, live};
use super::metrics::{figure, label, share};
use crate::model::Metric;
use crate::state::State;

/// The paper's figures in one order for all cards. "–" stands only for the metric that the list
/// is sorted by; any other missing figure leaves no row.
pub(super) fn figures(state: State, position: u32) -> AnyView {
    live(move || {
        let sorted = state.sorted_metric.get();
        let document = state.document();
        let paper = document.profile.papers.get(position as usize)?;
        let mut rows = Vec::new();
        for key in document.index.metric_keys() {
            let is_sorted = sorted.as_deref() == Some(key);
            let value = paper.metric(key);
            if value.is_some() || is_sorted {
                rows.push(row(state, key, value, is_sorted));
            }
        }
        (!rows.is_empty()).then(|| classed("dl", "figures").children(rows).done())
    })
}

fn row(state: State, key: &str, value: Option<f64>, is_sorted: bool) -> AnyView {
    let value = match value {
        Some(value) => {
            let metric = Metric { key: key.to_owned(), value };
            el("dd").maybe_child(share(state, &metric)).child(figure(state, &metric))
        }
        None => {
            let dash = classed("span", "figure missing").attr("role", "img");
            el("dd")
                .child(dash.attr("aria-label", state.words.missing_spoken).text(state.words.missing).done())
        }
    };
    classed("div", if is_sorted { "card-metric sorted" } else { "card-metric" })
        .part("card-metric")
        .attr("data-metric", key.to_owned())
        .child(classed("dt", "label").text(label(state, key)).done())
        .child(value.done())
        .done()
}
