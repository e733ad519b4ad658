//! Numbers, dates, plurals and collation by the browser's `Intl`.

use std::cell::RefCell;

use js_sys::{Array, Date, Function, Intl, Map, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::i18n::{Formats, PluralCategory, words};
use crate::model::PartialDate;
use crate::text::Unicode;

use super::unicode;

/// Formats of one language.
#[derive(Clone, Debug)]
pub(crate) struct IntlFormats {
    /// Canonical BCP 47 tag that `Intl` accepts.
    tag: String,
}

thread_local! {
    /// Making an `Intl` object costs more than using it a hundred times.
    static MADE: RefCell<Vec<(String, Kind, JsValue)>> = const { RefCell::new(Vec::new()) };
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    Compact,
    Scientific,
    Year,
    Month,
    Day,
    Plural,
}

impl IntlFormats {
    /// Formats for a language tag; English where the tag is malformed.
    pub(crate) fn new(tag: &str) -> Self {
        let known = (!tag.is_empty()).then(|| canonical(tag)).flatten();
        Self { tag: known.unwrap_or_else(|| "en".to_owned()) }
    }
}

fn locales(tag: &str) -> Array {
    Array::of1(&JsValue::from_str(tag))
}

/// The `Intl` object of a language and kind.
fn made(tag: &str, kind: Kind) -> JsValue {
    MADE.with_borrow_mut(|made| {
        if let Some((.., found)) = made.iter().find(|(own, of, _)| own == tag && *of == kind) {
            return found.clone();
        }
        let new = make(&locales(tag), kind);
        made.push((tag.to_owned(), kind, new.clone()));
        new
    })
}

fn canonical(tag: &str) -> Option<String> {
    // get_canonical_locales throws on a malformed tag, and js-sys does not catch it.
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let check: Function = Reflect::get(&intl, &"getCanonicalLocales".into()).ok()?.dyn_into().ok()?;
    let tags: Array = check.call1(&intl, &tag.into()).ok()?.dyn_into().ok()?;
    tags.get(0).as_string()
}

fn options(pairs: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in pairs {
        // Setting a property of a fresh plain object cannot fail.
        let _ = Reflect::set(&object, &(*key).into(), value);
    }
    object
}

fn make(locales: &Array, kind: Kind) -> JsValue {
    let numeric = || JsValue::from_str("numeric");
    // Dates of papers are Gregorian, whatever calendar a language counts by.
    let fixed = [("timeZone", JsValue::from_str("UTC")), ("calendar", JsValue::from_str("gregory"))];
    let date = |parts: &[(&str, JsValue)]| {
        let all: Vec<_> = parts.iter().chain(&fixed).cloned().collect();
        Intl::DateTimeFormat::new(locales, &options(&all)).format().into()
    };
    let short = |notation: &str| {
        let pairs = [("notation", notation.into()), ("maximumSignificantDigits", 4.into())];
        Intl::NumberFormat::new(locales, &options(&pairs)).format().into()
    };
    match kind {
        Kind::Compact => short("compact"),
        Kind::Scientific => short("scientific"),
        Kind::Number => Intl::NumberFormat::new(locales, &options(&[("maximumFractionDigits", 20.into())]))
            .format()
            .into(),
        Kind::Year => date(&[("year", numeric())]),
        Kind::Month => date(&[("year", numeric()), ("month", "short".into())]),
        Kind::Day => date(&[("year", numeric()), ("month", "short".into()), ("day", numeric())]),
        Kind::Plural => Intl::PluralRules::new(locales, &Object::new()).into(),
    }
}

/// Calls a bound `format` function.
fn format(function: &JsValue, value: &JsValue) -> String {
    let function: &Function = function.unchecked_ref();
    function.call1(&JsValue::UNDEFINED, value).ok().and_then(|text| text.as_string()).unwrap_or_default()
}

impl Formats for IntlFormats {
    fn number(&self, value: f64) -> String {
        // No figure may be wider than a phone.
        let kind = match value.abs() {
            ..1e9 => Kind::Number,
            ..1e15 => Kind::Compact,
            _ => Kind::Scientific,
        };
        format(&made(&self.tag, kind), &value.into())
    }

    fn date(&self, date: PartialDate) -> String {
        let kind = match (date.month(), date.day()) {
            (None, _) => Kind::Year,
            (_, None) => Kind::Month,
            _ => Kind::Day,
        };
        // Not Date.UTC: it reads the years 0 to 99 as 1900 to 1999.
        let moment = Date::new(&0.into());
        moment.set_utc_full_year_with_month_date(
            u32::from(date.year()),
            i32::from(date.month().unwrap_or(1)) - 1,
            i32::from(date.day().unwrap_or(1)),
        );
        format(&made(&self.tag, kind), &moment)
    }

    fn plural(&self, count: usize) -> PluralCategory {
        // The forms are those of the words, whose language need not be the one of the numbers.
        let rules = made(words(&self.tag).tag, Kind::Plural);
        let rules: &Intl::PluralRules = rules.unchecked_ref();
        let name = rules.select(count as f64);
        PluralCategory::ALL.into_iter().find(|own| name == own.name()).unwrap_or(PluralCategory::Other)
    }

    fn title_ranks(&self, titles: &[String]) -> Vec<u32> {
        let collator =
            Intl::Collator::new(&locales(&self.tag), &options(&[("numeric", true.into())])).compare();
        let sorted: Array = titles.iter().map(|title| JsValue::from_str(title)).collect();
        let compare = |a: &JsValue, b: &JsValue| collator.call2(&JsValue::UNDEFINED, a, b).ok()?.as_f64();
        // One call: the browser sorts, and calls its own collator.
        let sort =
            Reflect::get(&sorted, &"sort".into()).ok().and_then(|sort| sort.dyn_into::<Function>().ok());
        if let Some(sort) = sort {
            let _ = sort.call1(&sorted, &collator);
        }
        let ranks = Map::new();
        let mut rank = 0;
        for place in 0..sorted.length() {
            let title = sorted.get(place);
            if place > 0 && compare(&sorted.get(place - 1), &title) != Some(0.0) {
                rank = place;
            }
            ranks.set(&title, &rank.into());
        }
        let rank = |title: &String| ranks.get(&JsValue::from_str(title)).as_f64().unwrap_or_default() as u32;
        titles.iter().map(rank).collect()
    }
}

impl Unicode for IntlFormats {
    fn compose(&self, text: &str) -> String {
        unicode::compose(text)
    }

    fn decompose_lower(&self, text: &str) -> String {
        unicode::decompose_lower(text)
    }
}
