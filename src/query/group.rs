//! Groups of papers under headings, and the order in which they stand.

use super::sort::{MISSING, Order, sort_positions};
use super::{Facet, Index};
use crate::interner::Interner;
use crate::model::Profile;

/// What a list is grouped by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum GroupKey {
    /// No groups.
    #[default]
    None,
    /// Year of publication.
    Year,
    /// Primary category.
    Category,
    /// Type of work.
    Type,
    /// Venue.
    Venue,
}

impl GroupKey {
    /// Every key, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::None, Self::Year, Self::Category, Self::Type, Self::Venue];

    /// The key called `text`; any other text means [`GroupKey::None`].
    #[must_use]
    pub fn parse(text: &str) -> Self {
        Self::ALL.into_iter().find(|key| key.as_str() == text).unwrap_or_default()
    }

    /// The key's name in attributes and URLs.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Year => "year",
            Self::Category => "category",
            Self::Type => "type",
            Self::Venue => "venue",
        }
    }
}

/// Which group each paper of a profile belongs to, whatever a query leaves of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grouping {
    key: GroupKey,
    /// Names of the groups; a group's id is its place, and the next id is that of the papers without the key.
    names: Vec<String>,
    /// Place of each group among all, by id.
    ranks: Vec<u32>,
    /// Id of each paper's group, by position.
    of_papers: Vec<u32>,
}

/// Papers under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What the papers were grouped by.
    pub key: GroupKey,
    /// Number of the group in its [`Grouping`].
    pub id: u32,
    /// Positions of its papers, in the order of the list; never empty.
    pub positions: Vec<u32>,
}

impl Grouping {
    /// Groups the papers of a profile by a key.
    ///
    /// `display` gives a type or a venue as a reader sees it, which names the group: venues that look
    /// the same are one. `ranks` gives the place of each of such names from A to Z.
    #[must_use]
    pub fn new(
        key: GroupKey,
        profile: &Profile,
        index: &Index,
        display: &dyn Fn(&str) -> String,
        ranks: &dyn Fn(&[String]) -> Vec<u32>,
    ) -> Self {
        let by_facet = |facet| {
            let names: Vec<String> = index.values(facet).iter().map(|value| value.text.clone()).collect();
            // Of several values the first is the paper's primary one.
            let first = |position| index.values_of(facet, position).first().copied();
            let none = names.len() as u32;
            let of_papers = (0..index.len()).map(|position| first(position).unwrap_or(none)).collect();
            (names, of_papers)
        };
        let (names, of_papers) = match key {
            GroupKey::None => Default::default(),
            GroupKey::Year => by_facet(Facet::Year),
            GroupKey::Category => by_facet(Facet::Category),
            GroupKey::Type => {
                let (kinds, of_papers) = by_facet(Facet::Type);
                (kinds.iter().map(|kind| display(kind)).collect(), of_papers)
            }
            GroupKey::Venue => by_venue(profile, display),
        };
        let ids = 0..names.len() as u32;
        let ranks = match key {
            // The newest year is the last of the facet.
            GroupKey::Year => ids.rev().collect(),
            GroupKey::None | GroupKey::Category => ids.collect(),
            GroupKey::Type | GroupKey::Venue => ranks(&names),
        };
        Self { key, names, ranks, of_papers }
    }

    /// What the papers are grouped by.
    #[must_use]
    pub fn key(&self) -> GroupKey {
        self.key
    }

    /// Name of a group: a year, a category's code, a type's word or a venue; `None` of the papers without.
    #[must_use]
    pub fn name(&self, id: u32) -> Option<&str> {
        self.names.get(id as usize).map(String::as_str)
    }

    /// The groups of the papers at `positions`, whose order they keep; without a key, no groups.
    ///
    /// Years stand newest first; categories as their toggles do; types by how many of these papers they
    /// have, most first, equal ones A–Z; venues A–Z; the papers without the key last.
    #[must_use]
    pub fn groups(&self, positions: &[u32]) -> Vec<Group> {
        if self.key == GroupKey::None {
            return Vec::new();
        }
        let none = self.names.len();
        let mut members = vec![Vec::new(); none + 1];
        for &position in positions {
            let id = self.of_papers.get(position as usize).map_or(none, |&id| id as usize);
            if let Some(members) = members.get_mut(id) {
                members.push(position);
            }
        }
        let count = |id: u32| members.get(id as usize).map_or(0, Vec::len) as u32;
        let rank = |id: u32| match self.ranks.get(id as usize) {
            None => MISSING,
            Some(&rank) if self.key == GroupKey::Type => {
                u64::from(u32::MAX - count(id)) << 32 | u64::from(rank)
            }
            Some(&rank) => u64::from(rank),
        };
        let mut ids: Vec<u32> = (0..=none as u32).filter(|&id| count(id) > 0).collect();
        sort_positions(&mut ids, Order::Ascending, &rank);
        let group = |id: u32| {
            let positions = members.get_mut(id as usize).map(std::mem::take).unwrap_or_default();
            Group { key: self.key, id, positions }
        };
        ids.into_iter().map(group).collect()
    }
}

/// The groups that have one of the first `limit` papers, each with those of its papers.
pub fn first_papers(groups: &[Group], limit: usize) -> impl Iterator<Item = (&Group, &[u32])> {
    let mut left = limit;
    groups.iter().map_while(move |group| {
        let shown = group.positions.get(..left).unwrap_or(&group.positions);
        left -= shown.len();
        (!shown.is_empty()).then_some((group, shown))
    })
}

/// What [`first_papers`] leaves: the other papers of the group that it cuts, and the groups after that one.
#[must_use]
pub fn later_papers(groups: &[Group], limit: usize) -> (&[u32], &[Group]) {
    let mut left = limit;
    for (place, group) in groups.iter().enumerate() {
        if left < group.positions.len() {
            let whole = place + usize::from(left > 0);
            let cut = if left > 0 { group.positions.get(left..) } else { None };
            return (cut.unwrap_or_default(), groups.get(whole..).unwrap_or_default());
        }
        left -= group.positions.len();
    }
    Default::default()
}

/// Displayed names of the venues, and which paper is of which.
fn by_venue(profile: &Profile, display: &dyn Fn(&str) -> String) -> (Vec<String>, Vec<u32>) {
    let mut venues = Interner::default();
    let of_papers: Vec<Option<u32>> = profile
        .papers
        .iter()
        .map(|paper| paper.venue.as_deref().map(|venue| venues.intern(&display(venue))))
        .collect();
    let none = venues.len() as u32;
    let names = (0..none).map(|id| venues.text(id).to_owned()).collect();
    (names, of_papers.into_iter().map(|id| id.unwrap_or(none)).collect())
}
