//! The signals and memos of one widget: the only file that joins the list logic with signals.

mod authors;
mod disclosures;
mod drawn;
mod select;
mod view;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use leptos::prelude::*;

use crate::i18n::{Formats, Words, words};
use crate::load::Document;
use crate::model::Paper;
use crate::people::{Owner, owners};
use crate::query::{Facet, GroupKey, Order, Query, Selection, SortKey};
use crate::settings::{Settings, Theme};

use authors::Wanted;
use select::select;

pub use view::View;

/// Why the view changed, which decides how soon the status says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// A press: at once.
    Press,
    /// A key in the search field: when typing pauses.
    Typing,
}

/// State of one widget; a handful of indices into Leptos' arena, so it is copied freely.
#[derive(Clone, Copy)]
pub struct State {
    shared: StoredValue<Arc<Shared>>,
    document: RwSignal<Arc<Document>>,
    /// Words of the interface.
    pub words: &'static Words,
    /// Attributes that shape the page.
    pub settings: RwSignal<Settings>,
    /// Filters, search, order and groups in effect.
    pub query: RwSignal<Query>,
    limit: RwSignal<usize>,
    /// How many of the cards asked for are to be drawn by now.
    drawn: RwSignal<usize>,
    /// Whether the reader has done anything to the list.
    pub is_changing: RwSignal<bool>,
    open: RwSignal<Vec<u32>>,
    cited: RwSignal<Vec<u32>>,
    /// Position of the paper that the page's permanent link leads to, if to any.
    marked: RwSignal<Vec<u32>>,
    /// Papers that match, in order and in groups, with the counts of every toggle.
    pub selection: Memo<Arc<Selection>>,
    /// Positions of the cards on the page.
    pub shown: Memo<Vec<u32>>,
    /// Key of the metric that the list is sorted by.
    pub sorted_metric: Memo<Option<String>>,
    /// Whether closed abstracts are written out.
    pub written: bool,
}

/// What does not change while a document is shown.
struct Shared {
    /// Who is marked as the owner in author lists.
    owners: Wanted,
    /// Whom the page wants to be marked besides.
    highlighted: Wanted,
    /// Whether it was shown before all of it was there.
    arrived: bool,
    formats: Arc<dyn Formats>,
    /// Whether the last change came by typing.
    typing: AtomicBool,
    /// Whether cards are still being drawn.
    #[cfg(target_family = "wasm")]
    drawing: AtomicBool,
    on_change: Box<dyn Fn(State) + Send + Sync>,
}

impl State {
    /// State of a document under an owner of Leptos' reactive graph; `on_change` is called after
    /// whatever the reader does to the list.
    pub fn new(
        document: Arc<Document>,
        settings: Settings,
        view: View,
        formats: Arc<dyn Formats>,
        on_change: impl Fn(State) + Send + Sync + 'static,
    ) -> Self {
        let words = words(&settings.lang);
        let marked = positions_of(&document, view.marked.as_deref());
        let query = RwSignal::new(view.query);
        let limit = RwSignal::new(view.limit);
        let drawn = RwSignal::new(usize::MAX);
        let arrived = document.is_partial;
        let owners = Wanted::new(owners(&document.profile, &*formats));
        let highlighted = settings.highlight.iter().map(|name| Owner::new(name, &[], &*formats)).collect();
        let document = RwSignal::new(document);
        let format = formats.clone();
        let selection = Memo::new(move |before: Option<&Arc<Selection>>| {
            let grouping = before.map(|before| before.grouping.clone()).unwrap_or_default();
            let document = document.get();
            Arc::new(query.with(|query| select(&document, query, grouping, words, &*format)))
        });
        let shown = Memo::new(move |_| {
            let limit = limit.get().min(drawn.get());
            selection.with(|selection| selection.first(limit))
        });
        let sorted_metric = Memo::new(move |_| {
            query.with(|query| match &query.sort {
                SortKey::Metric(key) => Some(key.clone()),
                _ => None,
            })
        });
        Self {
            shared: StoredValue::new(Arc::new(Shared {
                owners,
                highlighted: Wanted::new(highlighted),
                arrived,
                formats,
                typing: AtomicBool::new(false),
                #[cfg(target_family = "wasm")]
                drawing: AtomicBool::new(false),
                on_change: Box::new(on_change),
            })),
            document,
            words,
            settings: RwSignal::new(settings),
            query,
            limit,
            drawn,
            is_changing: RwSignal::new(false),
            open: RwSignal::new(view.open),
            cited: RwSignal::new(view.cited),
            marked: RwSignal::new(marked),
            selection,
            shown,
            sorted_metric,
            written: view.written,
        }
    }

    /// The document that is shown.
    #[must_use]
    pub fn document(&self) -> Arc<Document> {
        self.document.get_untracked()
    }

    /// Whether only the first papers are there: what depends on the others cannot be used yet.
    #[must_use]
    pub fn is_partial(&self) -> bool {
        self.document.with(|document| document.is_partial)
    }

    /// Whether the document was, or is, shown before all of it was there.
    #[must_use]
    pub fn has_arrived(&self) -> bool {
        self.shared.with_value(|shared| shared.arrived)
    }

    /// Takes the whole document in place of its first papers, as which it must begin, and the view of it.
    pub fn complete(&self, document: Arc<Document>, view: View) {
        self.document.set(document);
        self.set_view(view);
    }

