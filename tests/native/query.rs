//! The list, case by case: search, facets and their counts.

use scholar_profile::model::{Metric, Paper, PartialDate, Person, Profile};
use scholar_profile::query::{Facet, Index, Order, Query, Selection, SortKey, Terms, run, titles};
use scholar_profile::text::fold;

use crate::unicode::Native;

pub(crate) fn strings(words: &[&str]) -> Vec<String> {
    words.iter().map(|&word| word.to_owned()).collect()
}

pub(crate) fn titled(title: &str) -> Paper {
    Paper { title: Some(title.to_owned()), ..Paper::default() }
}

fn people(names: &[&str]) -> Vec<Person> {
    names.iter().map(|&name| Person { name: name.to_owned(), ..Person::default() }).collect()
}

pub(crate) fn figure(key: &str, value: f64) -> Metric {
    Metric { key: key.to_owned(), value }
}

pub(crate) fn profile(papers: Vec<Paper>) -> Profile {
    Profile { papers, ..Profile::default() }
}

/// The index, with titles ranked as a simple collator would.
pub(crate) fn index(profile: &Profile) -> Index {
    let keys: Vec<String> = titles(profile, &Native).iter().map(|title| fold(title, &Native)).collect();
    let mut sorted: Vec<&String> = keys.iter().collect();
    sorted.sort();
    sorted.dedup();
    let rank = |key: &String| sorted.binary_search(&key).map_or(0, |rank| rank as u32);
    Index::new(profile, keys.iter().map(rank).collect(), &Native)
}

pub(crate) fn select(index: &Index, query: &Query) -> Selection {
    run(index, query, &Native)
}

fn found(index: &Index, search: &str) -> Vec<u32> {
    select(index, &Query { search: search.to_owned(), ..Query::default() }).positions
}

/// Counts by the values' text.
pub(crate) fn counts(index: &Index, selection: &Selection, facet: Facet) -> Vec<(String, u32)> {
    let values = index.values(facet).iter().map(|value| value.text.clone());
    values.zip(selection.counts(facet).iter().copied()).collect()
}

#[test]
fn search_reads_every_field_as_displayed() {
    let paper = Paper {
        title: Some("On G\\\"odel's $\\alpha$-order".to_owned()),
        authors: people(&["Ada Example", "{\\L}ukasz Two"]),
        summary: Some("An \\emph{abstract}\nof two lines.".to_owned()),
        tldr: Some("The gist.".to_owned()),
        venue: Some("Acta \\& Numerica".to_owned()),
        tags: strings(&["knitwear"]),
        categories: strings(&["QK"]),
        note: Some("unread".to_owned()),
        ..Paper::default()
    };
    let mut profile = profile(vec![paper, titled("Other")]);
    profile.categories = vec![("QK".to_owned(), "Quantum Knitting".to_owned())];
    let index = index(&profile);
    for search in [
        "godel",
        "GÖDEL'S",
        "α-order",
        "lukasz",
        "abstract",
        "\"abstract of two\"",
        "gist",
        "\"acta & num\"",
        "knitwear",
        "qk",
        "quantum knit",
        "\"ada example, lukasz\"",
        "gist godel",
    ] {
        assert_eq!(found(&index, search), [0], "{search}");
    }
    for search in ["unread", "emph", "\"gist. acta\"", "godel other", "alpha"] {
        assert_eq!(found(&index, search), [0_u32; 0], "{search}");
    }
}

#[test]
fn phrases_occur_as_they_stand() {
    let index = index(&profile(vec![
        titled("Deep belief networks"),
        titled("Networks of deep roots and belief"),
        titled("深度 信念网络"),
    ]));
    let cases: [(&str, &[u32]); 13] = [
        ("deep belief", &[0, 1]),
        ("\"deep belief\"", &[0]),
        ("\"DEEP BELIEF\" networks", &[0]),
        ("“deep belief”", &[0]),
        ("„deep belief“ net", &[0]),
        ("\"belief deep\"", &[]),
        ("\"deep roots\" belief", &[1]),
        ("\"deep   belief", &[0]),
        ("networks\"deep roots\"", &[1]),
        ("\"\"", &[0, 1, 2]),
        ("\" \" \"", &[0, 1, 2]),
        ("  ", &[0, 1, 2]),
        ("信念", &[2]),
    ];
    for (search, expected) in cases {
        assert_eq!(found(&index, search), expected, "{search}");
    }
}

