//! Several documents as one: which papers are the same, in which order they stand, and what is told around them.

use scholar_profile::merge::merge;
use scholar_profile::model::{Paper, Profile};
use scholar_profile::source::Reading;

use crate::support;
use crate::unicode::Native;

/// Merges documents, each at an address such as `a.json`.
pub(crate) fn merged(documents: &[&str]) -> Reading {
    let named = ('a'..='z').zip(documents);
    merge(named.map(|(name, text)| (format!("{name}.json"), support::profile(text))).collect(), &Native)
}

/// A document of a researcher with these papers, the inside of an array.
pub(crate) fn document(name: &str, papers: &str) -> String {
    format!(r#"{{"name": "{name}", "papers": [{papers}]}}"#)
}

/// Merges documents of the researchers A, B, … with these papers.
pub(crate) fn lab(papers: &[&str]) -> Profile {
    let documents: Vec<String> =
        ('A'..='Z').zip(papers).map(|(name, papers)| document(&name.to_string(), papers)).collect();
    merged(&documents.iter().map(String::as_str).collect::<Vec<_>>()).profile
}

fn ids(profile: &Profile) -> Vec<&str> {
    profile.papers.iter().map(|paper| paper.id.as_str()).collect()
}

/// Ids of the papers, each with the places of its members: `x01`.
fn told(profile: &Profile) -> Vec<String> {
    let members = |paper: &Paper| paper.members.iter().map(ToString::to_string).collect::<String>();
    profile.papers.iter().map(|paper| format!("{}{}", paper.id, members(paper))).collect()
}

/// Whether two entries, each of a document of its own, are the same paper.
fn are_same(one: &str, other: &str) -> bool {
    let there = lab(&[one, other]).papers.len() == 1;
    assert_eq!(lab(&[other, one]).papers.len() == 1, there, "{one} {other}");
    there
}

#[test]
fn the_same_doi_is_the_same_paper_however_it_is_written() {
    let one = r#"{"title": "One", "links": {"doi": "10.1000/AbC"}}"#;
    for other in [
        r#"{"title": "Other", "links": {"doi": "https://dx.doi.org/10.1000/abc"}}"#,
        r#"{"title": "Other", "links": {"doi": "doi:10.1000/abc", "arxiv": "2401.00001"}}"#,
        r#"{"title": "Other", "id": "10.1000/abc"}"#,
    ] {
        assert!(are_same(one, other), "{other}");
    }
    assert!(!are_same(one, r#"{"title": "Other", "links": {"doi": "10.1000/abcd"}}"#));
    assert!(!are_same(one, r#"{"title": "Other", "links": {"pdf": "https://doi.org/10.1000/abc"}}"#));
}

#[test]
fn the_same_arxiv_id_is_the_same_paper_in_any_version() {
    let one = r#"{"title": "One", "links": {"arxiv": "2401.00001v2"}}"#;
    for other in [
        r#"{"title": "Other", "links": {"arxiv": "https://arxiv.org/pdf/2401.00001"}}"#,
        r#"{"title": "Other", "links": {"doi": "10.48550/arXiv.2401.00001"}}"#,
        r#"{"title": "Other", "links": {"doi": "10.1000/1", "arxiv": "2401.00001"}}"#,
        r#"{"title": "Other", "id": "2401.00001v9"}"#,
    ] {
        assert!(are_same(one, other), "{other}");
    }
    assert!(!are_same(one, r#"{"title": "Other", "links": {"arxiv": "2401.00002"}}"#));
}

#[test]
fn without_a_common_identifier_title_and_year_decide() {
    let one = r#"{"title": "Ünder the $\\alpha$-Sea: {T}ides", "date": "2024-05"}"#;
    assert!(are_same(one, r#"{"title": "under the α sea — tides.", "date": "2024"}"#));
    assert!(are_same(
        one,
        r#"{"title": "Under the α-sea: Tides", "date": "2024-12-31", "links": {"doi": "10.1/x"}}"#
    ));
    assert!(!are_same(one, r#"{"title": "Under the α-sea: Tides", "date": "2023"}"#));
    assert!(!are_same(one, r#"{"title": "Under the α-sea: Tides"}"#));
    assert!(!are_same(one, r#"{"title": "Under the α-sea", "date": "2024"}"#));
    assert!(are_same(r#"{"title": "Undated"}"#, r#"{"title": "UNDATED"}"#));
    assert!(are_same(r#"{"title": "?!"}"#, r#"{"title": "?!"}"#));
    assert!(!are_same(r#"{"title": "In C"}"#, r#"{"title": "In C++"}"#));
    assert!(!are_same(r#"{"date": "2024"}"#, r#"{"date": "2024"}"#), "untitled papers are never the same");
}

#[test]
fn different_identifiers_are_different_papers_whatever_else_agrees() {
    let paper = |links: &str| format!(r#"{{"title": "T", "date": "2024", "links": {{{links}}}}}"#);
    let cases = [
        (r#""doi": "10.1/x""#, r#""doi": "10.1/y""#, false),
        (r#""doi": "10.1/x", "arxiv": "2401.00001""#, r#""doi": "10.1/y", "arxiv": "2401.00001""#, false),
        (r#""arxiv": "2401.00001""#, r#""arxiv": "2401.00002""#, false),
        (r#""doi": "10.1/x", "arxiv": "2401.00001""#, r#""doi": "10.1/x", "arxiv": "2401.00002""#, true),
        (r#""doi": "10.1/x""#, r#""arxiv": "2401.00002""#, true),
    ];
    for (one, other, expected) in cases {
        assert_eq!(are_same(&paper(one), &paper(other)), expected, "{one} {other}");
    }
}

#[test]
fn papers_stand_as_the_documents_have_them_one_after_the_other() {
    let shared = r#"{"id": "s", "title": "Shared", "links": {"doi": "10.1/s"}}"#;
    let b = format!(r#"{{"id": "b1", "title": "B1"}}, {shared}, {{"id": "b2", "title": "B2"}}"#);
    let profile = lab(&[&format!(r#"{{"id": "a1", "title": "A1"}}, {shared}"#), &b, shared]);
    assert_eq!(told(&profile), ["a10", "s012", "b11", "b21"]);
}

#[test]
fn one_paper_can_tell_that_two_others_are_the_same() {
    let published = r#"{"id": "p", "title": "Published", "links": {"doi": "10.1/x"}}"#;
    let draft = r#"{"id": "d", "title": "Draft", "links": {"arxiv": "2401.00001"}}"#;
    let both = r#"{"id": "b", "title": "Both", "links": {"doi": "10.1/x", "arxiv": "2401.00001"}}"#;
    assert_eq!(told(&lab(&[published, draft])), ["p0", "d1"]);
    assert_eq!(told(&lab(&[published, draft, both])), ["p012"]);
    assert_eq!(told(&lab(&[both, draft, published])), ["b012"]);
}

#[test]
fn what_a_document_lists_apart_stays_apart() {
    let twice = r#"{"id": "x", "title": "Editorial", "date": "2024"}, {"id": "y", "title": "Editorial", "date": "2024"}"#;
    assert_eq!(told(&lab(&[twice])), ["x0", "y0"]);
    // The first is the first, the second the second.
    assert_eq!(told(&lab(&[twice, twice])), ["x01", "y01"]);
    let data = r#"{"id": "x", "title": "Paper", "links": {"arxiv": "2401.00001"}}, {"id": "y", "title": "Its data", "links": {"arxiv": "2401.00001"}}"#;
    assert_eq!(told(&lab(&[data, data])), ["x01", "y01"]);
    // Not even a third document makes one of them.
    let draft = r#"{"id": "p", "title": "P", "links": {"doi": "10.1/x"}}, {"id": "d", "title": "D", "links": {"arxiv": "2401.00001"}}"#;
    let both = r#"{"id": "b", "title": "B", "links": {"doi": "10.1/x", "arxiv": "2401.00001"}}"#;
    assert_eq!(told(&lab(&[draft, both])), ["p01", "d0"]);
}

#[test]
fn an_identifier_counts_before_a_title_that_comes_first() {
    let a = r#"{"id": "a", "title": "T", "date": "2024", "links": {"doi": "10.1/x"}}"#;
    let b = r#"{"id": "b1", "title": "T", "date": "2024"}, {"id": "b2", "title": "Else", "links": {"doi": "10.1/x"}}"#;
    assert_eq!(told(&lab(&[a, b])), ["a01", "b11"]);
}

#[test]
fn ids_stay_unique() {
    let x = |title: &str| format!(r#"{{"id": "x", "title": "{title}"}}"#);
    let profile =
        lab(&[&x("One"), &x("Two"), &format!(r#"{{"id": "x~2", "title": "Three"}}, {}"#, x("Four"))]);
    assert_eq!(ids(&profile), ["x", "x~2", "x~2~2", "x~3"]);
}

#[test]
fn the_header_is_that_of_all_and_the_figures_of_nobody() {
    let reading = merged(&[
        r#"{"name": "Ada", "aliases": ["A."], "affiliation": "Lab", "bio": "b", "avatar": "/a.png", "category": "CL",
            "links": {"homepage": "https://a.test/"}, "metrics": {"h_index": 3}, "citations_by_year": {"2024": 5},
            "metric_info": {"novelty": {"label": "New"}}, "categories": {"CL": "Language"},
            "updated": "2025-11", "source": {"name": "Index", "url": "https://i.test/"}, "notice": "Sample.",
            "papers": [{"title": "T", "date": "soon"}]}"#,
        r#"{"name": "Bo", "affiliation": "Lab", "metrics": {"h_index": 4}, "metric_info": {"novelty": {"label": "N"}, "x": {"label": "X"}},
            "categories": {"CL": "L", "CV": "Vision"}, "updated": "2024-01-09", "source": "Hand", "notice": "Sample.", "papers": []}"#,
        r#"{"name": "Ada", "aliases": ["A.", "Ada X"], "affiliation": "Lab", "source": {"name": "Index", "url": "https://i.test/"},
            "notice": "More.", "updated": "2025", "papers": [], "bio": 7}"#,
    ]);
    let profile = reading.profile;
    assert_eq!(profile.name, "Ada, Bo");
    assert_eq!(profile.shown_name("、"), "Ada、Bo");
    let members: Vec<_> =
        profile.members.iter().map(|own| (own.name.as_str(), own.aliases.join("|"))).collect();
    assert_eq!(members, [("Ada", "A.|Ada X".to_owned()), ("Bo", String::new())]);
    assert_eq!(profile.affiliation.as_deref(), Some("Lab"));
    assert_eq!((&profile.bio, &profile.avatar, &profile.category), (&None, &None, &None));
    assert!(profile.links.is_empty() && profile.metrics.is_empty() && profile.citations_by_year.is_empty());
    let labels: Vec<_> =
        profile.metric_info.0.iter().map(|(key, info)| (key.as_str(), info.label.as_deref())).collect();
    assert_eq!(labels, [("novelty", Some("New")), ("x", Some("X"))]);
    assert_eq!(profile.category_name("CL"), Some("Language"));
    assert_eq!(profile.category_name("CV"), Some("Vision"));
    assert_eq!(profile.updated.map(|date| date.to_string()).as_deref(), Some("2024-01-09"));
    assert_eq!(profile.sources.iter().map(|own| own.name.as_str()).collect::<Vec<_>>(), ["Index", "Hand"]);
    assert_eq!(profile.notice.as_deref(), Some("Sample. · More."));
    let warnings: Vec<String> = reading.warnings.iter().map(ToString::to_string).collect();
    assert_eq!(warnings.len(), 2);
    assert!(warnings[0].starts_with("a.json: papers[0].date: expected YYYY"), "{warnings:?}");
    assert!(warnings[1].starts_with("c.json: bio: "), "{warnings:?}");
}

#[test]
fn an_affiliation_stands_only_where_all_share_it() {
    let of = |affiliation: &str| {
        format!(r#"{{"name": "N{affiliation}", "affiliation": "{affiliation}", "papers": []}}"#)
    };
    assert_eq!(merged(&[&of("X"), &of("Y"), &of("X")]).profile.affiliation, None);
    assert_eq!(merged(&[&of("X"), &document("M", "")]).profile.affiliation, None);
    assert_eq!(merged(&[&document("M", ""), &of("X")]).profile.affiliation, None);
}
