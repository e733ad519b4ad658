//! What becomes of a paper that several documents tell of.

use scholar_profile::model::Paper;
use scholar_profile::people::owners;

use crate::merge::{lab, merged};
use crate::unicode::Native;

/// The one paper that two accounts of it give.
fn both(one: &str, other: &str) -> Paper {
    let account = |members: &str| format!(r#"{{"id": "i", "title": "T", {members}}}"#);
    let profile = lab(&[&account(one), &account(other)]);
    assert_eq!(profile.papers.len(), 1, "{one} {other}");
    profile.papers[0].clone()
}

fn names(paper: &Paper) -> Vec<&str> {
    paper.authors.iter().map(|author| author.name.as_str()).collect()
}

fn links(paper: &Paper) -> Vec<(&str, &str)> {
    paper.links.iter().map(|link| (link.label.as_str(), link.url.as_str())).collect()
}

const FULL: &str = r#""authors": ["A", "B"], "affiliations": ["X"], "categories": ["CL"], "tags": ["t"], "venue": "V",
    "type": "book", "status": "s", "award": "a", "note": "n", "volume": "1", "issue": "2", "pages": "3-4", "publisher": "P",
    "abstract": "A.", "tldr": "L.", "links": {"code": "https://c.test/"}, "metrics": {"citations": 5}, "featured": true,
    "thumbnail": "/t.png", "bibtex": "@misc{x}""#;

#[test]
fn what_the_first_lacks_comes_from_the_other() {
    let full = lab(&[&format!(r#"{{"id": "i", "title": "T", {FULL}}}"#)]).papers[0].clone();
    let expected = Paper { members: vec![0, 1], ..full };
    assert_eq!(both(r#""x": 1"#, FULL), expected);
    assert_eq!(both(FULL, r#""x": 1"#), expected);
}

#[test]
fn what_the_first_has_stays() {
    let other = r#""authors": ["C"], "affiliations": ["Y"], "venue": "V", "type": "Zine", "abstract": "Longer.", "pages": "9",
        "metrics": {"citations": 7, "novelty": 1}, "categories": ["CV", "CL"], "tags": ["u", "t"], "featured": false"#;
    let paper = both(FULL, other);
    assert_eq!(names(&paper), ["A", "B"]);
    assert_eq!(paper.affiliations, ["X"]);
    assert_eq!((paper.kind.as_deref(), paper.pages.as_deref()), (Some("book"), Some("3-4")));
    assert_eq!(paper.summary.as_deref(), Some("A."));
    assert_eq!((paper.metric("citations"), paper.metric("novelty")), (Some(5.0), Some(1.0)));
    assert_eq!(paper.categories, ["CL", "CV"]);
    assert_eq!(paper.tags, ["t", "u"]);
    assert!(paper.featured && paper.has_code);
}

#[test]
fn type_and_status_go_with_the_venue() {
    let published = r#""venue": "Journal", "type": "article-journal""#;
    let preprint = r#""type": "article", "status": "preprint""#;
    for (one, other) in [(published, preprint), (preprint, published)] {
        let paper = both(one, other);
        assert_eq!(
            (paper.kind.as_deref(), paper.status.as_deref()),
            (Some("article-journal"), None),
            "{one}"
        );
    }
    let paper =
        both(r#""venue": "Journal""#, r#""venue": "Journal", "status": "in press", "type": "chapter""#);
    assert_eq!((paper.kind.as_deref(), paper.status.as_deref()), (Some("chapter"), Some("in press")));
    let paper = both(r#""type": "chapter""#, r#""status": "submitted", "type": "book""#);
    assert_eq!((paper.kind.as_deref(), paper.status.as_deref()), (Some("chapter"), Some("submitted")));
    let paper = both(r#""type": "chapter""#, r#""venue": "Journal""#);
    assert_eq!(paper.kind.as_deref(), Some("chapter"));
    let paper = both(r#""venue": "One""#, r#""venue": "Other", "status": "in press""#);
    assert_eq!(paper.status, None);
}

#[test]
fn a_venue_where_a_paper_has_come_out_counts_more_than_an_archive() {
    let early = r#""venue": "arXiv preprint arXiv:2401.00001", "type": "preprint", "status": "preprint", "volume": "abs/2401.00001""#;
    let published = r#""venue": "Corrosion Letters", "pages": "1-9", "publisher": "P""#;
    for (one, other) in [(early, published), (published, early)] {
        let paper = both(one, other);
        let state = (paper.venue.as_deref(), paper.kind.as_deref(), paper.status.as_deref());
        assert_eq!(state, (Some("Corrosion Letters"), None, None), "{one}");
        assert_eq!((paper.volume.as_deref(), paper.pages.as_deref()), (None, Some("1-9")), "{one}");
        assert_eq!(paper.publisher.as_deref(), Some("P"), "{one}");
    }
    // A type that says something is kept.
    for kind in ["chapter", "Thesis"] {
        let paper = both(&format!(r#""venue": "CoRR abs/2401.1", "type": "{kind}""#), published);
        assert_eq!(paper.kind.as_deref(), Some(kind));
    }
    let paper = both(r#""venue": "bioRxiv""#, r#""status": "submitted""#);
    assert_eq!((paper.venue.as_deref(), paper.status.as_deref()), (Some("bioRxiv"), Some("submitted")));
}

#[test]
fn pages_of_another_journal_are_not_taken() {
    let paper = both(r#""venue": "Annals""#, r#""venue": "Journal", "pages": "1-9", "volume": "3""#);
    assert_eq!((paper.venue.as_deref(), paper.pages, paper.volume), (Some("Annals"), None, None));
    let paper = both(r#""pages": "7""#, r#""venue": "Journal", "volume": "3""#);
    assert_eq!((paper.venue.as_deref(), paper.volume.as_deref()), (Some("Journal"), Some("3")));
    assert_eq!(paper.pages.as_deref(), Some("7"));
}

#[test]
fn links_of_both_are_kept_and_none_stands_twice() {
    let paper = both(
        r#""links": {"pdf": "https://a.test/1.pdf", "doi": "10.1/X", "arxiv": "2401.00001"}"#,
        r#""links": {"code": "https://c.test/", "pdf": "https://b.test/1.pdf", "doi": "https://dx.doi.org/10.1/x",
            "arxiv": "https://arxiv.org/pdf/2401.00001v3"}"#,
    );
    let expected = [
        ("pdf", "https://a.test/1.pdf"),
        ("doi", "https://doi.org/10.1/X"),
        ("arxiv", "https://arxiv.org/abs/2401.00001"),
        ("code", "https://c.test/"),
        ("pdf 2", "https://b.test/1.pdf"),
    ];
    assert_eq!(links(&paper), expected);
    let paper = both(r#""links": {"pdf": "https://a.test/"}"#, r#""links": {"pdf": "https://a.test/"}"#);
    assert_eq!(links(&paper), [("pdf", "https://a.test/")]);
}

#[test]
fn every_link_has_a_label_of_its_own() {
    let of = |pdf: &str| {
        format!(
            r#"{{"title": "T", "links": {{"pdf": "https://{pdf}.test/", "Note 2": "https://{pdf}.test/"}}}}"#
        )
    };
    let profile = lab(&[&of("a"), &of("b"), &of("a"), &of("b"), &of("c")]);
    let labels: Vec<&str> = profile.papers[0].links.iter().map(|link| link.label.as_str()).collect();
    assert_eq!(labels, ["pdf", "Note 2", "pdf 2", "Note 3", "pdf 3", "Note 4"]);
}

#[test]
fn the_more_precise_of_two_dates_that_agree_is_taken() {
    let date = |one: &str, other: &str| {
        both(&format!(r#""date": "{one}""#), &format!(r#""date": "{other}""#)).date.unwrap().to_string()
    };
    assert_eq!(date("2024", "2024-05-09"), "2024-05-09");
    assert_eq!(date("2024-05", "2024-05-09"), "2024-05-09");
    assert_eq!(date("2024-05-09", "2024"), "2024-05-09");
    assert_eq!(date("2024-05", "2024-06-09"), "2024-05");
    assert_eq!(date("2024-05-08", "2024-05-09"), "2024-05-08");
}

#[test]
fn a_cut_list_of_authors_gives_way_to_a_longer_one() {
    let cut = r#""authors": ["A", "B", "et al."]"#;
    let full = r#""authors": [{"name": "a", "orcid": "0000-0002-1825-0097", "equal": true}, "B", "C"]"#;
    let paper = both(cut, full);
    assert_eq!((names(&paper), paper.more_authors), (vec!["a", "B", "C"], false));
    let paper = both(full, cut);
    assert_eq!((names(&paper), paper.more_authors), (vec!["a", "B", "C"], false));
    let paper = both(cut, r#""authors": ["D"]"#);
    assert_eq!((names(&paper), paper.more_authors), (vec!["A", "B"], true));
    // What is known of a person comes from both lists, but not where they name somebody else.
    let paper = both(r#""authors": ["A", "B"]"#, full);
    assert!(paper.authors[0].equal && paper.authors[0].orcid.is_some());
    let paper = both(r#""authors": ["Z", "B"]"#, full);
    assert!(!paper.authors[0].equal && paper.authors[0].orcid.is_none());
}

#[test]
fn every_member_is_an_owner() {
    let reading = merged(&[
        r#"{"name": "Ada Example", "aliases": ["Example, A."], "papers": [
            {"title": "T", "authors": ["A. Example", {"name": "Bo Second", "owner": false}, {"name": "Cy", "owner": true}]},
            {"title": "Namesake", "authors": [{"name": "Ada Example", "owner": false}]}]}"#,
        r#"{"name": "Bo Second", "papers": [{"title": "T", "authors": ["A. Example", "Bo Second", {"name": "Cy", "owner": false}]}]}"#,
    ]);
    let owners = owners(&reading.profile, &Native);
    let marked = |paper: &Paper| {
        let is_owner = |author| owners.iter().any(|owner| owner.is_owner(author, &Native));
        paper.authors.iter().map(is_owner).collect::<Vec<_>>()
    };
    assert_eq!(reading.profile.papers.iter().map(marked).collect::<Vec<_>>(), [vec![true; 3], vec![false]]);
}
