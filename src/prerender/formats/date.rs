//! Dates with the precision that they have.

use std::borrow::Cow;

use icu_calendar::{Date, Gregorian};
use icu_datetime::fieldsets::enums::{CalendarPeriodFieldSet, CompositeDateTimeFieldSet, DateFieldSet};
use icu_datetime::fieldsets::{Y, YM, YMD};
use icu_datetime::input::{DateTime, Time};
use icu_datetime::pattern::{DateTimePattern, FixedCalendarDateTimeNames};
use icu_datetime::{DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter};
use icu_locale_core::Locale;
use writeable::TryWriteable;

use crate::model::PartialDate;

/// "2024", "Sep 2024" or "Sep 27, 2024".
pub(super) fn date(locale: &Locale, date: PartialDate) -> Option<String> {
    let preferences = DateTimeFormatterPreferences::from(locale);
    let pattern = pattern(preferences, date)?;
    let mut names = FixedCalendarDateTimeNames::<Gregorian, DateFieldSet>::try_new(preferences).ok()?;
    let formatter = names.include_for_pattern(&pattern).ok()?;
    let (month, day) = (date.month().unwrap_or(1), date.day().unwrap_or(1));
    let moment = Date::try_new_gregorian(i32::from(date.year()), month, day).ok()?;
    formatter.format(&moment).try_write_to_string().ok().map(Cow::into_owned)
}

/// The pattern for the parts that a date has, with the month's short name. Some languages have numbers in their
/// medium pattern: `Intl`, asked for the short name, then takes the long pattern, with it in the place of the full one.
fn pattern(preferences: DateTimeFormatterPreferences, date: PartialDate) -> Option<DateTimePattern> {
    let period = |fields| of(preferences, CompositeDateTimeFieldSet::CalendarPeriod(fields));
    let day = |fields| of(preferences, CompositeDateTimeFieldSet::Date(fields));
    let (medium, long) = match (date.month(), date.day()) {
        (None, _) => return period(CalendarPeriodFieldSet::Y(Y::medium())),
        (_, None) => {
            let month = |fields| period(CalendarPeriodFieldSet::YM(fields));
            (month(YM::medium())?, month(YM::long())?)
        }
        _ => (day(DateFieldSet::YMD(YMD::medium()))?, day(DateFieldSet::YMD(YMD::long()))?),
    };
    if medium.to_string().contains("MMM") {
        return Some(medium);
    }
    DateTimePattern::try_from_pattern_str(&long.to_string().replace("MMMM", "MMM")).ok()
}

/// The pattern of some fields for a year of the present: others would get their era named.
fn of(
    preferences: DateTimeFormatterPreferences,
    fields: CompositeDateTimeFieldSet,
) -> Option<DateTimePattern> {
    let formatter = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(preferences, fields).ok()?;
    let date = Date::try_new_gregorian(2000, 1, 1).ok()?;
    Some(formatter.format(&DateTime { date, time: Time::start_of_day() }).pattern())
}
