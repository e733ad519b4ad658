//! Entries of a row that come and go, each drawn once for as long as it stays.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::{Owner, RenderEffect, untrack};
use leptos::tachys::view::{Mountable, Render};
use leptos::web_sys::Node;

use super::Rows;
use super::dom::{Drawing, effect};
use crate::ui::list::Entry;

/// An entry on the page.
pub(super) struct Row {
    entry: Entry,
    pub(super) drawing: Drawing,
    /// Owner of the signals of this entry alone.
    _owner: Owner,
}

/// The entries on the page in order.
pub(super) type Drawings = Rc<RefCell<Vec<Row>>>;

/// Draws the entries, and follows them; they stand before `end`.
pub(super) fn follow(rows: Rows, end: Node) -> (Drawings, RenderEffect<()>) {
    let drawings = Drawings::default();
    let own = drawings.clone();
    // An effect's own owner is cleaned up with each run.
    let owner = Owner::current().unwrap_or_default();
    let effect = effect(Box::new(move || {
        let wanted = (rows.each)();
        let mut before = Before::new(own.take());
        let (places, now): (Vec<Option<usize>>, Vec<Row>) = wanted
            .into_iter()
            .map(|entry| {
                before.take(entry).unwrap_or_else(|| {
                    let owner = owner.with(Owner::new);
                    let drawing = untrack(|| owner.with(|| (rows.draw)(entry).build()));
                    (None, Row { entry, drawing, _owner: owner })
                })
            })
            .unzip();
        // First, so that whatever stays side by side need not be moved.
        before.rows.into_iter().flatten().for_each(|mut row| row.drawing.unmount());
        if let Some(parent) = end.parent_node() {
            arrange(&now, &places, &parent, &end);
        }
        own.replace(now);
    }));
    (drawings, effect)
}

/// Puts entries in order before `end`; those that follow each other already are not touched. `places` are those where
/// they stood before.
fn arrange(rows: &[Row], places: &[Option<usize>], parent: &Node, end: &Node) {
    let mut after: Option<&Row> = None;
    // Where the next one stood, unless it has been put elsewhere.
    let mut next_place = None;
    for (row, place) in rows.iter().zip(places).rev() {
        let stays = place.is_some_and(|place| next_place == Some(place + 1));
        next_place = *place;
        if !stays {
            let next = after.and_then(|after| after.drawing.nodes().into_iter().next());
            let next = next.as_ref().unwrap_or(end);
            let last = row.drawing.nodes().pop();
            if last.and_then(|last| last.next_sibling()).as_ref() != Some(next) {
                row.drawing.put(parent, Some(next));
                next_place = None;
            }
        }
        after = Some(row);
    }
}

/// Entries that were there before, to be found again. Most that stay follow each other, so each is looked for from where the
/// last one was.
struct Before {
    rows: Vec<Option<Row>>,
    next: usize,
}

impl Before {
    fn new(rows: Vec<Row>) -> Self {
        Self { rows: rows.into_iter().map(Some).collect(), next: 0 }
    }

    /// The entry, and where it stood.
    fn take(&mut self, entry: Entry) -> Option<(Option<usize>, Row)> {
        let is_own = |row: &Option<Row>| row.as_ref().is_some_and(|row| row.entry == entry);
        let (before, after) = self.rows.split_at_checked(self.next)?;
        let place = match after.iter().position(is_own) {
            Some(place) => self.next + place,
            None => before.iter().position(is_own)?,
        };
        self.next = place + 1;
        Some((Some(place), self.rows.get_mut(place)?.take()?))
    }
}
