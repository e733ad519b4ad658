//! Numbers: as JSON writes them, and as messages do.

use super::host::Host;
use super::syntax;
use super::value::{Kind, Value};
use std::borrow::Cow;

/// The finite number that a value stands for, perhaps as a string in JSON's own syntax.
pub(super) fn number(host: &dyn Host, value: Value<'_>) -> Option<f64> {
    let text = match value.kind() {
        Kind::Number => Cow::Borrowed(value.source()),
        Kind::Text => value.text()?,
        _ => return None,
    };
    let text = text.trim();
    if let Some(integer) = integer(text) {
        return Some(integer);
    }
    let first = *text.as_bytes().first()?;
    let is_number = (first == b'-' || first.is_ascii_digit()) && syntax::check(text).is_ok();
    // Adding zero makes -0 a plain zero.
    is_number.then(|| host.parse_number(text) + 0.0).filter(|number| number.is_finite())
}

/// An integer of few enough digits to be exact; `None` for any other number.
fn integer(text: &str) -> Option<f64> {
    const EXACT_DIGITS: usize = 15;
    let digits = text.strip_prefix('-').unwrap_or(text).as_bytes();
    let leading_zero = digits.len() > 1 && digits.first() == Some(&b'0');
    if digits.is_empty() || digits.len() > EXACT_DIGITS || leading_zero {
        return None;
    }
    let mut value = 0_u64;
    for digit in digits {
        if !digit.is_ascii_digit() {
            return None;
        }
        value = value * 10 + u64::from(digit - b'0');
    }
    let value = value as f64;
    Some(if text.starts_with('-') { 0.0 - value } else { value })
}

/// Appends `number` in decimal digits.
pub(crate) fn push_number(text: &mut String, number: usize) {
    if number > 9 {
        push_number(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}
