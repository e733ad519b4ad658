//! The line of authors and where they work.

use std::ops::Range;

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use leptos::web_sys::{Element as Target, Event};

use super::author::author;
use super::element::{Element, button, classed, live, row, text_view};
use super::rich_text::rich_text;
use super::tree::Tree;
use crate::model::Paper;
use crate::platform;
use crate::state::State;
use crate::text::Flavour;

/// Names shown of a long list, besides those that are marked or pressed.
const NAMED: usize = 3;

/// The authors and the paper's affiliations. Of more than three authors the first three and those who
/// are marked are named, and a button opens the rest. One name at a time is in the tab order; arrow keys lead on.
pub(super) fn authors(state: State, paper: &Paper, position: u32) -> Option<Tree> {
    if paper.authors.is_empty() && paper.affiliations.is_empty() {
        return None;
    }
    let line = classed("p", "authors").part("authors").attr("dir", "auto");
    let line =
        line.on("keydown", |event| platform::rove(&event)).on("focusin", |event| platform::make_stop(&event));
    let all: Vec<u32> = (0..).zip(&paper.authors).map(|(place, _)| place).collect();
    let is_named = |place: &u32| {
        let is_marked = |author| state.is_owner(author) || state.is_highlighted(author);
        let place = *place as usize;
        place < NAMED || paper.authors.get(place).is_some_and(is_marked)
    };
    let named: Vec<u32> = all.iter().copied().filter(is_named).collect();
    let mut line = if named.len() == all.len() {
        line.children(names(state, paper, &all, 0..all.len(), None))
    } else {
        folded(line, state, paper, position, named)
    };
    if !paper.affiliations.is_empty() {
        if !paper.authors.is_empty() {
            line = line.child(classed("span", "dot").text(" · ").done());
        }
        let text = rich_text(state, &paper.affiliations.join(", "), Flavour::Label);
        let affiliation = classed("span", "card-affiliation").part("card-affiliation");
        line = line.child(affiliation.child(text).done());
    }
    Some(line.done())
}

/// A list that opens. Its first names stay as they are; from the third on, which a comma follows or not,
/// there are two versions.
fn folded(line: Element, state: State, paper: &Paper, position: u32, named: Vec<u32>) -> Element {
    let open = RwSignal::new(false);
    let first = names(state, paper, &named, 0..NAMED - 1, None);
    // Whoever the list is filtered by is named as well, and stays when the name is pressed again.
    let named = Memo::new(move |before: Option<&Vec<u32>>| {
        let mut named = before.unwrap_or(&named).clone();
        for place in state.selected_authors(position) {
            if let Err(at) = named.binary_search(&place) {
                named.insert(at, place);
            }
        }
        named
    });
    let stays = NAMED - 1;
    let part = move |shown: &[u32], more: Option<Tree>| {
        let views = state.with_paper(position, |paper| names(state, paper, shown, stays..shown.len(), more));
        row(views.unwrap_or_default())
    };
    let few = move || {
        let named = named.get();
        // The first that the button will show.
        let hidden = (0..)
            .zip(&named)
            .find(|(count, place)| *count != **place)
            .map_or(named.len(), |(count, _)| count as usize);
        let count = state.with_paper(position, |paper| paper.authors.len()).unwrap_or_default();
        let press = move |event: Event| {
            let button: Target = event_target(&event);
            let line = button.closest(".authors").ok().flatten();
            open.set(true);
            spawn_local(async move {
                tick().await;
                if let Some(line) = line {
                    platform::focus_stop(&line, hidden);
                }
            });
        };
        let more = button("et-al stop")
            .attr("tabindex", "-1")
            .attr("aria-expanded", "false")
            .attr("aria-description", state.words.authors.all)
            .on("click", press)
            .text(state.words.et_al);
        let more = (named.len() < count).then(|| more.done());
        (!open.get()).then(|| part(&named, more))
    };
    let all = move || {
        let count = state.with_paper(position, |paper| paper.authors.len()).unwrap_or_default();
        open.get().then(|| part(&(0..count as u32).collect::<Vec<_>>(), None))
    };
    line.children(first).child(live(few)).child(live(all))
}

/// Of the authors at these places those in a range, with what stands between them and their neighbours.
/// `more` opens the authors between and after.
fn names(state: State, paper: &Paper, places: &[u32], within: Range<usize>, more: Option<Tree>) -> Vec<Tree> {
    // Where nobody knows the rest, there is nothing to open.
    let rest = || paper.more_authors.then(|| text_view(state.words.et_al));
    let mut rest = more.or_else(rest);
    let mut views = Vec::new();
    for count in within {
        let Some(&place) = places.get(count) else { continue };
        let Some(person) = paper.authors.get(place as usize) else { continue };
        // No line begins with a comma, nor with "et al.".
        let mut whole = classed("span", "whole").children(author(state, person, count == 0));
        match places.get(count + 1) {
            Some(&next) => whole = whole.text(if next == place + 1 { "," } else { ", …," }),
            None if rest.is_some() => whole = whole.text("\u{a0}").maybe_child(rest.take()),
            None => {}
        }
        let space = (count > 0).then(|| text_view(" "));
        views.push(row(space.into_iter().chain([whole.done()])));
    }
    views
}