#[test]
fn terms_are_folded_and_none_comes_twice() {
    let terms = Terms::parse("Été \"Ｄeep  Belief\" ete x\"open end ", &Native);
    assert_eq!(terms.parts(), ["ete", "deep belief", "x", "open end"]);
    assert!(!terms.is_empty() && Terms::parse(" \"\" ", &Native).is_empty());
}

#[test]
fn width_and_case_do_not_matter() {
    let index = index(&profile(vec![titled("ＢＥＲＴ２ モデル"), titled("BERT2 again"), titled("Other")]));
    for search in ["bert2", "ｂｅｒｔ２"] {
        assert_eq!(found(&index, search), [0, 1], "{search}");
    }
}

#[test]
fn texts_can_be_read_in_portions() {
    let profile = profile(vec![titled("same a"), titled("same b"), titled("same c")]);
    let index = Index::without_texts(&profile, &Native);
    assert_eq!(index.len(), 3);
    assert_eq!(found(&index, ""), [0, 1, 2]);
    assert_eq!(found(&index, "same"), [0_u32; 0]);
    assert!(!index.read_texts(&profile, 2, &Native));
    assert_eq!(found(&index, "same"), [0, 1]);
    assert!(index.read_texts(&profile, 2, &Native));
    assert_eq!(found(&index, "same"), [0, 1, 2]);
    assert_eq!(found(&index, "same c"), [2]);
}

#[test]
fn categories_and_types_stand_by_count() {
    let paper = |category: &str, kind: Option<&str>, tag: &str, year: u16| Paper {
        categories: strings(&[category]),
        kind: kind.map(str::to_owned),
        tags: strings(&[tag]),
        date: PartialDate::new(year, None, None).ok(),
        ..Paper::default()
    };
    let mut profile = profile(vec![
        paper("CV", Some("Zine"), "z", 2024),
        paper("LG", Some("book"), "a", 2019),
        paper("CL", Some("book"), "z", 2021),
        paper("CL", None, "m", 2021),
        paper("LG", None, "a", 2024),
        paper("CL", None, "a", 2020),
    ]);
    profile.citations_by_year = vec![(2018, 3.0), (2021, 9.0)];
    let index = index(&profile);
    let texts = |facet| index.values(facet).iter().map(|value| value.text.as_str()).collect::<Vec<_>>();
    assert_eq!(texts(Facet::Category), ["CL", "LG", "CV"]);
    assert_eq!(texts(Facet::Type), ["book", "Zine"]);
    assert_eq!(texts(Facet::Tag), ["z", "a", "m"]);
    assert_eq!(texts(Facet::Year), ["2018", "2019", "2020", "2021", "2024"]);
    let totals: Vec<u32> = index.values(Facet::Year).iter().map(|value| value.count).collect();
    assert_eq!(totals, [0, 1, 1, 2, 2]);
    // The ids of the papers follow when the values are put in order.
    assert_eq!(index.values_of(Facet::Category, 0), [2]);
    assert_eq!(index.value_id(Facet::Category, "LG", &Native), Some(1));
    // So do the texts that a search reads.
    assert_eq!(found(&index, "cv"), [0]);
    assert_eq!(found(&index, "cl"), [2, 3, 5]);
}

#[test]
fn an_author_is_one_in_every_spelling_of_the_name() {
    let by = |names: &[&str]| Paper { authors: people(names), ..Paper::default() };
    let index = index(&profile(vec![
        by(&["Two, Bob", "Erd\\H{o}s P."]),
        // Marks are no part of a name.
        by(&["ERDOS P.*", "Erdős P.†"]),
        by(&["Bob", "Two"]),
        by(&[]),
    ]));
    let authors: Vec<(&str, u32)> =
        index.values(Facet::Author).iter().map(|value| (value.text.as_str(), value.count)).collect();
    assert_eq!(authors, [("Two, Bob", 1), ("Erdős P.", 2), ("Bob", 1), ("Two", 1)]);
    assert_eq!(index.values_of(Facet::Author, 1), [1]);
    let mut query = Query::default();
    query.toggle(Facet::Author, "erdos p.");
    assert_eq!(select(&index, &query).positions, [0, 1]);
    query.select(Facet::Author, strings(&["Two, Bob"]));
    assert_eq!(select(&index, &query).positions, [0]);
}

