//! What readers ask of a browser, answered for files.

use url::Url;

use crate::prerender::CldrFormats;
use crate::source::Host;

/// Files on their way to a web site: what is relative stays so, since nobody knows yet where they will lie.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct FileHost;

impl Host for FileHost {
    fn resolve(&self, url: &str) -> Option<String> {
        match Url::parse(url) {
            Ok(absolute) => Some(absolute.into()),
            Err(url::ParseError::RelativeUrlWithoutBase) => {
                let base = Url::parse("https://base.invalid/").ok()?;
                base.join(url).ok().map(|_| url.to_owned())
            }
            Err(_) => None,
        }
    }

    /// Whether a picture is of the page's origin is for the page to tell.
    fn may_show_image(&self, _absolute: &str) -> bool {
        true
    }

    fn parse_number(&self, json: &str) -> f64 {
        json.parse().unwrap_or(f64::NAN)
    }
}

/// Unicode's tables.
pub(super) fn unicode() -> CldrFormats {
    CldrFormats::new("")
}
