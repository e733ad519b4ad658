//! Names of people: their parts, the marks that stand at them, and who is who in an author list.
//!
//! Everything works on names as the document writes them: in either order, with accents as TeX, with
//! braces that keep a name of several words together.

mod marks;
mod name;
mod owner;
mod same;
mod spelling;

pub use marks::split_marks;
pub use name::{Name, split_name};
pub use owner::Owner;

pub(crate) use name::are_joined_initials;
pub(crate) use same::Authors;

use crate::model::Profile;
use crate::text::{Flavour, Unicode, fold, plain_text};

/// Who is to be marked as the owner in author lists: the researcher, or each member of a lab.
#[must_use]
pub fn owners(profile: &Profile, unicode: &dyn Unicode) -> Vec<Owner> {
    if profile.members.is_empty() {
        return vec![Owner::new(&profile.name, &profile.aliases, unicode)];
    }
    profile.members.iter().map(|member| Owner::new(&member.name, &member.aliases, unicode)).collect()
}

/// The form in which two mentions of an author are compared: without marks, folded as for search.
///
/// Spellings stay apart (`J. Priem`, `Priem, Jason`): only an [`Owner`] knows that they are one person.
#[must_use]
pub fn author_key(name: &str, unicode: &dyn Unicode) -> String {
    fold(&plain_text(split_marks(name).0, Flavour::Label, unicode), unicode)
}
