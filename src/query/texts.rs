//! What a search reads of each paper.

use super::Terms;
use super::facet::{Facet, Values};
use crate::model::Paper;
use crate::text::{Flavour, Unicode, fold_into, plain_text};

/// Folded texts of papers, one after the other.
///
/// Each field ends with a line feed, which no folded text holds, so that no phrase spans two.
#[derive(Clone, Debug, Default)]
pub(super) struct Texts {
    text: String,
    /// Where each paper's text ends.
    ends: Vec<usize>,
}

impl Texts {
    /// Number of papers that have been read.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Reads the next paper, whose authors, tags and categories have been folded for the facets.
    pub(super) fn read(&mut self, paper: &Paper, facets: &[Values; Facet::COUNT], unicode: &dyn Unicode) {
        let position = self.len();
        let fields = [
            (&paper.title, Flavour::Title),
            (&paper.summary, Flavour::Prose),
            (&paper.tldr, Flavour::Prose),
            (&paper.venue, Flavour::Label),
        ];
        for (field, flavour) in fields {
            if let Some(field) = field {
                fold_into(&mut self.text, &plain_text(field, flavour, unicode), unicode);
                self.text.push('\n');
            }
        }
        for (facet, separator) in [(Facet::Author, ", "), (Facet::Tag, "\n"), (Facet::Category, "\n")] {
            let values = &facets[facet as usize];
            for (i, &id) in values.of(position).iter().enumerate() {
                self.text.push_str(if i > 0 { separator } else { "" });
                self.text.push_str(values.folded.get(id as usize).map_or("", String::as_str));
            }
            self.text.push('\n');
        }
        self.ends.push(self.text.len());
    }

    /// Whether each paper that has been read holds every part of a search, in the document's order.
    pub(super) fn hold<'a>(&'a self, terms: &'a Terms) -> impl Iterator<Item = bool> + 'a {
        let mut start = 0;
        self.ends.iter().map(move |&end| {
            let text = self.text.get(start..end).unwrap_or_default();
            start = end;
            terms.parts().iter().all(|part| text.contains(part.as_str()))
        })
    }
}
