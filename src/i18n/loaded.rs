//! The languages that the page has asked for so far: the browser loads the words of no other.

use std::cell::RefCell;

use super::words::Words;

thread_local! {
    static LOADED: RefCell<Vec<&'static Words>> = const { RefCell::new(Vec::new()) };
}

/// Keeps the words of a language for as long as the page lives. Tells whether the file is one that this
/// widget can read.
#[must_use]
pub fn add(file: String) -> bool {
    let words = Words::parse(file.leak());
    if let Some(words) = words {
        LOADED.with_borrow_mut(|loaded| loaded.push(Box::leak(Box::new(words))));
    }
    words.is_some()
}

/// Words of a language, by its subtag, if they have been loaded.
pub(super) fn find(language: &str) -> Option<&'static Words> {
    LOADED.with_borrow(|loaded| loaded.iter().copied().find(|words| words.tag.eq_ignore_ascii_case(language)))
}
