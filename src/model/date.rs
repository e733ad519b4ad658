//! A calendar date of the precision that the document gave it.

use std::fmt;
use std::str::FromStr;

/// A calendar date, free of time zones, that may lack its day or its month and day.
///
/// Papers are compared by [`PartialDate::ordinal`], to which `2024` and `2024-01-01` are the same day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PartialDate {
    year: u16,
    /// 0 = not given.
    month: u8,
    /// 0 = not given.
    day: u8,
}

/// The text is not `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or names a day that does not exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidDate;

impl fmt::Display for InvalidDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected YYYY, YYYY-MM or YYYY-MM-DD")
    }
}

impl std::error::Error for InvalidDate {}

impl PartialDate {
    /// A date of the proleptic Gregorian calendar; years have four digits (0–9999).
    ///
    /// # Errors
    /// [`InvalidDate`] when the month or day does not exist, or a day is given without a month.
    pub fn new(year: u16, month: Option<u8>, day: Option<u8>) -> Result<Self, InvalidDate> {
        let month_ok = month.is_none_or(|month| (1..=12).contains(&month));
        let day_ok = match (month, day) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(month), Some(day)) => (1..=days_in(year, month)).contains(&day),
        };
        if year > 9999 || !month_ok || !day_ok {
            return Err(InvalidDate);
        }
        Ok(Self { year, month: month.unwrap_or(0), day: day.unwrap_or(0) })
    }

    /// Year, 0–9999.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// Month, 1–12, if the document gave it.
    #[must_use]
    pub fn month(self) -> Option<u8> {
        (self.month > 0).then_some(self.month)
    }

    /// Day of the month, 1–31, if the document gave it.
    #[must_use]
    pub fn day(self) -> Option<u8> {
        (self.day > 0).then_some(self.day)
    }

    /// Whether this is the same date, or says more of it: `2024-05` and `2024-05-09` refine `2024`.
    pub(crate) fn refines(self, other: Self) -> bool {
        let month_ok = other.month == 0 || other.month == self.month;
        other.year == self.year && month_ok && (other.day == 0 || other.day == self.day)
    }

    /// A number that grows with the date, a missing part counting as the first: for sorting.
    #[must_use]
    pub fn ordinal(self) -> u32 {
        u32::from(self.year) * 10_000 + u32::from(self.month.max(1)) * 100 + u32::from(self.day.max(1))
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl FromStr for PartialDate {
    type Err = InvalidDate;

    /// Reads exactly `YYYY`, `YYYY-MM` or `YYYY-MM-DD` in ASCII digits.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bytes = text.as_bytes();
        let number = |range: std::ops::Range<usize>| -> Result<u16, InvalidDate> {
            bytes[range].iter().try_fold(0_u16, |value, byte| match byte {
                b'0'..=b'9' => Ok(value * 10 + u16::from(byte - b'0')),
                _ => Err(InvalidDate),
            })
        };
        let part = |at: usize| -> Result<u8, InvalidDate> {
            if bytes[at - 1] != b'-' {
                return Err(InvalidDate);
            }
            // Two digits: at most 99.
            number(at..at + 2).map(|value| value as u8)
        };
        match bytes.len() {
            4 => Self::new(number(0..4)?, None, None),
            7 => Self::new(number(0..4)?, Some(part(5)?), None),
            10 => Self::new(number(0..4)?, Some(part(5)?), Some(part(8)?)),
            _ => Err(InvalidDate),
        }
    }
}

/// The form that the document uses, and HTML's `datetime` attribute.
impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if self.month > 0 {
            write!(f, "-{:02}", self.month)?;
        }
        if self.day > 0 {
            write!(f, "-{:02}", self.day)?;
        }
        Ok(())
    }
}
