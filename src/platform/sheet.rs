//! The one stylesheet that all widgets of a page adopt.

use wasm_bindgen::JsValue;
use web_sys::CssStyleSheet;

thread_local! {
    static SHEET: Option<CssStyleSheet> = CssStyleSheet::new().ok().inspect(|sheet| {
        // Rejected only with @import rules, which the styles do not have.
        let _ = sheet.replace_sync(crate::ui::STYLE);
    });
}

/// The stylesheet, made once.
pub(crate) fn style_sheet() -> JsValue {
    SHEET.with(|sheet| sheet.as_ref().map_or(JsValue::UNDEFINED, Into::into))
}
