//! What stands in an element's container: the page of a profile, or the panel of a failure.

use std::any::Any;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

use js_sys::Function;
use leptos::mount::mount_to_renderer;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

use super::{Content, Mounted, detail};
use crate::i18n::Formats;
use crate::platform::{IntlFormats, Place};
use crate::state::{Pace, State};
use crate::ui::{Tree, error_panel, widget};

/// What stands in the container. Dropping the handle takes it down.
pub(super) struct Page {
    /// The rest of the list, while the page is printed.
    pub(super) rest: Option<Box<dyn Any>>,
    pub(super) state: Option<State>,
    pub(super) follows_system: RwSignal<bool>,
    _handle: Box<dyn Any>,
}

impl Mounted {
    /// Puts a page of the present content in the place of whatever stands there, with all of its cards or with those that fill
    /// a window.
    pub(super) fn replace(&self, gradually: bool) {
        let container = self.inner.borrow().container.clone();
        let focus = container.as_ref().and_then(|container| Place::of_focus(container));
        let before = self.inner.borrow_mut().page.take();
        drop(before);
        let Some(container) = container else {
            return;
        };
        let page = self.page(container.clone(), gradually);
        self.inner.borrow_mut().page = page;
        if let Some(place) = focus {
            place.focus_again(&container);
        }
    }

    /// Changes the view without the reader's doing. Where that takes what has the focus away, the focus does not fall to the page.
    pub(super) fn and_keep_focus<T>(&self, change: impl FnOnce() -> T) -> T {
        let container = self.inner.borrow().container.clone();
        let focus = container.as_ref().and_then(|container| Place::of_focus(container));
        let result = change();
        if let (Some(place), Some(container)) = (focus, container) {
            place.keep(container.into());
        }
        result
    }

    fn page(&self, container: HtmlElement, gradually: bool) -> Option<Page> {
        let (content, settings, follows) = {
            let inner = self.inner.borrow();
            (inner.content.clone(), inner.settings.clone(), inner.follows_system)
        };
        let notify = self.notify.clone();
        // The signals live under the page's owner, which is only made by mounting.
        let made = Rc::new(Cell::new(None));
        let out = made.clone();
        let handle = match content {
            Content::Nothing => return None,
            Content::Profile(shown, view) => mount(container, move || {
                let formats: Arc<dyn Formats> = Arc::new(IntlFormats::new(&settings.lang));
                let notify = StoredValue::new_local(notify);
                let state = State::new(shown.listed, settings, view, formats, move |state| {
                    let kind = if state.pace() == Pace::Typing { "typing" } else { "change" };
                    notify.with_value(|notify| call(notify, kind, &detail::change(state)));
                });
                if gradually {
                    state.draw_gradually();
                }
                let follows_system = RwSignal::new(follows);
                out.set(Some((Some(state), follows_system)));
                widget(state, follows_system)
            }),
            Content::Failed(failure) => mount(container, move || {
                let follows_system = RwSignal::new(follows);
                out.set(Some((None, follows_system)));
                let retry = move || call(&notify, "retry", &JsValue::UNDEFINED);
                error_panel(&failure, &settings, follows_system, retry)
            }),
        };
        let (state, follows_system) = made.take()?;
        Some(Page { rest: None, state, follows_system, _handle: handle })
    }
}

/// Appends a view to what an element holds; dropping the handle takes it out again.
pub(super) fn mount(place: HtmlElement, view: impl FnOnce() -> Tree + 'static) -> Box<dyn Any> {
    let view: Box<dyn FnOnce() -> Tree> = Box::new(view);
    Box::new(mount_to_renderer(&place, view))
}

fn call(notify: &Function, kind: &str, detail: &JsValue) {
    // An exception of the page's own listener is reported by the browser.
    let _ = notify.call2(&JsValue::UNDEFINED, &kind.into(), detail);
}
