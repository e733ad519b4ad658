//! What holds for every text: it is read, in linear time, and no word of it is lost.

use std::time::Duration;

use proptest::prelude::*;
use scholar_profile::text::{Flavour, Inline, fold, is_web_url, math_text, parse, plain, plain_text};

use crate::support::quickest;
use crate::unicode::Native;

#[test]
fn time_grows_no_faster_than_the_text() {
    const BOUND: Duration = Duration::from_secs(2);
    let pieces = [
        "{",
        "}",
        "\\emph{",
        "\\emph{a",
        "{\\it a",
        "$",
        "$$",
        "$a",
        "\\(",
        "\\[",
        "\\",
        "\\'",
        "`",
        "``",
        "'",
        "-",
        "~",
        ":",
        "http://",
        "http://@",
        "http://a(",
        "(http://a)",
        "\\it ",
        "\\begin{equation}",
        "\\begin{math",
        "\\cite[",
        "\\cite[a]",
        "\\item[",
        "\\footnote{a",
        "\\href{",
        "\\href{http://a}{",
        "\\url{",
        "\\frac{",
        "$\\frac{",
        "^{",
        "\\v{",
        "\\t",
        "\\c{\\c{",
        "é`",
        "a\\",
        "[",
        "\\\\[",
    ];
    for piece in pieces {
        for flavour in [Flavour::Label, Flavour::Prose] {
            let text = piece.repeat(30_000);
            // Quadratic time would be many seconds; the bound leaves room for a busy machine.
            let (time, nodes) = quickest(BOUND, || parse(&text, flavour, &Native));
            assert!(time < BOUND, "{piece:?} takes {time:?}");
            assert!(depth(&nodes) <= 33, "{piece:?} nests {} deep", depth(&nodes));
        }
        let (time, text) = quickest(BOUND, || math_text(&piece.repeat(30_000)));
        assert!(!text.is_empty());
        assert!(time < BOUND, "{piece:?} takes {time:?} as math");
    }
}

fn depth(nodes: &[Inline]) -> usize {
    let children = |node: &Inline| match node {
        Inline::Emph(children) | Inline::Strong(children) | Inline::Code(children) => depth(children),
        Inline::Link { children, .. } => depth(children),
        Inline::Text(_) | Inline::Math { .. } => 0,
    };
    nodes.iter().map(|node| 1 + children(node)).max().unwrap_or(0)
}

#[test]
fn styles_that_lie_too_deep_keep_their_words() {
    let text = "\\emph{".repeat(1000) + "core" + &"}".repeat(1000) + " after";
    assert_eq!(plain(&parse(&text, Flavour::Prose, &Native)), "core after");
}

/// Pieces from which texts full of TeX are made, words among them.
fn fragment() -> impl Strategy<Value = String> {
    let tex = prop::sample::select(vec![
        "\\",
        "{",
        "}",
        "$",
        "$$",
        "~",
        "-",
        "--",
        "`",
        "``",
        "'",
        "''",
        "\"",
        " ",
        "\n",
        "^",
        "_",
        "%",
        "\\(",
        "\\)",
        "\\[",
        "\\]",
        "\\emph{",
        "\\textbf{",
        "\\'",
        "\\\"",
        "\\v",
        "\\c{",
        "\\i",
        "\\o ",
        "\\footnote{",
        "\\href{",
        "\\url{",
        "\\cite{",
        "\\cite[",
        "]",
        "\\item ",
        "\\begin{itemize}",
        "\\begin{equation}",
        "\\end{equation}",
        "\\it ",
        "\\frac{",
        "https://a.test/x",
        "http://",
        "(",
        ")",
        ".",
        ",",
        "é",
        "中文。",
        "\u{301}",
        "\u{1F600}",
        "\u{A0}",
        "\\alpha",
        "\\foo",
        "\\foo{",
        "\\%",
        "\\ ",
        "\\,",
        "[",
        "*",
        "5",
        "&",
        "<b>",
    ]);
    prop_oneof![3 => tex.prop_map(str::to_owned), 1 => "[a-z]{1,8}", 1 => any::<char>().prop_map(String::from)]
}

fn fragments() -> impl Strategy<Value = String> {
    prop::collection::vec(fragment(), 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_text_can_be_read(text in fragments()) {
        for flavour in [Flavour::Label, Flavour::Remark, Flavour::Title, Flavour::Prose] {
            let nodes = parse(&text, flavour, &Native);
            prop_assert_eq!(plain(&nodes), plain_text(&text, flavour, &Native));
            prop_assert!(depth(&nodes) <= 33);
            for url in urls(&nodes) {
                prop_assert!(is_web_url(&url), "{}", url);
                prop_assert!(flavour != Flavour::Title && flavour != Flavour::Label);
            }
        }
        let folded = fold(&math_text(&text), &Native);
        prop_assert!(!folded.contains('\n'));
    }

    #[test]
    fn words_without_commands_are_all_seen(pieces in prop::collection::vec(
        prop_oneof![
            2 => "[a-z]{1,6} ?",
            1 => prop::sample::select(vec!["{", "}", "$", "~", "--", "`", "'", " ", "(", ")", "\\%", "\\\\", "&", "http://"])
                .prop_map(str::to_owned),
        ],
        0..30,
    )) {
        let text = pieces.concat();
        let words = |text: &str| -> String { text.chars().filter(char::is_ascii_lowercase).collect() };
        for flavour in [Flavour::Label, Flavour::Prose] {
            prop_assert_eq!(words(&plain(&parse(&text, flavour, &Native))), words(&text));
        }
    }

    #[test]
    fn folding_twice_changes_nothing(text in fragments()) {
        let once = fold(&text, &Native);
        prop_assert_eq!(&fold(&once, &Native), &once);
    }

    #[test]
    fn a_word_is_found_whatever_its_case(word in "[A-Za-zÀ-ÖØ-öø-ÿА-яĀ-ž]{1,12}") {
        prop_assert_eq!(fold(&word.to_uppercase(), &Native), fold(&word.to_lowercase(), &Native));
    }
}

fn urls(nodes: &[Inline]) -> Vec<String> {
    nodes.iter().fold(Vec::new(), |mut found, node| {
        match node {
            Inline::Link { url, children } => {
                assert!(urls(children).is_empty(), "a link in a link");
                found.push(url.clone());
            }
            Inline::Emph(children) | Inline::Strong(children) | Inline::Code(children) => {
                found.extend(urls(children))
            }
            Inline::Text(_) | Inline::Math { .. } => {}
        }
        found
    })
}
