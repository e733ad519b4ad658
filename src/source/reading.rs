//! What comes of reading: a profile, and what could not be read of it.

use crate::model::Profile;
use std::fmt;

/// A profile that could be read, and what could not.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The profile.
    pub profile: Profile,
    /// In the document's order.
    pub warnings: Vec<Warning>,
}

/// One problem that did not stop the reading. Displayed as `place: message`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Where in the document, e.g. `papers[3].date`; the index counts the document's array from 0.
    pub place: String,
    /// What was expected, and what was found.
    pub message: String,
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.place)?;
        f.write_str(": ")?;
        f.write_str(&self.message)
    }
}
