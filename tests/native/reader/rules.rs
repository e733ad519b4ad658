//! Rules of tolerance that hold everywhere: what is absent, what is a warning and at which place.

use crate::support::{header, paper, profile, warnings};
use scholar_profile::model::PartialDate;
use serde_json::json;

#[test]
fn of_a_key_given_twice_the_last_counts_at_the_first_place() {
    let reading = profile(
        r#"{"name": "A", "links": 5, "papers": [{"title": "x", "id": "x", "date": "soon"}], "bio": 1, "links": {"a": "/a"},
            "papers": [{"title": "first", "id": "x", "title": "last", "metrics": {"b": 1, "a": 2, "b": 3}}], "name": "B"}"#,
    );
    assert_eq!(warnings(&reading), ["bio: expected text, found 1"]);
    assert_eq!((reading.profile.name.as_str(), reading.profile.papers.len()), ("B", 1));
    let paper = &reading.profile.papers[0];
    assert_eq!((paper.title.as_deref(), paper.id.as_str()), (Some("last"), "x"));
    let metrics: Vec<_> = paper.metrics.iter().map(|metric| (metric.key.as_str(), metric.value)).collect();
    assert_eq!(metrics, [("b", 3.0), ("a", 2.0)]);
}

#[test]
fn long_objects_and_arrays_obey_the_same_rule() {
    let keys = (0..200).map(|key| format!(r#""k{}": {key}"#, key % 100)).collect::<Vec<_>>().join(", ");
    let (profile, warned) = header(&format!(r#""metrics": {{{keys}}}"#));
    assert_eq!(profile.metrics.len(), 100);
    assert_eq!((profile.metrics[7].key.as_str(), profile.metrics[7].value), ("k7", 107.0));
    assert!(warned.is_empty());
    let tags = (0..200).map(|tag| format!(r#""t{}""#, tag % 100)).collect::<Vec<_>>().join(", ");
    let (paper, _) = paper(&format!(r#""tags": [{tags}]"#));
    assert_eq!((paper.tags.len(), paper.tags[99].as_str()), (100, "t99"));
}

#[test]
fn null_and_blank_mean_absent_without_a_word() {
    for absent in ["null", "\"\"", "\" \\n \""] {
        let fields =
            ["affiliation", "bio", "avatar", "category", "updated", "notice", "source", "aliases", "unknown"];
        let members = fields.map(|field| format!(r#""{field}": {absent}"#)).join(", ");
        let (read, warned) = header(&members);
        assert_eq!(warned, Vec::<String>::new(), "{absent}");
        assert_eq!(
            (read.affiliation, read.sources, read.aliases, read.updated),
            (None, vec![], vec![], None)
        );
        let fields = [
            "id",
            "authors",
            "date",
            "categories",
            "category",
            "tags",
            "venue",
            "volume",
            "abstract",
            "bibtex",
        ];
        let members = fields.map(|field| format!(r#""{field}": {absent}"#)).join(", ");
        let (read, warned) =
            paper(&format!(r#"{members}, "metrics": {{"a": {absent}}}, "links": {{"pdf": {absent}}}"#));
        assert_eq!(warned, Vec::<String>::new(), "{absent}");
        assert_eq!(
            (read.metrics, read.links, read.authors, read.id),
            (vec![], vec![], vec![], "t".to_owned())
        );
    }
    let (read, warned) =
        paper(r#""links": null, "metrics": null, "has_code": null, "tags": [null, "", "a"]"#);
    assert_eq!((read.tags, warned), (vec!["a".to_owned()], vec![]));
}

#[test]
fn wrong_types_are_warnings_and_never_more() {
    let values = [json!(1), json!(true), json!("x"), json!([1, [2], {}]), json!({"a": [], "b": {}})];
    // What each field takes of these types; everything else must be a warning at its place.
    let fields = [
        ("version", "1"),
        ("aliases", "string"),
        ("affiliation", "string"),
        ("bio", "string"),
        ("category", "string"),
        ("avatar", "string"),
        ("links", ""),
        ("metrics", ""),
        ("metric_info", ""),
        ("categories", ""),
        ("citations_by_year", ""),
        ("updated", ""),
        ("source", "string object"),
        ("notice", "string"),
    ];
    for (field, taken) in fields {
        for value in &values {
            let (read, warnings) = header(&format!(r#""{field}": {value}"#));
            assert_eq!(read.name, "N");
            check_warnings(field, value, taken, &warnings);
        }
    }
    let fields = [
        ("id", "string"),
        ("authors", "string"),
        ("affiliations", "string"),
        ("date", ""),
        ("category", "string"),
        ("categories", "string"),
        ("tags", "string"),
        ("venue", "string"),
        ("type", "string"),
        ("status", "string"),
        ("award", "string"),
        ("note", "string"),
        ("volume", "string 1"),
        ("issue", "string 1"),
        ("pages", "string 1"),
        ("publisher", "string 1"),
        ("abstract", "string"),
        ("tldr", "string"),
        ("links", ""),
        ("has_code", "true"),
        ("metrics", ""),
        ("featured", "true"),
        ("thumbnail", "string"),
        ("bibtex", "string"),
    ];
    for (field, taken) in fields {
        for value in &values {
            let (read, warnings) = paper(&format!(r#""{field}": {value}"#));
            assert_eq!(read.title.as_deref(), Some("T"));
            check_warnings(&format!("papers[0].{field}"), value, taken, &warnings);
        }
    }
}

fn check_warnings(place: &str, value: &serde_json::Value, taken: &str, warnings: &[String]) {
    assert!(warnings.iter().all(|warning| warning.starts_with(place)), "{warnings:?}");
    let kind = match value {
        serde_json::Value::String(_) => "string",
        serde_json::Value::Object(_) => "object",
        serde_json::Value::Array(_) => "array",
        other => &other.to_string(),
    };
    let is_taken = taken.split(' ').any(|word| word == kind);
    assert_eq!(warnings.is_empty(), is_taken, "{place}: {value}: {warnings:?}");
}

#[test]
fn what_was_found_is_shortened() {
    let (_, warnings) =
        paper(&format!(r#""date": "{}", "links": {{"{}": 1}}"#, "é".repeat(100), "k".repeat(100)));
    let found = format!("papers[0].date: expected YYYY, YYYY-MM or YYYY-MM-DD, found \"{}…", "é".repeat(38));
    assert_eq!(warnings, [found, format!("papers[0].links.{}…: expected a URL, found 1", "k".repeat(39))]);
}

#[test]
fn numbers_may_be_strings_but_not_formatted_ones() {
    let value = |text: &str| {
        let (read, warned) = header(&format!(r#""metrics": {{"a": {text}}}"#));
        assert_eq!(warned.len(), usize::from(read.metrics.is_empty()), "{text}: {warned:?}");
        read.metrics.first().map(|metric| metric.value)
    };
    for (text, expected) in [
        ("958", 958.0),
        ("\"958\"", 958.0),
        ("\" 958 \"", 958.0),
        ("-7", -7.0),
        ("1.5", 1.5),
        ("\"1.5e2\"", 150.0),
        ("999999999999999", 999_999_999_999_999.0),
        ("9007199254740993", 9_007_199_254_740_992.0),
        ("1e-999", 0.0),
    ] {
        assert_eq!(value(text), Some(expected), "{text}");
    }
    assert_eq!(value("-0").map(f64::is_sign_positive), Some(true));
    assert_eq!(value("-0.0").map(f64::is_sign_positive), Some(true));
    for text in [
        "1e999",
        "-1e999",
        "\"1e999\"",
        "\"1,234\"",
        "\"54%\"",
        "\"+5\"",
        "\".5\"",
        "\"1.\"",
        "\"0x10\"",
        "\"NaN\"",
        "\"inf\"",
        "\"007\"",
        "\"1 2\"",
        "\"[1]\"",
        "\"true\"",
        "true",
        "[]",
        "{}",
        "\"٣\"",
        "\"-\"",
    ] {
        assert_eq!(value(text), None, "{text}");
    }
}

#[test]
fn dates_may_be_years_as_numbers() {
    let date = |text: &str| {
        let (read, warned) = paper(&format!(r#""date": {text}"#));
        assert_eq!(warned.len(), usize::from(read.date.is_none()), "{text}: {warned:?}");
        read.date
    };
    let year = |year| PartialDate::new(year, None, None).ok();
    assert_eq!(
        (date("2024"), date("2024.0"), date("\"2024\""), date("\" 2024 \"")),
        (year(2024), year(2024), year(2024), year(2024))
    );
    for text in [
        "20240501",
        "2024.5",
        "24",
        "-2024",
        "1e999",
        "10000",
        "\"soon\"",
        "\"2023-02-30\"",
        "true",
        "[2024]",
        "{}",
    ] {
        assert_eq!(date(text), None, "{text}");
    }
}

#[test]
fn a_lone_surrogate_is_a_warning_of_its_field() {
    let reading = profile(
        r#"{"name": "N", "bio": "\ud800", "\ud800": 1, "links": {"\udc00": "/x", "a": "/a"}, "papers": [{"title": "T", "note": "\ud800x", "tags": ["\udfff", "ok"], "\ud800": 1}]}"#,
    );
    assert_eq!(
        warnings(&reading),
        [
            r#"bio: expected text, found "\ud800""#,
            r#"document: expected keys in Unicode, found "\ud800""#,
            r#"links: expected keys in Unicode, found "\udc00""#,
            r#"papers[0]: expected keys in Unicode, found "\ud800""#,
            r#"papers[0].note: expected text, found "\ud800x""#,
            r#"papers[0].tags[0]: expected text, found "\udfff""#,
        ]
    );
    assert_eq!(reading.profile.papers[0].tags, ["ok"]);
}