#[test]
fn a_count_leaves_out_its_own_kind() {
    let paper = |categories: &[&str], year, has_code| Paper {
        title: Some("T".to_owned()),
        categories: strings(categories),
        date: PartialDate::new(year, None, None).ok(),
        has_code,
        ..Paper::default()
    };
    let index = index(&profile(vec![
        paper(&["CL", "LG"], 2024, true),
        paper(&["CL"], 2024, false),
        paper(&["CV"], 2024, true),
        paper(&["CL"], 2021, true),
    ]));
    let mut query = Query { code_only: true, ..Query::default() };
    query.toggle(Facet::Category, "CL");
    query.toggle(Facet::Year, "2024");
    let selection = select(&index, &query);
    assert_eq!(selection.positions, [0]);
    assert_eq!(
        counts(&index, &selection, Facet::Category),
        [("CL".to_owned(), 1), ("LG".to_owned(), 1), ("CV".to_owned(), 1)]
    );
    assert_eq!(counts(&index, &selection, Facet::Year), [("2021".to_owned(), 1), ("2024".to_owned(), 1)]);
    assert_eq!(selection.code_count, 1);
    query.toggle(Facet::Category, "CV");
    assert_eq!(select(&index, &query).positions, [0, 2]);
    query.toggle(Facet::Category, "CL");
    assert_eq!(query.selected(Facet::Category), ["CV"]);
    assert_eq!(select(&index, &query).positions, [2]);
}

#[test]
fn unknown_values_are_ignored() {
    let paper = |category| Paper { categories: strings(&[category]), ..Paper::default() };
    let index = index(&profile(vec![paper("CL"), paper("CV")]));
    let mut query = Query::default();
    query.select(Facet::Category, strings(&["XX"]));
    assert_eq!(select(&index, &query).positions, [0, 1]);
    query.select(Facet::Category, strings(&["XX", "CV", "cl"]));
    assert_eq!(select(&index, &query).positions, [1]);
    assert_eq!(SortKey::parse("impact", &index), SortKey::Profile);
}

#[test]
fn clearing_keeps_the_order() {
    let mut query = Query {
        search: " x ".to_owned(),
        code_only: true,
        sort: SortKey::Date,
        order: Some(Order::Ascending),
        ..Query::default()
    };
    query.toggle(Facet::Tag, "t");
    assert!(query.is_filtered());
    query.clear();
    assert!(!query.is_filtered());
    assert_eq!(query, Query { sort: SortKey::Date, order: Some(Order::Ascending), ..Query::default() });
    assert!(!Query { search: "  ".to_owned(), ..Query::default() }.is_filtered());
}

#[test]
fn an_author_is_one_in_whatever_spelling() {
    let by = |names: &[&str]| Paper { authors: people(names), ..Paper::default() };
    let mut profile = profile(vec![
        by(&["Jürgen Groß", "A. Example"]),
        by(&["Gross, Jürgen", "Example, Ada", "J. Doe"]),
        by(&["Doe, J.", "Ada Example"]),
        by(&["J.Doe", "Ludwig van Beethoven"]),
        by(&["van Beethoven, Ludwig", "Doe J", "A. Exemplar"]),
        by(&["Jane Doe", "王小明"]),
    ]);
    profile.name = "Ada Example".to_owned();
    let index = index(&profile);
    let by = |name: &str| {
        let mut query = Query::default();
        query.select(Facet::Author, vec![name.to_owned()]);
        select(&index, &query).positions
    };
    for (spellings, papers) in [
        (&["Jürgen Groß", "gross, jurgen"][..], &[0, 1][..]),
        (&["A. Example", "Example, Ada", "ADA EXAMPLE"], &[0, 1, 2]),
        (&["J. Doe", "Doe, J.", "J.Doe", "Doe J"], &[1, 2, 3, 4]),
        (&["Ludwig van Beethoven", "van Beethoven, Ludwig"], &[3, 4]),
        (&["Jane Doe"], &[5]),
        (&["王小明"], &[5]),
    ] {
        for spelling in spellings {
            assert_eq!(by(spelling), papers, "{spelling}");
        }
    }
    // Searches still find each paper by what it shows.
    assert_eq!(found(&index, "\"example, ada\""), [1]);
    assert_eq!(found(&index, "ada"), [1, 2]);
}

#[test]
fn scripts_are_found_as_they_are_seen() {
    let index = index(&profile(vec![titled("H$_2$O in $O(n^2)$ and $x_{1}$"), titled("a_b")]));
    for search in ["h2o", "H₂O", "h_2o", "O(n2)", "o(n²)", "x1", "x_1", "x₁"] {
        assert_eq!(found(&index, search), [0], "{search}");
    }
    assert_eq!(found(&index, "a_b"), [1]);
    assert_eq!(found(&index, "ab"), [1]);
}
