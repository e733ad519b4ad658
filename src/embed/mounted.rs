//! One element's view: what there is to show, and the page that shows it.

mod address;
mod citations;
mod page;
mod print;

use std::cell::RefCell;
use std::sync::Arc;

use js_sys::{Function, Promise};
use leptos::prelude::*;

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{future_to_promise, spawn_local};
use web_sys::HtmlElement;

use super::{Outcome, detail};
use crate::i18n::{Formats, words};
use crate::load::Document;
use crate::platform::{self, IntlFormats};
use crate::query::Terms;
use crate::settings::Settings;
use crate::state::{State, View};
use crate::ui::Failure;

use page::Page;

/// One element's view.
///
/// Mounting, unmounting and moving the focus run listeners of the page around, which may call back:
/// nothing stays borrowed meanwhile.
#[wasm_bindgen]
pub struct Mounted {
    notify: Function,
    inner: RefCell<Inner>,
}

struct Inner {
    /// Absent while the view is taken down, so that the element can be forgotten.
    container: Option<HtmlElement>,
    settings: Settings,
    follows_system: bool,
    content: Content,
    page: Option<Page>,
}

/// What there is to show, on the page or not.
#[derive(Clone)]
enum Content {
    Nothing,
    Profile(Shown, View),
    Failed(Failure),
}

/// A document, and what the attributes leave of it.
#[derive(Clone)]
struct Shown {
    /// As it was read.
    whole: Arc<Document>,
    /// What counts as the document: all of it, or its featured papers alone.
    listed: Arc<Document>,
}

impl Shown {
    fn new(whole: Arc<Document>, settings: &Settings) -> Self {
        if !settings.featured {
            return Self { listed: whole.clone(), whole };
        }
        let formats = IntlFormats::new(&settings.lang);
        let listed = whole.featured(&formats);
        Self { whole, listed: Arc::new(listed) }
    }

    /// Works out what searches and the order of titles need while the page has nothing else to do.
    fn prepare(&self, settings: &Settings) {
        let (document, formats) = (Arc::downgrade(&self.listed), IntlFormats::new(&settings.lang));
        spawn_local(async move {
            // What the page has forgotten meanwhile is not held.
            while platform::pause().await
                && let Some(document) = document.upgrade()
                && !document.prepare_some(|titles| formats.title_ranks(titles), &formats)
            {}
        });
    }
}

#[wasm_bindgen]
impl Mounted {
    /// Takes one attribute of the element, or the language that counts for it.
    pub fn attribute(&self, name: &str, value: Option<String>) {
        let (settings, state) = {
            let mut inner = self.inner.borrow_mut();
            inner.settings.set(name, value.as_deref());
            if let ("lang", Content::Profile(shown, _)) = (name, &inner.content) {
                shown.whole.forget_ranks();
                shown.listed.forget_ranks();
                shown.prepare(&inner.settings);
            }
            (inner.settings.clone(), inner.page.as_ref().and_then(|page| page.state))
        };
        if name == "featured" && self.shows_profile() {
            return self.list_anew();
        }
        let rebuild = match state {
            Some(state) => self.and_keep_focus(|| state.apply(name, &settings)),
            None => {
                let inner = &mut *self.inner.borrow_mut();
                // A view that was taken down comes back as the attributes then ask for.
                if let Content::Profile(shown, view) = &mut inner.content
                    && !shown.listed.is_partial
                {
                    view.take(name, &settings, &shown.listed);
                }
                inner.page.is_some()
            }
        };
        if rebuild {
            self.save_view();
            self.replace(false);
        }
    }

    /// Whether the page declares no colour scheme, so that the system's counts.
    pub fn follow_system(&self, follows: bool) {
        let signal = {
            let mut inner = self.inner.borrow_mut();
            inner.follows_system = follows;
            inner.page.as_ref().map(|page| page.follows_system)
        };
        if let Some(signal) = signal {
            signal.set(follows);
        }
    }

