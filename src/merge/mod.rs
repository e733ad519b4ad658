//! Several profile documents as one: the list of a lab, in which a paper of several members stands once, or all
//! that is known of one researcher.
//!
//! The result is a profile of its own, made of nothing but the documents and their order. What it holds of
//! each is told in `docs/profile-format.md`, "Several documents".

mod header;
mod paper;
#[cfg(feature = "services")]
mod person;
mod same;
#[cfg(feature = "services")]
mod versions;

use std::mem::take;

use header::Header;
#[cfg(feature = "services")]
pub(crate) use paper::complete;
#[cfg(feature = "services")]
pub use person::{are_one_person, merge_person};
use same::Identities;
#[cfg(feature = "services")]
pub use versions::{Joined, join_versions};

use crate::model::{Paper, Profile};
use crate::people::{Owner, owners};
use crate::source::{Ids, Reading, Warning};
use crate::text::Unicode;

/// Merges what was read at several addresses, in their order; every warning begins with its address.
///
/// The papers are those of the first document, then the further ones of the second, and so on. Of papers
/// that are the same the first stays, and what it lacks comes from the others.
#[must_use]
pub fn merge(documents: Vec<(String, Reading)>, unicode: &dyn Unicode) -> Reading {
    let mut header = Header::default();
    let (papers, warnings) = collect(documents, unicode, &mut |profile| header.join(profile));
    Reading { profile: Profile { papers, ..header.finish() }, warnings }
}

/// The papers and warnings of all documents. `join` takes the header of each and tells whose it is, as a member's place.
fn collect(
    documents: Vec<(String, Reading)>,
    unicode: &dyn Unicode,
    join: &mut dyn FnMut(&mut Profile) -> u32,
) -> (Vec<Paper>, Vec<Warning>) {
    let mut warnings = Vec::new();
    let mut papers = Vec::new();
    let mut identities = Identities::new(unicode);
    for (document, (address, mut reading)) in (0..).zip(documents) {
        for mut warning in take(&mut reading.warnings) {
            warning.place = [&address, ": ", &warning.place].concat();
            warnings.push(warning);
        }
        let profile = &mut reading.profile;
        let owners = owners(profile, unicode);
        let own = take(&mut profile.papers);
        let member = join(profile);
        for mut paper in own {
            disown(&mut paper, &owners, unicode);
            paper.members.push(member);
            identities.add(document, &paper);
            papers.push(paper);
        }
    }
    identities.settle();
    (united(papers, &identities, unicode), warnings)
}

/// A document that calls an author no owner speaks of its own one: it may be another member. So that
/// stays only where the name would say otherwise.
fn disown(paper: &mut Paper, owners: &[Owner], unicode: &dyn Unicode) {
    for author in &mut paper.authors {
        if author.owner == Some(false) && !owners.iter().any(|own| own.is_called(&author.name, unicode)) {
            author.owner = None;
        }
    }
}

/// One paper for each work, at the place of the first, with ids that differ.
fn united(papers: Vec<Paper>, identities: &Identities<'_>, unicode: &dyn Unicode) -> Vec<Paper> {
    let mut ids = Ids::default();
    let mut united: Vec<Paper> = Vec::with_capacity(papers.len());
    // Where each paper went; a first one comes before those that are the same.
    let mut places = Vec::with_capacity(papers.len());
    for (place, mut paper) in papers.into_iter().enumerate() {
        let first = places.get(identities.first(place)).copied();
        if let Some(own) = first.and_then(|first: usize| united.get_mut(first)) {
            paper::complete(own, &mut paper, unicode);
        } else {
            paper.id = ids.claim(&paper.id);
            united.push(paper);
        }
        places.push(first.unwrap_or(united.len() - 1));
    }
    united
}
