//! The owner's overrides: what they do to a document.

use scholar_profile::overrides::{Overrides, featured_first};
use serde_json::{Value, json};

use crate::support;

fn document() -> Value {
    json!({
        "name": "N",
        "bio": "Old.",
        "papers": [
            { "id": "a", "title": "A", "links": { "doi": "10.1000/AbC", "pdf": "https://a.test/" } },
            { "id": "b", "title": "B", "links": { "arxiv": "2401.00001v3" } },
            { "id": "c", "title": "C", "featured": true },
            { "id": "d", "title": "D", "date": "2024" },
        ],
    })
}

/// The document after these overrides, and what of them fits no paper.
fn applied(overrides: &Value) -> (Value, Vec<String>) {
    let mut document = document();
    let profile = support::profile(&document.to_string()).profile;
    let overrides = Overrides::read(&overrides.to_string()).unwrap();
    let unmatched = overrides.apply(&profile, &mut document);
    (document, unmatched.iter().map(ToString::to_string).collect())
}

fn ids(document: &Value) -> Vec<&str> {
    document["papers"].as_array().unwrap().iter().filter_map(|paper| paper["id"].as_str()).collect()
}

#[test]
fn papers_are_hidden_featured_and_put_in_order() {
    let (document, unmatched) = applied(&json!({ "hide": ["a"], "feature": ["d"], "order": ["b"] }));
    assert!(unmatched.is_empty(), "{unmatched:?}");
    assert_eq!(ids(&document), ["b", "c", "d"]);
    assert_eq!(document["papers"][2]["featured"], true);
    // A paper that is hidden stays so, wherever it would stand.
    let (document, _) = applied(&json!({ "hide": ["b"], "order": ["d", "b", "d"] }));
    assert_eq!(ids(&document), ["d", "c", "a"]);
}

#[test]
fn papers_are_named_by_id_doi_or_arxiv_id() {
    for (name, id) in [
        ("a", "a"),
        ("10.1000/abc", "a"),
        ("doi:10.1000/ABC", "a"),
        ("2401.00001", "b"),
        ("10.48550/arXiv.2401.00001", "b"),
    ] {
        let (document, unmatched) = applied(&json!({ "order": [name] }));
        assert!(unmatched.is_empty(), "{name}: {unmatched:?}");
        assert_eq!(ids(&document)[0], id, "{name}");
    }
}

#[test]
fn fields_are_patched_as_rfc_7396_says() {
    let (document, _) = applied(&json!({
        "profile": { "bio": null, "affiliation": "Institute" },
        "papers": { "a": { "title": "Better", "links": { "pdf": null, "code": "https://c.test/" } }, "d": { "date": null } },
    }));
    assert_eq!((document.get("bio"), &document["affiliation"]), (None, &json!("Institute")));
    let papers = &document["papers"];
    assert_eq!(papers[1]["title"], "Better");
    assert_eq!(papers[1]["links"], json!({ "doi": "10.1000/AbC", "code": "https://c.test/" }));
    assert_eq!(papers[3].get("date"), None);
}

#[test]
fn what_fits_no_paper_is_told_by_its_place() {
    let (document, unmatched) =
        applied(&json!({ "hide": ["x"], "feature": ["y"], "order": ["z"], "papers": { "10.1/q": {} } }));
    assert_eq!(ids(&document).len(), 4);
    let places: Vec<_> = unmatched.iter().filter_map(|text| text.split(": expected").next()).collect();
    assert_eq!(places, ["hide: x", "feature: y", "order: z", "papers: 10.1/q"]);
}

#[test]
fn a_misspelt_word_is_refused_with_its_place() {
    let error = Overrides::read("{\n \"hidden\": []}").unwrap_err().to_string();
    assert!(error.contains("hidden") && error.contains("line 2") && error.contains("`hide`"), "{error}");
    assert!(Overrides::read("[]").is_err());
    assert!(Overrides::read("\u{feff}{\"$schema\": \"x\"}").is_ok());
}

#[test]
fn featured_papers_come_first_in_the_order_that_they_had() {
    let mut papers: Vec<_> = [("a", false), ("b", true), ("c", false), ("d", true)]
        .map(|(id, featured)| json!({ "id": id, "featured": featured }))
        .into();
    featured_first(&mut papers);
    let ids: Vec<_> = papers.iter().filter_map(|paper| paper["id"].as_str()).collect();
    assert_eq!(ids, ["b", "d", "a", "c"]);
}
