//! The words of every language: complete, of one form with the English ones, and the same in the files that
//! browsers load.

use std::collections::BTreeSet;

use scholar_profile::i18n::{Formats, LANGUAGES, Plural, PluralCategory, Words, words};
use scholar_profile::model::PartialDate;
use scholar_profile::text::Unicode;

use crate::support::{path, updating};

/// A language's plural categories of whole numbers in CLDR. The one for millions, which French, Portuguese and
/// Spanish have besides, takes the last form here.
fn categories(tag: &str) -> &'static [&'static str] {
    match tag {
        "ar" => &["zero", "one", "two", "few", "many"],
        "ja" | "zh" => &[],
        _ => &["one"],
    }
}

/// The forms of a phrase with their categories; the last has none.
fn forms(phrase: &str) -> Vec<(&str, &str)> {
    phrase.split('|').map(|form| form.split_once('=').unwrap_or(("", form))).collect()
}

fn placeholders(phrase: &str) -> BTreeSet<&str> {
    phrase.split('{').skip(1).map(|rest| rest.split_once('}').map_or(rest, |(name, _)| name)).collect()
}

/// Each phrase of a language beside its English one.
fn beside_english(tag: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    words("en").phrases().into_iter().zip(words(tag).phrases())
}

#[test]
fn every_language_has_every_word() {
    for tag in LANGUAGES {
        assert_eq!(words(tag).tag, tag);
        for (english, own) in beside_english(tag) {
            assert!(!own.trim().is_empty(), "{tag} has no word for {english:?}");
            assert!(!own.contains(['\n', '\r']), "{own:?} is more than a line");
        }
    }
}

#[test]
fn every_form_has_the_placeholders_of_english() {
    for tag in LANGUAGES {
        for (english, own) in beside_english(tag) {
            let wanted = placeholders(forms(english)[0].1);
            for (category, form) in forms(own) {
                let mut found = placeholders(form);
                // "No papers", "two papers": a number that is a word.
                let spelt = matches!(category, "zero" | "one" | "two") && !wanted.contains("total");
                if spelt && wanted.contains("n") {
                    found.insert("n");
                }
                assert_eq!(found, wanted, "{tag}: {form:?} for {english:?}");
            }
        }
    }
}

#[test]
fn plurals_have_the_forms_that_the_language_distinguishes() {
    for tag in LANGUAGES {
        let words = words(tag);
        for phrase in words.phrases() {
            let found: Vec<_> = forms(phrase).into_iter().map(|(category, _)| category).collect();
            let wanted = [categories(tag), &[""]].concat();
            assert!(found == [""] || found == wanted, "{tag}: {phrase:?}");
        }
        let counted = [words.papers, words.paper_count, words.chart.year, words.export.papers_as];
        for Plural(phrase) in counted {
            assert_eq!(forms(phrase).len(), categories(tag).len() + 1, "{tag}: {phrase:?}");
        }
    }
}

#[test]
fn the_keys_of_tables_are_the_same_everywhere() {
    let keys = |words: &Words| {
        let metrics = words.metrics.map(|(key, ..)| key);
        let [links, types] =
            [words.links.map(|(key, _)| key).to_vec(), words.types.map(|(key, _)| key).to_vec()];
        [metrics.to_vec(), links, types]
    };
    let english = keys(words("en"));
    assert_eq!(english[2].iter().collect::<BTreeSet<_>>().len(), 45, "each type of CSL once");
    for tag in LANGUAGES {
        assert!(keys(words(tag)) == english, "{tag}");
    }
}

#[test]
fn a_tag_means_the_words_of_its_language() {
    for (tag, language) in [
        ("zh", "zh"),
        ("zh-CN", "zh"),
        ("zh-Hant-TW", "zh"),
        ("DE-at", "de"),
        ("pt-BR", "pt"),
        ("en-GB", "en"),
        ("", "en"),
        ("den", "en"),
        ("ru", "en"),
        ("-zh", "en"),
    ] {
        assert_eq!(words(tag).tag, language, "{tag}");
    }
}

#[test]
fn arabic_alone_runs_from_right_to_left() {
    let rtl: Vec<_> =
        LANGUAGES.into_iter().filter(|tag| words(tag).dir().as_deref() == Some("rtl")).collect();
    assert_eq!(rtl, ["ar"]);
    assert!(LANGUAGES.iter().all(|tag| matches!(words(tag).direction, "ltr" | "rtl")));
    assert_eq!(words("de").dir(), None);
}

