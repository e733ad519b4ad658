//! The WebAssembly file of citations: what the page loads once a reader asks for one, and all that it may call.

#[cfg(target_family = "wasm")]
mod page {
    use std::rc::Rc;

    use js_sys::JsString;
    use scholar_profile::cite::{Keys, bibtex, bibtex_of_all, citation, csl_json, csv, file_name, ris};
    use scholar_profile::model::{Paper, Profile};
    use scholar_profile::source::{Host, ProfileReader, ReadError};
    use scholar_profile::text::Unicode;
    use wasm_bindgen::prelude::wasm_bindgen;
    use web_sys::Url;

    /// What the writers and the reader ask of the browser.
    struct Browser;

    impl Unicode for Browser {
        fn compose(&self, text: &str) -> String {
            String::from(JsString::from(text).normalize("NFC"))
        }

        fn decompose_lower(&self, text: &str) -> String {
            String::from(JsString::from(text).normalize("NFKD").to_lower_case())
        }
    }

    /// The widget hands over absolute addresses, and neither pictures nor figures.
    impl Host for Browser {
        fn resolve(&self, url: &str) -> Option<String> {
            Url::new(url).ok().map(|url| url.href())
        }

        fn may_show_image(&self, _absolute: &str) -> bool {
            false
        }

        fn parse_number(&self, json: &str) -> f64 {
            js_sys::parse_float(json)
        }
    }

    fn read(document: &str) -> Result<Profile, ReadError> {
        let mut reader = ProfileReader::new(Rc::new(Browser));
        reader.push(document.as_bytes())?;
        reader.finish().map(|reading| reading.profile)
    }

    /// The papers of one document, and how to cite them.
    #[wasm_bindgen]
    pub struct Citations {
        profile: Profile,
        keys: Keys,
    }

    #[wasm_bindgen]
    impl Citations {
        /// Reads a document of all papers, since an entry's key depends on the others. Abstracts are not needed.
        pub fn read(document: &str) -> Option<Citations> {
            let profile = read(document).ok()?;
            let keys = Keys::new(&profile.papers, &Browser);
            Some(Self { profile, keys })
        }

        fn paper(&self, id: &str) -> Option<&Paper> {
            self.profile.papers.iter().find(|paper| paper.id == id)
        }

        /// BibTeX entry of the paper with this id.
        pub fn bibtex(&self, id: &str) -> Option<String> {
            self.paper(id).map(|paper| bibtex(paper, &self.keys))
        }

        /// Formatted citation of the paper with this id.
        pub fn citation(&self, id: &str) -> Option<String> {
            self.paper(id).map(|paper| citation(paper, &Browser))
        }

        /// The papers of a document, which are some of these, in a format.
        pub fn write(&self, format: &str, document: &str) -> Option<String> {
            let papers = read(document).ok()?.papers;
            Some(match format {
                "bibtex" => bibtex_of_all(&papers, &self.keys),
                "ris" => ris(&papers, &Browser),
                "csl-json" => csl_json(&papers, &Browser),
                "csv" => csv(&papers, &Browser),
                _ => return None,
            })
        }

        /// Name of a file for the researcher's papers or, with the key of an entry, for that entry.
        pub fn file_name(&self, key: &str) -> String {
            file_name(&[&self.profile.name, " ", key].concat(), &Browser)
        }
    }

    /// The styles of what is opened.
    #[wasm_bindgen]
    pub fn style() -> String {
        include_str!(concat!(env!("OUT_DIR"), "/citation.css")).to_owned()
    }
}

fn main() {}
