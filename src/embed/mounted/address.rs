//! The view and the page's URL. The script reads and writes the URL; what stands in it is told here.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use super::{Content, Mounted};
use crate::embed::detail;
use crate::load::Document;
use crate::platform::IntlFormats;
use crate::query::Query;
use crate::settings::Settings;
use crate::state::View;
use crate::url_state;

#[wasm_bindgen]
impl Mounted {
    /// Follows the page's URL: `search` is its query string, if the view is to be read from there,
    /// `fragment` its fragment, if that is new. Gives the change event's detail if other papers are
    /// asked for, or in another order.
    pub fn follow(&self, search: Option<String>, fragment: Option<String>) -> JsValue {
        let (state, view, changed) = {
            let inner = self.inner.borrow();
            let state = inner.page.as_ref().and_then(|page| page.state);
            let (Some(state), Content::Profile(shown, _)) = (state, &inner.content) else {
                return JsValue::UNDEFINED;
            };
            if shown.listed.is_partial {
                return JsValue::UNDEFINED;
            }
            let mut view = state.view();
            let changed = follow(&mut view, &shown.listed, &inner.settings, search, fragment);
            (state, view, changed)
        };
        self.and_keep_focus(|| state.set_view(view));
        if changed { detail::change(state) } else { JsValue::UNDEFINED }
    }

    /// The view as the element's part of a query string; nothing while no profile is shown.
    pub fn url_part(&self) -> Option<String> {
        let inner = self.inner.borrow();
        let state = inner.page.as_ref().and_then(|page| page.state)?;
        match &inner.content {
            Content::Profile(shown, _) if !shown.listed.is_partial => {
                let document = &shown.listed;
                let preset = View::preset(&inner.settings, document).query;
                let id = &inner.settings.id;
                Some(
                    state.query.with_untracked(|query| url_state::write(query, id, &preset, &document.index)),
                )
            }
            _ => None,
        }
    }

    /// The page's query string with another part of the element in it.
    pub fn replace_url_part(&self, search: &str, part: &str) -> String {
        url_state::replace(search, &self.inner.borrow().settings.id, part)
    }
}

/// Takes what the URL asks for into a view. A query string asks for all of the query and for the first
/// page, a fragment for one paper or none. Tells whether other papers are asked for, or in another order.
fn follow(
    view: &mut View,
    document: &Document,
    settings: &Settings,
    search: Option<String>,
    fragment: Option<String>,
) -> bool {
    let formats = IntlFormats::new(&settings.lang);
    let preset = View::preset(settings, document).query;
    let part = |query: &Query| url_state::write(query, &settings.id, &preset, &document.index);
    let before = part(&view.query);
    if let Some(search) = search {
        let query = url_state::read(&search, &settings.id, &preset, &document.index, &formats);
        // The same, written in another way, takes nothing from the reader.
        if part(&query) != before {
            view.query = query;
            view.limit = settings.page_size;
        }
    }
    if let Some(fragment) = fragment {
        let paper = url_state::linked_paper(&fragment, &settings.id).unwrap_or_default();
        view.reveal(&paper, document, settings, &formats);
    }
    part(&view.query) != before
}
