//! The one stylesheet that all widgets of a page adopt.

use std::cell::OnceCell;

use wasm_bindgen::JsValue;
use web_sys::CssStyleSheet;

thread_local! {
    static SHEET: OnceCell<JsValue> = const { OnceCell::new() };
}

/// The stylesheet of this text, made once.
pub(crate) fn style_sheet(text: &str) -> JsValue {
    SHEET.with(|made| made.get_or_init(|| make(text)).clone())
}

fn make(text: &str) -> JsValue {
    let Ok(sheet) = CssStyleSheet::new() else {
        return JsValue::UNDEFINED;
    };
    // Rejected only with @import rules, which the styles do not have.
    let _ = sheet.replace_sync(text);
    sheet.into()
}
