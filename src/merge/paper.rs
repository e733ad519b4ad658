//! One paper out of what several documents tell of it.

use std::mem::{swap, take};

use super::header::{unite, unite_texts};
use crate::model::{Link, Paper, Person};
use crate::people::author_key;
use crate::source::push_number;
use crate::text::Unicode;

/// Gives a paper what it lacks and another account of the same paper has.
///
/// Links, categories, tags and figures are united. Of a link that leads elsewhere under a label that is taken both
/// stay: nobody but a reader can tell which is the better one.
pub(crate) fn complete(own: &mut Paper, other: &mut Paper, unicode: &dyn Unicode) {
    // A paper that has come out is no preprint, whatever the account that knows no venue still says.
    if own.venue.is_none() && other.venue.is_some() {
        own.status = other.status.take();
        own.kind = other.kind.take().or(own.kind.take());
    } else if own.venue == other.venue {
        fill(&mut state(own), &mut state(other));
    }
    // Volume and pages of another journal than the one that is named would be wrong.
    if own.venue.is_none() || other.venue.is_none() || own.venue == other.venue {
        fill(&mut publication(own), &mut publication(other));
    }
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
