use scholar_profile::text::{Flavour, Inline, fold, is_web_url, math_text, parse, plain, plain_text};

use super::reading::{Native, assert_web};

/// Reads a text in each flavour and as a formula: nothing nests deep, each link leads to the web, and what is seen is
/// what is searched.
pub fn tex(text: &[u8]) {
    let text = String::from_utf8_lossy(text);
    for flavour in [Flavour::Label, Flavour::Remark, Flavour::Title, Flavour::Prose] {
        let nodes = parse(&text, flavour, &Native);
        assert_eq!(plain(&nodes), plain_text(&text, flavour, &Native));
        assert_sound(&nodes, 0, false);
    }
    let readable = math_text(&text);
    let folded = fold(&readable, &Native);
    assert_eq!(fold(&folded, &Native), folded);
    let _ = scholar_profile::math::read(&text);
}

fn assert_sound(nodes: &[Inline], depth: usize, in_link: bool) {
    assert!(depth <= 33, "nested deeper than 33");
    for node in nodes {
        match node {
            Inline::Emph(children) | Inline::Strong(children) | Inline::Code(children) => {
                assert_sound(children, depth + 1, in_link);
            }
            Inline::Link { url, children } => {
                assert!(!in_link, "a link in a link");
                assert!(is_web_url(url), "{url:?}");
                assert_web(url);
                assert_sound(children, depth + 1, true);
            }
            Inline::Math { source, .. } => {
                let _ = scholar_profile::math::read(source);
            }
            Inline::Text(_) => {}
        }
    }
}
