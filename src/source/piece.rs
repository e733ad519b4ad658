//! One value cut out of the document, and its check.

use super::error::SyntaxError;
use super::position::Position;
use super::syntax;
use super::value::Value;
use std::str::from_utf8;

/// The bytes of one value, of which only the extent is known, and the place where they begin.
pub(super) struct Piece {
    pub(super) bytes: Vec<u8>,
    pub(super) at: Position,
}

impl Piece {
    /// The value.
    ///
    /// # Errors
    /// The first byte of the piece that is not JSON in UTF-8.
    pub(super) fn value(&self) -> Result<Value<'_>, SyntaxError> {
        match from_utf8(&self.bytes) {
            Ok(text) => match syntax::check(text) {
                Ok(()) => Ok(Value::new(text)),
                Err(fault) => Err(self.wrong_at(fault.offset)),
            },
            Err(error) => Err(self.first_error(error.valid_up_to(), NOT_UTF8)),
        }
    }

    /// The error of a piece that the end of the document cuts off: what is wrong before, else the end itself,
    /// which has no message.
    pub(super) fn cut_off(&self) -> SyntaxError {
        let valid = match from_utf8(&self.bytes) {
            Ok(text) => text.len(),
            Err(error) if error.error_len().is_none() => error.valid_up_to(),
            Err(error) => return self.first_error(error.valid_up_to(), NOT_UTF8),
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
        let mut text = from_utf8(head).unwrap_or_default().to_owned();
        if let Err(fault) = syntax::check(&text)
            && !fault.cut_off
        {
            // A number that is cut off counts as wrong, unless a further digit makes it one.
            text.push('0');
            if syntax::check(&text).is_err_and(|fault| !fault.cut_off) {
                return self.wrong_at(fault.offset);
            }
        }
        SyntaxError { at: self.at.after(head), message: message.to_owned() }
    }

    fn wrong_at(&self, offset: usize) -> SyntaxError {
        let before = self.bytes.get(..offset).unwrap_or_default();
        SyntaxError { at: self.at.after(before), message: syntax::expected_after(before).to_owned() }
    }
}

const NOT_UTF8: &str = "expected UTF-8, found other bytes";
