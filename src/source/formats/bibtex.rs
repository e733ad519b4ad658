//! Placeholder.

use super::draft::{Draft, FormatError};

pub(super) fn is_bibliography(_text: &str, _file_name: &str) -> bool {
    false
}

pub(super) fn read(_text: &str, _draft: &mut Draft) -> Result<(), FormatError> {
    Err(FormatError("not yet".to_owned()))
}
