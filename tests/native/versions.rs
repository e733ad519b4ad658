//! Preprints and what came of them; several files of one researcher.

use scholar_profile::merge::{Joined, are_one_person, join_versions, merge_person};
use scholar_profile::model::{Paper, Profile};

use crate::support;
use crate::unicode::Native;

const JOURNAL: &str = r#"{"id": "j", "title": "The Sea", "authors": ["Ada Example", "Bo Two"], "date": "2024",
    "venue": "Journal of Waves", "type": "article-journal", "links": {"doi": "10.1000/sea"}}"#;

/// What becomes of the papers, the inside of an array: their ids, and which were joined.
fn joined(papers: &str) -> (Vec<Paper>, Vec<(String, String)>) {
    let mut profile = support::papers(papers).profile;
    let pairs = join_versions(&mut profile, &Native);
    let pairs = pairs.into_iter().map(|Joined { published, preprint }| (preprint, published)).collect();
    (profile.papers, pairs)
}

fn pair(preprint: &str, published: &str) -> (String, String) {
    (preprint.to_owned(), published.to_owned())
}

#[test]
fn a_preprint_becomes_a_link_of_the_published_paper() {
    for preprint in [
        r#"{"id": "p", "title": "The sea.", "authors": ["Example, A."], "date": "2023", "venue": "arXiv",
            "abstract": "Deep.", "status": "preprint", "links": {"arxiv": "2301.00001"}}"#,
        r#"{"id": "p", "title": "THE SEA", "authors": ["Ada Example"], "type": "article", "abstract": "Deep.",
            "links": {"doi": "10.48550/arXiv.2301.00001"}}"#,
    ] {
        for (papers, place) in [
            (format!("{preprint}, {JOURNAL}, {{\"id\": \"x\"}}"), 0),
            (format!("{{\"id\": \"x\"}}, {JOURNAL}, {preprint}"), 1),
        ] {
            let (papers, pairs) = joined(&papers);
            assert_eq!(pairs, [pair("p", "j")]);
            assert_eq!(papers.len(), 2);
            let paper = &papers[place];
            assert_eq!(paper.id, "j");
            assert_eq!(
                (paper.venue.as_deref(), paper.kind.as_deref()),
                (Some("Journal of Waves"), Some("article-journal"))
            );
            assert_eq!((paper.status.as_deref(), paper.summary.as_deref()), (None, Some("Deep.")));
            let links: Vec<_> =
                paper.links.iter().map(|link| (link.label.as_str(), link.url.as_str())).collect();
            assert_eq!(
                links,
                [("doi", "https://doi.org/10.1000/sea"), ("arxiv", "https://arxiv.org/abs/2301.00001")]
            );
        }
    }
}

#[test]
fn a_stated_relation_counts_more_than_the_title() {
    let stated = r#"{"id": "s", "title": "On Water", "authors": ["Ada Example"], "venue": "Annals",
        "links": {"doi": "10.1000/water", "arxiv": "2301.00001"}}"#;
    let preprint =
        r#"{"id": "p", "title": "The Sea", "authors": ["Ada Example"], "links": {"arxiv": "2301.00001v2"}}"#;
    let (papers, pairs) = joined(&[JOURNAL, stated, preprint].join(","));
    assert_eq!(pairs, [pair("p", "s")]);
    assert_eq!(papers.len(), 2);
}

#[test]
fn what_does_not_belong_together_stays_apart() {
    let other_author = r#"{"id": "p", "title": "The Sea", "authors": ["Cy Three"], "venue": "arXiv"}"#;
    let other_title = r#"{"id": "p", "title": "The Sea II", "authors": ["Ada Example"], "venue": "arXiv"}"#;
    let conference =
        r#"{"id": "p", "title": "The Sea", "authors": ["Ada Example"], "venue": "Conference on Waves"}"#;
    let nobody = r#"{"id": "p", "title": "The Sea", "venue": "arXiv"}"#;
    for other in [other_author, other_title, conference, nobody] {
        let (papers, pairs) = joined(&[JOURNAL, other].join(","));
        assert_eq!((papers.len(), pairs.len()), (2, 0), "{other}");
    }
}

