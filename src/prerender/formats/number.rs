//! Numbers as the language writes them.

use fixed_decimal::{Decimal, FloatPrecision, SignedRoundingMode, UnsignedRoundingMode};
use icu_decimal::{CompactDecimalFormatter, DecimalFormatter};
use icu_locale_core::Locale;

/// Digits of a number that is not written out.
const SIGNIFICANT: i16 = 4;
/// Places after the point at most.
const PLACES: i16 = 20;

/// A number, grouped; from 10⁹ on shortened and from 10¹⁵ on with an exponent, as the widget does in a browser.
pub(super) fn number(locale: &Locale, value: f64) -> String {
    let Ok(decimal) = Decimal::try_from_f64(value, FloatPrecision::RoundTrip) else {
        return value.to_string();
    };
    let written = match value.abs() {
        ..1e9 => plain(locale, &rounded(decimal, -PLACES)),
        ..1e15 => compact(locale, significant(decimal)),
        _ => scientific(locale, significant(decimal)),
    };
    written.unwrap_or_else(|| value.to_string())
}

fn rounded(decimal: Decimal, position: i16) -> Decimal {
    let half_up = SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand);
    let mut decimal = decimal.rounded_with_mode(position, half_up);
    decimal.trim_end();
    decimal
}

/// The number with so many digits as a short one has at most.
fn significant(decimal: Decimal) -> Decimal {
    let position = decimal.nonzero_magnitude_start() - SIGNIFICANT + 1;
    rounded(decimal, position)
}

fn plain(locale: &Locale, decimal: &Decimal) -> Option<String> {
    let formatter = DecimalFormatter::try_new(locale.into(), Default::default()).ok()?;
    Some(formatter.format(decimal).to_string())
}

/// "1.235B".
fn compact(locale: &Locale, mut decimal: Decimal) -> Option<String> {
    let formatter = CompactDecimalFormatter::try_new_short(locale.into(), Default::default()).ok()?;
    let exponent = formatter.compact_exponent_for_magnitude(decimal.nonzero_magnitude_start());
    decimal.multiply_pow10(-i16::from(exponent));
    decimal.trim_start();
    decimal.trim_end();
    Some(formatter.format_with_exponent(&decimal, exponent).ok()?.to_string())
}

/// "1.235E15".
fn scientific(locale: &Locale, mut decimal: Decimal) -> Option<String> {
    let exponent = decimal.nonzero_magnitude_start();
    decimal.multiply_pow10(-exponent);
    decimal.trim_start();
    decimal.trim_end();
    let mantissa = plain(locale, &decimal)?;
    Some([mantissa.as_str(), "E", &plain(locale, &exponent.into())?].concat())
}
