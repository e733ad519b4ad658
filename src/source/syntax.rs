//! What is JSON (RFC 8259), as `serde_json` has it, and what it expected of a text that is none.

use super::extent::Extent;
use serde::de::IgnoredAny;
use serde_json::error::Category;

/// Where a text stops being JSON.
pub(super) struct Fault {
    /// Offset in bytes, at most the length of the text.
    pub(super) offset: usize,
    /// Whether the text may only be cut off.
    pub(super) cut_off: bool,
}

/// Whether a text is one JSON value, nested to any depth, without a look at what it means: numbers out of range
/// and lone surrogates are JSON.
///
/// # Errors
/// The first byte that is wrong.
pub(super) fn check(text: &str) -> Result<(), Fault> {
    match serde_json::from_str::<IgnoredAny>(text) {
        Ok(_) => Ok(()),
        Err(error) => {
            let offset = offset(text.as_bytes(), error.line(), error.column());
            Err(Fault { offset, cut_off: error.classify() == Category::Eof })
        }
    }
}

/// Offset of the byte that `serde_json` means by a line and a column in bytes.
fn offset(text: &[u8], line: usize, column: usize) -> usize {
    let mut start = 0;
    for _ in 1..line {
        let rest = text.get(start..).unwrap_or_default();
        start += memchr::memchr(b'\n', rest).map_or(0, |newline| newline + 1);
    }
    let offset = (start + column).saturating_sub(1).min(text.len());
    // A control character in a string is told by the place just before it.
    let control = text.get(offset + 1).is_some_and(|byte| *byte < b' ');
    let before = text.get(..=offset).unwrap_or_default();
    offset + usize::from(control && expected_after(before) == IN_TEXT)
}

const IN_TEXT: &str = "expected text with JSON's escapes and no control characters";

/// What may follow on the beginning of a value.
pub(super) fn expected_after(before: &[u8]) -> &'static str {
    // What stands for a key that its colon has not yet followed.
    const KEY: u8 = b'k';
    let mut open = Vec::new();
    let mut last = b':';
    let mut rest = before;
    while let Some(&byte) = rest.first() {
        let mut length = 1;
        match byte {
            b' ' | b'\t' | b'\n' | b'\r' => {}
            b'"' => {
                let Some(end) = Extent::new(byte).end(rest) else { return IN_TEXT };
                length = end;
                let is_key = open.last() == Some(&b'{') && matches!(last, b'{' | b',');
                last = if is_key { KEY } else { byte };
            }
            _ => {
                match byte {
                    b'{' | b'[' => open.push(byte),
                    b'}' | b']' => drop(open.pop()),
                    _ => {}
                }
                last = byte;
            }
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    let in_object = open.last() == Some(&b'{');
    let ends_value = last.is_ascii_digit()
        || [&b"true"[..], b"false", b"null"].iter().any(|literal| before.ends_with(literal));
    let in_scalar = before.last() == Some(&last) && !matches!(last, b'"' | b'}' | b']') && !ends_value;
    match last {
        b'{' => "expected a key in double quotes",
        b',' if in_object => "expected a key in double quotes",
        KEY => "expected `:`",
        _ if in_scalar || matches!(last, b':' | b',' | b'[') => "expected a value",
        _ if in_object => "expected `,` or `}`",
        _ => "expected `,` or `]`",
    }
}
