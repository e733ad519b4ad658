//! BibTeX: entries, keys, and TeX in fields.

use biblatex::{ChunksExt, PermissiveType};
use scholar_profile::cite::{Keys, bibtex, bibtex_of_all};
use scholar_profile::model::{Paper, Profile};

use super::{corpus, keys_of, paper, parsed};
use crate::unicode::Native;

#[test]
fn bibtex_is_read_again_with_keys_types_and_authors() {
    let profile = corpus();
    let read = parsed(&bibtex_of_all(&profile.papers, &keys_of(&profile)));
    let entries: Vec<_> =
        read.iter().map(|entry| (entry.key.as_str(), entry.entry_type.to_string())).collect();
    let expected = [
        ("gu2024infinitymm-scaling-multimodal", "misc"),
        ("example2023godels-1order-rd", "article"),
        ("kaiser2022gist-it", "inproceedings"),
        ("researchanddevelopmentteam2020known", "mastersthesis"),
        ("example2021quoted", "incollection"),
        ("example2021again", "book"),
        ("openai2024cut-short-here", "techreport"),
        ("gu2024infinitymm", "article"),
        ("example2018not-closed", "misc"),
        ("paper2017-jfv", "article"),
        ("paper2016set-numbers-jhw", "misc"),
        ("paper-vnl", "misc"),
    ];
    assert_eq!(entries, expected.map(|(key, kind)| (key, kind.to_owned())));

    let authors = |key: &str| -> Vec<[String; 4]> {
        let authors = read.get(key).and_then(|entry| entry.author().ok()).unwrap_or_default();
        authors
            .into_iter()
            .map(|person| [person.given_name, person.prefix, person.name, person.suffix])
            .collect()
    };
    assert_eq!(
        authors("example2023godels-1order-rd"),
        [
            ["Ada", "", "Example", ""],
            ["Bo-Wen", "", "Zhang", ""],
            ["Ludwig", "van", "Beethoven", ""],
            ["Martin Luther", "", "King", "Jr."],
            ["", "", "王小明", ""],
            ["", "", "The ATLAS Collaboration", ""],
        ]
    );
    assert_eq!(authors("gu2024infinitymm-scaling-multimodal").len(), 4);
    assert_eq!(authors("gu2024infinitymm-scaling-multimodal")[3][2], "others");
    assert_eq!(
        authors("researchanddevelopmentteam2020known"),
        [["", "", "Research and Development Team", ""]]
    );
    assert_eq!(authors("kaiser2022gist-it")[0], ["Łukasz", "", "Kaiser", ""]);

    let Some(entry) = read.get("example2023godels-1order-rd") else { panic!("it has another key") };
    assert_eq!(entry.doi().ok().as_deref(), Some("10.1000/a_b(1)"));
    let Ok(PermissiveType::Typed(pages)) = entry.pages() else { panic!("pages are no range") };
    assert_eq!(pages.iter().map(|range| (range.start, range.end)).collect::<Vec<_>>(), [(4, 15)]);
    let title = entry.title().map(|title| title.format_verbatim()).unwrap_or_default();
    assert!(title.contains("Gödel's") && title.contains("R&D") && title.contains("a_b"), "{title}");
}

#[test]
fn an_entry_alone_has_the_key_that_it_has_among_all() {
    let profile = corpus();
    let all = bibtex_of_all(&profile.papers, &keys_of(&profile));
    for paper in profile.papers.iter().filter(|paper| paper.id != "broken") {
        let alone = bibtex(paper, &keys_of(&profile));
        assert!(all.contains(&alone), "{alone}");
        assert!(alone.starts_with('@') && alone.ends_with("}\n"), "{alone}");
    }
    // The owner's own is shown as it is, but must not take the entries after it along.
    let Some(broken) = profile.papers.iter().find(|paper| paper.id == "broken") else { panic!("it is gone") };
    assert_eq!(bibtex(broken, &keys_of(&profile)), "@article{open, title = {Not closed}\n");
}

fn keys(papers: Vec<Paper>) -> Vec<String> {
    let profile = Profile { papers, ..Profile::default() };
    parsed(&bibtex_of_all(&profile.papers, &keys_of(&profile)))
        .iter()
        .map(|entry| entry.key.clone())
        .collect()
}

