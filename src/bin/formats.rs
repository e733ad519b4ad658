//! The WebAssembly file of other formats: what the page loads once a document is no profile, and all that it may call.

#[cfg(target_family = "wasm")]
mod page {
    use std::rc::Rc;

    use js_sys::JsString;
    use scholar_profile::source::formats::{Draft, Format, Naming};
    use scholar_profile::source::{Host, write_profile};
    use scholar_profile::text::Unicode;
    use wasm_bindgen::prelude::wasm_bindgen;
    use web_sys::Url;

    /// What readers ask of the browser.
    struct Browser {
        /// Address of the document.
        address: String,
    }

    impl Unicode for Browser {
        fn compose(&self, text: &str) -> String {
            String::from(JsString::from(text).normalize("NFC"))
        }

        fn decompose_lower(&self, text: &str) -> String {
            String::from(JsString::from(text).normalize("NFKD").to_lower_case())
        }
    }

    impl Host for Browser {
        fn resolve(&self, url: &str) -> Option<String> {
            Url::new_with_base(url, &self.address).ok().map(|url| url.href())
        }

        /// The widget looks again, and tells.
        fn may_show_image(&self, _absolute: &str) -> bool {
            true
        }

        fn parse_number(&self, json: &str) -> f64 {
            js_sys::parse_float(json)
        }
    }

    /// A document of the profile format, and what could not be read on the way to it.
    #[wasm_bindgen]
    pub struct Converted {
        document: String,
        warnings: String,
        refusal: Option<String>,
    }

    #[wasm_bindgen]
    impl Converted {
        /// The document's text.
        #[wasm_bindgen(getter)]
        pub fn document(&self) -> String {
            self.document.clone()
        }

        /// The places and messages of warnings in turn, each ended by a zero.
        #[wasm_bindgen(getter)]
        pub fn warnings(&self) -> String {
            self.warnings.clone()
        }

        /// Why there is no document, where the format is known, but not read here.
        #[wasm_bindgen(getter)]
        pub fn refusal(&self) -> Option<String> {
            self.refusal.clone()
        }
    }

    /// Reads a text at an address; nothing where it is in no format that is known here.
    #[wasm_bindgen]
    pub fn convert(text: &str, address: &str, file_name: &str) -> Option<Converted> {
        let format = Format::of(text, file_name)?;
        let mut draft = Draft::default();
        if let Err(error) = format.read(text, &mut draft) {
            let refusal = Some(error.to_string());
            return Some(Converted { document: String::new(), warnings: String::new(), refusal });
        }
        let browser = Rc::new(Browser { address: address.to_owned() });
        let reading = draft.finish(&Naming { name: None, file_name }, browser.clone(), &*browser).ok()?;
        let document = write_profile(&reading.profile, &|number| number.to_string());
        let mut warnings = String::new();
        for part in reading.warnings.into_iter().flat_map(|warning| [warning.place, warning.message]) {
            warnings.push_str(&part.replace('\0', "\u{fffd}"));
            warnings.push('\0');
        }
        Some(Converted { document, warnings, refusal: None })
    }
}

fn main() {}
