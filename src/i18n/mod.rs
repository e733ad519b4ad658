//! The words of the interface, and what a language needs to write numbers, dates and plurals.
//!
//! Words are plain tables, one file a language. Numbers, dates, plural forms and collation are not
//! written here: the browser's `Intl` does them, behind [`Formats`], so that the same components
//! can be rendered where there is no browser.

mod en;
mod words;

use crate::model::PartialDate;
use crate::text::Unicode;

pub use words::{Plural, Words, fill};

/// Plural category of CLDR, as `Intl.PluralRules` names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PluralCategory {
    /// e.g. English 1.
    One,
    /// Everything that has no category of its own.
    Other,
}

/// How a language writes numbers and dates and orders titles, on top of Unicode's own operations.
pub trait Formats: Unicode + Send + Sync {
    /// A number as given, grouped as the language does.
    fn number(&self, value: f64) -> String;
    /// A date with the precision that it has.
    fn date(&self, date: PartialDate) -> String;
    /// Plural category of a whole number.
    fn plural(&self, count: usize) -> PluralCategory;
    /// Rank of each title in the language's collation: equal titles share a rank.
    fn title_ranks(&self, titles: &[String]) -> Vec<u32>;
}

/// Languages that have words of their own.
pub const LANGUAGES: [&str; 1] = ["en"];

/// Words for a BCP 47 language tag: English where a language has none of its own.
#[must_use]
pub fn words(_tag: &str) -> &'static Words {
    &en::WORDS
}
