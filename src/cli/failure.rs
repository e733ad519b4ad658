//! What stops a command, in words for whoever called it.

use std::fmt;
use std::path::Path;

/// Why a command has not done its work.
#[derive(Debug)]
pub(super) struct Failure(String);

pub(super) type Result<T> = std::result::Result<T, Failure>;

impl Failure {
    pub(super) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    /// A failure of what was to be done with a file.
    pub(super) fn file(what: &str, path: &Path, error: &dyn fmt::Display) -> Self {
        Self(format!("could not {what} {}: {error}", path.display()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
