//! What a reader searches for.

use crate::text::{Unicode, fold};

/// A search, read: parts that must all occur, each in its search form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms(Vec<String>);

impl Terms {
    /// Reads words, separated by white space, and phrases in quotation marks, straight or typographic.
    ///
    /// A phrase that is not closed goes to the end, so that results do not jump while it is typed.
    #[must_use]
    pub fn parse(search: &str, unicode: &dyn Unicode) -> Self {
        let folded = fold(search, unicode);
        let mut parts: Vec<String> = Vec::new();
        for (i, stretch) in folded.split('"').enumerate() {
            // Stretches outside and inside quotation marks alternate.
            if i % 2 == 1 {
                add(&mut parts, stretch.trim());
            } else {
                stretch.split_ascii_whitespace().for_each(|word| add(&mut parts, word));
            }
        }
        Self(parts)
    }

    /// The parts, in the order of the search, none twice.
    #[must_use]
    pub fn parts(&self) -> &[String] {
        &self.0
    }

    /// Whether everything is found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

fn add(parts: &mut Vec<String>, part: &str) {
    if !part.is_empty() && !parts.iter().any(|known| known == part) {
        parts.push(part.to_owned());
    }
}