    /// Shows a profile; with `keep` in the view that the reader has now. Gives the load event's detail.
    ///
    /// The beginning of a document is shown as such. A document that continues it, which `keep` then says, takes
    /// its place around the cards that are there.
    /// With `gradually` the cards that fill a window are drawn at once, and the others soon: see `drawn`.
    pub fn show(&self, outcome: Outcome, keep: bool, gradually: bool) -> JsValue {
        let Ok(reading) = outcome.read else {
            return JsValue::NULL;
        };
        self.save_view();
        let (detail, begun) = {
            let inner = &mut *self.inner.borrow_mut();
            let formats = IntlFormats::new(&inner.settings.lang);
            let mut document = Document::new(reading, &formats);
            document.is_partial = outcome.is_partial;
            let shown = Shown::new(Arc::new(document), &inner.settings);
            let detail = detail::load(&shown.listed, words(&inner.settings.lang));
            let mut view = View::preset(&inner.settings, &shown.listed);
            let mut begun = None;
            if let (Content::Profile(before, own), true) = (&inner.content, keep) {
                let carried = own.carried(&before.listed, &shown.listed);
                if before.listed.is_partial {
                    // What the attributes ask of the list now, and what the reader has opened.
                    view = View { query: view.query, limit: view.limit, ..carried };
                    let state = inner.page.as_ref().and_then(|page| page.state);
                    begun = state.filter(|_| outcome.continues && !inner.settings.featured);
                } else {
                    view = carried;
                }
            }
            if !shown.listed.is_partial {
                shown.prepare(&inner.settings);
            }
            let begun = begun.map(|state| (state, shown.listed.clone(), view.clone()));
            inner.content = Content::Profile(shown, view);
            (detail, begun)
        };
        match begun {
            Some((state, document, view)) => state.complete(document, view),
            None => self.replace(gradually),
        }
        detail
    }

    /// Settles once every card that is asked for has been drawn; nothing where that is so already.
    pub fn drawn(&self) -> Option<Promise> {
        let state = self.inner.borrow().page.as_ref().and_then(|page| page.state)?;
        (!state.is_drawn()).then(|| {
            future_to_promise(async move {
                // A view that was taken down draws no more.
                while !state.is_drawn() && platform::pause().await {}
                Ok(JsValue::UNDEFINED)
            })
        })
    }

    /// Shows why there is no profile. `address` is the source as the page wrote it.
    pub fn show_failure(&self, outcome: Outcome, address: String) {
        if let Err(error) = outcome.read {
            self.inner.borrow_mut().content = Content::Failed(Failure { error, address });
            self.replace(false);
        }
    }

    /// The parts of the search in their search form, one a line.
    pub fn search_terms(&self) -> String {
        let inner = self.inner.borrow();
        let state = inner.page.as_ref().and_then(|page| page.state);
        let search = |state: State| state.query.with_untracked(|query| query.search.clone());
        let search = state.map(search).unwrap_or_default();
        Terms::parse(&search, &IntlFormats::new("")).parts().join("\n")
    }

    /// Whether a profile is shown, the whole of it.
    pub fn shows_profile(&self) -> bool {
        matches!(&self.inner.borrow().content, Content::Profile(shown, _) if !shown.listed.is_partial)
    }

    /// Takes the view down and frees it; the document and what the reader did are kept.
    pub fn detach(&self) {
        self.save_view();
        let page = {
            let mut inner = self.inner.borrow_mut();
            inner.container = None;
            inner.page.take()
        };
        drop(page);
    }

    /// Puts the view into `container` as it was, if it was taken down.
    pub fn attach(&self, container: HtmlElement) {
        let is_down = {
            let mut inner = self.inner.borrow_mut();
            inner.container = Some(container);
            inner.page.is_none()
        };
        if is_down {
            self.replace(false);
        }
    }

    /// Takes the view down and forgets the document.
    pub fn clear(&self) {
        self.inner.borrow_mut().content = Content::Nothing;
        self.replace(false);
    }
}

impl Mounted {
    pub(super) fn new(container: HtmlElement, notify: Function) -> Self {
        let inner = Inner {
            container: Some(container),
            settings: Settings::default(),
            follows_system: false,
            content: Content::Nothing,
            page: None,
        };
        Self { notify, inner: RefCell::new(inner) }
    }

    /// Keeps what the reader has done.
    fn save_view(&self) {
        let inner = &mut *self.inner.borrow_mut();
        let state = inner.page.as_ref().and_then(|page| page.state);
        if let (Some(state), Content::Profile(_, view)) = (state, &mut inner.content) {
            *view = state.view();
        }
    }

    /// Lists the featured papers alone, or all again: the first page of them, in the same view.
    fn list_anew(&self) {
        self.save_view();
        let is_up = {
            let inner = &mut *self.inner.borrow_mut();
            if let Content::Profile(shown, view) = &mut inner.content {
                let now = Shown::new(shown.whole.clone(), &inner.settings);
                *view = view.carried(&shown.listed, &now.listed);
                view.limit = inner.settings.page_size;
                now.prepare(&inner.settings);
                *shown = now;
            }
            inner.page.is_some()
        };
        if is_up {
            self.replace(false);
        }
    }
}
