//! How the list is shown: its order, and all abstracts at once.

use leptos::prelude::*;

use super::element::{Node, button, classed, effect, el, live, live_text, text_view, whether};
use super::icon::Icon;
use super::metrics::label;
use crate::platform;
use crate::query::{Order, SortKey};
use crate::state::State;

/// Sort key, order and expand-all.
pub(super) fn view_controls(state: State) -> AnyView {
    classed("div", "view-controls").child(sort(state)).child(turn(state)).child(expand_all(state)).done()
}

/// Keys to sort by: profile order, date, title, and every metric that a paper has.
fn sort(state: State) -> AnyView {
    let words = state.words;
    let document = state.document();
    let option = |key: &str, word: String| {
        let chosen = state.query.with_untracked(|query| query.sort.as_str() == key);
        let option = el("option").attr("value", key.to_owned()).maybe("selected", chosen.then(String::new));
        option.text(word).done()
    };
    let named = [("profile", words.sort_profile), ("date", words.sort_date), ("title", words.sort_title)];
    let options = named.into_iter().map(|(key, word)| option(key, word.to_owned()));
    let metrics = document.index.metric_keys().map(|key| option(key, label(state, key)));

    let node = Node::new();
    effect(move || {
        let key = state.query.with(|query| query.sort.as_str().to_owned());
        if let Some(select) = node.get() {
            platform::write(&select, &key);
        }
    });
    let select = el("select")
        .part("sort")
        .found_by(node)
        .on("change", move |event| state.sort_by(&event_target_value(&event)))
        .children(options)
        .children(metrics);
    classed("label", "view-control select")
        .child(classed("span", "control-label").text(words.sort).done())
        .child(text_view(" "))
        .child(select.done())
        .child(Icon::CHEVRON.view("icon chevron"))
        .done()
}

/// A button that says which order is in effect and turns it round.
fn turn(state: State) -> AnyView {
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
fn expand_all(state: State) -> AnyView {
    let all = whether(move || state.all_open());
    let icon = live(move || Some(if all.get() { Icon::FOLD } else { Icon::UNFOLD }.view("icon")));
    let text = move || if all.get() { state.words.collapse_all } else { state.words.expand_all }.to_owned();
    let button = button("view-control").part("expand-all").on_press(move || state.toggle_all());
    button.child(icon).child(live_text(text)).done()
}