#[test]
fn keys_without_a_word_are_shown_as_they_are() {
    let german = words("de");
    assert_eq!(german.type_label("article-journal"), "Zeitschriftenartikel");
    assert_eq!(german.type_label("zine"), "zine");
    assert_eq!(german.link_label("slides"), "Folien");
    assert_eq!(german.link_label("My blog"), "My blog");
    assert_eq!(german.metric_label("h_index"), Some("h-Index"));
    assert_eq!(german.metric_label("stars"), None);
}

/// Formats for which every number has the same plural category.
struct Always(PluralCategory);

impl Unicode for Always {
    fn compose(&self, text: &str) -> String {
        text.to_owned()
    }

    fn decompose_lower(&self, text: &str) -> String {
        text.to_owned()
    }
}

impl Formats for Always {
    fn number(&self, value: f64) -> String {
        value.to_string()
    }

    fn date(&self, _: PartialDate) -> String {
        String::new()
    }

    fn plural(&self, _: usize) -> PluralCategory {
        self.0
    }

    fn title_ranks(&self, _: &[String]) -> Vec<u32> {
        Vec::new()
    }
}

#[test]
fn a_number_gets_the_form_of_its_category() {
    let phrase = Plural("one={n} a|few={n} b|{n} c");
    let written = PluralCategory::ALL.map(|category| phrase.with(3, &Always(category)));
    assert_eq!(written, ["3 c", "3 a", "3 c", "3 b", "3 c", "3 c"]);
    let arabic = PluralCategory::ALL.map(|category| words("ar").papers.form(3, &Always(category)));
    assert_eq!(arabic.into_iter().collect::<BTreeSet<_>>().len(), 5, "many and other are written alike");
    assert_eq!(words("ar").papers.with(2, &Always(PluralCategory::Two)), "ورقتان بحثيتان");
    assert_eq!(words("zh").papers.with(1, &Always(PluralCategory::Other)), "1 篇论文");
}

fn parse(file: &str) -> Option<Words> {
    Words::parse(file.to_owned().leak())
}

#[test]
fn a_file_gives_back_the_words_that_it_was_made_of() {
    for tag in LANGUAGES {
        let file = words(tag).to_file();
        assert!(parse(&file).as_ref() == Some(words(tag)), "{tag}");
        // As a checkout on Windows has it.
        assert!(parse(&file.replace('\n', "\r\n")).as_ref() == Some(words(tag)), "{tag}");
    }
}

#[test]
fn what_is_no_file_of_this_version_is_refused() {
    let file = words("fr").to_file();
    let (version, rest) = file.split_once('\n').unwrap();
    let shorter = file.trim_end().rsplit_once('\n').unwrap().0;
    for wrong in [
        "",
        "<!doctype html>\n<title>Not found</title>\n",
        version,
        rest,
        shorter,
        &format!("{file}\n"),
        &format!("00000000\n{rest}"),
    ] {
        assert!(parse(wrong).is_none(), "{:?}", wrong.lines().next());
    }
}

#[test]
fn the_files_are_those_of_the_tables() {
    let folder = path("public/pkg/words");
    for tag in LANGUAGES.into_iter().filter(|tag| *tag != "en") {
        let file = folder.join(format!("{tag}.txt"));
        if updating() {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(&file, words(tag).to_file()).unwrap();
        }
        // Git may have given the lines the ends that are usual on this system.
        let found = std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
        assert!(found == words(tag).to_file(), "{} is stale: run `cargo xtask generate`", file.display());
    }
    let count = std::fs::read_dir(&folder).unwrap().count();
    assert_eq!(count, LANGUAGES.len() - 1, "a file for each language and no other");
}

#[test]
fn the_script_knows_the_languages() {
    let script = std::fs::read_to_string(path("public/script/words.js")).unwrap();
    let list = script.split_once("const LANGUAGES = [").and_then(|(_, rest)| rest.split_once(']')).unwrap().0;
    let known: Vec<_> = list.split(',').map(|tag| tag.trim().trim_matches('\'')).collect();
    let own: Vec<_> = LANGUAGES.into_iter().filter(|tag| *tag != "en").collect();
    assert_eq!(known, own);
}
