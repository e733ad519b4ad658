//! The signals and memos of one widget: the only file that joins the list logic with signals.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use leptos::prelude::*;

use crate::i18n::{Formats, Words, words};
use crate::load::Document;
use crate::model::Paper;
use crate::query::{Facet, Order, Query, Selection, SortKey, run};
use crate::settings::{Settings, Theme};

/// What a reader has done to the list: enough to show the same view again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// Filters, search and order.
    pub query: Query,
    /// How many cards are asked for.
    pub limit: usize,
    /// Papers whose abstract is open, by position in the document.
    pub open: Vec<u32>,
}

impl View {
    /// The view that the attributes ask for.
    #[must_use]
    pub fn preset(settings: &Settings, document: &Document) -> Self {
        let mut query = Query::default();
        query.search.clone_from(&settings.query);
        query.sort = SortKey::parse(&settings.sort, &document.index);
        query.order = settings.order;
        query.select(Facet::Category, settings.categories.clone());
        Self { query, limit: settings.page_size, open: Vec::new() }
    }
}

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
    /// Words of the interface.
    pub words: &'static Words,
    /// Attributes that shape the page.
    pub settings: RwSignal<Settings>,
    /// Filters, search and order in effect.
    pub query: RwSignal<Query>,
    limit: RwSignal<usize>,
    open: RwSignal<Vec<u32>>,
    /// Papers that match, in order, with the counts of every toggle.
    pub selection: Memo<Arc<Selection>>,
    /// Positions of the cards on the page.
    pub shown: Memo<Vec<u32>>,
    /// Key of the metric that the list is sorted by.
    pub sorted_metric: Memo<Option<String>>,
}

/// What does not change while a document is shown.
struct Shared {
    document: Arc<Document>,
    formats: Arc<dyn Formats>,
    /// Whether the last change came by typing.
    typing: AtomicBool,
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
        let query = RwSignal::new(view.query);
        let limit = RwSignal::new(view.limit);
        let (searched, unicode) = (document.clone(), formats.clone());
        let selection =
            Memo::new(move |_| query.with(|query| Arc::new(run(&searched.index, query, &*unicode))));
        let shown = Memo::new(move |_| {
            selection.with(|selection| selection.positions.iter().take(limit.get()).copied().collect())
        });
        let sorted_metric = Memo::new(move |_| {
            query.with(|query| match &query.sort {
                SortKey::Metric(key) => Some(key.clone()),
                _ => None,
            })
        });
        Self {
            shared: StoredValue::new(Arc::new(Shared {
                document,
                formats,
                typing: AtomicBool::new(false),
                on_change: Box::new(on_change),
            })),
            words,
            settings: RwSignal::new(settings),
            query,
            limit,
            open: RwSignal::new(view.open),
            selection,
            shown,
            sorted_metric,
        }
    }

    /// The document that is shown.
    #[must_use]
    pub fn document(&self) -> Arc<Document> {
        self.shared.with_value(|shared| shared.document.clone())
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
        }
    }

    /// What the reader does to filters, search or order; the first page is shown again.
    pub fn act(&self, pace: Pace, change: impl FnOnce(&mut Query)) {
        let shared = self.shared.get_value();
        shared.typing.store(pace == Pace::Typing, Ordering::Relaxed);
        self.limit.set(self.settings.with_untracked(|settings| settings.page_size));
        self.query.update(change);
        (shared.on_change)(*self);
    }

    /// Presses or releases a toggle.
    pub fn toggle(&self, facet: Facet, value: &str) {
        self.act(Pace::Press, |query| query.toggle(facet, value));
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
        let document = self.document();
        let preset = View::preset(settings, &document);
        self.settings.set(settings.clone());
        self.shared.with_value(|shared| shared.typing.store(false, Ordering::Relaxed));
        match name {
            "sort" | "order" => self.query.update(|query| {
                query.sort = preset.query.sort;
                query.order = preset.query.order;
            }),
            "category" => {
                self.query.update(|query| query.select(Facet::Category, settings.categories.clone()))
            }
            "query" => self.query.update(|query| query.search = preset.query.search),
            "page-size" => {}
            "heading-level" | "hide" | "lang" => return true,
            _ => return false,
        }
        self.limit.set(settings.page_size);
        false
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

    /// Whether the abstract of the paper is open.
    #[must_use]
    pub fn is_open(&self, position: u32) -> bool {
        self.open.with(|open| open.contains(&position))
    }

    /// Opens or closes an abstract.
    pub fn toggle_abstract(&self, position: u32) {
        self.open.update(|open| match open.iter().position(|own| *own == position) {
            Some(place) => drop(open.swap_remove(place)),
            None => open.push(position),
        });
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
            open.retain(|own| !positions.contains(own));
            if !all {
                open.extend(positions);
            }
        });
    }

    fn shown_with_abstract(&self) -> Vec<u32> {
        let has = |position: &u32| self.with_paper(*position, |paper| paper.summary.is_some()) == Some(true);
        self.shown.with(|shown| shown.iter().copied().filter(has).collect())
    }

    /// How many cards the next "more" brings.
    #[must_use]
    pub fn next_page(&self) -> usize {
        let left =
            self.selection.with(|selection| selection.positions.len()).saturating_sub(self.limit.get());
        left.min(self.settings.with(|settings| settings.page_size))
    }

    /// Shows the next cards.
    pub fn show_more(&self) {
        let size = self.settings.with_untracked(|settings| settings.page_size);
        self.limit.update(|limit| *limit = limit.saturating_add(size));
    }
}
