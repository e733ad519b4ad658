//! A profile may hold anything: nothing of `tests/corpus/hostile` becomes more than text, and no paper is lost by it.

mod addresses;
mod keys;
mod texts;

use std::fs;

use scholar_profile::model::Profile;
use serde_json::{Value, json};

use crate::support::path;

/// The strings of a file of the corpus.
fn strings(file: &str) -> Vec<String> {
    let path = path("tests/corpus/hostile").join(file);
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// All strings that are no keys, and some that are too long for a file.
fn all_strings() -> Vec<String> {
    let mut all = ["markup.json", "addresses.json", "text.json"].map(strings).concat();
    all.extend(["x", "e\u{301}", "\u{202e}a", "<b>", "$x$ ", "{", "\\"].map(|piece| piece.repeat(300)));
    all
}

/// A string as it is, and again in all that the reader of texts takes apart.
fn wrapped(text: &str) -> Vec<String> {
    let entities: String = text.chars().map(|c| format!("&#x{:x};", u32::from(c))).collect();
    let escaped: String = text.chars().flat_map(|c| ['\\', c]).collect();
    vec![
        text.to_owned(),
        format!("${text}$"),
        format!("$$\\text{{{text}}}$$"),
        format!("\\href{{{text}}}{{{text}}}"),
        format!("\\href{{https://a.test/{text}}}{{\\url{{{text}}}}}"),
        format!("https://a.test/{text}"),
        format!("\\emph{{{text}"),
        entities,
        escaped,
    ]
}

const GOOD: &str = r#"{"id": "good", "title": "Good", "abstract": "See https://good.test/.", "tags": ["one"],
    "links": {"pdf": "https://good.test/a.pdf"}, "metrics": {"citations": 3}}"#;

/// A profile with this text in each field for text or a URL, between two papers as usual.
fn filled_with(text: &str) -> Value {
    let good: Value = serde_json::from_str(GOOD).unwrap();
    json!({
        "version": text, "name": format!("N {text}"), "aliases": [text], "affiliation": text, "bio": text,
        "avatar": text, "category": text, "links": links(text), "metrics": {"h_index": text, "own": 1},
        "metric_info": {"own": {"label": text, "unit": text, "description": text, "max": text}},
        "categories": {"CL": text}, "citations_by_year": {"2024": text}, "updated": text,
        "source": {"name": text, "url": text}, "notice": text,
        "papers": [good, paper(text), text, {"title": "Last"}],
    })
}

/// A paper with this text in each field for text or a URL.
fn paper(text: &str) -> Value {
    let author = json!({"name": text, "url": text, "orcid": text, "affiliation": text, "owner": text});
    json!({
        "id": text, "title": text, "authors": [text, author], "affiliations": [text], "date": text,
        "categories": [text], "category": text, "tags": [text, [text]], "venue": text, "type": text,
        "status": text, "award": text, "note": text, "volume": text, "issue": text, "pages": text,
        "publisher": text, "abstract": text, "tldr": text, "links": links(text), "has_code": text,
        "metrics": {"citations": text, "own": 2}, "featured": text, "thumbnail": text, "bibtex": text,
    })
}

/// Links under each label that has a rule of its own, and one that has none.
fn links(text: &str) -> Value {
    json!({"pdf": text, "doi": text, "arxiv": text, "orcid": text, "email": text, "code": text, "own": text})
}

/// All URLs that a profile leads to.
fn urls(profile: &Profile) -> Vec<&str> {
    let mut found: Vec<&str> = profile.links.iter().map(|link| link.url.as_str()).collect();
    found.extend(profile.avatar.as_deref());
    found.extend(profile.sources.iter().filter_map(|source| source.url.as_deref()));
    for paper in &profile.papers {
        found.extend(paper.links.iter().map(|link| link.url.as_str()));
        found.extend(paper.thumbnail.as_deref());
        found.extend(paper.authors.iter().filter_map(|author| author.url.as_deref()));
        found.extend(paper.authors.iter().filter_map(|author| author.orcid.as_deref()));
    }
    found
}
