//! Which spellings in a profile are of one author.

use super::{Owner, split_name};
use crate::interner::Interner;
use crate::text::{Unicode, fold};

/// Tells the authors of a profile apart.
///
/// Spellings are of one author if they have the same words in the order given names, family name (`Groß, Jürgen`,
/// `Jurgen Gross`, `J. Doe`, `Doe J`), or if the researcher, or one member of a lab, may be called so. Whether `J. Doe` is
/// Jane, only an [`Owner`] knows.
pub(crate) struct Authors<'a> {
    owners: &'a [Owner],
    unicode: &'a dyn Unicode,
    /// Ids of the owners, by their place.
    of_owners: Vec<Option<u32>>,
    words: Interner,
    /// Ids of everybody else, by the number of their words.
    of_words: Vec<u32>,
}

impl<'a> Authors<'a> {
    /// Knows nobody but the owners.
    pub(crate) fn new(owners: &'a [Owner], unicode: &'a dyn Unicode) -> Self {
        let of_owners = vec![None; owners.len()];
        Self { owners, unicode, of_owners, words: Interner::default(), of_words: Vec::new() }
    }

    /// Id of the author with this name, as it is displayed without marks: `id` for one who is new.
    pub(crate) fn id(&mut self, name: &str, id: u32) -> u32 {
        let words = self.words(name);
        for (owner, known) in self.owners.iter().zip(&mut self.of_owners) {
            if owner.is_near(&words) && owner.is_called(name, self.unicode) {
                return *known.get_or_insert(id);
            }
        }
        let place = self.words.intern(&words) as usize;
        if let Some(&known) = self.of_words.get(place) {
            return known;
        }
        self.of_words.push(id);
        id
    }

    /// Words of a name, folded, in one order.
    fn words(&self, name: &str) -> String {
        let parts = split_name(name);
        let whole = [parts.given, parts.particle, parts.family, parts.suffix].join(" ").replace('.', " ");
        fold(&whole, self.unicode)
    }
}
