//! Why a profile could not be shown.

use std::fmt;

use crate::source::ReadError;

/// What went wrong between the address and the profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// Refused, reset, cut off or offline.
    Network,
    /// The server answers, but does not let this page read it.
    Cors,
    /// The server answered with this status.
    Http(u16),
    /// No byte for this many seconds.
    Timeout(u32),
    /// More than this many MiB.
    TooLarge(String),
    /// The document was read and refused.
    Read(ReadError),
    /// `src` is no address.
    BadAddress,
    /// The file that reads other formats could not be had, for this reason.
    Wasm(String),
}

impl LoadError {
    /// Kind as the error event names it.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Network => "network",
            Self::Cors => "cors",
            Self::Http(_) => "http",
            Self::Timeout(_) => "timeout",
            Self::TooLarge(_) => "too-large",
            Self::Read(ReadError::NotJson { .. }) => "not-json",
            Self::Read(ReadError::Invalid { .. }) | Self::BadAddress => "invalid",
            Self::Read(ReadError::Version { .. }) => "version",
            Self::Wasm(_) => "wasm",
        }
    }
}

/// The message of the error event: for whoever embeds the widget, in English.
impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Network => f.write_str("the server could not be reached, or the connection was cut"),
            Self::Cors => {
                f.write_str("the server answers, but sends no Access-Control-Allow-Origin for this page")
            }
            Self::Http(status) => write!(f, "the server answered {status}"),
            Self::Timeout(seconds) => write!(f, "no byte arrived for {seconds} seconds"),
            Self::TooLarge(limit) => write!(f, "the document is larger than {limit} MiB"),
            Self::Read(error) => error.fmt(f),
            Self::BadAddress => f.write_str("src: not a URL"),
            Self::Wasm(reason) => f.write_str(reason),
        }
    }
}

impl std::error::Error for LoadError {}
