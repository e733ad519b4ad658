//! Papers beside a hostile one are read as ever, and what is handed on holds as many as there are.

use scholar_profile::cite::{csl_json, ris};
use scholar_profile::model::Profile;
use scholar_profile::source::write_profile;
use serde_json::Value;

use super::{GOOD, all_strings, filled_with};
use crate::support::{papers, profile, read_in_pieces};
use crate::unicode::Native;

#[test]
fn the_papers_around_stay_as_they_are() {
    let good = papers(GOOD).profile.papers.remove(0);
    for text in all_strings() {
        let reading = profile(&filled_with(&text).to_string());
        let papers = &reading.profile.papers;
        assert_eq!(papers.len(), 4, "{text:?}");
        assert_eq!(papers[0], good, "{text:?}");
        assert_eq!(papers[3].title.as_deref(), Some("Last"), "{text:?}");
    }
}

fn without_links(mut profile: Profile) -> Profile {
    profile.links.clear();
    profile.papers.iter_mut().for_each(|paper| paper.links.clear());
    profile
}

#[test]
fn what_is_written_is_read_as_the_same_again() {
    let number = |value: f64| value.to_string();
    for string in all_strings() {
        let document = filled_with(&string).to_string();
        let reading = profile(&document);
        let once = profile(&write_profile(&reading.profile, &number)).profile;
        let twice = profile(&write_profile(&once, &number)).profile;
        assert_eq!(twice, once, "{string:?}");
        // The first time a DOI becomes a URL, in which dot segments mean another place.
        assert_eq!(without_links(once), without_links(reading.profile.clone()), "{string:?}");
        // Pieces of a few bytes cut through characters and escapes.
        let in_pieces = read_in_pieces(document.as_bytes(), 3).unwrap();
        assert_eq!(in_pieces.profile, reading.profile, "{string:?}");
    }
}

#[test]
fn no_text_begins_a_record_of_its_own_in_an_export() {
    for string in all_strings() {
        let papers = profile(&filled_with(&string).to_string()).profile.papers;
        let ris = ris(&papers, &Native);
        let records = |tag| ris.lines().filter(|line| line.starts_with(tag)).count();
        assert_eq!((records("TY  - "), records("ER  - ")), (4, 4), "{string:?}");
        let items: Vec<Value> = serde_json::from_str(&csl_json(&papers, &Native)).unwrap();
        assert_eq!(items.len(), 4, "{string:?}");
    }
}
