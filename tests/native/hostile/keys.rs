//! Names that mean something elsewhere are keys, codes, tags and ids like any other.

use scholar_profile::query::{Facet, Query, SortKey};
use scholar_profile::url_state::{linked_paper, permanent_link, read, write};
use serde_json::{Map, Value, json};

use super::strings;
use crate::query::index;
use crate::support::{profile, warnings};
use crate::unicode::Native;

/// The keys that are no blank texts: those would count as absent.
fn keys() -> Vec<String> {
    strings("keys.json").into_iter().filter(|key| !key.trim().is_empty()).collect()
}

#[test]
fn a_key_is_data_wherever_the_owner_chooses_keys() {
    for key in keys() {
        let document = json!({
            "name": key, "links": {&key: "https://a.test/"}, "metrics": {&key: 1}, "categories": {&key: "Name"},
            "metric_info": {&key: {"label": "Label"}},
            "papers": [{"id": key, "title": key, "categories": [key], "tags": [key], "type": key,
                "links": {&key: "https://a.test/p"}, "metrics": {&key: 2}}],
        });
        let reading = profile(&document.to_string());
        assert_eq!(warnings(&reading), Vec::<String>::new(), "{key:?}");
        let read = &reading.profile;
        let paper = &read.papers[0];
        assert_eq!((&read.links[0].label, &read.metrics[0].key), (&key, &key));
        assert_eq!(read.metric_info.get(&key).unwrap().label.as_deref(), Some("Label"));
        assert_eq!(read.category_name(&key), Some("Name"));
        assert_eq!(
            (&paper.id, &paper.categories, &paper.tags),
            (&key, &vec![key.clone()], &vec![key.clone()])
        );
        assert_eq!((paper.link(&key), paper.metric(&key)), (Some("https://a.test/p"), Some(2.0)));
        assert_eq!(paper.kind.as_ref(), Some(&key));
    }
}

#[test]
fn keys_that_the_format_does_not_know_are_ignored_at_every_level() {
    let unknown: Map<String, Value> = strings("keys.json")
        .into_iter()
        .filter(|key| key != "name")
        .map(|key| (key, json!({"name": "Other", "papers": [], "title": "Other", "__proto__": {"a": 1}})))
        .collect();
    let with = |known: Value| {
        let mut all = unknown.clone();
        all.extend(known.as_object().cloned().unwrap());
        Value::Object(all)
    };
    // These are links and fields of authors and sources; all else is a key of its own there.
    let author = json!({"name": "A", "url": "https://a.test/"});
    let document = with(json!({
        "name": "N", "papers": [with(json!({"title": "T", "id": "t", "authors": [with(author)]}))],
        "source": with(json!({"name": "S"})),
    }));
    let reading = profile(&document.to_string());
    assert_eq!(reading.profile.name, "N");
    let paper = &reading.profile.papers[0];
    assert_eq!((paper.title.as_deref(), paper.id.as_str()), (Some("T"), "t"));
    assert_eq!(paper.authors[0].name, "A");
    assert_eq!(reading.profile.sources[0].name, "S");
    assert_eq!(warnings(&reading), Vec::<String>::new());
}

#[test]
fn a_key_filters_sorts_and_links_as_it_is() {
    let keys = keys();
    let papers: Vec<Value> = keys
        .iter()
        .map(|key| json!({"id": key, "title": "T", "categories": [key], "tags": [key], "metrics": {key: 1}}))
        .collect();
    let reading = profile(&json!({"name": "N", "papers": papers}).to_string());
    let index = index(&reading.profile);
    for key in &keys {
        let mut query = Query { sort: SortKey::parse(key, &index), ..Query::default() };
        assert_eq!(query.sort.as_str(), key);
        query.select(Facet::Category, vec![key.clone()]);
        query.select(Facet::Tag, vec![key.clone()]);
        let text = write(&query, "", &Query::default(), &index);
        assert_eq!(read(&text, "", &Query::default(), &index, &Native), query, "{text}");
        assert_eq!(linked_paper(&permanent_link("", key), "").as_ref(), Some(key));
    }
}
