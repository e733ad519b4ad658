//! Rules of the document and the fields around its papers.

use crate::support::{header, read};
use scholar_profile::source::ReadError;

#[test]
fn refusals_begin_with_the_field_and_keep_their_order() {
    let refusal = |document: &str| read(document.as_bytes()).map_err(|error| error.to_string());
    let cases = [
        ("[]", "document: expected an object, found an array"),
        ("17", "document: expected an object, found 17"),
        ("{}", "name: expected the researcher's name, found none"),
        (r#"{"name": null, "papers": []}"#, "name: expected the researcher's name, found none"),
        (r#"{"name": " ", "papers": []}"#, "name: expected the researcher's name, found none"),
        (r#"{"name": 5, "papers": []}"#, "name: expected text, found 5"),
        (r#"{"name": "N"}"#, "papers: expected an array, found none"),
        (r#"{"name": "N", "papers": null}"#, "papers: expected an array, found none"),
        (r#"{"name": "N", "papers": {}}"#, "papers: expected an array, found an object"),
        (r#"{"name": "N", "papers": [], "papers": "x"}"#, r#"papers: expected an array, found "x""#),
    ];
    for (document, message) in cases {
        assert_eq!(refusal(document), Err(message.to_owned()), "{document}");
    }
    assert!(matches!(read(br#"{"version": 2}"#), Err(ReadError::Version { .. })));
    assert!(matches!(read(br#"{"version": 2,}"#), Err(ReadError::NotJson { .. })));
}

#[test]
fn a_later_whole_version_is_refused_and_an_odd_one_a_warning() {
    for later in ["2", "\"3\"", "2.0", "1e3", "99999999999999999999"] {
        let document = format!(r#"{{"version": {later}, "name": "N", "papers": []}}"#);
        let found = later.to_owned();
        assert_eq!(read(document.as_bytes()), Err(ReadError::Version { found }));
    }
    for odd in ["0", "-1", "1.5", "2.5", "\"x\"", "true", "[]", "1e999", "\"2 \\n beta\""] {
        let (_, warnings) = header(&format!(r#""version": {odd}"#));
        assert_eq!(warnings.len(), 1, "{odd}");
        assert!(warnings[0].starts_with("version: expected 1, found "), "{warnings:?}");
    }
    for first in ["1", "\"1\"", "1.0", "null", "\"\""] {
        assert_eq!(header(&format!(r#""version": {first}"#)).1, Vec::<String>::new(), "{first}");
    }
    assert_eq!(header(r#""version": 2, "version": 1"#).1, Vec::<String>::new());
}

#[test]
fn metric_info_is_read_field_by_field() {
    let (read, warned) = header(
        r#""metric_info": {"a": {"label": " L ", "unit": " % ", "max": "10", "description": "D", "higher_is_better": false, "other": 1},
            "b": {"max": -1, "label": 5}, "c": {"max": 0}, "d": 1, "e": {"max": "x"}}"#,
    );
    assert_eq!(
        warned,
        [
            "metric_info.b.max: expected a number above 0, found -1",
            "metric_info.b.label: expected text, found 5",
            "metric_info.c.max: expected a number above 0, found 0",
            "metric_info.d: expected an object, found 1",
            "metric_info.e.max: expected a finite number, found \"x\"",
        ]
    );
    let info = read.metric_info.get("a").cloned().unwrap_or_default();
    assert_eq!((info.label.as_deref(), info.unit.as_deref(), info.max), (Some("L"), Some("%"), Some(10.0)));
    assert!(!read.metric_info.higher_is_better("a"));
    assert_eq!(read.metric_info.max("b"), None);
}

#[test]
fn citations_by_year_are_in_the_order_of_years() {
    let (read, warned) = header(
        r#""citations_by_year": {"2024": 5, "20x4": 1, "2022": "7", "2023": null, "2021": -1, "2020": "x"}"#,
    );
    assert_eq!(read.citations_by_year, [(2022, 7.0), (2024, 5.0)]);
    assert_eq!(
        warned,
        [
            "citations_by_year.20x4: expected a year of four digits, found 20x4",
            "citations_by_year.2021: expected a number of citations, found -1",
            "citations_by_year.2020: expected a finite number, found \"x\"",
        ]
    );
}

#[test]
fn a_source_is_a_name_or_an_object() {
    let source = |text: &str| {
        header(&format!(r#""source": {text}"#)).0.sources.pop().map(|source| (source.name, source.url))
    };
    let url = || Some("https://s.test/".to_owned());
    assert_eq!(source("\"By hand\""), Some(("By hand".to_owned(), None)));
    assert_eq!(source(r#"{"name": "S", "url": "https://s.test"}"#), Some(("S".to_owned(), url())));
    assert_eq!(source(r#"{"url": "https://s.test/"}"#), Some(("https://s.test/".to_owned(), url())));
    assert_eq!(source("{}"), None);
}
