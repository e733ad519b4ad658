//! Entries of a row that come and go, each drawn once for as long as it stays.

use std::cell::RefCell;
use std::mem;
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
        let mut found = Found::new(own.take());
        let now: Vec<Row> = wanted
            .into_iter()
            .map(|entry| {
                found.take(entry).unwrap_or_else(|| {
                    let owner = owner.with(Owner::new);
                    let drawing = untrack(|| owner.with(|| (rows.draw)(entry).build()));
                    Row { entry, drawing, _owner: owner }
                })
            })
            .collect();
        // First, so that whatever stays side by side need not be moved.
        found.rest().for_each(|mut row| row.drawing.unmount());
        if let Some(parent) = end.parent_node() {
            arrange(&now, &parent, &end);
        }
        own.replace(now);
    }));
    (drawings, effect)
}

/// Puts entries in order before `end`; those that follow each other already are not touched.
fn arrange(rows: &[Row], parent: &Node, end: &Node) {
    let mut next = end.clone();
    for row in rows.iter().rev() {
        let nodes = row.drawing.nodes();
        let (Some(first), Some(last)) = (nodes.first(), nodes.last()) else { continue };
        if last.next_sibling().as_ref() != Some(&next) {
            row.drawing.put(parent, Some(&next));
        }
        next = first.clone();
    }
}

/// Entries that were there before, to be found again.
struct Found {
    rows: Vec<Option<Row>>,
    /// Places in `rows`, by the order of entries.
    places: Vec<(Entry, u32)>,
}

impl Found {
    fn new(rows: Vec<Row>) -> Self {
        let mut places: Vec<_> = rows.iter().map(|row| row.entry).zip(0..).collect();
        places.sort_unstable();
        Self { rows: rows.into_iter().map(Some).collect(), places }
    }

    fn take(&mut self, entry: Entry) -> Option<Row> {
        let at = self.places.binary_search_by_key(&entry, |(own, _)| *own).ok()?;
        let (_, place) = *self.places.get(at)?;
        self.rows.get_mut(place as usize)?.take()
    }

    fn rest(&mut self) -> impl Iterator<Item = Row> {
        mem::take(&mut self.rows).into_iter().flatten()
    }
}
