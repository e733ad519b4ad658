//! The rest of a long row of buttons, folded away behind one more.

use leptos::prelude::*;

use super::element::{button, live_text};
use super::tree::Tree;
use crate::i18n::fill;
use crate::state::State;

/// Buttons of a row that are never folded away.
pub(super) const FOLD_AFTER: usize = 12;

/// A button that unfolds the rest of a row and folds it away again; `rest` tells how many that are,
/// and where none are left the button is not there.
pub(super) fn fold_button(
    state: State,
    class: &'static str,
    open: RwSignal<bool>,
    rest: impl Fn() -> usize + Clone + 'static,
) -> Tree {
    let (left, described) = (rest.clone(), rest.clone());
    let text = move || {
        let number = state.formats().number(left() as f64);
        let text = fill(state.words.more_toggles, &[("n", &number)]);
        if open.get() { text.replace('+', "\u{2212}") } else { text }
    };
    // A number alone says little to those who do not see it end a row.
    let description = move || match open.get() {
        true => String::new(),
        false => state.words.more.with(described(), &*state.formats()),
    };
    button(class)
        .live_text("aria-description", description)
        .state("aria-expanded", move || open.get())
        .live("hidden", move || (rest() == 0).then_some(""))
        .on_press(move || open.update(|open| *open = !*open))
        .child(live_text(text))
        .done()
}
