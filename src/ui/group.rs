//! Cards under a heading.

use leptos::prelude::*;

use super::element::{classed, live_text};
use super::heading::heading;
use super::list::{cards, entries};
use super::tree::Tree;
use crate::model::PartialDate;
use crate::query::{Group, GroupKey, first_papers};
use crate::state::State;

/// A group, by its number in the grouping by this key: as far as the page shows it, or the whole.
pub(super) fn group(state: State, key: GroupKey, id: u32, whole: bool) -> Tree {
    // Of another key, what has the same number is another group.
    let is_own = move |group: &Group| group.key == key && group.id == id;
    let count = move || {
        let count = state.selection.with(|selection| {
            selection.groups.iter().find(|group| is_own(group)).map_or(0, |own| own.positions.len())
        });
        state.words.paper_count.with(count, &*state.formats())
    };
    let each = move || {
        let limit = if whole { usize::MAX } else { state.shown.with(Vec::len) };
        state.selection.with(|selection| {
            let mut groups = first_papers(&selection.groups, limit);
            groups.find(|(group, _)| is_own(group)).map_or(Vec::new(), |(_, shown)| cards(shown))
        })
    };
    let level = state.settings.with_untracked(|settings| settings.heading_level) + 1;
    let title = heading(level, "group-title")
        .part("group-title")
        .attr("id", ["group-", &id.to_string()].concat())
        .text(name(state, id))
        .text(" ")
        .child(classed("span", "group-count").child(live_text(count)).done());
    classed("section", "group").part("group").child(title.done()).child(entries(state, each)).done()
}

/// Name of a group as a reader sees it: "2024", "CL: Computation and Language", "Journal article", "No date".
pub(super) fn name(state: State, id: u32) -> String {
    let words = state.words.groups;
    let document = state.document();
    let grouping = state.selection.with(|selection| selection.grouping.clone());
    match (grouping.key(), grouping.name(id)) {
        (GroupKey::None, _) => String::new(),
        (GroupKey::Year, None) => words.no_date.to_owned(),
        (GroupKey::Category, None) => words.no_category.to_owned(),
        (GroupKey::Type, None) => words.no_type.to_owned(),
        (GroupKey::Venue, None) => words.no_venue.to_owned(),
        (GroupKey::Year, Some(text)) => {
            let year = text.parse().ok().and_then(|year| PartialDate::new(year, None, None).ok());
            year.map_or_else(|| text.to_owned(), |year| state.formats().date(year))
        }
        (GroupKey::Category, Some(code)) => match document.profile.category_name(code) {
            Some(name) => [code, ": ", name].concat(),
            None => code.to_owned(),
        },
        (GroupKey::Type | GroupKey::Venue, Some(text)) => text.to_owned(),
    }
}
