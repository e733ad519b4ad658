//! Who in an author list is the owner of the profile, or another person that is looked for.

use super::spelling::{self, Spelling};
use crate::model::Person;
use crate::text::Unicode;

/// A person who is looked for in author lists, by all known spellings of the name.
///
/// Case, accents, marks, the order of the parts, missing middle names, particles and suffixes do not
/// count, and a given name agrees with its initials. A family name alone is nobody.
pub struct Owner(Vec<Spelling>);

impl Owner {
    /// The person called `name`, and otherwise `aliases`.
    #[must_use]
    pub fn new(name: &str, aliases: &[String], unicode: &dyn Unicode) -> Self {
        let names = std::iter::once(name).chain(aliases.iter().map(String::as_str));
        Self(names.flat_map(|name| Spelling::read(name, unicode)).collect())
    }

    /// Whether this author is the person; what the document says of it counts more than the name.
    #[must_use]
    pub fn is_owner(&self, author: &Person, unicode: &dyn Unicode) -> bool {
        author.owner.unwrap_or_else(|| self.is_called(&author.name, unicode))
    }

    /// Whether this may be the person's name.
    #[must_use]
    pub fn is_called(&self, name: &str, unicode: &dyn Unicode) -> bool {
        Spelling::read(name, unicode)
            .iter()
            .any(|name| self.0.iter().any(|own| own.agrees(name) && self.allows(own, name)))
    }

    /// Whether a name with these folded words is worth a closer look: it holds the end of a family name.
    pub(super) fn is_near(&self, words: &str) -> bool {
        let letters = spelling::letters_of(words);
        self.0.iter().any(|own| own.last_word().is_some_and(|last| letters.contains(last)))
    }

    /// An alias such as `J. Priem` must not make Jane of the Jason whose given name is known.
    fn allows(&self, own: &Spelling, name: &Spelling) -> bool {
        let mut full = self.0.iter().filter(|own| !own.is_short()).peekable();
        !own.is_short() || name.is_short() || full.peek().is_none() || full.any(|own| own.begins_like(name))
    }
}
