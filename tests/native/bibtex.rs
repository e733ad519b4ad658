//! Bibliographies: what holds for all of them, and whose they are.

use std::fs;
use std::rc::Rc;
use std::time::Duration;

use proptest::prelude::*;
use scholar_profile::cite::{Keys, bibtex_of_all};
use scholar_profile::model::{Paper, Profile};
use scholar_profile::source::Reading;
use scholar_profile::source::formats::{Draft, Format, Naming};

use crate::support::{TestHost, path, quickest};
use crate::unicode::Native;

/// What a text in a known format amounts to.
fn read(text: &str, file_name: &str) -> Reading {
    let format = Format::of(text, file_name).unwrap_or_else(|| panic!("{file_name} is in no known format"));
    let mut draft = Draft::default();
    format.read(text, &mut draft).unwrap_or_else(|error| panic!("{file_name}: {error}"));
    draft.finish(&Naming { name: None, file_name }, Rc::new(TestHost), &Native).unwrap()
}

/// Papers by what BibTeX can hold of them.
fn held(papers: &[Paper]) -> Vec<Paper> {
    let held = |paper: &Paper| {
        let mut paper = Paper { id: String::new(), bibtex: None, ..paper.clone() };
        paper.links.retain(|link| ["doi", "arxiv"].contains(&link.label.as_str()));
        paper
    };
    papers.iter().map(held).collect()
}

#[test]
fn what_the_writer_wrote_is_read_again() {
    let text = fs::read_to_string(path("tests/corpus/cite/round-trip.json")).unwrap();
    let profile = crate::support::profile(&text).profile;
    let bibtex = bibtex_of_all(&profile.papers, &Keys::new(&profile.papers, &Native));
    let again = read(&bibtex, "papers.bib");
    assert_eq!(again.warnings, []);
    assert_eq!(held(&again.profile.papers), held(&profile.papers), "{bibtex}");
}

#[cfg(feature = "services")]
#[test]
fn whole_entries_keep_all_that_they_can_hold() {
    let text = fs::read_to_string(path("tests/corpus/cite/whole-round-trip.json")).unwrap();
    let profile = crate::support::profile(&text).profile;
    let keys = Keys::new(&profile.papers, &Native);
    let bibtex = scholar_profile::cite::whole_bibtex_of_all(&profile.papers, &keys);
    let again = read(&bibtex, "papers.bib");
    assert_eq!(again.warnings, []);
    for (mut before, after) in profile.papers.into_iter().zip(again.profile.papers) {
        before.links.sort_by(|one, other| one.label.cmp(&other.label));
        let mut after = Paper { bibtex: None, ..after };
        after.links.sort_by(|one, other| one.label.cmp(&other.label));
        assert_eq!(after, before, "{bibtex}");
    }
}

/// The name that papers with these authors give to a profile.
fn name(authors: &[&str]) -> String {
    let papers = authors.iter().enumerate();
    let entries = papers.map(|(key, list)| format!("@misc{{k{key}, title = {{T}}, author = {{{list}}}}}\n"));
    read(&entries.collect::<String>(), "papers/ada-example.bib").profile.name
}

#[test]
fn the_author_of_most_papers_is_whose_they_are() {
    assert_eq!(name(&["Two, Bo and Ada Example", "Bo Two", "Two, B. and Cy Three"]), "Bo Two");
    assert_eq!(name(&["G{\\\"o}del, Kurt*", "Kurt G\\\"odel"]), "Kurt Gödel");
    assert_eq!(name(&["van der Berg, Jan", "Jan van der Berg"]), "Jan van der Berg");
    // Half of them is not most, and one family may have several members.
    assert_eq!(name(&["Bo Two", "Ada Example"]), "ada-example");
    assert_eq!(name(&["Bo Two", "Cy Two", "Di Two"]), "ada-example");
    assert_eq!(name(&[""]), "ada-example");
}

#[test]
fn a_bibliography_is_known_by_its_contents_else_by_its_name() {
    for text in [r#"{"name": "N", "papers": []}"#, "", "plain text", "<html></html>", "[1, 2]", "{"] {
        assert_eq!(Format::of(text, "x.json"), None, "{text}");
    }
    assert_eq!(Format::of("% nothing yet\n", "papers.bib"), Some(Format::Bibtex));
    assert_eq!(Format::of("\n@book{a, title = {A}}", "data"), Some(Format::Bibtex));
}

#[test]
fn ten_thousand_entries_take_no_more_than_their_share() {
    let entry = |key: usize| {
        format!("@article{{k{key}, title = {{T {key}}}, author = {{Ada Example and Bo Two}}, year = 2020}}\n")
    };
    let time = |count: usize| {
        let text: String = (0..count).map(entry).collect();
        quickest(Duration::ZERO, || assert_eq!(read(&text, "x.bib").profile.papers.len(), count)).0
    };
    let (few, many) = (time(500), time(5000));
    assert!(many < few * 40 + Duration::from_millis(200), "{few:?} {many:?}");
}

