//! What a command ends with when it cannot go on.

use std::fmt;
use std::path::Path;

/// One sentence for the person at the terminal: what failed, and what to do about it.
#[derive(Debug)]
pub(crate) struct Failure(String);

/// The result of everything that can end with a [`Failure`].
pub(crate) type Result<T = ()> = std::result::Result<T, Failure>;

impl Failure {
    /// A failure told by `sentence`.
    pub(crate) fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }

    /// A file or folder that could not be read, written or moved.
    pub(crate) fn file(doing: &str, path: &Path, error: &std::io::Error) -> Self {
        Self(format!("cannot {doing} {}: {error}", path.display()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
