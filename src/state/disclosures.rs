//! What is open on the cards: abstracts and citations.

use leptos::prelude::*;

use super::State;

impl State {
    /// Whether the abstract of the paper is open.
    #[must_use]
    pub fn is_open(&self, position: u32) -> bool {
        self.open.with(|open| open.binary_search(&position).is_ok())
    }

    /// Opens or closes an abstract.
    pub fn toggle_abstract(&self, position: u32) {
        self.is_changing.set(true);
        self.open.update(|open| flip(open, position));
    }

    /// Whether the citation of the paper is open.
    #[must_use]
    pub fn is_cited(&self, position: u32) -> bool {
        self.cited.with(|cited| cited.binary_search(&position).is_ok())
    }

    /// Opens or closes the citation of a paper, whose key depends on all others.
    pub fn toggle_citation(&self, position: u32) {
        if untrack(|| self.is_partial()) {
            return;
        }
        self.cited.update(|cited| flip(cited, position));
    }

    /// Whether every abstract on the page is open.
    #[must_use]
    pub fn all_open(&self) -> bool {
        let with_abstract = self.shown_with_abstract();
        !with_abstract.is_empty() && with_abstract.iter().all(|position| self.is_open(*position))
    }

    /// Opens the abstract of every card shown, or closes them when all are open.
    pub fn toggle_all(&self) {
        let (all, positions) = untrack(|| (self.all_open(), self.shown_with_abstract()));
        self.open.update(|open| {
            for position in positions {
                if open.binary_search(&position).is_ok() == all {
                    flip(open, position);
                }
            }
        });
    }

    fn shown_with_abstract(&self) -> Vec<u32> {
        let has = |position: &u32| self.with_paper(*position, |paper| paper.summary.is_some()) == Some(true);
        // Those that are still being drawn are meant, too.
        self.wanted().into_iter().filter(has).collect()
    }
}

/// Takes a position out of an ascending list, or puts it there.
fn flip(list: &mut Vec<u32>, position: u32) {
    match list.binary_search(&position) {
        Ok(place) => drop(list.remove(place)),
        Err(place) => list.insert(place, position),
    }
}
