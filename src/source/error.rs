//! Why a document is refused.

use super::position::Position;
use std::fmt;

/// Why a document is refused as a whole. Of several reasons the first of this order is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// Not JSON (RFC 8259), or cut off.
    NotJson {
        /// Line of the document, from 1.
        line: u32,
        /// Column in characters, from 1.
        column: u32,
        /// What was expected, and what was found.
        message: String,
    },
    /// Made for a later version of the format.
    Version {
        /// The version as the document writes it.
        found: String,
    },
    /// JSON, but no profile.
    Invalid {
        /// `name`, `papers` or `document`.
        field: &'static str,
        /// What was expected, and what was found.
        message: String,
    },
}

impl ReadError {
    /// Kind by which the element's error event calls it: `not-json`, `version` or `invalid`.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::NotJson { .. } => "not-json",
            Self::Version { .. } => "version",
            Self::Invalid { .. } => "invalid",
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson { line, column, message } => write!(f, "line {line}, column {column}: {message}"),
            Self::Version { found } => {
                write!(f, "version: {found} is later than 1, the version that can be read here")
            }
            Self::Invalid { field, message } => write!(f, "{field}: {message}"),
        }
    }
}

impl std::error::Error for ReadError {}

/// What is not JSON, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SyntaxError {
    pub(super) at: Position,
    pub(super) message: String,
}

impl From<SyntaxError> for ReadError {
    fn from(error: SyntaxError) -> Self {
        Self::NotJson { line: error.at.line, column: error.at.column, message: error.message }
    }
}
