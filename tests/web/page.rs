//! Short ways to read documents of this page and to compare what comes of them.

use scholar_profile::embed::{self, Outcome};
use wasm_bindgen::JsValue;

/// MiB that a document of the tests may have.
pub(crate) const MAX_SIZE: f64 = 32.0;

/// Asserts that two widgets are alike, and shows where they first differ.
pub(crate) fn assert_same(left: &str, right: &str, what: &str) {
    if left != right {
        let common = left.chars().zip(right.chars()).take_while(|(left, right)| left == right).count();
        let around = |html: &str| html.chars().skip(common.saturating_sub(60)).take(160).collect::<String>();
        panic!("{what} differs\n  left: {}\n right: {}", around(left), around(right));
    }
}

/// Reads a document that lies on this page's origin.
pub(crate) fn read(text: &str) -> Outcome {
    embed::read_text(text, &at_origin("/deep/profile.json"), MAX_SIZE)
}

/// The absolute address of a path on this page's origin.
pub(crate) fn at_origin(path: &str) -> String {
    web_sys::window().unwrap().location().origin().unwrap() + path
}

/// A value as JSON.
pub(crate) fn json(value: &JsValue) -> String {
    js_sys::JSON::stringify(value).unwrap().into()
}
