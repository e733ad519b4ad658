//! Merging, whatever the documents: nothing is lost, and nothing stands twice.

use std::collections::HashSet;

use proptest::prelude::*;
use scholar_profile::merge::merge;
use scholar_profile::model::{Link, Paper, PartialDate, Profile};
use scholar_profile::source::Reading;

use crate::unicode::Native;

/// A paper of few possible values, so that papers share them; its tag tells it from all others.
fn any_paper() -> impl Strategy<Value = Paper> {
    let some = |values: &'static [&'static str]| prop::option::of(prop::sample::select(values));
    (
        some(&["1", "2", "3"]),
        some(&["1", "2", "3"]),
        some(&["T", "t.", "U"]),
        prop::option::of(2020_u16..2022),
    )
        .prop_map(|(doi, arxiv, title, year)| {
            let link = |label: &str, base: &str, id: &str| Link {
                label: label.to_owned(),
                url: [base, id].concat(),
            };
            let doi = doi.map(|id| link("doi", "https://doi.org/10.1/", id));
            let arxiv = arxiv.map(|id| link("arxiv", "https://arxiv.org/abs/2401.0000", id));
            Paper {
                id: "same".to_owned(),
                title: title.map(str::to_owned),
                date: year.and_then(|year| PartialDate::new(year, None, None).ok()),
                links: doi.into_iter().chain(arxiv).collect(),
                ..Paper::default()
            }
        })
}

fn documents() -> impl Strategy<Value = Vec<Reading>> {
    let papers = prop::collection::vec(any_paper(), 0..6);
    prop::collection::vec(papers, 1..5).prop_map(|documents| {
        let read = |(place, papers): (usize, Vec<Paper>)| {
            let tagged = papers
                .into_iter()
                .enumerate()
                .map(|(number, paper)| Paper { tags: vec![format!("{place}/{number}")], ..paper });
            let profile =
                Profile { name: format!("N{place}"), papers: tagged.collect(), ..Profile::default() };
            Reading { profile, warnings: Vec::new() }
        };
        documents.into_iter().enumerate().map(read).collect()
    })
}

fn dois(paper: &Paper) -> HashSet<&str> {
    paper.links.iter().filter(|link| link.label == "doi").map(|link| link.url.as_str()).collect()
}

proptest! {
    #[test]
    fn every_paper_is_in_exactly_one_and_those_of_a_document_are_in_as_many(readings in documents()) {
        let named = readings.iter().enumerate().map(|(place, own)| (place.to_string(), own.clone()));
        let profile = merge(named.collect(), &Native).profile;
        let mut tags: Vec<&str> = profile.papers.iter().flat_map(|paper| &paper.tags).map(String::as_str).collect();
        tags.sort_unstable();
        let mut expected: Vec<&str> =
            readings.iter().flat_map(|own| &own.profile.papers).map(|paper| paper.tags[0].as_str()).collect();
        expected.sort_unstable();
        prop_assert_eq!(tags, expected);
        let ids: HashSet<&str> = profile.papers.iter().map(|paper| paper.id.as_str()).collect();
        prop_assert_eq!(ids.len(), profile.papers.len());
        for (place, own) in readings.iter().enumerate() {
            let of = profile.papers.iter().filter(|paper| paper.members.contains(&(place as u32))).count();
            prop_assert_eq!(of, own.profile.papers.len());
        }
        for paper in &profile.papers {
            prop_assert!(dois(paper).len() <= 1);
            prop_assert_eq!(paper.tags.len(), paper.members.len());
        }
    }

    #[test]
    fn a_document_alone_keeps_its_papers(readings in documents()) {
        let papers = &readings[0].profile.papers;
        let merged = merge(vec![(String::new(), readings[0].clone())], &Native).profile.papers;
        let tags = |papers: &[Paper]| papers.iter().map(|paper| paper.tags.clone()).collect::<Vec<_>>();
        prop_assert_eq!(tags(&merged), tags(papers));
    }

    #[test]
    fn a_document_merged_with_itself_is_that_document(readings in documents()) {
        let own = &readings[0];
        let merged = merge(vec![("a".to_owned(), own.clone()), ("b".to_owned(), own.clone())], &Native).profile;
        let titled = own.profile.papers.iter().filter(|p| p.title.is_some() || !p.links.is_empty()).count();
        let unnamed = own.profile.papers.len() - titled;
        prop_assert_eq!(merged.papers.len(), titled + 2 * unnamed);
    }
}
