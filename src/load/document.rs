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
    /// Whether these are only its first papers, and others are still arriving.
    pub is_partial: bool,
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
        let document = Self::indexed(profile, warnings.iter().map(ToString::to_string).collect(), unicode);
        document.rank(title_ranks, unicode);
        document
    }

    /// The document as if it held only its featured papers.
    #[must_use]
    pub fn featured(&self, title_ranks: impl FnOnce(&[String]) -> Vec<u32>, unicode: &dyn Unicode) -> Self {
        let mut profile = self.profile.clone();
        profile.papers.retain(|paper| paper.featured);
        let document = Self::indexed(profile, self.warnings.clone(), unicode);
        document.rank(title_ranks, unicode);
        document
    }

    fn indexed(profile: Profile, warnings: Vec<String>, unicode: &dyn Unicode) -> Self {
        let index = Index::new(&profile, Vec::new(), unicode);
        Self { profile, index, warnings, is_partial: false }
    }

    /// Orders the titles as another language does.
    pub fn rank(&self, title_ranks: impl FnOnce(&[String]) -> Vec<u32>, unicode: &dyn Unicode) {
        self.index.set_title_ranks(title_ranks(&titles(&self.profile, unicode)));
    }
}
