//! Built-in names of arXiv's category codes.

/// Full name of an arXiv category code.
#[must_use]
pub(crate) fn category_name(_code: &str) -> Option<&'static str> {
    None
}
