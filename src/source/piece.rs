//! One value cut out of the document, and its check by `serde_json`.

use super::error::SyntaxError;
use super::position::Position;
use serde::Deserialize;
use serde_json::error::Category;
use serde_json::value::RawValue;
use std::borrow::Cow;

/// The bytes of one value, of which only the extent is known, and the place where they begin.
pub(super) struct Piece<'a> {
    pub(super) bytes: Cow<'a, [u8]>,
    pub(super) at: Position,
}

impl Piece<'_> {
    /// Whether it can only be an object.
    pub(super) fn is_object(&self) -> bool {
        self.bytes.first() == Some(&b'{')
    }

    /// The piece as `T`, which must take every value of its JSON type.
    ///
    /// # Errors
    /// The first byte of the piece that is not JSON in UTF-8.
    pub(super) fn read<'s, T: Deserialize<'s>>(&'s self) -> Result<T, SyntaxError> {
        match std::str::from_utf8(&self.bytes) {
            Ok(text) => serde_json::from_str(text).map_err(|error| self.located(text, &error)),
            Err(error) => Err(self.first_error(error.valid_up_to(), "expected UTF-8, found other bytes")),
        }
    }

    /// The error of a piece that the end of the document cuts off: what is wrong before, else the end itself.
    pub(super) fn cut_off(&self) -> SyntaxError {
        let valid = match std::str::from_utf8(&self.bytes) {
            Ok(text) => text.len(),
            Err(error) if error.error_len().is_none() => error.valid_up_to(),
            Err(error) => return self.first_error(error.valid_up_to(), "expected UTF-8, found other bytes"),
        };
        let mut error = self.first_error(valid, "");
        if error.message.is_empty() {
            error.at = self.at.after(&self.bytes);
        }
        error
    }

    /// What is not JSON in the first `valid` bytes, which are UTF-8, else `message` just after them.
    fn first_error(&self, valid: usize, message: &str) -> SyntaxError {
        let head = self.bytes.get(..valid).unwrap_or_default();
        let text = std::str::from_utf8(head).unwrap_or_default();
        if let Err(error) = serde_json::from_str::<&RawValue>(text)
            && error.classify() != Category::Eof
        {
            // A number that is cut off is called a wrong one.
            let cut_number =
                offset(text, &error) + 1 >= text.len() && error.to_string().starts_with("invalid number");
            if !cut_number {
                return self.located(text, &error);
            }
        }
        SyntaxError { at: self.at.after(head), message: message.to_owned() }
    }

    fn located(&self, text: &str, error: &serde_json::Error) -> SyntaxError {
        let before = text.as_bytes().get(..offset(text, error)).unwrap_or_default();
        let message = error.to_string();
        // Its own position counts from the beginning of the piece.
        let position = format!(" at line {} column {}", error.line(), error.column());
        let message = match message.strip_suffix(&position).unwrap_or(&message) {
            "expected ident" | "expected value" => "expected a value",
            "key must be a string" => "expected a key in double quotes",
            other => other,
        };
        SyntaxError { at: self.at.after(before), message: message.to_owned() }
    }
}

/// Offset of the byte that an error is about, from the line and byte column that `serde_json` tells.
fn offset(text: &str, error: &serde_json::Error) -> usize {
    let bytes = text.as_bytes();
    let mut start = 0;
    for _ in 1..error.line() {
        let rest = bytes.get(start..).unwrap_or_default();
        start += rest.iter().position(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
    }
    let offset = (start + error.column()).saturating_sub(1);
    // A control character in a string is told by the place just before it.
    let in_string = bytes.get(offset).is_some_and(|byte| *byte >= b' ');
    let control = bytes.get(offset + 1).is_some_and(|byte| *byte < b' ');
    let told_before = in_string && control && error.to_string().starts_with("control");
    (offset + usize::from(told_before)).min(bytes.len())
}
