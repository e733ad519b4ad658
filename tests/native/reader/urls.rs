//! Which URLs pass, and that the short way past the host's parser makes no difference.

use crate::support::{DOCUMENT, papers, profile, warnings};
use proptest::prelude::*;
use scholar_profile::source::{Host, ProfileReader, ReadError};
use serde_json::{Value, json};
use std::rc::Rc;
use url::Url;

/// The URL that a link ends up with, or nothing.
fn link(text: &str) -> Option<String> {
    let document = json!({"name": "N", "papers": [{"title": "T", "links": {"own": text}}]});
    let reading = profile(&document.to_string());
    let link = reading.profile.papers[0].links.first().map(|link| link.url.clone());
    let warned = reading.warnings.first().map(|warning| warning.place.as_str());
    let absent = text.trim().is_empty();
    assert_eq!(warned, (link.is_none() && !absent).then_some("papers[0].links.own"), "{text:?}");
    link
}

#[test]
fn web_mail_and_relative_urls_pass() {
    for (text, url) in [
        ("https://a.test/x?y=1#z", "https://a.test/x?y=1#z"),
        ("http://a.test", "http://a.test/"),
        ("HTTPS://A.test/%7e", "https://a.test/%7e"),
        ("  https://a.test/x \n", "https://a.test/x"),
        ("https://a.test:8080/a/../b", "https://a.test:8080/b"),
        ("https://a.test/@user", "https://a.test/@user"),
        ("https://ü.test/ä?ö", "https://xn--tda.test/%C3%A4?%C3%B6"),
        ("mailto:a@b.test", "mailto:a@b.test"),
        ("MAILTO:a@b.test?subject=x", "mailto:a@b.test?subject=x"),
        ("files/a.pdf", "https://host.test/deep/er/files/a.pdf"),
        ("../s.pdf", "https://host.test/deep/s.pdf"),
        ("/root.pdf", "https://host.test/root.pdf"),
        ("?v=1:2", "https://host.test/deep/er/profile.json?v=1:2"),
        ("#x", "https://host.test/deep/er/profile.json#x"),
        ("./a:b", "https://host.test/deep/er/a:b"),
        ("&#106;avascript:1", "https://host.test/deep/er/&#106;avascript:1"),
        ("javascript&colon;1", "https://host.test/deep/er/javascript&colon;1"),
    ] {
        assert_eq!(link(text).as_deref(), Some(url), "{text:?}");
    }
    assert_eq!((link(""), link("  ")), (None, None));
}

#[test]
fn other_schemes_and_tricks_are_dropped() {
    for text in [
        "javascript:alert(1)",
        "JaVaScRiPt:1",
        " javascript:1",
        "\tjavascript:1",
        "java\nscript:1",
        "java\tscript:1",
        "javascript\r:1",
        "\u{1}javascript:1",
        "\u{0}javascript:1",
        "javascript://%0a1",
        ":javascript:1",
        "feed:javascript:1",
        "x-javascript:1",
        "data:text/html,<script>",
        "DATA:text/html,x",
        "vbscript:1",
        "file:///a/b",
        "blob:http://a.test/x",
        "filesystem:http://x/",
        "view-source:http://x",
        "ws://a.test/",
        "ftp://a.test/",
        "about:blank",
        "intent://x#Intent;end",
        "jar:http://x!/",
        "tel:123",
        "sms:1",
        "http:\n//a.test",
        "https://a.test/a b",
        "https://a.test/a\tb",
        "https://a.test/\u{a0}",
        "\u{a0}https://a.test/",
        "\u{2028}https://a.test/",
        "\u{feff}https://a.test/",
        "https://a.test/\u{202e}fdp",
        "https://a.test/\u{200b}",
        "https://a.test/\u{3000}x",
        "https://a.test/\u{7f}",
        "https://a.test/\u{85}",
        "//a.test/x",
        "\\\\a.test\\x",
        "/\\a.test",
        "https:\\\\a.test",
        "https://a.test\\@b.test",
        "https://u@a.test/",
        "https://u:p@a.test/",
        "https://@a.test/",
        "https://u%40@a.test",
        "http:a.test",
        "http:/a.test",
        "https:",
        "https://",
        "https:///a.test",
        "https://?x",
        "http://[",
        "http://a b",
        "https://a.test:99999/",
        "https://xn--a.test/",
        "https://a%00.test/",
        "mailto:",
        "mailto:x",
        "mailto:?to=a@b.test",
    ] {
        assert_eq!(link(text), None, "{text:?}");
    }
}

