//! Changes of a text at places of its own.

use std::ops::Range;

/// One change: what stands in a range of bytes gives way to another text.
#[derive(Clone, Debug)]
pub(super) struct Edit {
    range: Range<usize>,
    text: String,
}

impl Edit {
    /// Takes out what stands in a range.
    pub(super) fn removal(range: Range<usize>) -> Self {
        Self { range, text: String::new() }
    }

    /// Puts a text at a place.
    pub(super) fn insertion(place: usize, text: String) -> Self {
        Self { range: place..place, text }
    }
}

/// The text with all changes made, whatever their order; every byte beside them stays. Ranges neither overlap nor
/// split a character.
pub(super) fn apply(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    let added: usize = edits.iter().map(|edit| edit.text.len()).sum();
    let mut out = String::with_capacity(text.len() + added);
    let mut done = 0;
    for edit in edits {
        out.push_str(text.get(done..edit.range.start).unwrap_or_default());
        out.push_str(&edit.text);
        done = edit.range.end;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}
