//! When an entry appeared.

use super::fields::Fields;
use crate::model::PartialDate;

/// What the fields say: a date, or a state of publication that stands in place of a year.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Time {
    pub(super) date: Option<PartialDate>,
    pub(super) state: Option<String>,
    /// The field that could not be read, or not wholly, and what was expected there.
    pub(super) unread: Option<(&'static str, &'static str)>,
}

/// Date of an entry, by `date`, else by `year`, `month` and `day`.
pub(super) fn time(fields: &Fields) -> Time {
    if let Some(date) = fields.get("date") {
        // Of a span the beginning counts; `~` and `?` say that it is not certain.
        let first = date.split('/').next().unwrap_or_default().trim_end_matches(['~', '?', '%']);
        // A time may stand behind the day.
        let day = first.split('T').next().unwrap_or_default();
        return match day.parse() {
            Ok(own) if date.matches('/').count() < 2 => Time { date: Some(own), ..Time::default() },
            _ => in_words("date", date, "", ""),
        };
    }
    let field = |name| fields.get(name).unwrap_or_default();
    in_words("year", field("year"), field("month"), field("day"))
}

/// A date whose year stands in the field `name`, perhaps with the month. Anything else is a state, or a mistake.
fn in_words(name: &'static str, text: &str, month: &str, day: &str) -> Time {
    let mut time = Time::default();
    let mut parts = Parts::default();
    let is_whole = parts.take_all(text, true);
    let is_whole_month = parts.take_all(month, false);
    if parts.month.is_none() && !month.is_empty() {
        // Of a span of months the beginning counts.
        parts.numbers[1] = None;
    }
    let is_whole_day = parts.take_all(day, false);
    let Some(year) = parts.year else {
        let bare =
            text.trim_matches(|c: char| matches!(c, '{' | '}' | '(' | ')' | '.' | ',') || c.is_whitespace());
        if bare.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-')) {
            time.state = Some(bare.to_owned()).filter(|state| !state.is_empty());
        } else {
            time.unread = Some((name, "a year"));
        }
        return time;
    };
    // A number is a month where no word is.
    let (own_month, own_day) = match (parts.month, parts.numbers) {
        (Some(month), [day, _]) => (Some(month), day),
        (None, [month, day]) => (month, day),
    };
    let date =
        PartialDate::new(year, own_month, own_day).or_else(|_| PartialDate::new(year, own_month, None));
    time.date = date.or_else(|_| PartialDate::new(year, None, None)).ok();
    let found = (time.date.and_then(|date| date.month()), time.date.and_then(|date| date.day()));
    time.unread = if !is_whole || time.date.is_none() {
        Some((name, "a year"))
    } else if !is_whole_month || found.0 != own_month {
        Some((if month.is_empty() { name } else { "month" }, "a month"))
    } else if !is_whole_day || found.1 != own_day {
        Some((if day.is_empty() { name } else { "day" }, "a day"))
    } else {
        None
    };
    time
}

/// What has been found of a date.
#[derive(Default)]
struct Parts {
    year: Option<u16>,
    month: Option<u8>,
    /// Numbers that may be days or months, in their order.
    numbers: [Option<u8>; 2],
}

impl Parts {
    /// Takes the words of a text; whether all are known.
    fn take_all(&mut self, text: &str, may_be_year: bool) -> bool {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.filter(|word| !self.take(word, may_be_year)).count() == 0
    }

    /// Takes a word; whether it is known. Of a span the beginning counts.
    fn take(&mut self, word: &str, may_be_year: bool) -> bool {
        if let Some(month) = month(word) {
            self.month = self.month.or(Some(month));
        } else if let Some((year, behind)) = year(word).filter(|_| may_be_year) {
            self.year = self.year.or(Some(year));
            return behind.is_empty();
        } else if let Ok(number) = word.trim_end_matches(['s', 't', 'n', 'd', 'r', 'h']).parse::<u8>() {
            match &mut self.numbers {
                [first @ None, _] => *first = Some(number),
                [_, second] => *second = second.or(Some(number)),
            }
        } else {
            return false;
        }
        true
    }
}

/// A year and the letters behind it: `2020a`.
fn year(word: &str) -> Option<(u16, &str)> {
    let (digits, behind) = word.split_at_checked(4)?;
    let year = digits.parse().ok()?;
    behind.chars().all(char::is_alphabetic).then_some((year, behind))
}

/// Number of a month by its English name, or the beginning of it.
pub(super) fn month(word: &str) -> Option<u8> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let start = word.get(..3)?.to_ascii_lowercase();
    let place = MONTHS.iter().position(|month| *month == start)?;
    word.chars().all(char::is_alphabetic).then_some(place as u8 + 1)
}
