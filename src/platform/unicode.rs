//! Unicode normalisation by the browser's `String`: its tables need not be in the WebAssembly file.

use js_sys::JsString;

/// NFC.
pub(super) fn compose(text: &str) -> String {
    String::from(JsString::from(text).normalize("NFC"))
}

/// NFKD, lower-cased.
pub(super) fn decompose_lower(text: &str) -> String {
    String::from(JsString::from(text).normalize("NFKD").to_lower_case())
}
