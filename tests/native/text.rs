//! Text, case by case: the corpus in `tests/corpus/text`.

use std::fmt::Write;

use scholar_profile::text::{
    Flavour, Inline, Unicode, fold, is_web_url, math_text, parse, plain, plain_text,
};

use crate::unicode::Native;

/// One case of a corpus file: a line `< input`, then what is expected of it.
struct Case<'a> {
    place: String,
    input: String,
    /// `> text`: what is seen.
    plain: Option<&'a str>,
    /// `= nodes`: the tree, as [`tree`] writes it.
    tree: Option<&'a str>,
}

/// Cases of a corpus file; `⍽` stands for a no-break space, `␣` for a narrow one, `¶` for a line feed.
fn cases<'a>(name: &str, file: &'a str) -> Vec<Case<'a>> {
    let mut cases: Vec<Case<'_>> = Vec::new();
    for (number, line) in (1..).zip(file.lines()) {
        match (line.get(..2), line.get(2..)) {
            (Some("< "), Some(input)) => cases.push(Case {
                place: format!("{name}:{number}"),
                input: input.replace('¶', "\n"),
                plain: None,
                tree: None,
            }),
            (Some("> "), text) => cases.last_mut().into_iter().for_each(|case| case.plain = text),
            (Some("= "), text) => cases.last_mut().into_iter().for_each(|case| case.tree = text),
            _ => assert!(line.is_empty() || line.starts_with('#'), "{name}:{number}: what is this?"),
        }
    }
    assert!(cases.len() > 3, "{name} holds hardly a case");
    cases
}

fn visible(text: &str) -> String {
    text.replace('\u{A0}', "⍽").replace('\u{202F}', "␣").replace('\n', "¶")
}

/// The tree in one line: text as it is, the rest as `name(…)`.
fn tree(nodes: &[Inline]) -> String {
    nodes.iter().fold(String::new(), |mut out, node| {
        let _ = match node {
            Inline::Text(text) => write!(out, "{text}"),
            Inline::Emph(children) => write!(out, "emph({})", tree(children)),
            Inline::Strong(children) => write!(out, "strong({})", tree(children)),
            Inline::Code(children) => write!(out, "code({})", tree(children)),
            Inline::Link { url, children } => write!(out, "link({url}|{})", tree(children)),
            Inline::Math { source, display: false } => write!(out, "math({source})"),
            Inline::Math { source, display: true } => write!(out, "display({source})"),
        };
        out
    })
}

fn check_parse(name: &str, file: &str, flavour: Flavour) {
    let mut wrong = String::new();
    let mut expect = |case: &Case<'_>, seen: &str, expected: &str| {
        if seen != expected {
            let _ =
                writeln!(wrong, "{}: {}\n  seen:     {seen}\n  expected: {expected}", case.place, case.input);
        }
    };
    for case in cases(name, file) {
        assert!(case.plain.is_some() || case.tree.is_some(), "{}: nothing is expected", case.place);
        let nodes = parse(&case.input, flavour, &Native);
        let seen = plain(&nodes);
        expect(&case, &visible(&seen), case.plain.unwrap_or(&visible(&seen)));
        expect(&case, &visible(&tree(&nodes)), case.tree.unwrap_or(&visible(&tree(&nodes))));
        // Two ways to the same text, whose letters are composed.
        expect(&case, &seen, &plain_text(&case.input, flavour, &Native));
        expect(&case, &seen, &Native.compose(&seen));
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

fn check_strings(name: &str, file: &str, run: impl Fn(&str) -> String) {
    let mut wrong = String::new();
    for case in cases(name, file) {
        let (seen, expected) = (visible(&run(&case.input)), case.plain.unwrap_or("a line `> `"));
        if seen != expected {
            let _ =
                writeln!(wrong, "{}: {}\n  seen:     {seen}\n  expected: {expected}", case.place, case.input);
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn prose_reads_as_the_corpus_says() {
    check_parse("prose.txt", include_str!("../corpus/text/prose.txt"), Flavour::Prose);
}

#[test]
fn links_are_found_as_the_corpus_says() {
    check_parse("links.txt", include_str!("../corpus/text/links.txt"), Flavour::Prose);
}

#[test]
fn titles_hold_no_links() {
    check_parse("title.txt", include_str!("../corpus/text/title.txt"), Flavour::Title);
}

#[test]
fn labels_have_accents_letters_and_escapes() {
    check_parse("label.txt", include_str!("../corpus/text/label.txt"), Flavour::Label);
}

#[test]
fn remarks_are_labels_with_links() {
    check_parse("remark.txt", include_str!("../corpus/text/remark.txt"), Flavour::Remark);
}

#[test]
fn math_has_a_plain_form() {
    check_strings("math.txt", include_str!("../corpus/text/math.txt"), math_text);
}

#[test]
fn search_forms_are_as_the_corpus_says() {
    check_strings("fold.txt", include_str!("../corpus/text/fold.txt"), |text| fold(text, &Native));
}

#[test]
fn web_urls_have_a_host_and_no_tricks() {
    for url in [
        "https://a.test",
        "http://a.test/x?y#z",
        "HTTPS://A.TEST/",
        "https://a.test:8080/@x",
        "https://[::1]/",
    ] {
        assert!(is_web_url(url), "{url}");
    }
    for url in [
        "",
        "https://",
        "http:///x",
        "https://:80/",
        "https://?x",
        "javascript:alert(1)",
        "mailto:a@b.test",
        "//a.test/",
        "ftp://a.test/",
        "https://user@a.test/",
        "https://a.test\\@b.test/",
        "https://a.test/a b",
        "https://a.test/\u{7}",
        "https://a.test/\u{A0}x",
        " https://a.test/",
        "https:/a.test",
        "éhttps://a.test/",
    ] {
        assert!(!is_web_url(url), "{url:?}");
    }
}
