//! What holds for answers of services, besides the corpus.

use std::time::Duration;

use scholar_profile::source::formats::Format;
use serde_json::{Map, Value, json};

use crate::formats::read_pages;
use crate::support::{quickest, warnings};

/// Places of words up to any number cost no memory, and lists of wrong things no more than time linear in them.
#[test]
fn large_answers_are_quick() {
    let words: Map<String, Value> =
        (0..20_000).map(|n| (format!("w{n}"), json!([u64::MAX - n, n, "x"]))).collect();
    let wrong: Vec<Value> = (0..20_000).map(|n| json!(n % 2 == 0)).collect();
    let work = json!({"id": "https://openalex.org/W1", "title": "T", "abstract_inverted_index": words,
        "authorships": wrong, "locations": wrong, "keywords": wrong});
    let bound = Duration::from_secs(20);
    let (time, reading) = quickest(bound, || read_pages(Format::OpenAlex, &[work.to_string()], "work.json"));
    assert!(reading.warnings.len() > 60_000, "{}", reading.warnings.len());
    assert!(time < bound, "{time:?}");
}

/// Whether the parser keeps the order of members or sorts them, the same is told of them.
#[test]
fn warnings_do_not_depend_on_the_order_of_members() {
    let work = |words: &str| {
        let work = r#"{"id": "https://openalex.org/W1", "title": "T", "abstract_inverted_index": {WORDS}}"#;
        warnings(&read_pages(Format::OpenAlex, &[work.replace("WORDS", words)], "work.json"))
    };
    let forwards = work(r#""a": [true], "b": "x", "c": [0]"#);
    assert_eq!(forwards.len(), 2, "{forwards:?}");
    assert_eq!(work(r#""c": [0], "b": "x", "a": [true]"#), forwards);
}

/// A page without anything on it is of the service that says how it was asked.
#[test]
fn empty_pages_are_known() {
    let pages = [
        (r#"{"meta": {"count": 0, "db_response_time_ms": 3}, "results": []}"#, Format::OpenAlex),
        (r#"{"offset": 0, "data": []}"#, Format::SemanticScholar),
    ];
    for (page, format) in pages {
        assert_eq!(Format::of(page, "page.json"), Some(format));
        assert_eq!(read_pages(format, &[page.to_owned()], "ada.json").profile.name, "ada");
    }
}
