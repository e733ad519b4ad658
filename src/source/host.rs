//! What a reader needs of the world around it.

/// What a reader asks of the world around it, so that it needs neither a browser nor big tables.
///
/// A browser answers with its own URL parser and its own `Number`; natively crates do.
pub trait Host {
    /// Absolute form of a URL that is absolute or relative to the document's own address, as the URL
    /// Standard serialises it; `None` when it is no URL. Where nobody knows yet what that address will be, a relative
    /// URL stays as it is.
    fn resolve(&self, url: &str) -> Option<String>;
    /// Whether a picture at this absolute URL may be shown: same origin as the page or the document.
    fn may_show_image(&self, absolute: &str) -> bool;
    /// Value of a number in JSON's syntax; not finite when out of range.
    fn parse_number(&self, json: &str) -> f64;
}
