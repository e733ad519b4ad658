//! The error panel.

use leptos::prelude::*;
use scholar_profile::load::LoadError;
use scholar_profile::source::ReadError;
use scholar_profile::ui::{Failure, error_panel};

use super::markup::{part, tags};
use super::settings;

fn html(error: LoadError, address: &str, attributes: &[(&str, &str)]) -> String {
    let failure = Failure { error, address: address.to_owned() };
    Owner::new().with(|| error_panel(&failure, &settings(attributes), RwSignal::new(false), || ()).to_html())
}

#[test]
fn the_panel_says_what_went_wrong_and_offers_another_try() {
    let html = html(LoadError::Http(404), "profile.json", &[("heading-level", "3")]);
    let panel = part(&html, "error");
    assert_eq!(panel.attribute("role"), Some("alert"));
    let headline = tags(panel.rest).into_iter().find(|tag| tag.attribute("class") == Some("headline"));
    let headline = headline.unwrap();
    assert_eq!(headline.name, "h3");
    assert_eq!(headline.text(), "The publications could not be loaded");
    let sentence = tags(panel.rest).into_iter().find(|tag| tag.name == "p").unwrap().text();
    assert!(sentence.starts_with("The server answered 404 for profile.json."), "{sentence}");
    assert_eq!(part(&html, "retry").text(), "Try again");
}

#[test]
fn every_kind_has_a_sentence_without_a_gap() {
    let invalid = ReadError::Invalid { field: "name", message: "missing".to_owned() };
    let errors = [
        (LoadError::Network, "profile.json could not be reached"),
        (LoadError::Cors, "The server of profile.json answers, but does not let this page read it"),
        (LoadError::Http(500), "The server answered 500 for profile.json"),
        (LoadError::Timeout(15), "profile.json sent nothing for 15 seconds"),
        (LoadError::TooLarge("32".to_owned()), "profile.json is larger than 32 MiB"),
        (LoadError::BadAddress, "profile.json is not a profile. src: not a URL."),
        (LoadError::Wasm("no file".to_owned()), "The widget itself could not be started: no file."),
        (LoadError::Read(invalid), "profile.json is not a profile. name: missing."),
        (LoadError::Read(ReadError::Version { found: "2".to_owned() }), "profile.json has format version 2"),
    ];
    for (error, beginning) in errors {
        let html = html(error, "profile.json", &[]);
        let sentence = tags(&html).into_iter().find(|tag| tag.name == "p").unwrap().text();
        assert!(sentence.starts_with(beginning), "{sentence}");
        assert!(!sentence.contains(['{', '}']), "{sentence}");
    }
}

#[test]
fn an_address_never_becomes_markup() {
    let html = html(LoadError::Network, "<b>{status}</b>", &[]);
    assert!(tags(&html).iter().all(|tag| tag.name != "b"), "{html}");
    assert!(html.contains("&lt;b&gt;{status}&lt;/b&gt; could not be reached"), "{html}");
}
