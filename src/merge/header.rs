//! What is told around the papers of a lab: its members, and where the figures on the cards come from.

use std::mem::take;

use crate::model::{Member, Profile};

/// The profile of a lab under construction, without its papers.
#[derive(Default)]
pub(super) struct Header {
    profile: Profile,
    notices: Vec<String>,
}

impl Header {
    /// Takes the header of the next document; gives the place of its researcher among the members.
    /// Figures, portrait, links and what else belongs to one person alone are left out.
    pub(super) fn join(&mut self, document: &mut Profile) -> u32 {
        let own = &mut self.profile;
        if own.members.is_empty() {
            own.affiliation = document.affiliation.take();
        } else if own.affiliation != document.affiliation {
            // Told of a lab only where all share it.
            own.affiliation = None;
        }
        unite(&mut own.metric_info.0, &mut document.metric_info.0, |own, other| own.0 == other.0);
        unite(&mut own.categories, &mut document.categories, |own, other| own.0 == other.0);
        unite(&mut own.sources, &mut document.sources, PartialEq::eq);
        unite_texts(&mut self.notices, &mut document.notice.take().into_iter().collect());
        own.updated = match (own.updated, document.updated) {
            (Some(own), Some(other)) if other.ordinal() < own.ordinal() => Some(other),
            (own, other) => own.or(other),
        };
        let place = own.members.iter().position(|member| member.name == document.name).unwrap_or_else(|| {
            own.members.push(Member { name: take(&mut document.name), aliases: Vec::new() });
            own.members.len() - 1
        });
        if let Some(member) = own.members.get_mut(place) {
            unite_texts(&mut member.aliases, &mut document.aliases);
        }
        place as u32
    }

    /// The header, all documents being known.
    pub(super) fn finish(self) -> Profile {
        let mut profile = self.profile;
        profile.name = profile.shown_name(", ");
        profile.notice = (!self.notices.is_empty()).then(|| self.notices.join(" · "));
        profile
    }
}

/// Takes what another list has and the own one has not.
pub(super) fn unite<T>(own: &mut Vec<T>, other: &mut Vec<T>, is_same: fn(&T, &T) -> bool) {
    for item in take(other) {
        if !own.iter().any(|own| is_same(own, &item)) {
            own.push(item);
        }
    }
}

/// Takes the texts that another list has and the own one has not.
#[inline(never)]
pub(super) fn unite_texts(own: &mut Vec<String>, other: &mut Vec<String>) {
    unite(own, other, PartialEq::eq);
}
