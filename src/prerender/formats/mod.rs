//! Numbers, dates, plurals and collation without a browser, by the same rules and data of CLDR that its `Intl` has.

mod collation;
mod date;
mod number;

use icu_locale_core::Locale;
use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use icu_plurals::{PluralCategory as Category, PluralRules};

use crate::i18n::{Formats, PluralCategory, words};
use crate::model::PartialDate;
use crate::text::Unicode;

/// Formats of one language.
#[derive(Clone, Debug)]
pub struct CldrFormats {
    /// Language of numbers, dates and collation.
    locale: Locale,
    /// Language of the words, which counts for their forms: it need not be the same.
    words: Locale,
}

impl CldrFormats {
    /// Formats for a BCP 47 language tag; English where the tag is empty or malformed.
    #[must_use]
    pub fn new(tag: &str) -> Self {
        Self { locale: parsed(tag), words: parsed(words(tag).tag) }
    }
}

fn parsed(tag: &str) -> Locale {
    let known = (!tag.is_empty()).then(|| Locale::try_from_str(tag).ok()).flatten();
    known.unwrap_or(icu_locale_core::locale!("en"))
}

impl Formats for CldrFormats {
    fn number(&self, value: f64) -> String {
        number::number(&self.locale, value)
    }

    fn date(&self, date: PartialDate) -> String {
        date::date(&self.locale, date).unwrap_or_else(|| date.to_string())
    }

    fn plural(&self, count: usize) -> PluralCategory {
        let rules = PluralRules::try_new_cardinal((&self.words).into());
        match rules.map(|rules| rules.category_for(count)) {
            Ok(Category::Zero) => PluralCategory::Zero,
            Ok(Category::One) => PluralCategory::One,
            Ok(Category::Two) => PluralCategory::Two,
            Ok(Category::Few) => PluralCategory::Few,
            Ok(Category::Many) => PluralCategory::Many,
            Ok(Category::Other) | Err(_) => PluralCategory::Other,
        }
    }

    fn title_ranks(&self, titles: &[String]) -> Vec<u32> {
        collation::ranks(&self.locale, titles)
    }
}

impl Unicode for CldrFormats {
    fn compose(&self, text: &str) -> String {
        ComposingNormalizerBorrowed::new_nfc().normalize(text).into_owned()
    }

    fn decompose_lower(&self, text: &str) -> String {
        DecomposingNormalizerBorrowed::new_nfkd().normalize(text).to_lowercase()
    }
}
