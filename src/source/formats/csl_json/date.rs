//! Dates of CSL-JSON, in parts or in words.

use super::super::json::Node;
use crate::model::{Paper, PartialDate};

/// Keys that may hold the date of publication, the best first; the others are Crossref's.
const KEYS: [&str; 4] = ["issued", "published", "published-print", "published-online"];

/// Reads the date of publication. Words without a year, such as "in press", are the paper's status.
pub(super) fn read(node: &Node<'_>, paper: &mut Paper) {
    for key in KEYS {
        let date = node.get(key);
        if date.is_absent() || paper.date.is_some() {
            continue;
        }
        let date = if date.is_text() || date.is_array() { date } else { one_of_forms(&date) };
        if date.is_array() {
            paper.date = from_parts(&date);
        } else if let Some(text) = date.text() {
            paper.date = from_words(&text);
            let is_whole = paper.date.is_some_and(|date| text.starts_with(&date.to_string()));
            match paper.date {
                None if paper.status.is_none() => paper.status = Some(text),
                _ if !is_whole => date.expected("YYYY, YYYY-MM or YYYY-MM-DD"),
                _ => {}
            }
        }
    }
}

/// The form in which a date object tells its date.
fn one_of_forms<'a>(date: &Node<'a>) -> Node<'a> {
    let season = date.get("season");
    if !season.is_absent() {
        season.expected("a month");
    }
    let forms = ["date-parts", "raw", "literal", "year"].map(|key| date.get(key));
    let [parts, ..] = &forms;
    let first = forms
        .iter()
        .find(|form| !form.is_absent() && (!form.is_array() || !form.first().first().is_absent()));
    first.unwrap_or(parts).clone()
}

/// The first of a range of dates, each of which is an array of year, month and day. A part that makes no date of the
/// calendar is noted, and the date is less precise.
fn from_parts(parts: &Node<'_>) -> Option<PartialDate> {
    let first = parts.first();
    let parts = if first.is_array() { first } else { parts.clone() };
    let items = parts.items();
    let number = |index: usize| {
        let item = items.get(index)?;
        item.number().filter(|number| number.trunc() == *number && (0.0..10_000.0).contains(number))
    };
    let part = |index: usize| {
        number(index).filter(|number| (1.0..100.0).contains(number)).map(|number| number as u8)
    };
    let year = number(0).filter(|year| *year >= 1000.0).map(|year| year as u16);
    let (month, day) = (part(1), part(2));
    let Some(year) = year else {
        if let Some(item) = items.first().filter(|item| item.number().is_some()) {
            item.expected("a year");
        }
        return None;
    };
    let date = PartialDate::new(year, month, day).or_else(|_| PartialDate::new(year, month, None));
    let date = date.or_else(|_| PartialDate::new(year, None, None)).ok()?;
    for (index, given) in [(1, date.month()), (2, date.day())] {
        // Some write zeros for what they do not know.
        if let Some(item) = items.get(index).filter(|_| given.is_none() && number(index) != Some(0.0)) {
            item.expected(if index == 1 { "a month" } else { "a day" });
        }
    }
    Some(date)
}

/// The date that a text begins with, perhaps with slashes; else the first year in it.
fn from_words(text: &str) -> Option<PartialDate> {
    let text = text.trim().replace('/', "-");
    let start = |len: usize| {
        let rest = text.get(len..)?;
        let ends = !rest.starts_with(|next: char| next.is_ascii_digit());
        text.get(..len).filter(|_| ends)?.parse().ok()
    };
    let year = || {
        let numbers = text.split(|c: char| !c.is_ascii_digit());
        numbers.filter(|number| number.len() == 4).find_map(|year| year.parse().ok())
    };
    start(10).or_else(|| start(7)).or_else(year)
}
