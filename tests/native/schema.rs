//! The published JSON Schema: it is made from the types, it takes what the reader takes, and the sample obeys it.

use crate::support::{path, profile, warnings};
use serde_json::{Value, json};
use std::fs;

fn published() -> Value {
    json_file("public/profile.schema.json")
}

fn json_file(relative: &str) -> Value {
    let text = fs::read_to_string(path(relative)).unwrap_or_else(|error| panic!("{relative}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{relative}: {error}"))
}

fn errors(document: &Value) -> Vec<String> {
    let validator = jsonschema::draft202012::new(&published()).unwrap_or_else(|error| panic!("{error}"));
    validator.iter_errors(document).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[cfg(feature = "schema")]
#[test]
fn the_published_schema_is_made_from_the_types() {
    let made = scholar_profile::source::profile_schema();
    if crate::support::updating() {
        let text = serde_json::to_string_pretty(&made).unwrap_or_else(|error| panic!("{error}"));
        fs::write(path("public/profile.schema.json"), text + "\n").unwrap_or_else(|error| panic!("{error}"));
    }
    assert_eq!(made, published(), "run again with SCHOLAR_PROFILE_UPDATE=1");
}

#[test]
fn the_schema_says_what_it_is() {
    let schema = published();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(schema["title"], "Scholar profile");
    assert_eq!(schema["required"], json!(["name", "papers"]));
    // Unknown fields are ignored, so that later versions may add some.
    assert!(schema.get("additionalProperties").is_none());
    let properties = schema["properties"].as_object().map(|properties| properties.len());
    assert_eq!(properties, Some(16));
    assert!(jsonschema::meta::is_valid(&schema));
}

#[test]
fn the_sample_obeys_the_schema_and_loads_without_a_warning() {
    let document = json_file("public/profile.json");
    assert_eq!(errors(&document), Vec::<String>::new());
    let reading = profile(&document.to_string());
    assert_eq!(warnings(&reading), Vec::<String>::new());
    let ids: Vec<_> = reading.profile.papers.iter().map(|paper| paper.id.as_str()).collect();
    let expected = "emu3 aquila2 infinity-mm infinity-instruct aquilamoe cci3-hq dma ccdr inco-dpo cci4";
    assert_eq!(ids.join(" "), expected);
}

#[test]
fn documents_without_warnings_obey_the_schema_and_others_do_not() {
    for name in ["full", "minimal"] {
        let document = json_file(&format!("tests/corpus/profile/{name}.json"));
        assert_eq!(errors(&document), Vec::<String>::new(), "{name}");
    }
    for name in ["array", "later-version", "no-name", "odd-papers", "papers-object", "wrong-fields"] {
        let document = json_file(&format!("tests/corpus/profile/{name}.json"));
        assert_ne!(errors(&document), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn the_schema_and_the_reader_agree_on_single_fields() {
    let fields = [
        ("date", json!("2024-05")),
        ("date", json!(2024)),
        ("date", json!("2024-5")),
        ("date", json!(20_240_501)),
        ("date", json!("2024-13")),
        ("date", json!(null)),
        ("date", json!("")),
        ("date", json!([])),
        ("metrics", json!({"a": 1})),
        ("metrics", json!({"a": "958"})),
        ("metrics", json!({"a": "1,234"})),
        ("metrics", json!({"a": "54%"})),
        ("metrics", json!({"a": true})),
        ("metrics", json!({"a": null})),
        ("metrics", json!([])),
        ("authors", json!("A and B")),
        ("authors", json!(["A", {"name": "B", "owner": true}])),
        ("authors", json!([1])),
        ("authors", json!([{"url": "https://a.test/"}])),
        ("authors", json!([{"name": "B", "owner": 1}])),
        ("authors", json!({"name": "B"})),
        ("tags", json!("x")),
        ("tags", json!(["x", null])),
        ("tags", json!([1])),
        ("tags", json!({})),
        ("category", json!("CL")),
        ("categories", json!(["CL"])),
        ("volume", json!(5)),
        ("volume", json!("5")),
        ("volume", json!(true)),
        ("venue", json!(5)),
        ("links", json!({"pdf": "a.pdf"})),
        ("links", json!({"pdf": 1})),
        ("links", json!({"pdf": null})),
        ("links", json!("a.pdf")),
        ("has_code", json!(true)),
        ("has_code", json!("true")),
        ("featured", json!(1)),
        ("id", json!(5)),
        ("thumbnail", json!("a.png")),
        ("type", json!("book")),
        ("abstract", json!(["x"])),
        ("unknown", json!([1])),
    ];
    for (field, value) in fields {
        let document = json!({"name": "N", "papers": [{"title": "T", field: value}]});
        let warnings = warnings(&profile(&document.to_string()));
        let errors = errors(&document);
        assert_eq!(warnings.is_empty(), errors.is_empty(), "{document}: {warnings:?} {errors:?}");
    }
}

/// Names of the properties of the document and of a paper, from the schema.
fn properties() -> [Vec<String>; 2] {
    let schema = published();
    [&schema["properties"], &schema["$defs"]["paper"]["properties"]].map(|properties| {
        properties.as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect()
    })
}

#[test]
fn the_reader_knows_every_field_of_the_schema() {
    let [header, paper] = properties();
    assert_eq!((header.len(), paper.len()), (16, 25));
    for field in header.iter().filter(|field| !["name", "papers"].contains(&field.as_str())) {
        let (_, warnings) = crate::support::header(&format!(r#""{field}": [[]]"#));
        assert!(!warnings.is_empty(), "{field} is ignored");
    }
    for field in paper {
        let (_, warnings) = crate::support::paper(&format!(r#""{field}": [[]]"#));
        assert!(!warnings.is_empty(), "{field} is ignored");
    }
}

#[test]
fn the_documentation_tells_every_field_and_its_first_example_loads() -> std::io::Result<()> {
    let page = fs::read_to_string(path("docs/profile-format.md"))?;
    for field in properties().concat() {
        assert!(page.contains(&format!("`{field}`")), "{field} is not documented");
    }
    let example = page.split("```json").nth(1).and_then(|rest| rest.split("```").next()).unwrap_or_default();
    assert_eq!(warnings(&profile(example)), Vec::<String>::new());
    Ok(())
}
