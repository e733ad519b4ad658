//! What a reader has done, apart from the signals that hold it while it is on the page.

use std::sync::Arc;

use super::select::select;
use crate::i18n::{Formats, words};
use crate::load::Document;
use crate::query::{Facet, Query, SortKey, admit};
use crate::settings::Settings;

/// What a reader has done to the list: enough to show the same view again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// Filters, search, order and groups.
    pub query: Query,
    /// How many cards are asked for.
    pub limit: usize,
    /// Papers whose abstract is open, by position in the document, ascending.
    pub open: Vec<u32>,
    /// Papers whose citation is open, likewise.
    pub cited: Vec<u32>,
    /// Id of the paper that the page's permanent link leads to.
    pub marked: Option<String>,
    /// Whether closed abstracts are written out, for a page that must do without a script.
    pub written: bool,
}

impl View {
    /// The view that the attributes ask for.
    #[must_use]
    pub fn preset(settings: &Settings, document: &Document) -> Self {
        let mut query = Query::default();
        query.search.clone_from(&settings.query);
        query.sort = SortKey::parse(&settings.sort, &document.index);
        query.order = settings.order;
        query.group = settings.group_by;
        query.select(Facet::Category, known_categories(settings, document));
        Self { query, limit: settings.page_size, ..Self::default() }
    }

    /// Marks the paper under an id, drops the filters that hide it, and asks for as many pages as it takes
    /// to show it. No paper is marked where none has the id.
    pub fn reveal(&mut self, id: &str, document: &Document, settings: &Settings, formats: &dyn Formats) {
        self.marked = None;
        let Some(position) = document.profile.papers.iter().position(|paper| paper.id == id) else {
            return;
        };
        let position = position as u32;
        document.prepare(&self.query, |titles| formats.title_ranks(titles), formats);
        admit(&document.index, &mut self.query, position, formats);
        let selection =
            select(document, &self.query, Arc::default(), words(&settings.lang), formats).first(usize::MAX);
        let place = selection.iter().position(|own| *own == position).unwrap_or_default();
        let page_size = settings.page_size.max(1);
        self.limit = self.limit.max(place - place % page_size + page_size);
        self.marked = Some(id.to_owned());
    }

    /// Takes one changed attribute, for that aspect anew.
    pub fn take(&mut self, name: &str, settings: &Settings, document: &Document) {
        let preset = Self::preset(settings, document);
        match name {
            "sort" | "order" => {
                self.query.sort = preset.query.sort;
                self.query.order = preset.query.order;
            }
            "category" => self.query.select(Facet::Category, known_categories(settings, document)),
            "group-by" => self.query.group = preset.query.group,
            "query" => self.query.search = preset.query.search,
            "page-size" => {}
            _ => return,
        }
        self.limit = preset.limit;
    }

    /// The same view of another reading of the document, in which papers may stand elsewhere or be gone.
    #[must_use]
    pub fn carried(&self, from: &Document, to: &Document) -> Self {
        let mut view = self.clone();
        view.query.sort = SortKey::parse(self.query.sort.as_str(), &to.index);
        // A filter whose control is gone could not be taken back one by one.
        view.query.code_only &= to.profile.papers.iter().any(|paper| paper.has_code);
        for facet in Facet::ALL {
            let kept = self.query.selected(facet).iter().filter(|value| has_value(to, facet, value));
            view.query.select(facet, kept.cloned().collect());
        }
        view.open = moved(&self.open, from, to);
        view.cited = moved(&self.cited, from, to);
        view
    }
}

/// Where the papers at these positions stand in another reading of the document, ascending.
fn moved(positions: &[u32], from: &Document, to: &Document) -> Vec<u32> {
    let paper = |position: &u32| from.profile.papers.get(*position as usize);
    let ids: Vec<&str> = positions.iter().filter_map(paper).map(|paper| paper.id.as_str()).collect();
    let papers = (0..).zip(&to.profile.papers);
    papers.filter(|(_, paper)| ids.contains(&paper.id.as_str())).map(|(position, _)| position).collect()
}

/// The categories that the page asks for, as far as a paper has them: a filter without a toggle could not
/// be taken back.
fn known_categories(settings: &Settings, document: &Document) -> Vec<String> {
    settings.categories.iter().filter(|code| has_value(document, Facet::Category, code)).cloned().collect()
}

fn has_value(document: &Document, facet: Facet, value: &str) -> bool {
    document.index.values(facet).iter().any(|own| own.text == value)
}
