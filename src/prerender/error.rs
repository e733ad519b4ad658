//! Why a page could not be finished.

use std::fmt;

use crate::load::LoadError;

/// What stands in the way of a finished page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PrerenderError {
    /// No `<scholar-profile>` of the page has a `src`.
    NoElement,
    /// No `<script>` of the page leads to `scholar-profile.js`, beside which the stylesheet lies.
    NoScript,
    /// A parser cannot be sure of the page's structure.
    Html(String),
    /// A document cannot be had.
    Missing {
        /// Its address as it was asked for.
        address: String,
        /// Why, in the words of whoever was asked.
        message: String,
    },
    /// A document was refused.
    Refused {
        /// Its address as it was asked for.
        address: String,
        /// Why.
        error: LoadError,
    },
}

impl fmt::Display for PrerenderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoElement => f.write_str("expected a <scholar-profile> with a src, found none"),
            Self::NoScript => {
                f.write_str("expected a <script> with the src of scholar-profile.js, found none")
            }
            Self::Html(message) => write!(f, "expected HTML of one meaning, found otherwise: {message}"),
            Self::Missing { address, message } => write!(f, "{address}: {message}"),
            Self::Refused { address, error } => write!(f, "{address}: {error}"),
        }
    }
}

impl std::error::Error for PrerenderError {}
