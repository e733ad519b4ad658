//! What several files tell of one researcher, as one profile.

use std::mem::{swap, take};

use super::collect;
use super::header::{unite, unite_texts};
use crate::model::Profile;
use crate::people::Owner;
use crate::source::Reading;
use crate::text::Unicode;

/// Whether all documents may be of one researcher: the name of each is one of the first one's.
#[must_use]
pub fn are_one_person(documents: &[(String, Reading)], unicode: &dyn Unicode) -> bool {
    let Some(((_, first), others)) = documents.split_first() else { return true };
    let owner = Owner::new(&first.profile.name, &first.profile.aliases, unicode);
    others.iter().all(|(_, other)| {
        first.profile.name == other.profile.name || owner.is_called(&other.profile.name, unicode)
    })
}

/// Merges what was read of one researcher at several addresses, in their order; every warning begins with its address.
///
/// Papers are merged as those of a lab are. Of the header, the first document that gives a field counts; links, figures,
/// sources and names of categories are united, and other spellings of the name are aliases. The figures are as old
/// as the oldest of them.
#[must_use]
pub fn merge_person(documents: Vec<(String, Reading)>, unicode: &dyn Unicode) -> Reading {
    let mut header: Option<Profile> = None;
    let (mut papers, warnings) = collect(documents, unicode, &mut |profile| {
        match &mut header {
            Some(own) => complete(own, profile),
            None => header = Some(take(profile)),
        }
        0
    });
    for paper in &mut papers {
        paper.members.clear();
    }
    Reading { profile: Profile { papers, ..header.unwrap_or_default() }, warnings }
}

/// Gives a header what it lacks and another one of the same researcher has.
fn complete(own: &mut Profile, other: &mut Profile) {
    if own.name != other.name {
        other.aliases.insert(0, take(&mut other.name));
    }
    unite_texts(&mut own.aliases, &mut other.aliases);
    let name = &own.name;
    own.aliases.retain(|alias| alias != name);
    for (own, other) in fields(own).into_iter().zip(fields(other)) {
        if own.is_none() {
            swap(own, other);
        }
    }
    unite(&mut own.links, &mut other.links, |own, other| own.label == other.label);
    unite(&mut own.metrics, &mut other.metrics, |own, other| own.key == other.key);
    unite(&mut own.metric_info.0, &mut other.metric_info.0, |own, other| own.0 == other.0);
    unite(&mut own.categories, &mut other.categories, |own, other| own.0 == other.0);
    unite(&mut own.sources, &mut other.sources, PartialEq::eq);
    if own.citations_by_year.is_empty() {
        swap(&mut own.citations_by_year, &mut other.citations_by_year);
    }
    own.updated = match (own.updated, other.updated) {
        (Some(own), Some(other)) if other.ordinal() < own.ordinal() => Some(other),
        (own, other) => own.or(other),
    };
}

/// Texts of which the first document that has one decides.
fn fields(profile: &mut Profile) -> [&mut Option<String>; 5] {
    let Profile { affiliation, bio, avatar, category, notice, .. } = profile;
    [affiliation, bio, avatar, category, notice]
}
