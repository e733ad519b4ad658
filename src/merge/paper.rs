//! One paper out of what several documents tell of it.

use std::mem::{swap, take};

use super::header::{unite, unite_texts};
use crate::model::{Link, Paper, Person, is_archive};
use crate::people::author_key;
use crate::source::push_number;
use crate::text::Unicode;

/// Gives a paper what it lacks and another account of the same paper has.
///
/// Links, categories, tags and figures are united. Of a link that leads elsewhere under a label that is taken both
/// stay: nobody but a reader can tell which is the better one.
pub(crate) fn complete(own: &mut Paper, other: &mut Paper, unicode: &dyn Unicode) {
    complete_publication(own, other);
    fill(&mut texts(own), &mut texts(other));
    own.date = match (own.date, other.date) {
        (Some(own), Some(other)) if other.refines(own) => Some(other),
        (own, other) => own.or(other),
    };
    if own.affiliations.is_empty() {
        swap(&mut own.affiliations, &mut other.affiliations);
    }
    own.has_code |= other.has_code;
    own.featured |= other.featured;
    unite_texts(&mut own.categories, &mut other.categories);
    unite_texts(&mut own.tags, &mut other.tags);
    unite_links(&mut own.links, &mut other.links);
    unite(&mut own.metrics, &mut other.metrics, |own, other| own.key == other.key);
    unite(&mut own.members, &mut other.members, PartialEq::eq);
    complete_authors(own, other, unicode);
}

/// The account that knows where a paper has come out is right about its type and status, too: one that knows no venue, or
/// an archive alone, tells of the time before.
fn complete_publication(own: &mut Paper, other: &mut Paper) {
    let is_out = |paper: &Paper| paper.venue.as_deref().is_some_and(|venue| !is_archive(venue));
    if is_out(other) && !is_out(own) {
        publication(own).into_iter().zip(publication(other)).for_each(|(own, other)| swap(own, other));
        state(own).into_iter().zip(state(other)).for_each(|(own, other)| swap(own, other));
    }
    if is_out(own) && !is_out(other) {
        own.kind = own.kind.take().or(other.kind.take().filter(|kind| !is_of_any_text(kind)));
    } else if own.venue == other.venue || own.venue.is_none() || other.venue.is_none() {
        fill(&mut state(own), &mut state(other));
    }
    // Volume and pages of another venue than the one that is named would be wrong.
    if own.venue == other.venue || own.venue.is_none() || other.venue.is_none() {
        fill(&mut publication(own), &mut publication(other));
    }
}

/// Whether a type says no more than that there is a text, as lists call preprints.
fn is_of_any_text(kind: &str) -> bool {
    ["article", "preprint", "posted-content"].iter().any(|early| kind.eq_ignore_ascii_case(early))
}

/// Takes the links that lead elsewhere. One whose label is taken gets a number behind it: `pdf 2`.
fn unite_links(own: &mut Vec<Link>, other: &mut Vec<Link>) {
    for mut link in take(other) {
        if own.iter().any(|own| own.is_same(&link)) {
            continue;
        }
        let length = link.kind().len();
        let mut number = 1;
        while own.iter().any(|own| own.label == link.label) {
            number += 1;
            link.label.truncate(length);
            link.label.push(' ');
            push_number(&mut link.label, number);
        }
        own.push(link);
    }
}

/// Fields that say where a paper is to be found, and so belong together.
fn publication(paper: &mut Paper) -> [&mut Option<String>; 5] {
    [&mut paper.venue, &mut paper.volume, &mut paper.issue, &mut paper.pages, &mut paper.publisher]
}

/// Fields that say what kind of publication it is, and how far it has come.
fn state(paper: &mut Paper) -> [&mut Option<String>; 2] {
    [&mut paper.kind, &mut paper.status]
}

/// Fields that stand for themselves.
fn texts(paper: &mut Paper) -> [&mut Option<String>; 7] {
    let Paper { title, award, note, summary, tldr, thumbnail, bibtex, .. } = paper;
    [title, award, note, summary, tldr, thumbnail, bibtex]
}

/// Fills fields that are empty.
#[inline(never)]
fn fill(own: &mut [&mut Option<String>], other: &mut [&mut Option<String>]) {
    for (own, other) in own.iter_mut().zip(other) {
        if own.is_none() {
            swap(*own, *other);
        }
    }
}

/// A list that says it is cut gives way to a longer one; what is known of a person comes from both.
fn complete_authors(paper: &mut Paper, other: &mut Paper, unicode: &dyn Unicode) {
    let (own, others) = (&mut paper.authors, &mut other.authors);
    if own.is_empty() || paper.more_authors && others.len() > own.len() {
        swap(own, others);
        paper.more_authors = other.more_authors;
    }
    for (own, other) in own.iter_mut().zip(others) {
        if author_key(&own.name, unicode) != author_key(&other.name, unicode) {
            continue;
        }
        fill(&mut details(own), &mut details(other));
        own.owner = if other.owner == Some(true) { other.owner } else { own.owner.or(other.owner) };
        own.equal |= other.equal;
        own.corresponding |= other.corresponding;
    }
}

/// What a list may tell of an author besides the name.
fn details(person: &mut Person) -> [&mut Option<String>; 3] {
    [&mut person.url, &mut person.orcid, &mut person.affiliation]
}
