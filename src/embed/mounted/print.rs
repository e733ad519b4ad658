//! The view on paper, where it is the whole list and not only what the page shows.

use std::any::Any;

use leptos::wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::Mounted;
use super::page::mount;
use crate::ui::rest;

#[wasm_bindgen]
impl Mounted {
    /// Adds the cards that the page does not show, at once and for prints alone; or takes them away again.
    pub fn print(&self, whole: bool) {
        let before = self.inner.borrow_mut().page.as_mut().and_then(|page| page.rest.take());
        drop(before);
        if !whole {
            return;
        }
        let rest = self.mount_rest();
        if let Some(page) = &mut self.inner.borrow_mut().page {
            page.rest = rest;
        }
    }

    fn mount_rest(&self) -> Option<Box<dyn Any>> {
        let (state, container) = {
            let inner = self.inner.borrow();
            (inner.page.as_ref()?.state?, inner.container.clone()?)
        };
        let papers: HtmlElement = container.query_selector(".papers").ok()??.dyn_into().ok()?;
        Some(mount(papers, move || rest(state)))
    }
}
