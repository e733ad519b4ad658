//! When an entry appeared.

use super::fields::Fields;
use crate::model::PartialDate;

/// What the fields say: a date, a state of publication that stands in place of a year, or what nobody can read.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Time {
    Nothing,
    Date(PartialDate),
    State(String),
    Unread(String),
}

/// Date of an entry, by `date`, else by `year`, `month` and `day`.
pub(super) fn time(fields: &Fields) -> Time {
    if let Some(date) = fields.get("date") {
        // Of a span the beginning counts; `~` and `?` say that it is not certain.
        let first = date.split('/').next().unwrap_or_default().trim_end_matches(['~', '?', '%']);
        return first
            .get(..10.min(first.len()))
            .unwrap_or_default()
            .parse()
            .map_or_else(|_| read_year(date, fields), Time::Date);
    }
    fields.get("year").map_or(Time::Nothing, |year| read_year(year, fields))
}

fn read_year(text: &str, fields: &Fields) -> Time {
    let bare =
        text.trim_matches(|c: char| matches!(c, '{' | '}' | '(' | ')' | '.' | ',') || c.is_whitespace());
    let Ok(year) = bare.parse::<u16>() else {
        let is_state = bare.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-')) && !bare.is_empty();
        return if is_state { Time::State(bare.to_owned()) } else { Time::Unread(text.to_owned()) };
    };
    let (month, day) = month_and_day(fields);
    let date = PartialDate::new(year, month, day).or_else(|_| PartialDate::new(year, month, None));
    date.map_or_else(|_| Time::Unread(text.to_owned()), Time::Date)
}

/// Month and day; the month's field may hold both: `10~may`.
fn month_and_day(fields: &Fields) -> (Option<u8>, Option<u8>) {
    let text = fields.get("month").unwrap_or_default();
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let (mut found, mut number) = (None, None);
    for word in words {
        match (month(word), word.parse::<u8>()) {
            (Some(month), _) => found = found.or(Some(month)),
            (None, Ok(value)) => number = number.or(Some(value)),
            _ => {}
        }
    }
    let day = || fields.get("day").and_then(|day| day.trim().parse().ok());
    match found {
        Some(_) => (found, number.or_else(day)),
        None => (number, day().filter(|_| number.is_some())),
    }
}

/// Number of a month by its English name, or the beginning of it.
pub(super) fn month(word: &str) -> Option<u8> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let start = word.get(..3)?.to_ascii_lowercase();
    let place = MONTHS.iter().position(|month| *month == start)?;
    word.chars().all(char::is_alphabetic).then_some(place as u8 + 1)
}
