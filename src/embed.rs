//! Everything that JavaScript may call: read a document, mount a view, show what was read.
//!
//! The stable script owns the requests and decides which outcome still counts; nothing here looks
//! anything up in the page's document.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use crate::i18n::Formats;
use crate::load::{Document, Limits, LoadError, read_response as read_stream, read_text as read_string};
use crate::platform::{self, IntlFormats};
use crate::query::Facet;
use crate::settings::Settings;
use crate::source::{ReadError, Reading};
use crate::state::{State, View};
use crate::ui::{Failure, error_panel, widget};

/// A document that was read, or why it could not be.
#[wasm_bindgen]
pub struct Outcome(Result<Reading, LoadError>);

#[wasm_bindgen]
impl Outcome {
    /// Kind of the failure, as the error event names it.
    #[wasm_bindgen(getter)]
    pub fn kind(&self) -> Option<String> {
        self.0.as_ref().err().map(|error| error.kind().to_owned())
    }

    /// Message of the error event.
    #[wasm_bindgen(getter)]
    pub fn message(&self) -> Option<String> {
        self.0.as_ref().err().map(ToString::to_string)
    }
}

fn limits(max_mib: f64) -> Limits {
    Limits { max_bytes: max_mib * 1024.0 * 1024.0, max_mib }
}

/// Reads the document that a request answers with: a promise of a Response, or of the word
/// `network` or `cors`.
#[wasm_bindgen]
pub async fn read_response(fetched: Promise, address: String, max_mib: f64) -> Outcome {
    Outcome(read_stream(&fetched, &address, limits(max_mib)).await)
}

/// Reads a document that the page handed over; `page` is what its URLs are relative to.
#[wasm_bindgen]
pub fn read_text(text: &str, page: &str, max_mib: f64) -> Outcome {
    Outcome(read_string(text, page, limits(max_mib)))
}

/// The outcome of a `src` that is no URL.
#[wasm_bindgen]
pub fn bad_address() -> Outcome {
    Outcome(Err(LoadError::BadAddress))
}

/// The outcome of a `data` object that cannot be written as JSON.
#[wasm_bindgen]
pub fn bad_data(message: String) -> Outcome {
    Outcome(Err(LoadError::Read(ReadError::Invalid { field: "document", message })))
}

/// The stylesheet of every widget on the page.
#[wasm_bindgen]
pub fn style_sheet() -> JsValue {
    platform::style_sheet()
}

/// Mounts an empty view in `container`. `notify` is called with `change` and a detail, or `retry`.
#[wasm_bindgen]
pub fn mount(container: HtmlElement, notify: Function) -> Mounted {
    Mounted(Rc::new(RefCell::new(Inner {
        container,
        notify,
        settings: Settings::default(),
        follows_system: false,
        content: Content::Nothing,
        page: None,
    })))
}

/// One element's view.
#[wasm_bindgen]
pub struct Mounted(Rc<RefCell<Inner>>);

struct Inner {
    container: HtmlElement,
    notify: Function,
    settings: Settings,
    follows_system: bool,
    content: Content,
    page: Option<Page>,
}

/// What there is to show, on the page or not.
enum Content {
    Nothing,
    Profile(Arc<Document>, View),
    Failed(Failure),
}

/// What stands in the container. Dropping the handle takes it down.
struct Page {
    state: Option<State>,
    follows_system: RwSignal<bool>,
    _handle: Box<dyn Any>,
}

#[wasm_bindgen]
impl Mounted {
    /// Takes one attribute of the element, or the language that counts for it.
    pub fn attribute(&self, name: &str, value: Option<String>) {
        let mut inner = self.0.borrow_mut();
        inner.settings.set(name, value.as_deref());
        let settings = inner.settings.clone();
        let state = inner.page.as_ref().and_then(|page| page.state);
        let rebuild = match state {
            Some(state) => state.apply(name, &settings),
            None => inner.page.is_some(),
        };
        if rebuild {
            inner.save_view();
            inner.build();
        }
    }

    /// Whether the page declares no colour scheme, so that the system's counts.
    pub fn follow_system(&self, follows: bool) {
        let mut inner = self.0.borrow_mut();
        inner.follows_system = follows;
        if let Some(page) = &inner.page {
            page.follows_system.set(follows);
        }
    }

    /// Shows a profile; with `keep` in the view that the reader has now. Gives the load event's detail.
    pub fn show(&self, outcome: Outcome, keep: bool) -> JsValue {
        let Outcome(Ok(reading)) = outcome else {
            return JsValue::NULL;
        };
        let mut inner = self.0.borrow_mut();
        inner.save_view();
        let formats = IntlFormats::new(&inner.settings.lang);
        let document = Arc::new(Document::new(reading, |titles| formats.title_ranks(titles), &formats));
        let detail = load_detail(&document);
        let view = match &inner.content {
            Content::Profile(_, view) if keep => view.clone(),
            _ => View::preset(&inner.settings, &document),
        };
        inner.content = Content::Profile(document, view);
        inner.build();
        detail
    }

