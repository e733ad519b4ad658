//! The ways to take the selection along: as a file, or on paper.

use leptos::prelude::*;
use leptos::web_sys::Event;

use super::element::{Node, button, classed, live_text};
use super::icon::Icon;
use super::tree::Tree;
use crate::platform;
use crate::state::State;

/// Formats by the names that the page's script knows: what they are called, and how their files end.
const FORMATS: [(&str, &str, &str); 4] = [
    ("bibtex", "BibTeX", ".bib"),
    ("ris", "RIS", ".ris"),
    ("csl-json", "CSL-JSON", ".json"),
    ("csv", "CSV", ".csv"),
];

/// A button that opens the formats. The script answers their presses, and tells by an event how that went.
pub(super) fn export(state: State) -> Tree {
    let words = state.words.export;
    let open = RwSignal::new(false);
    let failed = RwSignal::new(false);
    let (place, toggle) = (Node::new(), Node::new());
    let close = move || {
        if let Some(toggle) = toggle.get_untracked() {
            platform::focus(&toggle);
        }
        open.set(false);
    };
    let leave = move |event: Event| {
        if open.get_untracked() && place.get_untracked().is_some_and(|place| platform::leaves(&event, &place))
        {
            open.set(false);
        }
    };
    platform::on_pointer_down(leave);

    let count = move || state.selection.with(|selection| selection.positions.len());
    let nothing = move || (count() == 0).then_some("true");
    let formats = FORMATS.map(|(format, name, ending)| {
        button("row")
            .attr("data-export", format)
            .live("aria-disabled", nothing)
            .on_press(move || failed.set(false))
            .text([name, " "].concat())
            .child(classed("span", "ending").attr("dir", "ltr").text(ending).done())
            .done()
    });
    let print = move || {
        close();
        platform::print();
    };
    let heading = live_text(move || words.papers_as.with(count(), &*state.formats()));
    let sentence = live_text(move || if failed.get() { state.words.cite.failed } else { "" }.to_owned());
    let menu = classed("div", "menu")
        .attr("id", "export")
        .attr("role", "group")
        .attr("aria-labelledby", "export-as")
        .live("hidden", move || (!open.get()).then_some(""))
        .child(classed("p", "menu-title").attr("id", "export-as").attr("dir", "auto").child(heading).done())
        .children(formats)
        .child(classed("p", "menu-note").attr("role", "status").child(sentence).done())
        .child(button("row print").on_press(print).text(words.print).done());
    let button = button("view-control")
        .part("export")
        .found_by(toggle)
        .state("aria-expanded", move || open.get())
        .attr("aria-controls", "export")
        .on_press(move || {
            failed.set(false);
            open.update(|open| *open = !*open);
        })
        .child(Icon::EXPORT.view("icon"))
        .text(words.export);
    classed("div", "export")
        .found_by(place)
        .on("keydown", move |event: Event| {
            if platform::is_escape(&event) && open.get_untracked() {
                // A dialog of the page around should not close as well.
                event.stop_propagation();
                close();
            }
        })
        .on("focusout", leave)
        .on("done", move |_| close())
        .on("failed", move |_| failed.set(true))
        .child(button.done())
        .child(menu.done())
        .done()
}
