//! No address of another scheme than http, https and mailto comes out of a reader, whoever resolves it.

use scholar_profile::text::{Flavour, Inline, parse};
use serde_json::{Value, json};
use url::Url;

use super::{all_strings, links, urls, wrapped};
use crate::support::{DOCUMENT, profile};
use crate::unicode::Native;

/// Fails unless the URL is of a scheme that may be followed, as it is written and as a browser would resolve it.
fn assert_followed(url: &str, whence: &str) {
    let resolved = Url::parse(DOCUMENT).unwrap().join(url).map_or_else(|_| String::new(), String::from);
    for form in [url, &resolved].map(str::to_ascii_lowercase) {
        // What a browser cannot resolve, it does not follow.
        let is_web =
            form.is_empty() || ["http://", "https://", "mailto:"].iter().any(|head| form.starts_with(head));
        assert!(is_web, "{url:?}, resolved {resolved:?}, from {whence:?}");
    }
    assert!(
        !url.chars().any(|c| c.is_control() || c.is_whitespace() || c == '\\'),
        "{url:?} from {whence:?}"
    );
}

fn links_of<'n>(nodes: &'n [Inline], found: &mut Vec<&'n str>) {
    for node in nodes {
        match node {
            Inline::Link { url, children } => {
                found.push(url);
                links_of(children, found);
            }
            Inline::Emph(children) | Inline::Strong(children) | Inline::Code(children) => {
                links_of(children, found)
            }
            Inline::Text(_) | Inline::Math { .. } => {}
        }
    }
}

/// A profile with this text wherever an address may be read, on its own or in a text.
fn leading_to(text: &str) -> Value {
    let author = json!({"name": "A", "url": text, "orcid": text});
    json!({
        "name": "N", "avatar": text, "bio": text, "notice": text, "links": links(text),
        "source": {"name": "S", "url": text},
        "papers": [{"title": text, "abstract": text, "tldr": text, "authors": [author], "links": links(text), "thumbnail": text}],
    })
}

#[test]
fn no_other_scheme_leaves_the_reader_or_the_parser_of_texts() {
    let mut count = 0;
    for text in all_strings().iter().flat_map(|string| wrapped(string)) {
        let profile = profile(&leading_to(&text).to_string()).profile;
        for url in urls(&profile) {
            assert_followed(url, &text);
            count += 1;
        }
        for flavour in [Flavour::Label, Flavour::Remark, Flavour::Title, Flavour::Prose] {
            let nodes = parse(&text, flavour, &Native);
            let mut found = Vec::new();
            links_of(&nodes, &mut found);
            for url in found {
                assert_followed(url, &text);
                count += 1;
            }
        }
        let shown = profile.papers.iter().filter_map(|paper| paper.thumbnail.as_deref());
        for url in shown.chain(profile.avatar.as_deref()) {
            assert_eq!(Url::parse(url).unwrap().host_str(), Some("host.test"), "{url:?} from {text:?}");
        }
    }
    assert!(count > 10_000, "{count} addresses: the corpus has good ones, too");
}
