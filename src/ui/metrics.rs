//! The figures of the header, and what the figures of a card share with them.

use super::element::{button, classed, el, row, text_view};
use super::explanation::explained;
use super::icon::meter;
use super::tree::Tree;
use crate::i18n::fill;
use crate::model::Metric;
use crate::state::State;

/// Label of a metric: the document's, else the built-in one, else its key in words.
pub(super) fn label(state: State, key: &str) -> String {
    let document = state.document();
    let own = document.profile.metric_info.get(key).and_then(|info| info.label.clone());
    own.or_else(|| state.words.metric_label(key).map(str::to_owned)).unwrap_or_else(|| key.replace('_', " "))
}

/// A figure with its unit: `%` follows without a space, any other unit with one.
pub(super) fn figure(state: State, metric: &Metric) -> Tree {
    let mut text = state.formats().number(metric.value);
    if let Some(unit) = state.document().profile.metric_info.unit(&metric.key) {
        if unit != "%" {
            text.push('\u{a0}');
        }
        text.push_str(unit);
    }
    classed("span", "figure").text(text).done()
}

/// A figure's share of its highest value as a thin bar, where there is a highest value.
pub(super) fn share(state: State, metric: &Metric) -> Option<Tree> {
    let max = state.document().profile.metric_info.max(&metric.key)?;
    Some(meter(metric.value / max))
}

/// What a metric means: its share of the highest value, the explanation, and which way is better.
fn explanation(state: State, metric: &Metric) -> Option<Tree> {
    let document = state.document();
    let infos = &document.profile.metric_info;
    let own = infos.get(&metric.key).and_then(|info| info.description.clone());
    let text = own.or_else(|| state.words.metric_description(&metric.key).map(str::to_owned))?;
    let Some(max) = infos.max(&metric.key) else {
        return Some(text_view(text));
    };
    let formats = state.formats();
    let (value, max) = (formats.number(metric.value), formats.number(max));
    let phrase = fill(state.words.of_max, &[("value", &value), ("max", &max)]);
    let headline = [label(state, &metric.key).as_str(), ", ", &phrase].concat();
    let better = match infos.higher_is_better(&metric.key) {
        true => state.words.higher_is_better,
        false => state.words.lower_is_better,
    };
    Some(row([el("b").text(headline).done(), text_view([" ", &text, " ", better].concat())]))
}

/// The header's figures as a definition list, in the document's order.
pub(super) fn metrics(state: State) -> Tree {
    let document = state.document();
    let rows = document.profile.metrics.iter().enumerate().map(|(place, metric)| {
        let word = label(state, &metric.key);
        let term = match explanation(state, metric) {
            Some(explanation) => {
                // Keys may hold anything, and an id no space.
                let id = ["about-", &place.to_string()].concat();
                explained(button("label").text(word), Some(id), explanation)
            }
            None => classed("span", "label").text(word).done(),
        };
        let value = el("dd").child(figure(state, metric)).maybe_child(share(state, metric));
        classed("div", "metric")
            .part("metric")
            .attr("data-metric", metric.key.clone())
            .child(el("dt").child(term).done())
            .child(value.done())
            .done()
    });
    classed("dl", "metrics").part("metrics").children(rows).done()
}
