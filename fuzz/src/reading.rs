//! Readers as a browser would feed them, and what holds for all that they read.

use std::rc::Rc;

use scholar_profile::model::Profile;
use scholar_profile::source::{Host, ProfileReader, ReadError, Reading};
use scholar_profile::text::Unicode;
use unicode_normalization::UnicodeNormalization;
use url::Url;

/// Address of the document, in a page of the same origin.
const DOCUMENT: &str = "https://host.test/deep/er/profile.json";

/// What a browser does, by crates.
pub(super) struct Native;

impl Host for Native {
    fn resolve(&self, url: &str) -> Option<String> {
        Url::parse(DOCUMENT).ok()?.join(url).ok().map(String::from)
    }

    fn may_show_image(&self, absolute: &str) -> bool {
        absolute.starts_with("https://host.test/")
    }

    fn parse_number(&self, json: &str) -> f64 {
        json.parse().unwrap_or(f64::NAN)
    }
}

impl Unicode for Native {
    fn compose(&self, text: &str) -> String {
        text.nfc().collect()
    }

    fn decompose_lower(&self, text: &str) -> String {
        text.nfkd().collect::<String>().to_lowercase()
    }
}

/// Reads a document that arrives in pieces of `size` bytes.
pub(super) fn read(document: &[u8], size: usize) -> Result<Reading, ReadError> {
    let mut reader = ProfileReader::new(Rc::new(Native));
    for piece in document.chunks(size.max(1)) {
        reader.push(piece)?;
    }
    reader.finish()
}

/// Fails unless each URL of a profile may be followed.
pub(super) fn assert_followed(profile: &Profile) {
    let mut urls: Vec<&str> = profile.links.iter().map(|link| link.url.as_str()).collect();
    urls.extend(profile.avatar.as_deref());
    urls.extend(profile.sources.iter().filter_map(|source| source.url.as_deref()));
    for paper in &profile.papers {
        urls.extend(paper.links.iter().map(|link| link.url.as_str()));
        urls.extend(paper.thumbnail.as_deref());
        urls.extend(
            paper
                .authors
                .iter()
                .flat_map(|author| [author.url.as_deref(), author.orcid.as_deref()])
                .flatten(),
        );
    }
    urls.into_iter().for_each(assert_web);
}

/// Fails unless a browser would find a scheme in the URL that may be followed, or no URL at all.
pub(super) fn assert_web(url: &str) {
    let resolved = Url::parse(DOCUMENT).and_then(|base| base.join(url));
    let scheme = resolved.as_ref().map_or("https", |resolved| resolved.scheme());
    assert!(["http", "https", "mailto"].contains(&scheme), "{url:?} leads to {resolved:?}");
}