    /// How the language writes numbers and dates.
    #[must_use]
    pub fn formats(&self) -> Arc<dyn Formats> {
        self.shared.with_value(|shared| shared.formats.clone())
    }

    /// Something of the paper at this position.
    pub fn with_paper<T>(&self, position: u32, look: impl FnOnce(&Paper) -> T) -> Option<T> {
        self.document().profile.papers.get(position as usize).map(look)
    }

    /// The view as it is now.
    #[must_use]
    pub fn view(&self) -> View {
        View {
            query: self.query.get_untracked(),
            limit: self.limit.get_untracked(),
            open: self.open.get_untracked(),
            cited: self.cited.get_untracked(),
            marked: self
                .marked
                .with_untracked(|marked| self.with_paper(*marked.first()?, |paper| paper.id.clone())),
            written: self.written,
        }
    }

    /// Shows another view, as the page's URL or an attribute asks for it.
    pub fn set_view(&self, view: View) {
        self.shared.with_value(|shared| shared.typing.store(false, Ordering::Relaxed));
        if view == self.view() {
            return;
        }
        self.draw_all();
        self.limit.set(view.limit);
        self.query.set(view.query);
        self.marked.set(positions_of(&self.document(), view.marked.as_deref()));
    }

    /// What the reader does to filters, search or order; the first page is shown again.
    pub fn act(&self, pace: Pace, change: impl FnOnce(&mut Query)) {
        if untrack(|| self.is_partial()) {
            return;
        }
        let shared = self.shared.get_value();
        shared.typing.store(pace == Pace::Typing, Ordering::Relaxed);
        let before = self.shown.get_untracked();
        self.is_changing.set(true);
        self.limit.set(self.settings.with_untracked(|settings| settings.page_size));
        self.query.update(change);
        self.draw_beside(&before);
        (shared.on_change)(*self);
    }

    /// Presses or releases the toggle of the value with this id.
    pub fn toggle(&self, facet: Facet, id: u32) {
        let document = self.document();
        if let Some(value) = document.index.values(facet).get(id as usize) {
            self.act(Pace::Press, |query| query.toggle(facet, &value.text));
        }
    }

    /// Whether the toggle of the value with this id is pressed.
    #[must_use]
    pub fn is_pressed(&self, facet: Facet, id: u32) -> bool {
        let document = self.document();
        let value = document.index.values(facet).get(id as usize);
        value.is_some_and(|value| self.query.with(|query| query.selected(facet).contains(&value.text)))
    }

    /// How many papers the toggle of the value with this id leaves.
    #[must_use]
    pub fn count(&self, facet: Facet, id: u32) -> u32 {
        let count = |counts: &[u32]| counts.get(id as usize).copied().unwrap_or_default();
        self.selection.with(|selection| count(selection.counts(facet)))
    }

    /// Drops every filter and the search.
    pub fn clear(&self) {
        self.act(Pace::Press, Query::clear);
    }

    /// Chooses the key to sort by, in its natural order.
    pub fn sort_by(&self, key: &str) {
        let key = SortKey::parse(key, &self.document().index);
        self.act(Pace::Press, |query| {
            query.sort = key;
            query.order = None;
        });
    }

    /// Chooses what the list is grouped by.
    pub fn group_by(&self, key: &str) {
        self.act(Pace::Press, |query| query.group = GroupKey::parse(key));
    }

    /// Order in effect.
    #[must_use]
    pub fn order(&self) -> Order {
        let document = self.document();
        self.query.with(|query| query.order.unwrap_or_else(|| document.index.natural_order(&query.sort)))
    }

    /// Turns the order round.
    pub fn turn(&self) {
        let order = untrack(|| self.order()).reversed();
        self.act(Pace::Press, |query| query.order = Some(order));
    }

    /// Whether any filter or search is set.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        self.query.with(Query::is_filtered)
    }

    /// Takes one changed attribute, for that aspect anew. Tells whether the page must be built again.
    pub fn apply(&self, name: &str, settings: &Settings) -> bool {
        let mut view = self.view();
        // What is asked of the list counts once the list is whole.
        if !untrack(|| self.is_partial()) {
            view.take(name, settings, &self.document());
        }
        self.settings.set(settings.clone());
        self.set_view(view);
        matches!(name, "heading-level" | "hide" | "highlight" | "id" | "lang")
    }

    /// Colour scheme asked for.
    #[must_use]
    pub fn theme(&self) -> Option<Theme> {
        self.settings.with(|settings| settings.theme)
    }

    /// How the last change came about.
    #[must_use]
    pub fn pace(&self) -> Pace {
        let typing = self.shared.with_value(|shared| shared.typing.load(Ordering::Relaxed));
        if typing { Pace::Typing } else { Pace::Press }
    }

    /// Whether the page's permanent link leads to the paper.
    #[must_use]
    pub fn is_marked(&self, position: u32) -> bool {
        self.marked.with(|marked| marked.contains(&position))
    }
}

/// Position of the paper with an id, if one has it.
fn positions_of(document: &Document, id: Option<&str>) -> Vec<u32> {
    let position = |id: &str| document.profile.papers.iter().position(|paper| paper.id == id);
    id.and_then(position).map(|position| position as u32).into_iter().collect()
}
