//! Toggles with counts: categories, types of work, members of a lab, and papers with code.

use std::sync::Arc;

use leptos::prelude::*;

use super::element::{Element, button, classed, ever, live_text, text_view};
use super::fold::{FOLD_AFTER, fold_button};
use super::icon::Icon;
use super::tree::Tree;
use crate::query::Facet;
use crate::state::{Pace, State};

/// Makes a button a toggle. One whose press would leave nothing steps back in tone, and works all the same:
/// with another value of its kind it may be just what a reader wants.
pub(super) fn toggle(
    button: Element,
    pressed: impl Fn() -> bool + Copy + Send + Sync + 'static,
    count: impl Fn() -> u32 + Copy + Send + Sync + 'static,
    press: impl Fn() + 'static,
) -> Element {
    let idle = move || count() == 0 && !pressed();
    button.state("aria-pressed", pressed).live("data-empty", move || idle().then_some("")).on_press(press)
}

/// A toggle with its count beside it.
fn chip(
    state: State,
    pressed: impl Fn() -> bool + Copy + Send + Sync + 'static,
    count: impl Fn() -> u32 + Copy + Send + Sync + 'static,
    press: impl Fn() + 'static,
    label: Vec<Tree>,
) -> Element {
    let number =
        live_text(move || state.formats().number(arriving_count(state).unwrap_or(f64::from(count()))));
    toggle(button("chip"), pressed, count, press)
        .child(Icon::CHECK.view("icon check"))
        .children(label)
        .text(" ")
        .child(classed("span", "count").child(number).done())
}

/// What keeps a toggle's room while a document arrives, where none can tell its count: one as wide as the likely ones.
fn arriving_count(state: State) -> Option<f64> {
    state.is_partial().then(|| {
        let document = state.document();
        let papers = document.profile.metrics.iter().find(|metric| metric.key == "papers");
        papers.map_or(100.0, |papers| (papers.value / 4.0).ceil())
    })
}

/// Room for the toggle of a category that no paper has had yet.
fn place_of(state: State, code: &str) -> Tree {
    let count = arriving_count(state).map(|count| state.formats().number(count)).unwrap_or_default();
    let label = classed("span", "code").text(code.to_owned()).done();
    classed("span", "chip").child(label).text(" ").child(classed("span", "count").text(count).done()).done()
}

/// One toggle for each category, most papers first.
fn category_chips(state: State) -> Option<Tree> {
    let any = !state.document().index.values(Facet::Category).is_empty();
    any.then(|| facet_chips(state, Facet::Category))
}

/// One toggle for each type of work, most papers first; absent with fewer than two.
fn type_chips(state: State) -> Option<Tree> {
    let several = state.document().index.values(Facet::Type).len() > 1;
    several.then(|| facet_chips(state, Facet::Type))
}

/// One toggle for each member of a lab, most papers first; absent for a single researcher.
pub(super) fn member_chips(state: State) -> Option<Tree> {
    let lab = !state.document().profile.members.is_empty();
    lab.then(|| facet_chips(state, Facet::Member))
}

/// The toggles of a facet's values. They do not move while filtering; the rest of many is folded
/// away, but for those that have been pressed.
fn facet_chips(state: State, facet: Facet) -> Tree {
    let document = state.document();
    let words = state.words;
    // Toggles in the toolbar are parts of their own, members are one together.
    let (group_part, part, data, name) = match facet {
        Facet::Member => (Some("members"), None, "data-member", words.members),
        Facet::Type => (None, Some("type"), "data-type", words.work_types),
        _ => (None, Some("category"), "data-category", words.categories),
    };
    let open = RwSignal::new(false);
    let mut kept = Vec::new();
    let mut chips = Vec::new();
    for (id, value) in (0..).zip(document.index.values(facet)) {
        let pressed = move || state.is_pressed(facet, id);
        let count = move || state.count(facet, id);
        let press = move || state.toggle(facet, id);
        let (label, description) = match facet {
            Facet::Member => (text_view(value.text.clone()), None),
            Facet::Type => (text_view(words.type_label(&value.text).to_owned()), None),
            _ => {
                let name = document.profile.category_name(&value.text).map(str::to_owned);
                (classed("span", "code").text(value.text.clone()).done(), name)
            }
        };
        let mut chip = chip(state, pressed, count, press, vec![label])
            .maybe("part", part.map(str::to_owned))
            .attr(data, value.text.clone())
            .maybe("aria-description", description);
        if id as usize >= FOLD_AFTER {
            // One that is released stays, since it may have the focus.
            let stays = ever(pressed);
            kept.push(stays);
            chip = chip.live("hidden", move || (!open.get() && !stays.get()).then_some(""));
        }
        chips.push(chip.done());
    }
    if facet == Facet::Category && untrack(|| state.is_partial()) {
        let is_known = |code: &str| document.index.values(facet).iter().any(|value| value.text == code);
        let others = document.profile.categories.iter().filter(|(code, _)| !is_known(code));
        let room = FOLD_AFTER.saturating_sub(chips.len());
        chips.extend(others.take(room).map(|(code, _)| place_of(state, code)));
    }
    let any_kept = !kept.is_empty();
    let kept: Arc<[Memo<bool>]> = kept.into();
    let rest = move || kept.iter().filter(|stays| !stays.get()).count();
    let fold = any_kept.then(|| fold_button(state, "chip", open, rest));
    let group = classed("div", "chips").maybe("part", group_part.map(str::to_owned));
    let group = group.attr("role", "group").attr("aria-label", name);
    group.children(chips).maybe_child(fold).done()
}

/// Toggle for papers with code; absent where none has any.
fn code_chip(state: State) -> Option<Tree> {
    let document = state.document();
    if !document.profile.papers.iter().any(|paper| paper.has_code) {
        return None;
    }
    let pressed = move || state.query.with(|query| query.code_only);
    let count = move || state.selection.with(|selection| selection.code_count);
    let press = move || state.act(Pace::Press, |query| query.code_only = !query.code_only);
    let label = vec![Icon::CODE.view("icon"), text_view(state.words.code)];
    Some(chip(state, pressed, count, press, label).part("code-filter").done())
}

/// Every group of toggles, with a rule between each two.
pub(super) fn chips(state: State) -> Vec<Tree> {
    let groups = [category_chips(state), type_chips(state), code_chip(state)];
    let rule = || classed("span", "rule").attr("aria-hidden", "true").done();
    let mut all = Vec::new();
    for group in groups.into_iter().flatten() {
        if !all.is_empty() {
            all.push(rule());
        }
        all.push(group);
    }
    all
}
