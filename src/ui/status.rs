//! How many papers match, and the way back to all of them.

use std::time::Duration;

use leptos::prelude::*;
use leptos::web_sys::Event;

use super::arriving::renewed;
use super::element::{Element, Node, button, classed, effect, el, live, live_text, row, text_view, whether};
use super::icon::Icon;
use super::stay::and_stay;
use super::tree::Tree;
use crate::platform;
use crate::query::Facet;
use crate::state::{Pace, State};

/// After the last key, before the status speaks: within the half second that readers are promised.
const PAUSE: Duration = Duration::from_millis(350);

/// A live region that says how many of how many papers match. It changes at once on a press, and
/// when typing pauses, so that a screen reader does not read out every key.
pub(super) fn status(state: State) -> Tree {
    count(state).attr("role", "status").done()
}

/// What the live region says.
fn count(state: State) -> Element {
    let matching = move || state.selection.with(|selection| selection.positions.len());
    let said = RwSignal::new(untrack(matching));
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let cancel = move || {
        if let Some(timer) = waiting.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    effect(move || {
        let count = matching();
        cancel();
        if state.pace() == Pace::Press {
            said.set(count);
        } else {
            waiting.set_value(set_timeout_with_handle(move || said.set(count), PAUSE).ok());
        }
    });
    on_cleanup(cancel);

    let phrase = move |state: State| {
        let document = state.document();
        if document.is_partial {
            return Some(text_view(state.words.loading_rest));
        }
        let (formats, total) = (state.formats(), document.profile.papers.len());
        let phrase =
            state.words.status.form(total, &*formats).replace("{total}", &formats.number(total as f64));
        let (before, after) = phrase.split_once("{n}").unwrap_or(("", &phrase));
        let number = el("b").child(live_text(move || state.formats().number(said.get() as f64)));
        // An empty text would become a space where it is written as HTML.
        let text = |text: &str| (!text.is_empty()).then(|| text_view(text.to_owned()));
        Some(row([text(before), Some(number.done()), text(after)].into_iter().flatten()))
    };
    classed("p", "status")
        .part("status")
        // English words on a right-to-left page still run from left to right.
        .attr("dir", "auto")
        .maybe_child(renewed(state, phrase))
}

/// What a page without a toolbar has of it while names, tags or years are pressed: how many papers are left, and the way
/// back to those that the page means to show.
pub(super) fn way_back(state: State) -> Tree {
    let needed = whether(move || {
        state.query.with(|query| PRESSED_IN_PAPERS.iter().any(|facet| !query.selected(*facet).is_empty()))
    });
    let release = move |event: Event| {
        and_stay(state, &event, || {
            state.act(Pace::Press, |query| {
                PRESSED_IN_PAPERS.iter().for_each(|facet| query.select(*facet, Vec::new()))
            });
        });
    };
    let clear = live(move || {
        needed.get().then(|| {
            let clear = button("text-button").part("clear").on("click", release);
            clear.child(Icon::CROSS.view("icon")).text(state.words.clear).done()
        })
    });
    // The region is there before its text: one that came with it would not be spoken.
    let said = live(move || needed.get().then(|| count(state).done()));
    let region = el("div").attr("role", "status").child(said).done();
    classed("div", "way-back").child(region).child(clear).done()
}

/// Kinds of filter that stand elsewhere than in the toolbar.
const PRESSED_IN_PAPERS: [Facet; 4] = [Facet::Author, Facet::Tag, Facet::Year, Facet::Member];

/// Drops every filter and the search; there only while one is set.
pub(super) fn clear_button(state: State, field: Node) -> Tree {
    let needed = whether(move || state.is_filtered());
    live(move || {
        needed.get().then(|| {
            let button = button("text-button").part("clear").on_press(move || clear(state, field));
            button.child(Icon::CROSS.view("icon")).text(state.words.clear).done()
        })
    })
}

/// Drops every filter and the search. The button that is pressed goes away with them, so the focus
/// moves on before it does.
pub(super) fn clear(state: State, field: Node) {
    if let Some(input) = field.get_untracked() {
        platform::focus(&input);
    }
    state.clear();
}
