//! What holds for every paper: each format's readers can read it, in linear time.

use std::time::Duration;

use proptest::prelude::*;
use scholar_profile::cite::{bibtex_of_all, citation, csl_json, csv, ris};
use scholar_profile::model::{Link, Paper, PartialDate, Person, Profile};

use super::grammar::{records, rows};
use super::{items, keys_of, paper, parsed};
use crate::support::quickest;
use crate::unicode::Native;

/// Text full of what the formats give a meaning to.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "{",
        "}",
        "\\",
        "\\{",
        "\\}",
        "$",
        "$$",
        "\\(",
        "\\)",
        "\\[",
        "\\]",
        "%",
        "&",
        "#",
        "_",
        "^",
        "~",
        "\"",
        "'",
        ",",
        ";",
        "@",
        "=",
        "-",
        "--",
        "–",
        " ",
        "\n",
        "\r",
        "\t",
        "\u{0}",
        "\u{2028}",
        "\\'",
        "\\v{",
        "\\emph{",
        "\\alpha",
        "x",
        "1",
        "é",
        "中",
        "and",
        " and ",
        "others",
        "Jr.",
        "van ",
        "TY  - ",
        "ER  - ",
        "*",
        "\u{301}",
        "\u{1F600}",
    ]);
    let piece = prop_oneof![6 => piece.prop_map(str::to_owned), 2 => "[a-zA-Z]{1,6} ?", 1 => any::<char>().prop_map(String::from)];
    prop::collection::vec(piece, 1..16).prop_map(|pieces| pieces.concat())
}

fn any_paper() -> impl Strategy<Value = Paper> {
    let text = || prop::option::of(any_text());
    let kind = prop::option::of(prop_oneof![
        any_text(),
        prop::sample::select(vec!["article", "book", "chapter", "thesis", "paper-conference", "report"])
            .prop_map(str::to_owned),
    ]);
    let date = prop::option::of((0_u16..=9999, prop::option::of(1_u8..=12)))
        .prop_map(|date| date.and_then(|(year, month)| PartialDate::new(year, month, None).ok()));
    let doi = prop::option::of("https://doi\\.org/10\\.1/[a-z%{}()_,\"]{1,8}");
    (
        (text(), prop::collection::vec(any_text(), 0..4), any::<bool>(), kind, date),
        (text(), text(), text(), text(), text()),
        (text(), text(), prop::collection::vec(any_text(), 0..3), doi),
    )
        .prop_map(
            |(
                (title, names, more_authors, kind, date),
                (venue, volume, issue, pages, publisher),
                (summary, status, tags, doi),
            )| Paper {
                title,
                authors: names.into_iter().map(|name| Person { name, ..Person::default() }).collect(),
                more_authors,
                kind,
                date,
                venue,
                volume,
                issue,
                pages,
                publisher,
                summary,
                status,
                tags,
                links: doi.into_iter().map(|url| Link { label: "doi".to_owned(), url }).collect(),
                ..Paper::default()
            },
        )
}

fn any_profile() -> impl Strategy<Value = Profile> {
    let papers = prop::collection::vec((any_paper(), any_text()), 1..4);
    papers.prop_map(|papers| {
        let with_id =
            |(index, (paper, id)): (usize, (Paper, String))| Paper { id: format!("{id}~{index}"), ..paper };
        Profile { papers: papers.into_iter().enumerate().map(with_id).collect(), ..Profile::default() }
    })
}

proptest! {
    #[test]
    fn bibtex_of_anything_is_balanced_and_read_again(profile in any_profile()) {
        let text = bibtex_of_all(&profile.papers, &keys_of(&profile));
        let mut depth = 0_i32;
        for line in text.lines() {
            depth += line.matches('{').count() as i32 - line.matches('}').count() as i32;
            // An entry is open on each of its lines, and every field ends on its own.
            let expected = if line.is_empty() || line == "}" { 0 } else { 1 };
            prop_assert_eq!(depth, expected, "{}", text);
        }
        let read = parsed(&text);
        prop_assert_eq!(read.len(), profile.papers.len());
        for (entry, paper) in read.iter().zip(&profile.papers) {
            let authors = entry.author().unwrap_or_default().len();
            prop_assert_eq!(authors, if paper.authors.is_empty() { 0 } else { paper.authors.len() + usize::from(paper.more_authors) }, "{}", text);
        }
    }

    #[test]
    fn anything_is_written_by_the_grammar_of_each_format(profile in any_profile()) {
        let papers = &profile.papers;
        let items = items(&csl_json(papers, &Native));
        prop_assert_eq!(items.len(), papers.len());
        for (item, paper) in items.iter().zip(papers) {
            prop_assert_eq!(item["id"].as_str(), Some(paper.id.as_str()));
        }
        let rows = rows(&csv(papers, &Native));
        prop_assert_eq!(rows.len(), papers.len() + 1);
        for row in &rows {
            prop_assert_eq!(row.len(), rows[0].len());
            prop_assert!(row.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@'])), "{:?}", row);
        }
        prop_assert_eq!(records(&ris(papers, &Native)).len(), papers.len());
        for paper in papers {
            let line = citation(paper, &Native);
            prop_assert!(!line.contains(['\n', '\r', '\t']), "{}", line);
        }
    }
}

#[test]
fn time_grows_no_faster_than_the_text() {
    for piece in ["{", "}", "$", "$a", "\\(", "\\[", "\\(\\\\)", "\\", "$\\", "a,", "a ", "~", "-"] {
        let text = piece.repeat(40_000);
        let mut long = paper("a", &text, &text, "2024");
        long.pages = Some(text);
        let profile = Profile { papers: vec![long], ..Profile::default() };
        // Quadratic time would be minutes; the bound leaves room for a busy machine.
        let bound = Duration::from_secs(3);
        let (time, out) = quickest(bound, || {
            bibtex_of_all(&profile.papers, &keys_of(&profile)) + &citation(&profile.papers[0], &Native)
        });
        assert!(out.len() > 20);
        assert!(time < bound, "{piece:?} takes {time:?}");
    }
}
