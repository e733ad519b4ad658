//! What the core asks of a browser, answered by crates.

use unicode_normalization::UnicodeNormalization;
use url::Url;

use crate::source::Host;
use crate::text::Unicode;

/// Files on their way to a web site: what is relative stays so, since nobody knows yet where they will lie.
#[derive(Clone, Copy, Debug, Default)]
pub struct FileHost;

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
#[derive(Clone, Copy, Debug, Default)]
pub struct Tables;

impl Unicode for Tables {
    fn compose(&self, text: &str) -> String {
        text.nfc().collect()
    }

    fn decompose_lower(&self, text: &str) -> String {
        text.nfkd().collect::<String>().to_lowercase()
    }
}
