//! What the file of citations is handed: papers as a document of the format, and words.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use super::{Content, Mounted};
use crate::i18n::{fill, words};
use crate::source::write_references;

#[wasm_bindgen]
impl Mounted {
    /// Document of all papers, since the key of an entry depends on the others; without abstracts.
    pub fn references(&self) -> Option<String> {
        match &self.inner.borrow().content {
            Content::Profile(shown, _) => {
                let profile = &shown.whole.profile;
                Some(write_references(&profile.name, &mut profile.papers.iter(), false))
            }
            _ => None,
        }
    }

    /// Document of the papers that filters and search leave, in the order of the list.
    pub fn selected_references(&self) -> Option<String> {
        let inner = self.inner.borrow();
        let state = inner.page.as_ref().and_then(|page| page.state)?;
        let document = state.document();
        let positions = state.selection.with_untracked(|selection| selection.first(usize::MAX));
        let papers = &document.profile.papers;
        let mut selected = positions.iter().filter_map(|position| papers.get(*position as usize));
        Some(write_references(&document.profile.name, &mut selected, true))
    }

    /// The words of an open citation, one phrase a line, in the order that `pkg/citations.js` reads.
    pub fn citation_words(&self) -> String {
        let words = words(&self.inner.borrow().settings.lang);
        let cite = words.cite;
        let download = fill(words.export.download, &[("format", cite.bibtex)]);
        let phrases = [
            cite.bibtex,
            cite.copy_bibtex,
            &download,
            cite.citation,
            cite.copy_citation,
            cite.copy,
            cite.copied,
            cite.copy_failed,
        ];
        phrases.join("\n")
    }
}
