//! JSON of other formats, whatever is in it: what was written is read back, and nothing panics.

use std::fs;

use proptest::prelude::*;
use scholar_profile::cite::csl_json;
use scholar_profile::source::formats::{Draft, Format, Naming};
use serde_json::Value;
#[cfg(feature = "services")]
use serde_json::json;

use crate::formats::read_pages;
use crate::support::{TestHost, path, warnings};
use crate::unicode::Native;

const FORMATS: [Format; 6] = [
    Format::CslJson,
    Format::OpenAlex,
    Format::SemanticScholar,
    Format::Orcid,
    Format::Dblp,
    Format::Inspire,
];

/// Items that were exported are the same when they have been read and are exported again.
#[test]
fn exported_items_come_back() {
    let exported = fs::read_to_string(path("tests/corpus/cite/papers.csl.json")).unwrap();
    assert_eq!(Format::of(&exported, "x.json"), Some(Format::CslJson));
    let reading = read_pages(Format::CslJson, std::slice::from_ref(&exported), "papers.csl.json");
    assert_eq!(warnings(&reading), ["-2: title: expected a title, found none"]);
    let again = csl_json(&reading.profile.papers, &Native);
    for (own, other) in exported.lines().zip(again.lines()) {
        assert_eq!(other, own);
    }
    assert_eq!(again.len(), exported.len());
}

/// The title of an item of CSL-JSON.
fn title(text: &str) -> String {
    let items = serde_json::json!([{"id": "a1", "type": "book", "title": text, "author": []}]).to_string();
    let reading = read_pages(Format::CslJson, &[items], "x.json");
    reading.profile.papers[0].title.clone().unwrap_or_default()
}

#[test]
fn entities_are_characters_and_other_signs_stay() {
    assert_eq!(title("&eacute;&nbsp;&yuml;&Zcaron;&alpha;&hellip;&lang;"), "é\u{a0}ÿŽα…⟨");
    assert_eq!(title("&#8211;&#x2013;&#X41;"), "––A");
    assert_eq!(title("&amp;lt; &amp;amp; &quot;&equals;&bsol;"), "< & \"=\\");
    for text in ["AT&T; a & b", "&;", "&nosuch;", "&#xD800;", "&#;", "&#-1;", "&eacute", "& amp;", "é&ü;&"]
    {
        assert_eq!(title(text), text);
    }
    let rare = if cfg!(feature = "services") { "⊈" } else { "&nsubseteq;" };
    assert_eq!(title("&nsubseteq;"), rare);
}

/// Answers of services are for the command line, and a page that names one is told so.
#[test]
fn pages_read_bibliographies_alone() {
    let answers = [
        (r#"[{"id": "https://openalex.org/W1", "title": "T"}]"#, "OpenAlex"),
        (r#"[{"paperId": "a", "title": "T"}]"#, "Semantic Scholar"),
        (r#"{"group": [{"work-summary": []}]}"#, "ORCID"),
        (r#"{"result": {"status": {}, "hits": {}}}"#, "DBLP"),
        (r#"{"hits": {"hits": [], "total": 0}}"#, "INSPIRE"),
        (
            "<?xml version='1.0'?><!-- a > b --><a:feed xmlns:a='http://www.w3.org/2005/Atom'></a:feed>",
            "arXiv",
        ),
    ];
    for (answer, service) in answers {
        let format = Format::of(answer, "answer").unwrap_or_else(|| panic!("{service}"));
        let refusal = format.for_page().unwrap_err().to_string();
        assert!(refusal.contains(service) && refusal.contains("scholar-profile convert"), "{refusal}");
        let read = format.read(answer, &mut Draft::default());
        assert_eq!(read.is_ok(), cfg!(feature = "services"), "{service}");
    }
    for format in [Format::Bibtex, Format::CslJson] {
        assert_eq!(format.for_page(), Ok(format));
    }
    assert_eq!(Format::of("<html><head><feed></feed></head></html>", "x.html"), None);
}

/// Keys that some reader looks for.
fn key() -> impl Strategy<Value = String> {
    let keys = "id type title author authors family given literal issued date-parts raw season DOI URL note page \
        items meta results works author display_name authorships institutions abstract_inverted_index \
        counts_by_year year cited_by_count primary_location locations source biblio publication_date keywords \
        authorId paperId papers data name externalIds ArXiv journal pages tldr text hIndex publicationTypes \
        citation-key keyword abstract container-title result hits hit info key venue volume number publisher ee doi url \
        text @pid metadata control_number titles full_name record ids schema value inspire_roles affiliations \
        publication_info journal_title material page_start dois arxiv_eprints categories urls imprints thesis_info \
        document_type withdrawn texkeys collaborations public_notes";
    let keys: Vec<String> = keys.split_whitespace().map(str::to_owned).collect();
    prop_oneof![9 => prop::sample::select(keys), 1 => any::<String>()]
}

fn value() -> impl Strategy<Value = Value> {
    let words = vec![
        "https://openalex.org/A1",
        "https://openalex.org/W1",
        "2020-02-30",
        "2020",
        "<i>x",
        "</i>",
        "a {b",
        "others",
        "10.1/x",
        "arXiv:2001.00001 [cs.CL]\nPMID: é",
        "https://doi.org/10.1/x",
        "é/ü-1",
        "<math><mi>x</mi></math>",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        (1000..3000).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        prop::sample::select(words).prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 60, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((key(), inner), 0..8)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    /// Whatever is in a file, it is read or refused; a paper that is read is never lost on its way to the profile.
    #[test]
    fn any_json_is_read_or_refused(value in value()) {
        let text = value.to_string();
        let _ = Format::of(&text, "x.json");
        for format in FORMATS {
            let mut draft = Draft::default();
            if format.read(&text, &mut draft).is_ok() {
                let papers = draft.papers().len();
                let naming = Naming { name: Some("Ada Sample"), file_name: "x.json" };
                let reading = draft.finish(&naming, std::rc::Rc::new(TestHost), &Native);
                prop_assert_eq!(reading.map(|reading| reading.profile.papers.len()), Ok(papers));
            }
        }
    }

    /// A hit of a search becomes a paper, or a warning names its place.
    #[cfg(feature = "services")]
    #[test]
    fn no_hit_is_lost_in_silence(values in prop::collection::vec(value(), 0..4)) {
        let within = |key: &str| -> Vec<Value> { values.iter().map(|value| json!({ key: value })).collect() };
        let dblp = json!({"result": {"status": {}, "hits": {"hit": within("info")}}});
        let inspire = json!({"hits": {"total": values.len(), "hits": within("metadata")}});
        for (format, answer, list) in [(Format::Dblp, dblp, "hit"), (Format::Inspire, inspire, "hits")] {
            let reading = read_pages(format, &[answer.to_string()], "hits.json");
            let told = warnings(&reading);
            let is_told = |place: &str| told.iter().any(|line| line.starts_with(&format!("{list}{place}")));
            // Records of authors make the header.
            let is_author = |value: &Value| value.get("name").is_some_and(Value::is_object);
            let known = values.iter().enumerate().filter(|(index, value)| {
                is_told(&format!("[{index}]")) || format == Format::Inspire && is_author(value)
            });
            prop_assert!(reading.profile.papers.len() + known.count() >= values.len(), "{answer}: {told:?}");
        }
    }
}
