//! How the list is shown: its order, its groups, all abstracts at once; and the way to take it along.

use leptos::prelude::*;

use super::arriving::renewed;
use super::element::{Node, button, classed, effect, el, live, live_text, text_view, whether};
use super::export::export;
use super::icon::Icon;
use super::metrics::label;
use super::tree::Tree;
use crate::platform;
use crate::query::{GroupKey, Order, SortKey};
use crate::state::State;

/// Sort key, order, group key, expand-all and export.
pub(super) fn view_controls(state: State) -> Tree {
    classed("div", "view-controls")
        .maybe_child(renewed(state, |state| Some(sort(state))))
        .child(turn(state))
        .child(group_by(state))
        .child(expand_all(state))
        .child(export(state))
        .done()
}

/// Keys to sort by: profile order, date, title, and every metric that a paper has.
fn sort(state: State) -> Tree {
    let words = state.words;
    let document = state.document();
    let named = [("profile", words.sort_profile), ("date", words.sort_date), ("title", words.sort_title)];
    let named = named.into_iter().map(|(key, word)| (key.to_owned(), word.to_owned()));
    let metrics = document.index.metric_keys().map(|key| (key.to_owned(), label(state, key)));
    let chosen = move || state.query.with(|query| query.sort.as_str().to_owned());
    let choose = move |key: &str| state.sort_by(key);
    select("sort", words.sort, named.chain(metrics).collect(), chosen, choose)
}

/// Keys to group by.
fn group_by(state: State) -> Tree {
    let words = state.words.groups;
    let options = GroupKey::ALL.map(|key| {
        let word = match key {
            GroupKey::None => words.none,
            GroupKey::Year => words.year,
            GroupKey::Category => words.category,
            GroupKey::Type => words.work_type,
            GroupKey::Venue => words.venue,
        };
        (key.as_str().to_owned(), word.to_owned())
    });
    let chosen = move || state.query.with(|query| query.group.as_str().to_owned());
    select("group-by", words.by, options.into(), chosen, move |key| state.group_by(key))
}

/// A list of keys with a word each, of which one is chosen.
fn select(
    part: &'static str,
    name: &'static str,
    options: Vec<(String, String)>,
    chosen: impl Fn() -> String + Copy + 'static,
    choose: impl Fn(&str) + 'static,
) -> Tree {
    let now = untrack(chosen);
    let options = options.into_iter().map(|(key, word)| {
        let selected = (key == now).then(String::new);
        el("option").attr("value", key).maybe("selected", selected).text(word).done()
    });
    let node = Node::new();
    effect(move || {
        let key = chosen();
        if let Some(select) = node.get() {
            platform::write(&select, &key);
        }
    });
    let field = el("select")
        .part(part)
        .found_by(node)
        .on("change", move |event| choose(&event_target_value(&event)))
        .children(options);
    classed("label", "view-control select")
        .child(classed("span", "control-label").text(name).done())
        .child(text_view(" "))
        .child(field.done())
        .child(Icon::CHEVRON.view("icon chevron"))
        .done()
}

/// A button that says which order is in effect and turns it round.
fn turn(state: State) -> Tree {
    let text = move || {
        let words = state.words;
        let ascending = state.order() == Order::Ascending;
        state.query.with(|query| match (&query.sort, ascending) {
            (SortKey::Profile, true) => words.order_profile,
            (SortKey::Profile, false) => words.order_profile_reversed,
            (SortKey::Date, true) => words.order_oldest,
            (SortKey::Date, false) => words.order_newest,
            (SortKey::Title, true) => words.order_az,
            (SortKey::Title, false) => words.order_za,
            (SortKey::Metric(_), true) => words.order_lowest,
            (SortKey::Metric(_), false) => words.order_highest,
        })
    };
    let ascending = whether(move || state.order() == Order::Ascending);
    let icon = live(move || Some(if ascending.get() { Icon::UP } else { Icon::DOWN }.view("icon")));
    let button = button("view-control").part("order").on_press(move || state.turn());
    button.child(icon).child(live_text(move || text().to_owned())).done()
}

/// Opens the abstract of every card shown, or closes them when all are open.
fn expand_all(state: State) -> Tree {
    let all = whether(move || state.all_open());
    let icon = live(move || Some(if all.get() { Icon::FOLD } else { Icon::UNFOLD }.view("icon")));
    let text = move || if all.get() { state.words.collapse_all } else { state.words.expand_all }.to_owned();
    let button = button("view-control").part("expand-all").on_press(move || state.toggle_all());
    button.child(icon).child(live_text(text)).done()
}
