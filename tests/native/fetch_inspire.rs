//! INSPIRE sends of a record what it is asked for, and nothing else.

use std::fs;
use std::rc::Rc;
use std::time::Duration;

use scholar_profile::fetch::{Options, Pace, fetch};
use scholar_profile::source::formats::{Format, Naming};
use serde_json::{Map, Value};

use crate::formats::read_pages;
use crate::service::{Reply, Server, ok};
use crate::support::{TestHost, path};
use crate::unicode::Native;

/// The members of a record that `fields` name, by way of arrays: `authors.full_name`.
fn selected(record: &Value, fields: &[&str]) -> Value {
    match record {
        Value::Array(items) => items.iter().map(|item| selected(item, fields)).collect(),
        Value::Object(members) => {
            let mut kept = Map::new();
            for (key, value) in members {
                let inner: Vec<&str> = fields
                    .iter()
                    .filter_map(|field| field.strip_prefix(key.as_str())?.strip_prefix('.'))
                    .collect();
                if fields.contains(&key.as_str()) {
                    kept.insert(key.clone(), value.clone());
                } else if !inner.is_empty() {
                    kept.insert(key.clone(), selected(value, &inner));
                }
            }
            Value::Object(kept)
        }
        value => value.clone(),
    }
}

/// An answer with the fields of each record that a request asks for.
fn answer(page: &str, asked: &str) -> Reply {
    let mut page: Value = serde_json::from_str(page).unwrap();
    page["links"] = Value::Null;
    let fields = asked.split_once("fields=").map(|(_, fields)| fields.split('&').next().unwrap_or_default());
    let fields: Vec<&str> = fields.unwrap_or_default().split(',').collect();
    for hit in page["hits"]["hits"].as_array_mut().unwrap() {
        hit["metadata"] = selected(&hit["metadata"], &fields);
    }
    ok(page.to_string())
}

#[test]
fn all_that_is_read_is_asked_for() {
    let corpus = |name: &str| fs::read_to_string(path("tests/corpus/inspire").join(name)).unwrap();
    for papers in ["pages/2-literature.json", "roles.json"] {
        let (author, papers) = (corpus("pages/1-author.json"), corpus(papers));
        let whole = read_pages(Format::Inspire, &[author.clone(), papers.clone()], "inspire.json");
        let server = Server::start(move |asked, _| match asked.path.starts_with("/api/literature") {
            true => answer(&papers, &asked.path),
            false => ok(author.clone()),
        });
        let options = Options {
            base_url: Some(server.base.clone()),
            pace: Some(Duration::ZERO),
            time_out: Duration::from_secs(1),
            ..Options::default()
        };
        let address = "inspire:A.Sample.1".parse().unwrap();
        let (draft, _) = fetch(&address, &options, &mut Pace::default(), &mut |_| {}).unwrap();
        let naming = Naming { name: None, file_name: "" };
        let fetched = draft.finish(&naming, Rc::new(TestHost), &Native).unwrap();
        assert_eq!(fetched.profile, whole.profile);
        assert_eq!(fetched.warnings, whole.warnings);
    }
}
