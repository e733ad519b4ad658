//! Several documents that are shown as one.

use wasm_bindgen::prelude::*;

use super::Outcome;
use crate::load::{LoadError, gather};
use crate::platform::IntlFormats;
use crate::source::Reading;

/// What came of each document of a lab view.
#[wasm_bindgen]
#[derive(Default)]
pub struct Lab(Vec<(String, Result<Reading, LoadError>)>);

#[wasm_bindgen]
impl Lab {
    /// A lab without documents.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the outcome of the next document; `address` as the page wrote it.
    pub fn add(&mut self, address: String, outcome: Outcome) {
        self.0.push((address, outcome.read));
    }

    /// All of them as one document.
    #[must_use]
    pub fn merge(self) -> Outcome {
        // Of the formats nothing is used that depends on the language.
        gather(self.0, &IntlFormats::new("")).into()
    }
}
