//! A profile that is ready to be shown: read, indexed, with what could not be read.

use crate::model::Profile;
use crate::query::{Index, Query, SortKey, titles};
use crate::source::Reading;
use crate::text::Unicode;

/// Papers whose texts are read in one go: a few milliseconds, on a slow phone too.
const PORTION: usize = 100;

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
    /// Indexes what was read, but for what searches and the order of titles need: see [`Document::prepare`].
    #[must_use]
    pub fn new(reading: Reading, unicode: &dyn Unicode) -> Self {
        let Reading { profile, warnings } = reading;
        Self::indexed(profile, warnings.iter().map(ToString::to_string).collect(), unicode)
    }

    /// The document as if it held only its featured papers.
    #[must_use]
    pub fn featured(&self, unicode: &dyn Unicode) -> Self {
        let mut profile = self.profile.clone();
        profile.papers.retain(|paper| paper.featured);
        Self::indexed(profile, self.warnings.clone(), unicode)
    }

    fn indexed(profile: Profile, warnings: Vec<String>, unicode: &dyn Unicode) -> Self {
        let index = Index::without_texts(&profile, unicode);
        Self { profile, index, warnings, is_partial: false }
    }

    /// Works out what a query needs and has not been worked out so far. `title_ranks` orders titles as the language does.
    pub fn prepare(
        &self,
        query: &Query,
        title_ranks: impl FnOnce(&[String]) -> Vec<u32>,
        unicode: &dyn Unicode,
    ) {
        if !query.search.is_empty() {
            self.index.read_texts(&self.profile, usize::MAX, unicode);
        }
        if query.sort == SortKey::Title {
            self.rank(title_ranks, unicode);
        }
    }

    /// Works out a part of that before it is asked for, little enough to be done between two frames; but all titles are ranked
    /// in one go. Whether all is done.
    pub fn prepare_some(
        &self,
        title_ranks: impl FnOnce(&[String]) -> Vec<u32>,
        unicode: &dyn Unicode,
    ) -> bool {
        let has_texts = self.index.read_texts(&self.profile, PORTION, unicode);
        if has_texts {
            self.rank(title_ranks, unicode);
        }
        has_texts
    }

    fn rank(&self, title_ranks: impl FnOnce(&[String]) -> Vec<u32>, unicode: &dyn Unicode) {
        if !self.index.has_title_ranks() {
            self.index.set_title_ranks(title_ranks(&titles(&self.profile, unicode)));
        }
    }

    /// Forgets the order of titles, which another language has otherwise.
    pub fn forget_ranks(&self) {
        self.index.set_title_ranks(Vec::new());
    }
}
