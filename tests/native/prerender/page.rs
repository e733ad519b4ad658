//! Whole pages.

use std::fs;

use super::{SITE, finished, page_of, prerender, without_ours};
use crate::support;

fn index() -> String {
    fs::read_to_string(support::path(SITE).join("index.html")).unwrap()
}

#[test]
fn a_page_is_finished_as_the_corpus_has_it() {
    let finished = finished(&index()).unwrap();
    let path = support::path(SITE).join("finished.html");
    if support::updating() {
        fs::write(&path, &finished.page).unwrap();
    }
    assert!(
        fs::read_to_string(path).unwrap_or_default() == finished.page,
        "stale: run `cargo xtask generate`"
    );
    assert_eq!(finished.documents, ["data/ada.json", "data/ada.json?x=1&y=2", "data/bob.json"]);
    assert_eq!(finished.warnings, [""; 0]);
}

#[test]
fn every_other_byte_stays_as_it_was() {
    let page = finished(&index()).unwrap().page;
    assert_eq!(page.matches("<template ").count(), 4);
    assert_eq!(without_ours(&page), index());
}

#[test]
fn a_second_run_changes_nothing() {
    let once = finished(&index()).unwrap().page;
    assert!(finished(&once).unwrap().page == once);
}

#[test]
fn templates_and_scripts_of_others_stay() {
    let body = r#"<template data-prerendered><i>a</i></template><scholar-profile src="a.json"><template shadowrootmode="closed">b</template></scholar-profile><script>"c"</script>"#;
    let page = page_of(body, r#"{"name": "N", "papers": ["T"]}"#).page;
    assert!(without_ours(&page).contains(body));
}

#[test]
fn nothing_of_a_document_becomes_markup() {
    let hostile = r#"{"name": "</template><script>a</script>", "papers": [{"id": "\"><script>",
        "title": "</template><!--", "abstract": "</script><script>b</script>", "links": {"\"><b>": "x\"y"},
        "authors": ["<!-- A"]}]}"#;
    let page = page_of(r#"<scholar-profile src="a.json"></scholar-profile>"#, hostile).page;
    let rest = without_ours(&page);
    assert!(
        rest.ends_with("<body><scholar-profile src=\"a.json\"></scholar-profile></body></html>"),
        "{rest}"
    );
    assert_eq!(page.matches("</template>").count(), 1);
    assert!(!page.contains("<!--"), "{page}");
}

#[test]
fn addresses_stay_relative_to_the_page() {
    let json = r#"{"name": "N", "avatar": "me.svg", "links": {"homepage": "/home", "web": "https://host.test/x"},
        "papers": [{"title": "T", "links": {"pdf": "../pdf/a.pdf?q='&r=1#p", "slides": "./s:1.pdf", "own": "../../../up.html"}}]}"#;
    let page = page_of(r#"<scholar-profile src="data/deep/a.json"></scholar-profile>"#, json).page;
    for expected in [
        r#"src="data/deep/me.svg""#,
        r#"href="/home""#,
        r#"href="https://host.test/x""#,
        r#"href="pkg/widget.css""#,
        "href=\"data/pdf/a.pdf?q=%27&amp;r=1#p\"",
        r#"href="data/deep/s:1.pdf""#,
        r#"href="../up.html""#,
    ] {
        assert!(page.contains(expected), "{expected} in {page}");
    }
    assert!(!page.contains("page.invalid"), "{page}");
}

#[test]
fn the_base_of_a_page_counts() {
    let page = r#"<base href="/app/"><script src="js/scholar-profile.js"></script><scholar-profile src="a.json"></scholar-profile>"#;
    let mut asked = Vec::new();
    let finished = scholar_profile::prerender::prerender(page, &mut |address| {
        asked.push(address.to_owned());
        Ok(br#"{"name": "N", "papers": [{"title": "T", "links": {"pdf": "t.pdf"}}]}"#.to_vec())
    })
    .unwrap();
    assert_eq!(asked, ["/app/a.json"]);
    assert_eq!(finished.documents, asked);
    assert!(finished.page.contains(r#"href="/app/js/pkg/widget.css""#), "{}", finished.page);
    assert!(finished.page.contains(r#"href="/app/t.pdf""#), "{}", finished.page);
}

#[test]
fn each_element_speaks_the_language_around_it() {
    let body = r#"<p lang="de">a</p><div lang="fr"><p lang="ja">b<p>c</div>
        <scholar-profile src="a.json"></scholar-profile>
        <section lang="es"><i lang=""><scholar-profile src="a.json"></scholar-profile></i></section>
        <section lang="pt"><scholar-profile src="a.json" lang="zh-TW"></scholar-profile></section>"#;
    let page = page_of(body, r#"{"name": "N", "papers": ["T"]}"#).page;
    let languages: Vec<_> =
        page.split(r#"<div class="widget" lang=""#).skip(1).map(|rest| &rest[..2]).collect();
    assert_eq!(languages, ["en", "es", "zh"]);
}

#[test]
fn abstracts_are_there_for_readers_without_scripts() {
    let json = r#"{"name": "N", "papers": [{"title": "T", "abstract": "All of it."}]}"#;
    let page = page_of(r#"<scholar-profile src="a.json"></scholar-profile>"#, json).page;
    assert!(page.contains(r#"data-open="false"><div class="abstract""#), "{page}");
    assert!(page.contains(">All of it.</div>"), "{page}");
}

#[test]
fn what_a_document_has_to_do_without_is_told_once() {
    let json = r#"{"name": "N", "papers": [{"title": "T", "date": "soon"}]}"#;
    let body = r#"<scholar-profile src="a.json"></scholar-profile><scholar-profile src="./a.json"></scholar-profile>"#;
    let finished = page_of(body, json);
    assert_eq!(finished.documents, ["a.json"]);
    assert_eq!(finished.warnings.len(), 1);
    assert!(finished.warnings[0].starts_with("a.json: papers[0].date: "), "{:?}", finished.warnings);
}

#[test]
fn an_old_bibliography_is_read_as_the_widget_reads_it() {
    let page = r#"<script type="module" src="scholar-profile.js"></script><scholar-profile src="old.bib"></scholar-profile>"#;
    let bytes = b"@book{a, title = {Caf\xe9}, author = {Jos\xe9 Two}}\n";
    let finished = prerender(page, &mut |_| Ok(bytes.to_vec())).unwrap();
    assert!(finished.page.contains("Café"), "{}", finished.page);
    assert!(
        finished.warnings.iter().any(|warning| warning.contains("expected UTF-8")),
        "{:?}",
        finished.warnings
    );
}