#[test]
fn several_preprints_may_belong_to_one_paper() {
    let preprint = |id: &str, doi: &str| {
        format!(
            r#"{{"id": "{id}", "title": "The Sea", "authors": ["Ada Example"], "links": {{"doi": "{doi}"}}}}"#
        )
    };
    let (papers, pairs) = joined(
        &[&preprint("a", "10.2139/ssrn.1"), &preprint("b", "10.21203/rs.1"), JOURNAL, r#"{"id": "x"}"#]
            .join(","),
    );
    assert_eq!(pairs, [pair("a", "j"), pair("b", "j")]);
    let ids: Vec<_> = papers.iter().map(|paper| paper.id.as_str()).collect();
    assert_eq!(ids, ["j", "x"]);
    let labels: Vec<_> = papers[0].links.iter().map(|link| link.label.as_str()).collect();
    assert_eq!(labels, ["doi", "doi 2", "doi 3"]);
}

fn documents(texts: &[&str]) -> Vec<(String, scholar_profile::source::Reading)> {
    let named = ('a'..='z').zip(texts);
    named.map(|(name, text)| (format!("{name}.json"), support::profile(text))).collect()
}

#[test]
fn files_of_one_researcher_complete_each_other() {
    let one = r#"{"name": "Ada Example", "links": {"homepage": "https://a.test/"}, "metrics": {"h_index": 5},
        "updated": "2025-02", "papers": [{"id": "a", "title": "A", "links": {"doi": "10.1/a"}}, 5]}"#;
    let other = r#"{"name": "Example, A.", "affiliation": "Institute", "metrics": {"h_index": 4, "citations": 9},
        "links": {"homepage": "https://b.test/", "orcid": "0000-0002-1825-0097"}, "citations_by_year": {"2024": 3}, "updated": "2025-01",
        "papers": [{"id": "b", "title": "B"}, {"id": "c", "title": "A!", "links": {"doi": "10.1/A"}, "metrics": {"citations": 2}}]}"#;
    let documents = documents(&[one, other]);
    assert!(are_one_person(&documents, &Native));
    let reading = merge_person(documents, &Native);
    let Profile {
        name,
        aliases,
        affiliation,
        links,
        metrics,
        papers,
        citations_by_year,
        updated,
        members,
        ..
    } = reading.profile;
    assert_eq!((name.as_str(), aliases), ("Ada Example", vec!["Example, A.".to_owned()]));
    assert_eq!(affiliation.as_deref(), Some("Institute"));
    let links: Vec<_> = links.iter().map(|link| link.url.as_str()).collect();
    assert_eq!(links, ["https://a.test/", "https://orcid.org/0000-0002-1825-0097"]);
    let metrics: Vec<_> = metrics.iter().map(|metric| (metric.key.as_str(), metric.value)).collect();
    assert_eq!(metrics, [("h_index", 5.0), ("citations", 9.0)]);
    assert_eq!(citations_by_year, [(2024, 3.0)]);
    assert_eq!(updated.map(|date| date.to_string()).as_deref(), Some("2025-01"));
    assert!(members.is_empty() && papers.iter().all(|paper| paper.members.is_empty()));
    let papers: Vec<_> = papers.iter().map(|paper| (paper.id.as_str(), paper.metric("citations"))).collect();
    assert_eq!(papers, [("a", Some(2.0)), ("b", None)]);
    let warnings: Vec<_> = reading.warnings.iter().map(ToString::to_string).collect();
    assert_eq!(warnings.len(), 1);
    assert!(warnings[0].starts_with("a.json: papers[1]: "), "{warnings:?}");
}

#[test]
fn files_of_different_people_are_told_apart() {
    let named = |name: &str| format!(r#"{{"name": "{name}", "papers": []}}"#);
    let are_one = |names: [&str; 2]| {
        let texts = names.map(named);
        are_one_person(&documents(&[&texts[0], &texts[1]]), &Native)
    };
    assert!(are_one(["Ada Example", "Example, Ada"]));
    assert!(!are_one(["Ada Example", "Bo Example"]));
    assert!(!are_one(["Ada Example", "Cy Three"]));
}
