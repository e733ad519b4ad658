//! Numbers, dates and plurals as the language of the element writes them.

use crate::page::assert_same;
use crate::profiles::{long, profile};
use crate::widget::Widget;
use wasm_bindgen_test::wasm_bindgen_test;

/// The dates of papers from 9 May 987, 2024-02, 2024, 0050 and 2000-02-29, in a language.
async fn dates(lang: &str) -> Vec<String> {
    let dates = ["0987-05-09", "2024-02", "2024", "0050", "2000-02-29"];
    let papers = dates.map(|date| format!(r#"{{"title": "T", "date": "{date}"}}"#)).join(",");
    let widget = Widget::with(&[("lang", lang)], &profile("", &papers)).await;
    let written = widget
        .all("[part=date]")
        .iter()
        .filter_map(|time| time.get_attribute("datetime"))
        .collect::<Vec<_>>();
    assert_eq!(written, dates);
    widget.texts("[part=date]")
}

/// A header figure of 1234567.25, in a language.
async fn number(lang: &str) -> String {
    Widget::with(&[("lang", lang)], &profile(r#""metrics": {"n": 1234567.25}"#, "")).await.text(".figure")
}

#[wasm_bindgen_test]
async fn dates_have_the_precision_that_the_document_gave() {
    assert_eq!(dates("en").await, ["May 9, 987", "Feb 2024", "2024", "50", "Feb 29, 2000"]);
    assert_eq!(dates("en-GB").await, ["9 May 987", "Feb 2024", "2024", "50", "29 Feb 2000"]);
    assert_eq!(dates("de").await, ["9. Mai 987", "Feb. 2024", "2024", "50", "29. Feb. 2000"]);
    assert_eq!(dates("zh").await, ["987年5月9日", "2024年2月", "2024年", "50年", "2000年2月29日"]);
}

/// Persian counts solar years, Thai those since the Buddha; a paper's year is the one of its citation.
#[wasm_bindgen_test]
async fn dates_are_gregorian_in_every_language() {
    assert_eq!(dates("fa-u-nu-latn").await.get(2).map(String::as_str), Some("2024"));
    assert_eq!(dates("th").await.get(2).map(String::as_str), Some("2024"));
}

#[wasm_bindgen_test]
async fn numbers_are_grouped_as_the_language_does() {
    assert_eq!(number("en").await, "1,234,567.25");
    assert_eq!(number("de").await, "1.234.567,25");
    assert_eq!(number("hi").await, "12,34,567.25");
}

#[wasm_bindgen_test]
async fn a_tag_that_is_none_means_english_and_is_no_fault() {
    for tag in ["", "not a tag", "e", "en_US", "日本語"] {
        assert_eq!(number(tag).await, "1,234,567.25", "{tag}");
    }
}

#[wasm_bindgen_test]
async fn figures_keep_their_digits_until_they_would_be_wider_than_a_phone() {
    let figures = r#""metrics": {"a": 0.1, "b": 1e3, "c": "71.5", "d": 1E-7, "e": 123456789012345680000, "f": -2.50,
            "g": 999999999, "h": 1234567890}"#;
    let widget = Widget::of(&profile(figures, "")).await;
    let expected = ["0.1", "1,000", "71.5", "0.0000001", "1.235E20", "-2.5", "999,999,999", "1.235B"];
    assert_eq!(widget.texts("[part=metric] .figure"), expected);
}

/// Phrases are English where a language has none of its own, and so must be their plurals: French
/// counts zero as one, Japanese has no singular.
#[wasm_bindgen_test]
async fn plurals_are_those_of_the_words() {
    for tag in ["en", "de", "fr", "ja", "ar"] {
        let title = async |count| {
            let widget = Widget::with(&[("lang", tag)], &long(count)).await;
            let title = widget.text("[part=list-title]");
            title.split_once(' ').map(|(_, word)| word.to_owned())
        };
        assert_eq!(title(0).await.as_deref(), Some("Papers"), "{tag}");
        assert_eq!(title(1).await.as_deref(), Some("Paper"), "{tag}");
        assert_eq!(title(2).await.as_deref(), Some("Papers"), "{tag}");
    }
}

#[wasm_bindgen_test]
async fn a_new_language_writes_everything_anew() {
    let json = profile(r#""metrics": {"n": 1234.5}"#, r#"{"title": "T", "date": "2024-05-09"}"#);
    let widget = Widget::with(&[("lang", "en")], &json).await;
    widget.set("lang", Some("de")).await;
    assert_eq!(
        (widget.text(".figure"), widget.text("[part=date]")),
        ("1.234,5".into(), "9. Mai 2024".into())
    );
    let german = Widget::with(&[("lang", "de")], &json).await;
    assert_same(&widget.html(), &german.html(), "de");
}
