//! What a search reads of each paper.

use memchr::memmem::Finder;

use super::Terms;
use super::facet::{Facet, Values};
use crate::model::{Paper, Profile};
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

    /// Makes room for the texts of a profile that is about to be read.
    pub(super) fn reserve(&mut self, profile: &Profile) {
        self.text.reserve_exact(size(profile));
        self.ends.reserve_exact(profile.papers.len());
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

    /// Sets `bit` for each paper that lacks a part of a search, and for those that have not been read.
    pub(super) fn fail(&self, terms: &Terms, failed: &mut [u8], bit: u8) {
        for part in terms.parts() {
            let finder = Finder::new(part);
            let (mut start, mut position) = (0, 0);
            while let Some(at) = self.text.as_bytes().get(start..).and_then(|rest| finder.find(rest)) {
                let found = start + at;
                // A paper that ends before it lacks the part; the next one holds it, and need not be looked at any more.
                while let Some(end) = self.ends.get(position)
                    && *end <= found
                {
                    failed.get_mut(position).into_iter().for_each(|failed| *failed |= bit);
                    position += 1;
                }
                let Some(end) = self.ends.get(position) else { break };
                start = *end;
                position += 1;
            }
            failed.iter_mut().skip(position).for_each(|failed| *failed |= bit);
        }
    }
}

/// About how many bytes the texts of all papers take. Memory that is asked for piece by piece is asked for twice as often
/// as it is needed, and a page never gives any back.
fn size(profile: &Profile) -> usize {
    let paper = |paper: &Paper| {
        let texts = [&paper.title, &paper.summary, &paper.tldr, &paper.venue];
        let texts: usize = texts.into_iter().flatten().map(|text| text.len() + 1).sum();
        let lists = [&paper.tags, &paper.categories].into_iter().flatten();
        let names = paper.authors.iter().map(|author| &author.name).chain(lists);
        texts + names.map(|name| name.len() + 2).sum::<usize>() + 3
    };
    profile.papers.iter().map(paper).sum()
}
