//! Places in the document, built on the stack and written out only for a warning.

use super::value::shortened;

/// A field of the document and the way to it, e.g. `papers[3].links.pdf`.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    parent: Option<&'a Place<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Key(&'a str),
    Index(usize),
}

impl<'a> Place<'a> {
    /// A field of the document itself.
    pub(super) fn top(key: &'a str) -> Self {
        Self { parent: None, step: Step::Key(key) }
    }

    /// A member of the object at this place.
    pub(super) fn key<'b>(&'b self, key: &'b str) -> Place<'b> {
        Place { parent: Some(self), step: Step::Key(key) }
    }

    /// An item of the array at this place, counted from 0.
    pub(super) fn index(&self, index: usize) -> Place<'_> {
        Place { parent: Some(self), step: Step::Index(index) }
    }

    /// The place in words: `papers[3].links.pdf`.
    pub(super) fn path(&self) -> String {
        let mut path = self.parent.map(Place::path).unwrap_or_default();
        match self.step {
            Step::Key(key) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(&shortened(key));
            }
            Step::Index(index) => {
                path.push('[');
                path.push_str(&index.to_string());
                path.push(']');
            }
        }
        path
    }
}
