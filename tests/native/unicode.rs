//! The Unicode operations that a browser has, for tests.

use scholar_profile::text::Unicode;
use unicode_normalization::UnicodeNormalization;

pub(crate) struct Native;

impl Unicode for Native {
    fn compose(&self, text: &str) -> String {
        text.nfc().collect()
    }

    fn decompose_lower(&self, text: &str) -> String {
        text.nfkd().collect::<String>().to_lowercase()
    }
}
