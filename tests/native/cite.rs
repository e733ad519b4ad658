//! Writers, by the corpus in `tests/corpus/cite`, and read again by other readers.

mod bibtex;
mod grammar;
mod properties;

use std::fs;

use biblatex::Bibliography;
use scholar_profile::cite::{Keys, bibtex_of_all, citation, csl_json, csv, file_name, ris};
use scholar_profile::model::{Paper, Person, Profile};

use crate::support::{self, path, updating};
use crate::unicode::Native;

fn corpus() -> Profile {
    let document = fs::read_to_string(path("tests/corpus/cite/papers.json")).unwrap_or_default();
    support::profile(&document).profile.clone()
}

fn keys_of(profile: &Profile) -> Keys {
    Keys::new(&profile.papers, &Native)
}

/// The output must be that of the file; or becomes it.
fn expect(file: &str, output: &str) {
    let file = path(&format!("tests/corpus/cite/{file}"));
    if updating() {
        fs::write(&file, output).unwrap_or_else(|error| panic!("{error}"));
    }
    let expected = fs::read_to_string(&file).unwrap_or_default();
    pretty_eq(output, &expected);
}

/// Compared line by line, so that a failure shows the line.
fn pretty_eq(output: &str, expected: &str) {
    for (line, (found, wanted)) in output.lines().zip(expected.lines()).enumerate() {
        assert_eq!(found, wanted, "line {}", line + 1);
    }
    assert_eq!(output, expected);
}

#[test]
fn the_corpus_is_written_as_expected() {
    let profile = corpus();
    let papers = &profile.papers;
    expect("papers.bib", &bibtex_of_all(papers, &keys_of(&profile)));
    expect("papers.ris", &ris(papers, &Native));
    expect("papers.csl.json", &csl_json(papers, &Native));
    expect("papers.csv", &csv(papers, &Native));
    let citations: Vec<_> = papers.iter().map(|paper| citation(paper, &Native) + "\n").collect();
    expect("papers.txt", &citations.concat());
}

fn parsed(bibtex: &str) -> Bibliography {
    Bibliography::parse(bibtex).unwrap_or_else(|error| panic!("{error}\n{bibtex}"))
}

/// Items of CSL-JSON.
fn items(json: &str) -> Vec<serde_json::Value> {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{error}\n{json}"))
}

fn paper(id: &str, title: &str, author: &str, date: &str) -> Paper {
    Paper {
        id: id.to_owned(),
        title: Some(title.to_owned()),
        authors: vec![Person { name: author.to_owned(), ..Person::default() }],
        date: date.parse().ok(),
        ..Paper::default()
    }
}

#[test]
fn types_follow_the_document_and_else_the_venue() {
    let entry = |kind: Option<&str>, venue: Option<&str>| {
        let own = |text: Option<&str>| text.map(str::to_owned);
        let paper = Paper { kind: own(kind), venue: own(venue), ..paper("a", "T", "A B", "2024") };
        let profile = Profile { papers: vec![paper], ..Profile::default() };
        let bibtex = bibtex_of_all(&profile.papers, &keys_of(&profile));
        let entry = bibtex.split(['@', '{']).nth(1).unwrap_or_default().to_owned();
        let csl = items(&csl_json(&profile.papers, &Native));
        let ris = ris(&profile.papers, &Native).lines().next().unwrap_or_default()[6..].to_owned();
        format!("{entry} {} {ris}", csl[0]["type"].as_str().unwrap_or_default())
    };
    let cases = [
        (Some("article-journal"), None, "article article-journal JOUR"),
        (Some("Journal Article"), None, "article article-journal JOUR"),
        (Some("paper-conference"), None, "inproceedings paper-conference CPAPER"),
        (Some("book"), None, "book book BOOK"),
        (Some("chapter"), None, "incollection chapter CHAP"),
        (Some("PhDThesis"), None, "phdthesis thesis THES"),
        (Some("mastersthesis"), None, "mastersthesis thesis THES"),
        (Some("report"), None, "techreport report RPRT"),
        (Some("dataset"), None, "misc dataset DATA"),
        (Some("software"), None, "misc software COMP"),
        (Some("legal_case"), None, "misc document GEN"),
        (Some("speech"), None, "misc speech GEN"),
        (Some("Zine"), Some("Nature"), "misc document GEN"),
        (Some("article"), Some("Nature"), "article article-journal JOUR"),
        (Some("article"), Some("bioRxiv"), "misc article UNPB"),
        (None, Some("arXiv preprint"), "misc article UNPB"),
        (None, Some("Proc. of X"), "inproceedings paper-conference CPAPER"),
        (None, Some("Nature"), "article article-journal JOUR"),
        (None, None, "misc document GEN"),
    ];
    for (kind, venue, expected) in cases {
        assert_eq!(entry(kind, venue), expected, "{kind:?} {venue:?}");
    }
}

#[test]
fn formatted_citations_name_people_as_one_does() {
    let of = |names: &[&str], more| {
        let authors =
            names.iter().map(|&name| Person { name: name.to_owned(), ..Person::default() }).collect();
        citation(&Paper { authors, more_authors: more, ..paper("a", "T", "", "2024") }, &Native)
    };
    let cases: [(&[&str], bool, &str); 12] = [
        (&["Ada Example"], false, "Example, A. (2024). T."),
        (&["Ada Example", "Sample, Bob"], false, "Example, A., & Sample, B. (2024). T."),
        (&["A B", "C D", "E F"], false, "B, A., D, C., & F, E. (2024). T."),
        (&["A B", "C D"], true, "B, A., D, C., et al. (2024). T."),
        (&["Bo-Wen R. Zhang†"], false, "Zhang, B.-W. R. (2024). T."),
        (&["Priem JR"], false, "Priem, J. R. (2024). T."),
        (&["LI, WEI"], false, "LI, W. (2024). T."),
        (&["J.R.R. Tolkien"], false, "Tolkien, J. R. R. (2024). T."),
        (&["\\'Etienne van der Berg Jr."], false, "van der Berg, É., Jr. (2024). T."),
        (&["山田 太郎", "王小明"], false, "山田 太郎, & 王小明 (2024). T."),
        (&["The ATLAS Collaboration"], false, "The ATLAS Collaboration (2024). T."),
        (&[], false, "T. (2024)."),
    ];
    for (names, more, expected) in cases {
        assert_eq!(of(names, more), expected);
    }
    let many: Vec<String> = (0..30).map(|i| format!("A B{}", "b".repeat(i))).collect();
    let names: Vec<&str> = many.iter().map(String::as_str).collect();
    let long = of(&names, false);
    let ends = |i| format!(", B{}, A., … B{}, A. (2024). T.", "b".repeat(i), "b".repeat(29));
    assert!(long.ends_with(&ends(18)), "{long}");
    assert_eq!(long.matches("A.").count(), 20);
}

#[test]
fn files_are_named_after_people() {
    let cases = [
        ("Liangdong Wang", "liangdong-wang"),
        ("Ada  Éxample, Jr.", "ada-example-jr"),
        ("王小明", "王小明"),
        ("../..\\a:b", "a-b"),
        ("  ?  ", "papers"),
    ];
    for (name, expected) in cases {
        assert_eq!(file_name(name, &Native), expected);
    }
    assert!(file_name(&"a".repeat(500), &Native).len() < 100);
}