#[test]
fn mistakes_take_no_more_than_their_share() {
    let time = |mistake: &str, count: usize, enough: Duration| {
        let text = ["@book{a, title = {A}}\n", &mistake.repeat(count), "\n@book{z, title = {Z}}\n"].concat();
        let (time, reading) = quickest(enough, || read(&text, "x.bib"));
        let ids: Vec<String> = reading.profile.papers.into_iter().map(|paper| paper.id).collect();
        assert!(ids.contains(&"a".to_owned()) && ids.contains(&"z".to_owned()), "{mistake}");
        time
    };
    for mistake in [
        "@comment{\n",
        "@preamble{\n",
        "@book{b, title = {\n",
        "@book{b, title = \"\n",
        "@string{b = {\n",
        "% @book{",
        "@[",
        "{",
        "}",
        "\"",
        "@book{",
        " @book(",
        ",\ntitle = {",
        ",\ntitle = \"",
        ", title = \"x\" y",
        "\n",
        ", a = b",
        "\n@comment{x",
    ] {
        let few = time(mistake, 300, Duration::ZERO);
        let bound = few * 40 + Duration::from_millis(300);
        let many = time(mistake, 3000, bound);
        assert!(many < bound, "{mistake}: {few:?} {many:?}");
    }
}

/// Text full of what BibTeX gives a meaning to.
fn any_bibtex() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "@",
        "@article{",
        "@string{",
        "@misc(",
        "{",
        "}",
        "\"",
        ",",
        "=",
        "#",
        "\\",
        "\n",
        " ",
        "title",
        "author",
        "year",
        "and",
        "%",
        "---\n",
        "crossref",
        "key",
        "2020",
        "(",
        ")",
        "é",
        "$",
        "url_",
        "pdf",
        "@comment{",
        "@['Review']{",
        ", year = {2020}\n",
        "title = {",
    ]);
    let piece = prop_oneof![8 => piece.prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn no_bibliography_stops_the_reader_or_takes_its_neighbours(garbage in any_bibtex()) {
        let good = |key: &str| format!("\n@book{{{key}, title = {{Good}}}}\n");
        let text = format!("{}{garbage}{}", good("before"), good("after"));
        let papers = read(&text, "x.bib").profile.papers;
        let has = |id: &str| papers.iter().any(|paper| paper.id == id);
        prop_assert!(has("before"), "{}", text);
        prop_assert!(has("after"), "{}", text);
    }
}

#[test]
fn a_group_without_a_name_is_refused_with_what_is_missing() {
    let draft = Draft::default();
    let naming = Naming { name: None, file_name: "" };
    let error = draft.finish(&naming, Rc::new(TestHost), &Native).unwrap_err().to_string();
    assert!(error.starts_with("name: "), "{error}");
    let named =
        Draft::default().finish(&Naming { name: Some("N"), file_name: "" }, Rc::new(TestHost), &Native);
    assert_eq!(
        named.map(|reading| reading.profile),
        Ok(Profile { name: "N".to_owned(), ..Profile::default() })
    );
}

#[test]
fn files_without_mistakes_are_read_as_another_reader_reads_them() {
    let mut compared = 0;
    for file in fs::read_dir(path("tests/corpus/bibtex")).unwrap() {
        let file = file.unwrap().path();
        let Ok(text) = fs::read_to_string(&file) else { continue };
        if file.extension().is_none_or(|ending| ending != "bib") {
            continue;
        }
        // It stops at the first mistake.
        let Ok(raw) = biblatex::RawBibliography::parse(&text) else { continue };
        let reading = read(&text, "papers.bib");
        let mut own: Vec<&str> = reading.profile.papers.iter().map(|paper| paper.id.as_str()).collect();
        let is_parent = |key: &str| {
            raw.entries.iter().flat_map(|entry| &entry.v.fields).any(|field| {
                let is_crossref = field.key.v.eq_ignore_ascii_case("crossref");
                is_crossref && text.get(field.value.span.clone()).is_some_and(|value| value.contains(key))
            })
        };
        let papers = raw.entries.iter().filter(|entry| !entry.v.kind.v.eq_ignore_ascii_case("xdata"));
        let mut expected: Vec<&str> = papers.map(|entry| entry.v.key.v).collect();
        expected.retain(|key| !is_parent(key) || own.contains(key));
        own.sort_unstable();
        expected.sort_unstable();
        assert_eq!(own, expected, "{}", file.display());
        // What visitors copy is an entry to others as well.
        for entry in reading.profile.papers.iter().filter_map(|paper| paper.bibtex.as_deref()) {
            assert!(
                biblatex::RawBibliography::parse(entry).is_ok_and(|raw| raw.entries.len() == 1),
                "{entry}"
            );
        }
        compared += 1;
    }
    assert!(compared > 2, "{compared} files were compared");
}
