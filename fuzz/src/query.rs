use scholar_profile::query::{Index, Query, run, titles};
use scholar_profile::url_state::{linked_paper, permanent_link, read, replace, write};
use serde_json::json;

use super::reading::{self, Native};

/// Reads a query string of a page: what it asks for is found, and written as a query string that asks for the same.
pub fn query(search: &[u8]) {
    let search = &*String::from_utf8_lossy(search);
    let document = document();
    let reading = reading::read(&document, usize::MAX).unwrap_or_else(|error| panic!("{error}"));
    let ranks = (0..).take(titles(&reading.profile, &Native).len()).collect();
    let index = Index::new(&reading.profile, ranks, &Native);
    for id in ["", "lab"] {
        let preset = Query::default();
        let asked = read(search, id, &preset, &index, &Native);
        let selection = run(&index, &asked, &Native);
        assert!(selection.positions.len() <= reading.profile.papers.len());
        let written = write(&asked, id, &preset, &index);
        let again = read(&written, id, &preset, &index, &Native);
        assert_eq!(run(&index, &again, &Native).positions, selection.positions, "{written}");
        assert_eq!(write(&again, id, &preset, &index), written);
        let replaced = replace(search, id, &written);
        assert_eq!(
            write(&read(&replaced, id, &preset, &index, &Native), id, &preset, &index),
            written,
            "{replaced}"
        );
    }
    let _ = linked_paper(search, "lab");
    assert_eq!(linked_paper(&permanent_link("lab", search), "lab").as_deref(), Some(search));
}

/// A profile with values of each kind that a query may name, odd ones among them.
fn document() -> Vec<u8> {
    let paper = |title: &str, category: &str, kind: &str, date: &str, author: &str, code: bool| {
        json!({"title": title, "abstract": "Deep seas & $x^2$.", "categories": [category, "CL"], "type": kind,
            "tags": [title, "one"], "date": date, "authors": [author, "Ada Example"], "has_code": code,
            "metrics": {"citations": 3, "rank & file": 1}})
    };
    let papers = [
        paper("a+b & c", "CV", "book", "2023", "Two, Bob", true),
        paper("100% =?#", "__proto__", "Zine", "2024-05", "Zoë Müller", false),
        paper("数学", "cs.LG", "thesis", "2025-01-02", "O'Neil; et al", true),
    ];
    json!({"name": "Ada Example", "papers": papers}).to_string().into_bytes()
}
