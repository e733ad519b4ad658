//! Rules of single papers: none is lost, each has an identifier of its own, authors in every form.

use crate::support::{paper, papers, warnings};

#[test]
fn every_paper_is_read_on_its_own() {
    let reading = papers(
        r#"{"title": "Good"}, 7, null, "Bare", [], true, {"id": "n"}, {"title": 42}, {"title": " "}, {"date": 1}"#,
    );
    let papers: Vec<_> =
        reading.profile.papers.iter().map(|paper| (paper.id.as_str(), paper.title.as_deref())).collect();
    assert_eq!(
        papers,
        [
            ("good", Some("Good")),
            ("bare", Some("Bare")),
            ("n", None),
            ("paper-8", None),
            ("paper-9", None),
            ("paper-10", None)
        ]
    );
    assert_eq!(
        warnings(&reading),
        [
            "papers[1]: expected an object, found 7",
            "papers[2]: expected an object, found null",
            "papers[3]: expected an object, found \"Bare\"",
            "papers[4]: expected an object, found an array",
            "papers[5]: expected an object, found true",
            "papers[6].title: expected a title, found none",
            "papers[7].title: expected text, found 42",
            "papers[8].title: expected a title, found none",
            "papers[9].date: expected YYYY, YYYY-MM or YYYY-MM-DD, found 1",
            "papers[9].title: expected a title, found none",
        ]
    );
}