    /// Shows why there is no profile. `address` is the source as the page wrote it.
    pub fn show_failure(&self, outcome: Outcome, address: String) {
        if let Outcome(Err(error)) = outcome {
            let mut inner = self.0.borrow_mut();
            inner.content = Content::Failed(Failure { error, address });
            inner.build();
        }
    }

    /// Whether a profile is shown.
    pub fn shows_profile(&self) -> bool {
        matches!(self.0.borrow().content, Content::Profile(..))
    }

    /// Takes the view down and frees it; the document and what the reader did are kept.
    pub fn detach(&self) {
        let mut inner = self.0.borrow_mut();
        inner.save_view();
        inner.page = None;
    }

    /// Puts the view back as it was, if it was taken down.
    pub fn attach(&self) {
        let mut inner = self.0.borrow_mut();
        if inner.page.is_none() {
            inner.build();
        }
    }

    /// Takes the view down and forgets the document.
    pub fn clear(&self) {
        let mut inner = self.0.borrow_mut();
        inner.page = None;
        inner.content = Content::Nothing;
    }
}

impl Inner {
    /// Keeps what the reader has done.
    fn save_view(&mut self) {
        let state = self.page.as_ref().and_then(|page| page.state);
        if let (Some(state), Content::Profile(_, view)) = (state, &mut self.content) {
            *view = state.view();
        }
    }

    /// Builds the page for the content anew.
    fn build(&mut self) {
        let had_focus = platform::holds_focus(&self.container);
        self.page = None;
        let container = self.container.clone();
        let (settings, notify) = (self.settings.clone(), self.notify.clone());
        // The signals live under the page's owner, which is only made by mounting.
        let made = Rc::new(RefCell::new(None));
        let out = made.clone();
        let follows = self.follows_system;
        let handle: Box<dyn Any> = match &self.content {
            Content::Nothing => return,
            Content::Profile(document, view) => {
                let (document, view) = (document.clone(), view.clone());
                Box::new(mount_to(container, move || {
                    let formats: Arc<dyn Formats> = Arc::new(IntlFormats::new(&settings.lang));
                    let notify = StoredValue::new_local(notify);
                    let state = State::new(document, settings, view, formats, move |state| {
                        notify.with_value(|notify| call(notify, "change", &change_detail(state)));
                    });
                    let follows_system = RwSignal::new(follows);
                    *out.borrow_mut() = Some((Some(state), follows_system));
                    widget(state, follows_system)
                }))
            }
            Content::Failed(failure) => {
                let failure = failure.clone();
                Box::new(mount_to(container, move || {
                    let follows_system = RwSignal::new(follows);
                    *out.borrow_mut() = Some((None, follows_system));
                    let retry = move || call(&notify, "retry", &JsValue::UNDEFINED);
                    error_panel(&failure, &settings, follows_system, retry)
                }))
            }
        };
        let made = made.borrow_mut().take();
        self.page = made.map(|(state, follows_system)| Page { state, follows_system, _handle: handle });
        if had_focus {
            platform::focus_first_heading(&self.container);
        }
    }
}

fn call(notify: &Function, kind: &str, detail: &JsValue) {
    // An exception of the page's own listener is reported by the browser.
    let _ = notify.call2(&JsValue::UNDEFINED, &kind.into(), detail);
}

fn object<const N: usize>(pairs: [(&str, JsValue); N]) -> JsValue {
    let object = Object::new();
    for (key, value) in pairs {
        // Setting a property of a fresh plain object cannot fail.
        let _ = Reflect::set(&object, &key.into(), &value);
    }
    object.into()
}

fn strings(values: &[String]) -> JsValue {
    values.iter().map(|value| JsValue::from_str(value)).collect::<Array>().into()
}

fn load_detail(document: &Document) -> JsValue {
    object([
        ("name", JsValue::from_str(&document.profile.name)),
        ("papers", JsValue::from(document.profile.papers.len() as u32)),
        ("warnings", strings(&document.warnings)),
    ])
}

fn change_detail(state: State) -> JsValue {
    untrack(|| {
        let query = state.query.get();
        let selected = |facet| strings(query.selected(facet));
        let years = query.selected(Facet::Year).iter().filter_map(|year| year.parse::<u32>().ok());
        let order = state.order().as_str();
        object([
            ("query", JsValue::from_str(&query.search)),
            ("categories", selected(Facet::Category)),
            ("types", selected(Facet::Type)),
            ("tags", selected(Facet::Tag)),
            ("years", years.map(JsValue::from).collect::<Array>().into()),
            ("authors", selected(Facet::Author)),
            ("members", Array::new().into()),
            ("codeOnly", query.code_only.into()),
            ("sort", JsValue::from_str(query.sort.as_str())),
            ("order", JsValue::from_str(order)),
            ("shown", (state.selection.with(|selection| selection.positions.len()) as u32).into()),
            ("total", (state.document().profile.papers.len() as u32).into()),
        ])
    })
}
