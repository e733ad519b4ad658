//! Placeholder.

use super::draft::{Draft, FormatError};
use serde_json::Value;

pub(super) fn is_it(_value: &Value) -> bool {
    false
}

pub(super) fn read(_value: &Value, _draft: &mut Draft) -> Result<(), FormatError> {
    Err(FormatError("not yet".to_owned()))
}