#[test]
fn identifiers_are_given_or_made_and_always_unique() {
    let ids = |text: &str| {
        let reading = papers(text);
        let ids: Vec<_> = reading.profile.papers.iter().map(|paper| paper.id.clone()).collect();
        let places: Vec<_> = reading.warnings.iter().map(|warning| warning.place.clone()).collect();
        (ids, places)
    };
    let expect = |ids: &[&str], places: &[&str]| {
        (
            ids.iter().map(ToString::to_string).collect::<Vec<_>>(),
            places.iter().map(ToString::to_string).collect::<Vec<_>>(),
        )
    };
    let same = r#"{"id": "a", "title": "T"}, {"id": "a", "title": "T"}, {"id": "a", "title": "T"}"#;
    assert_eq!(ids(same), expect(&["a", "a~2", "a~3"], &["papers[1].id", "papers[2].id"]));
    let taken = r#"{"id": "a~2", "title": "T"}, {"id": "a", "title": "T"}, {"id": "a", "title": "T"}, {"id": "a~3", "title": "T"}"#;
    assert_eq!(ids(taken), expect(&["a~2", "a", "a~3", "a~3~2"], &["papers[2].id", "papers[3].id"]));
    let made = r#"{"title": "Same, title!"}, {"title": "same title"}, {"id": "same-title", "title": "T"}"#;
    assert_eq!(ids(made), expect(&["same-title", "same-title~2", "same-title~3"], &["papers[2].id"]));
    let links = r#"{"title": "T", "links": {"arxiv": "arXiv:2409.18869v2", "doi": "doi:10.1/X"}}, {"title": "T", "links": {"arxiv": "https://arxiv.org/abs/2409.18869v3"}},
        {"title": "T", "links": {"arxiv": "papers/"}}, {"title": "Über 日本の 𝔘 — \\(x^2\\)"}, {"title": "?!"}"#;
    assert_eq!(ids(links), expect(&["10.1/X", "2409.18869", "t", "Über-日本の-𝔘-x-2", "paper-5"], &[]));
    let long =
        ids(&format!(r#"{{"title": "{}"}}, {{"title": "{}"}}"#, "word ".repeat(40), "字".repeat(400))).0;
    assert_eq!((long[0].len(), long[1].chars().count()), (84, 54));
}

#[test]
fn thousands_of_equal_identifiers_take_no_longer_than_others() {
    let many = vec![r#"{"id": "a", "title": "T"}"#; 20_000].join(",");
    let reading = papers(&many);
    assert_eq!(reading.profile.papers[19_999].id, "a~20000");
}

#[test]
fn authors_may_be_one_string() {
    let names = |text: &str| {
        let (read, warned) = paper(&format!(r#""authors": "{text}""#));
        assert_eq!(warned, Vec::<String>::new(), "{text}");
        (
            read.authors.into_iter().map(|author| author.name).collect::<Vec<_>>().join(" | "),
            read.more_authors,
        )
    };
    for (text, expected, more) in [
        ("Example, Ada; Two, Bob and Co", "Example, Ada | Two, Bob and Co", false),
        ("Example, Ada and Two, Bob", "Example, Ada | Two, Bob", false),
        ("Ada Example, Bob Two", "Ada Example | Bob Two", false),
        ("Ada Example", "Ada Example", false),
        ("Ada\\n  and Bob\\tTwo and others", "Ada | Bob Two", true),
        ("Ada, Bob, et al.", "Ada | Bob", true),
        ("Ada Example et al", "Ada Example", true),
        ("Ada; Bob; ", "Ada | Bob", false),
        ("Brand, Sandy", "Brand | Sandy", false),
        ("Metal", "Metal", false),
        ("et al.", "", true),
    ] {
        assert_eq!(names(text), (expected.to_owned(), more), "{text}");
    }
}

#[test]
fn authors_are_strings_or_objects_and_each_stands_alone() {
    let (read, warned) = paper(
        r#""authors": ["First One", 9, {"url": "https://a.test"}, {"name": "Last One", "owner": "maybe", "url": "ftp://x", "equal": true,
            "orcid": "0000-0002-1825-0097", "affiliation": " X "}, null, "", {"name": "O", "owner": false, "corresponding": true}, "ET AL"]"#,
    );
    assert_eq!(
        warned,
        [
            "papers[0].authors[1]: expected an author's name or an object, found 9",
            "papers[0].authors[2]: expected an author with a name",
            "papers[0].authors[3].owner: expected true or false, found \"maybe\"",
            "papers[0].authors[3].url: expected an https, http, mailto or relative URL, found \"ftp://x\"",
        ]
    );
    let names: Vec<_> = read.authors.iter().map(|author| author.name.as_str()).collect();
    assert_eq!((names, read.more_authors), (vec!["First One", "Last One", "O"], true));
    let last = &read.authors[1];
    assert_eq!((last.owner, last.equal, last.corresponding, &last.url), (None, true, false, &None));
    assert_eq!(last.orcid.as_deref(), Some("https://orcid.org/0000-0002-1825-0097"));
    assert_eq!((read.authors[2].owner, read.authors[2].corresponding), (Some(false), true));
    // Only the last entry stands for others.
    let (read, _) = paper(r#""authors": ["others", "Ada"]"#);
    assert_eq!((read.authors.len(), read.more_authors), (2, false));
    let (read, _) = paper(r#""authors": {"name": "Alone"}"#);
    assert_eq!(read.authors[0].name, "Alone");
}

#[test]
fn categories_of_both_keys_are_joined_and_none_stands_twice() {
    let (read, _) = paper(r#""categories": ["cs.CL", " CV ", "cs.CL", "AI"], "category": "AI""#);
    assert_eq!(read.categories, ["AI", "cs.CL", "CV"]);
    let (read, warned) = paper(r#""categories": "CL", "tags": "one", "affiliations": "here""#);
    assert_eq!(
        (read.categories, read.tags, read.affiliations),
        (vec!["CL".into()], vec!["one".into()], vec!["here".into()])
    );
    assert_eq!(warned, Vec::<String>::new());
}

#[test]
fn a_link_to_code_means_that_there_is_code() {
    assert!(paper(r#""links": {"code": "/code"}, "has_code": false"#).0.has_code);
    assert!(paper(r#""has_code": true"#).0.has_code);
    assert!(!paper(r#""links": {"pdf": "/code"}"#).0.has_code);
}
