//! Addresses as the browser's `URL` understands them, and numbers as its `Number` does.

use web_sys::Url;

use crate::source::Host;

/// Resolves against the document's own address; pictures may come from its origin or the page's.
#[derive(Clone, Debug)]
pub(crate) struct PageAddresses {
    base: String,
    origins: [String; 2],
}

impl PageAddresses {
    /// `document` is the profile's absolute address, or the page's for a profile handed over as data.
    pub(crate) fn new(document: &str) -> Self {
        let page = web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default();
        let own = Url::new(document).map(|url| url.origin()).unwrap_or_default();
        Self { base: document.to_owned(), origins: [page, own] }
    }
}

impl Host for PageAddresses {
    fn resolve(&self, url: &str) -> Option<String> {
        Url::new_with_base(url, &self.base).ok().map(|url| url.href())
    }

    fn may_show_image(&self, absolute: &str) -> bool {
        // "null" is the origin of sandboxed pages and of files: equal to nothing.
        let origin = Url::new(absolute).map(|url| url.origin()).unwrap_or_default();
        !origin.is_empty() && origin != "null" && self.origins.contains(&origin)
    }

    fn parse_number(&self, json: &str) -> f64 {
        js_sys::Number::from(wasm_bindgen::JsValue::from(js_sys::parse_float(json))).value_of()
    }
}
