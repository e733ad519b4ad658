//! Which spellings in a profile are of one author.

use std::collections::BTreeMap;

use super::{Owner, split_name};
use crate::text::{Unicode, fold};

/// Tells the authors of a profile apart.
///
/// Spellings are of one author if they have the same words in the order given names, family name (`Groß, Jürgen`,
/// `Jurgen Gross`, `J. Doe`, `Doe J`), or if the researcher, or one member of a lab, may be called so. Whether `J. Doe` is
/// Jane, only an [`Owner`] knows.
pub(crate) struct Authors<'a> {
    owners: &'a [Owner],
    unicode: &'a dyn Unicode,
    /// Ids by words, and of the owners by their place.
    ids: BTreeMap<Key, u32>,
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Owner(usize),
    Words(String),
}

impl<'a> Authors<'a> {
    /// Knows nobody but the owners.
    pub(crate) fn new(owners: &'a [Owner], unicode: &'a dyn Unicode) -> Self {
        Self { owners, unicode, ids: BTreeMap::new() }
    }

    /// Id of the author with this name, as it is displayed without marks: `id` for one who is new.
    pub(crate) fn id(&mut self, name: &str, id: u32) -> u32 {
        let words = self.words(name);
        let owner =
            self.owners.iter().position(|owner| owner.is_near(&words) && owner.is_called(name, self.unicode));
        *self.ids.entry(owner.map_or(Key::Words(words), Key::Owner)).or_insert(id)
    }

    /// Words of a name, folded, in one order.
    fn words(&self, name: &str) -> String {
        let parts = split_name(name);
        let whole = [parts.given, parts.particle, parts.family, parts.suffix].join(" ").replace('.', " ");
        fold(&whole, self.unicode)
    }
}