#[test]
fn a_key_is_made_of_the_paper_alone() {
    let alone = |id: &str, title: &str| keys(vec![paper(id, title, "Ada Example", "2024-02")]).remove(0);
    assert_eq!(alone("a", "On the Deep Nets of the Northern Sea"), "example2024deep-nets-northern");
    assert_eq!(alone("a", "Nets"), "example2024nets");

    let older = [
        paper("a", "Deep nets", "Ada Example", "2024-02"),
        paper("b", "Deep sets", "Ada Example", "2024-05"),
    ];
    assert_eq!(keys(older.to_vec()), ["example2024deep-nets", "example2024deep-sets"]);
    // Neither one that is added above nor one of an earlier date changes them.
    let mut papers = vec![paper("c", "The Deep", "Example, A.", "2024-05")];
    papers.extend(older);
    papers.push(paper("d", "Deep wells", "Ada Example", "2024-01"));
    let expected =
        ["example2024deep", "example2024deep-nets", "example2024deep-sets", "example2024deep-wells"];
    assert_eq!(keys(papers), expected);
}

#[test]
fn of_equal_keys_each_is_told_by_its_own_id_wherever_it_stands() {
    let twin = |id: &str, date: &str| paper(id, "Deep", "Ada Example", date);
    let mut papers = vec![twin("b", "2024"), twin("c", "2024"), twin("late", "2024-03")];
    let before = keys(papers.clone());
    assert!(before.iter().all(|key| key.starts_with("example2024deep-")), "{before:?}");

    // Neither a later one, nor an older one, nor one whose id comes first.
    papers.insert(0, twin("new", "2024-06"));
    papers.push(twin("a", "2024-01"));
    papers.swap(1, 3);
    let after = keys(papers);
    assert_eq!([&after[3], &after[2], &after[1]], [&before[0], &before[1], &before[2]]);
}

#[test]
fn a_key_without_an_author_a_year_or_a_word_has_letters_of_its_own() {
    let alone = |id: &str, title: &str, author: &str, date: &str| {
        keys(vec![paper(id, title, author, date)]).remove(0)
    };
    let cases = [
        (alone("a", "深度网络", "张三", "2024"), "paper2024-"),
        (alone("a", "Deep", "张三", "2024"), "paper2024deep-"),
        (alone("a", "深度网络", "Ada Example", "2024"), "example2024-"),
        (alone("a", "Deep", "Ada Example", ""), "exampledeep-"),
    ];
    for (key, beginning) in cases {
        assert!(key.starts_with(beginning) && key.len() > beginning.len(), "{key} {beginning}");
    }
    assert_ne!(alone("a", "深度网络", "张三", "2024"), alone("b", "强化学习", "张三", "2024"));
}

#[test]
fn the_publisher_of_a_thesis_or_a_report_is_its_house() {
    let with = |kind: &str, venue: Option<&str>| {
        let mut paper = paper("a", "Deep nets", "Ada Example", "2024");
        paper.kind = Some(kind.to_owned());
        paper.venue = venue.map(str::to_owned);
        paper.publisher = Some("House".to_owned());
        let profile = Profile { papers: vec![paper], ..Profile::default() };
        bibtex_of_all(&profile.papers, &keys_of(&profile))
    };
    for (kind, venue, field) in [
        ("thesis", None, "school        = {House}"),
        ("report", None, "institution   = {House}"),
        ("thesis", Some("Department"), "publisher     = {House}"),
        ("book", None, "publisher     = {House}"),
    ] {
        let entry = with(kind, venue);
        assert!(entry.contains(field), "{entry}");
        assert_eq!(entry.matches("House").count(), 1, "{entry}");
    }
}

#[test]
fn keys_that_differ_in_case_alone_are_one_to_bibtex() {
    let mut own = paper("own", "Deep nets", "Ada Example", "2024");
    own.bibtex = Some("@misc{Example2024Deep-Nets,\n  title = {Deep nets},\n}".to_owned());
    let found = keys(vec![own, paper("a", "Deep nets", "Ada Example", "2024")]);
    assert_eq!(found[0], "Example2024Deep-Nets");
    assert!(found[1].starts_with("example2024deep-nets-"), "{found:?}");
}

