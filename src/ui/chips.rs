//! Toggles with counts: categories, and papers with code.

use leptos::prelude::*;

use super::element::{Element, button, classed, live_text, text_view};
use super::icon::Icon;
use crate::query::Facet;
use crate::state::{Pace, State};

/// A toggle. One whose press would leave nothing does nothing, but keeps its place in the tab
/// order: a control that vanished from under the focus would lose it.
fn chip(
    state: State,
    pressed: impl Fn() -> bool + Copy + Send + Sync + 'static,
    count: impl Fn() -> u32 + Copy + Send + Sync + 'static,
    press: impl Fn() + 'static,
    label: [AnyView; 2],
) -> Element {
    let idle = move || count() == 0 && !pressed();
    let number = live_text(move || state.formats().number(f64::from(count())));
    button("chip")
        .state("aria-pressed", pressed)
        .live("aria-disabled", move || idle().then_some("true"))
        .on_press(move || {
            if !untrack(idle) {
                press();
            }
        })
        .child(Icon::CHECK.view("icon check"))
        .children(label)
        .text(" ")
        .child(classed("span", "count").child(number).done())
}

/// One toggle for each category, most papers first; they do not move while filtering.
pub(super) fn category_chips(state: State) -> Option<AnyView> {
    let document = state.document();
    let values = document.index.values(Facet::Category);
    let chips = values.iter().enumerate().map(|(place, value)| {
        let code = StoredValue::new(value.text.clone());
        let pressed = move || {
            code.with_value(|code| state.query.with(|query| query.selected(Facet::Category).contains(code)))
        };
        let count = move || {
            let counts = |counts: &[u32]| counts.get(place).copied().unwrap_or_default();
            state.selection.with(|selection| counts(selection.counts(Facet::Category)))
        };
        let press = move || code.with_value(|code| state.toggle(Facet::Category, code));
        let label = [classed("span", "code").text(value.text.clone()).done(), text_view("")];
        chip(state, pressed, count, press, label)
            .part("category")
            .attr("data-category", value.text.clone())
            .maybe("aria-description", document.profile.category_name(&value.text).map(str::to_owned))
            .done()
    });
    (!values.is_empty()).then(|| {
        let group = classed("div", "chips").attr("role", "group").attr("aria-label", state.words.categories);
        group.children(chips).done()
    })
}

/// Toggle for papers with code; absent where none has any.
pub(super) fn code_chip(state: State) -> Option<AnyView> {
    let document = state.document();
    if !document.profile.papers.iter().any(|paper| paper.has_code) {
        return None;
    }
    let pressed = move || state.query.with(|query| query.code_only);
    let count = move || state.selection.with(|selection| selection.code_count);
    let press = move || state.act(Pace::Press, |query| query.code_only = !query.code_only);
    let label = [Icon::CODE.view("icon"), text_view(state.words.code)];
    let chip = chip(state, pressed, count, press, label).part("code-filter").done();
    if document.index.values(Facet::Category).is_empty() {
        return Some(chip);
    }
    let rule = classed("span", "rule").attr("aria-hidden", "true").done();
    Some(super::element::row([rule, chip]))
}
