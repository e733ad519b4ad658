//! What is handed out of a document while the rest arrives.

use crate::support::TestHost;
use scholar_profile::source::ProfileReader;
use std::rc::Rc;

/// A reader that has taken this text.
fn reader(text: &str) -> ProfileReader {
    let mut reader = ProfileReader::new(Rc::new(TestHost));
    assert_eq!(reader.push(text.as_bytes()), Ok(()));
    reader
}

const BEGUN: &str =
    r#"{"name": "Ada", "bio": "Reads.", "papers": [{"title": "A"}, {"title": "B"}, "C", {"titl"#;

#[test]
fn header_and_first_papers_are_handed_out_once_there_are_more_of_these() {
    let mut reader = reader(BEGUN);
    assert_eq!(reader.beginning(3), None);
    let beginning = reader.beginning(2).unwrap();
    assert_eq!((beginning.name.as_str(), beginning.bio.as_deref()), ("Ada", Some("Reads.")));
    let ids: Vec<_> = beginning.papers.iter().map(|paper| paper.id.as_str()).collect();
    assert_eq!(ids, ["a", "b"]);

    assert_eq!(reader.push(br#"e": "D"}]}"#), Ok(()));
    assert!(!reader.has_changed());
    let whole = reader.finish().unwrap().profile;
    assert_eq!(whole.papers.len(), 4);
    assert_eq!(whole.papers[..2], beginning.papers);
}

#[test]
fn nothing_is_handed_out_that_could_be_refused_or_lack_its_header() {
    for text in [
        r#"{"papers": ["A", "B", "C", "#,
        r#"{"version": 2, "name": "Ada", "papers": ["A", "B", "C", "#,
        r#"{"name": "", "papers": ["A", "B", "C", "#,
        r#"{"name": "Ada", "papers": ["A", "B", "C"], "bio": "#,
    ] {
        assert_eq!(reader(text).beginning(2), None, "{text}");
    }
}

#[test]
fn what_comes_later_and_shapes_the_header_or_a_card_is_a_change() {
    for (rest, has_changed) in [
        (r#""]}"#, false),
        (
            r#""], "updated": "2025", "citations_by_year": {}, "notice": "N", "source": "S", "version": 1, "x": 1}"#,
            false,
        ),
        (r#""], "bio": "Writes."}"#, true),
        (r#""], "categories": {"CL": "Language"}}"#, true),
        (r#""], "papers": ["A", "B", "C"]}"#, true),
    ] {
        let mut reader = reader(r#"{"metrics": {"h": 1}, "name": "Ada", "papers": ["A", "B", "C", ""#);
        assert!(reader.beginning(2).is_some());
        assert_eq!(reader.push(rest.as_bytes()), Ok(()));
        assert_eq!(reader.has_changed(), has_changed, "{rest}");
        assert_eq!(reader.finish().unwrap().profile.name, "Ada");
    }
}
