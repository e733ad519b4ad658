//! What a browser's `Intl` would do, in its plainest form.

use scholar_profile::i18n::{Formats, PluralCategory};
use scholar_profile::model::PartialDate;
use scholar_profile::text::Unicode;

use crate::unicode::Native;

/// Numbers as Rust writes them, dates as the document does, English plurals, titles by code point.
pub(super) struct IsoFormats;

impl Formats for IsoFormats {
    fn number(&self, value: f64) -> String {
        value.to_string()
    }

    fn date(&self, date: PartialDate) -> String {
        date.to_string()
    }

    fn plural(&self, count: usize) -> PluralCategory {
        if count == 1 { PluralCategory::One } else { PluralCategory::Other }
    }

    fn title_ranks(&self, titles: &[String]) -> Vec<u32> {
        let mut sorted = titles.to_vec();
        sorted.sort();
        titles.iter().map(|title| sorted.partition_point(|other| other < title) as u32).collect()
    }
}

impl Unicode for IsoFormats {
    fn compose(&self, text: &str) -> String {
        Native.compose(text)
    }

    fn decompose_lower(&self, text: &str) -> String {
        Native.decompose_lower(text)
    }
}
