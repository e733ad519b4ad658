//! A profile that is ready to be shown: read, indexed, with what could not be read.

use crate::model::Profile;
use crate::query::{Index, titles};
use crate::source::Reading;
use crate::text::Unicode;

/// A profile with its search index.
#[derive(Debug)]
pub struct Document {
    /// The profile as read.
    pub profile: Profile,
    /// What the list logic knows of its papers.
    pub index: Index,
    /// What could not be read, each beginning with its place.
    pub warnings: Vec<String>,
}

impl Document {
    /// Indexes what was read. `title_ranks` orders the titles as the language does.
    #[must_use]
    pub fn new(
        reading: Reading,
        title_ranks: impl FnOnce(&[String]) -> Vec<u32>,
        unicode: &dyn Unicode,
    ) -> Self {
        let Reading { profile, warnings } = reading;
        let ranks = title_ranks(&titles(&profile, unicode));
        let index = Index::new(&profile, ranks, unicode);
        Self { profile, index, warnings: warnings.iter().map(ToString::to_string).collect() }
    }
}
