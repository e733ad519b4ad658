use std::rc::Rc;

use scholar_profile::cite::{Keys, bibtex_of_all};
use scholar_profile::source::formats::{Draft, Format, Naming};

use super::reading::{Native, assert_followed};

/// Reads a bibliography and writes what was read: each paper with a title is an entry again.
pub fn bibtex(text: &[u8]) {
    let text = String::from_utf8_lossy(text);
    let mut draft = Draft::default();
    if Format::Bibtex.read(&text, &mut draft).is_err() {
        return;
    }
    let Ok(reading) = draft.finish(&Naming { name: Some("N"), file_name: "n.bib" }, Rc::new(Native), &Native)
    else {
        return;
    };
    assert_followed(&reading.profile);
    let mut papers = reading.profile.papers;
    // The owner's own entry is handed on as it is written.
    papers.iter_mut().for_each(|paper| paper.bibtex = None);
    // An entry that says nothing but its key is read as no paper.
    papers.retain(|paper| paper.title.as_ref().is_some_and(|title| title.contains(char::is_alphanumeric)));
    let written = bibtex_of_all(&papers, &Keys::new(&papers, &Native));
    let mut again = Draft::default();
    assert!(papers.is_empty() || Format::Bibtex.read(&written, &mut again).is_ok(), "{written}");
    let again = again.finish(&Naming { name: Some("N"), file_name: "n.bib" }, Rc::new(Native), &Native);
    let again = again.map_or(0, |reading| reading.profile.papers.len());
    assert_eq!(again, papers.len(), "{written}");
}