/// A host that resolves every URL to its own.
struct Rewriting(&'static str);

impl Host for Rewriting {
    fn resolve(&self, _: &str) -> Option<String> {
        Some(self.0.to_owned())
    }

    fn may_show_image(&self, _: &str) -> bool {
        true
    }

    fn parse_number(&self, _: &str) -> f64 {
        0.0
    }
}

#[test]
fn what_the_host_makes_of_a_url_obeys_the_same_rules() -> Result<(), ReadError> {
    for (resolved, links) in [
        ("https://a.test/", 1),
        ("https://u@a.test/", 0),
        ("javascript:1", 0),
        ("file:///a", 0),
        ("/a", 0),
        ("relative", 1),
    ] {
        let mut reader = ProfileReader::new(Rc::new(Rewriting(resolved)));
        reader.push(br#"{"name": "N", "papers": [], "links": {"own": "relative"}}"#)?;
        let reading = reader.finish()?;
        assert_eq!((reading.profile.links.len(), reading.warnings.len()), (links, 1 - links), "{resolved}");
    }
    Ok(())
}

#[test]
fn pictures_are_web_urls_of_an_origin_that_may_be_shown() {
    let thumbnail = |url: &str| {
        let reading = papers(&json!({"title": "T", "thumbnail": url}).to_string());
        (reading.profile.papers[0].thumbnail.clone(), warnings(&reading))
    };
    assert_eq!(thumbnail("a.png"), (Some("https://host.test/deep/er/a.png".to_owned()), vec![]));
    assert_eq!(thumbnail("https://host.test/a.png").1, Vec::<String>::new());
    for url in ["https://other.test/a.png", "mailto:a@host.test", "data:image/png;base64,AA"] {
        let (shown, warnings) = thumbnail(url);
        assert_eq!(shown, None, "{url}");
        assert!(warnings[0].starts_with("papers[0].thumbnail: expected"), "{warnings:?}");
    }
}

#[test]
fn every_url_of_a_document_obeys_the_rules() {
    let bad = "javascript:1";
    let document = json!({
        "name": "N", "avatar": bad, "links": {"homepage": bad, "email": bad, "orcid": bad, "odd one": bad},
        "source": {"name": "s", "url": bad},
        "papers": [{
            "title": "T", "thumbnail": bad, "authors": [{"name": "A", "url": bad, "orcid": bad}],
            "links": {"pdf": bad, "doi": bad, "arxiv": bad, "code": bad, "good": "https://good.test/"}
        }]
    });
    let reading = profile(&document.to_string());
    let mut places: Vec<&str> = reading.warnings.iter().map(|warning| warning.place.as_str()).collect();
    places.sort_unstable();
    let expected = [
        "avatar",
        "links.email",
        "links.homepage",
        "links.odd one",
        "links.orcid",
        "papers[0].authors[0].orcid",
        "papers[0].authors[0].url",
        "papers[0].links.arxiv",
        "papers[0].links.code",
        "papers[0].links.doi",
        "papers[0].links.pdf",
        "papers[0].thumbnail",
        "source.url",
    ];
    assert_eq!(places, expected);
    assert_eq!(reading.profile.papers[0].links.len(), 1);
    assert!(!reading.profile.papers[0].has_code);
}

/// Fragments of which URLs are made, the odd ones among them.
fn fragment() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "https://", "http://", "a.test", "/", "..", ".", "%2e", "%2E%2e", "x", "?", "#", "'", "|", "^", "\"",
        "<", "`", "{", "é", "%", ":80", ":443", "[", "]", "1", "0x7f", "xn--", "-", "_", "A", "~", "!", "&",
        "=", "+", ",", ";", "@", "*", "$", "(",
    ])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn a_url_that_passes_is_what_the_standard_makes_of_it(
        parts in prop::collection::vec(fragment(), 0..9), web in any::<bool>()
    ) {
        let text = (if web { "https://a.test/" } else { "" }).to_owned() + &parts.concat();
        let standard = Url::parse(DOCUMENT).and_then(|base| base.join(&text)).map(String::from).ok();
        if let Some(url) = link(&text) {
            prop_assert_eq!(Some(url), standard, "{}", text);
        }
    }
}

#[test]
fn a_value_of_another_type_is_a_warning() {
    for value in [json!(1), json!(true), json!([]), json!({})] {
        let reading = papers(&json!({"title": "T", "links": {"pdf": value}}).to_string());
        assert_eq!(reading.warnings[0].place, "papers[0].links.pdf", "{value}");
    }
    assert_eq!(papers(&json!({"title": "T", "links": {"pdf": Value::Null}}).to_string()).warnings, []);
}
