//! Why nothing could be fetched, and what to do.

use std::fmt;
use std::time::Duration;

use crate::source::formats::FormatError;

/// What stands in the way. URLs are told without keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// The server cannot be reached, is silent, or breaks off, however often it is asked.
    Unreachable {
        /// What was asked for.
        url: String,
        /// What happened.
        message: String,
    },
    /// The server refuses.
    Status {
        /// What was asked for.
        url: String,
        /// Its answer.
        status: u16,
    },
    /// The server wants to be left alone for longer than anybody waits.
    Busy {
        /// What was asked for.
        url: String,
        /// For how long.
        wait: Duration,
    },
    /// The server sends the request on to another host.
    Elsewhere {
        /// What was asked for.
        url: String,
        /// Where it leads.
        target: String,
    },
    /// The service lists no papers.
    Nothing,
    /// The answer is not what the service documents.
    Answer {
        /// What was asked for.
        url: String,
        /// What is wrong.
        message: String,
    },
}

impl FetchError {
    pub(super) fn answer(url: &str, error: &FormatError) -> Self {
        Self::Answer { url: url.to_owned(), message: error.to_string() }
    }
}

impl fmt::Display for FetchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreachable { url, message } => {
                write!(f, "{url}: {message}; try again later, what has been fetched is kept")
            }
            Self::Status { url, status: 404 } => {
                write!(
                    f,
                    "{url}: the service knows nobody by that id (404); look it up on the service's page"
                )
            }
            Self::Status { url, status: status @ (401 | 403) } => {
                write!(f, "{url}: the service refuses ({status}); a key may be wrong or missing: see --key")
            }
            Self::Status { url, status } => write!(f, "{url}: the service answered {status}"),
            Self::Busy { url, wait } => {
                let minutes = wait.as_secs().div_ceil(60);
                write!(
                    f,
                    "{url}: the service asks to come back in {minutes} minutes; what has been fetched is kept"
                )
            }
            Self::Elsewhere { url, target } => {
                write!(f, "{url}: leads to another host, {target}, which was not asked")
            }
            Self::Nothing => write!(
                f,
                "the service lists no papers under that id; look it up on the service's page for the researcher"
            ),
            Self::Answer { url, message } => write!(f, "{url}: {message}"),
        }
    }
}

impl std::error::Error for FetchError {}