#[test]
fn keys_stay_unique_among_many_and_beside_look_alikes() {
    let mut papers: Vec<_> =
        (0..3000).map(|id| paper(&id.to_string(), "Deep", "Ada Example", "2024")).collect();
    papers.push(paper("x", "Deep a", "Ada Example", "2024"));
    let mut found = keys(papers);
    found.sort();
    found.dedup();
    assert_eq!(found.len(), 3001);
}

/// The value of a field of the entry for a paper with this title.
fn title_field(title: &str) -> String {
    let profile = Profile { papers: vec![paper("a", title, "A B", "2024")], ..Profile::default() };
    let entry = bibtex_of_all(&profile.papers, &keys_of(&profile));
    let line = entry.lines().nth(1).unwrap_or_default();
    line.strip_prefix("  title         = {")
        .and_then(|rest| rest.strip_suffix("},"))
        .unwrap_or(line)
        .to_owned()
}

#[test]
fn tex_stays_and_plain_characters_are_escaped() {
    let cases = [
        (r"R&D at 50% of a_b #1 ^", r"R\&D at 50\% of a\_b \#1 \textasciicircum{}"),
        (r"R\&D 50\% a\_b \#1 \$5", r"R\&D 50\% a\_b \#1 \$5"),
        (r"$x_1 & y^2$ and $$z_i$$", r"$x_1 & y^2$ and $$z_i$$"),
        (r"\(x_1\) and \[y_2\]", r"\(x_1\) and \[y_2\]"),
        (r"\(x_1 and \) a_b", r"\(x_1 and \) a\_b"),
        (r"\(x_1 open", r"\textbackslash{}(x\_1 open"),
        (r"\) a \]", r"\textbackslash{}) a \textbackslash{}]"),
        (r"$5 and $10", r"\$5 and \$10"),
        (r"costs 5$", r"costs 5\$"),
        (r"$ x $ and $$", r"\$ x \$ and \$\$"),
        (r"{BERT} \emph{x} \'{e} {\O}", r"{BERT} \emph{x} \'{e} {\O}"),
        (r"\{0,1\}", r"\textbraceleft{}0,1\textbraceright{}"),
        (r"$\{0,1\}_i$", r"$\lbrace 0,1\rbrace _i$"),
        (r"cut {short", r"cut {short}"),
        (r"cut } short", r"cut \textbraceright{} short"),
        (r"$a_{1$ and }", r"$a_{1}$ and \textbraceright{}"),
        (r"$a}_1$", r"$a\rbrace _1$"),
        (r"$\$$ and \(5$\)", r"$\mathdollar $ and \(5\mathdollar \)"),
        (r"50$%$ and $#$", r"50$\%$ and $\#$"),
        // Readers differ in where the name of a command ends.
        (r"\alpha$x$ \beta¡$y$ a$z$", r"\alpha{}$x$ \beta¡{}$y$ a$z$"),
        ("ends with \\", r"ends with \textbackslash{}"),
        (r"C:\1 \é", r"C:\textbackslash{}1 \textbackslash{}é"),
        ("two\n\tlines\u{7}\u{2028}a\u{A0}b", "two lines a~b"),
        (r"a\\ b\ c", r"a\\ b\ c"),
        (r"\'$5 \'\'e \'\i \~", r"\'{}\$5 \'\'e \'\i \~{}"),
        (r"\LaTeX$x$", r"\LaTeX{}$x$"),
        (r"\v C \k $5", r"\v C \k{} \$5"),
    ];
    for (title, expected) in cases {
        assert_eq!(title_field(title), expected, "{title}");
    }
}

#[test]
fn a_title_that_tex_cannot_set_is_no_field() {
    for title in ["\u{16}", "\u{b}"] {
        let papers = [paper("a", title, "Ada Example", "2024")];
        let entry = bibtex(&papers[0], &Keys::new(&papers, &Native));
        assert!(!entry.contains("title"), "{title:?}: {entry}");
    }
}

#[test]
fn a_command_at_the_end_of_a_name_takes_nothing_of_what_follows() {
    for name in ["\\O  \\'", "A, \\O \u{1}", "A \\O", "\\o , B"] {
        let mut one = paper("a", "A title", name, "2024");
        one.more_authors = true;
        let entry = bibtex(&one, &Keys::new(&[one.clone()], &Native));
        assert_eq!(parsed(&entry).iter().next().unwrap().author().unwrap().len(), 2, "{name:?}: {entry}");
    }
}
