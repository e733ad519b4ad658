//! The native formats against what a browser's `Intl` answers, which the corpus holds.

use scholar_profile::i18n::Formats;
use scholar_profile::model::PartialDate;
use scholar_profile::prerender::CldrFormats;
use scholar_profile::text::Unicode;
use serde_json::{Map, Value};

const INTL: &str = include_str!("../../corpus/prerender/intl.json");

/// Languages that write a power of ten in a way of their own, which the data of the crates does not hold.
const OWN_EXPONENT: [&str; 2] = ["ar-EG", "sv"];

/// What `Intl` answers: by language, then by kind, rows of a question and its answer.
fn corpus() -> Map<String, Value> {
    serde_json::from_str(INTL).unwrap()
}

/// Asks for every row of a kind, and gives those whose answer is another one.
fn differences(kind: &str, ask: impl Fn(&str, &CldrFormats, &Value) -> Option<Value>) -> Vec<String> {
    let mut found = Vec::new();
    for (language, kinds) in corpus() {
        let formats = CldrFormats::new(&language);
        for row in kinds[kind].as_array().into_iter().flatten() {
            match ask(&language, &formats, &row[0]) {
                Some(answer) if answer != row[1] => {
                    found.push(format!("{language} {}: {answer}, expected {}", row[0], row[1]));
                }
                _ => {}
            }
        }
    }
    found
}

#[test]
fn numbers_are_written_as_in_a_browser() {
    let found = differences("numbers", |language, formats, number| {
        let value: f64 = number.as_str()?.parse().ok()?;
        let known = value.abs() < 1e15 || !OWN_EXPONENT.contains(&language);
        known.then(|| formats.number(value).into())
    });
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn dates_are_written_as_in_a_browser() {
    let found = differences("dates", |_, formats, date| {
        Some(formats.date(date.as_str()?.parse::<PartialDate>().ok()?).into())
    });
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn numbers_take_the_plural_forms_of_the_words() {
    let found = differences("plurals", |_, formats, count| {
        Some(formats.plural(count.as_u64()? as usize).name().into())
    });
    assert!(found.is_empty(), "{found:#?}");
    // Swedish has no words of its own, so that English ones are counted.
    assert_eq!(CldrFormats::new("sv").plural(1).name(), "one");
    assert_eq!(CldrFormats::new("sv").number(0.5), "0,5");
}

#[test]
fn titles_stand_in_the_order_of_a_browser() {
    for (language, kinds) in corpus() {
        let Some(rows) = kinds["titles"].as_array() else { continue };
        let titles: Vec<String> = rows.iter().map(|row| row[0].as_str().unwrap().to_owned()).collect();
        let expected: Vec<_> = rows.iter().map(|row| row[1].as_u64().unwrap() as u32).collect();
        assert_eq!(CldrFormats::new(&language).title_ranks(&titles), expected, "{language} {titles:?}");
    }
}

#[test]
fn a_malformed_tag_means_english() {
    for tag in ["", "no such language", "x"] {
        assert_eq!(CldrFormats::new(tag).number(1234.5), "1,234.5", "{tag}");
    }
}

#[test]
fn texts_are_normalised_as_a_browser_does() {
    let formats = CldrFormats::new("en");
    assert_eq!(formats.compose("e\u{301}"), "é");
    assert_eq!(formats.decompose_lower("ÉΣ ΟΔΟΣ ﬁ"), "e\u{301}ς οδος fi");
}
