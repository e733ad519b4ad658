//! The words of the interface, and what a language needs to write numbers, dates and plurals.
//!
//! Words are plain tables, one file a language. English is compiled into the widget; the others are made
//! into files under `public/pkg/words/`, of which a page loads those that its elements ask for. Numbers,
//! dates, plural forms and collation are not written here: the browser's `Intl` does them, behind
//! [`Formats`], so that the same components can be rendered where there is no browser.

mod en;
mod file;
mod parts;
mod phrases;
mod plural;
mod words;

#[cfg(target_family = "wasm")]
mod loaded;
#[cfg(target_family = "wasm")]
use loaded::find;

#[cfg(not(target_family = "wasm"))]
mod ar;
#[cfg(not(target_family = "wasm"))]
mod de;
#[cfg(not(target_family = "wasm"))]
mod es;
#[cfg(not(target_family = "wasm"))]
mod fr;
#[cfg(not(target_family = "wasm"))]
mod ja;
#[cfg(not(target_family = "wasm"))]
mod pt;
#[cfg(not(target_family = "wasm"))]
mod tables;
#[cfg(not(target_family = "wasm"))]
mod zh;
#[cfg(not(target_family = "wasm"))]
use tables::find;

use crate::model::PartialDate;
use crate::text::Unicode;

#[cfg(target_family = "wasm")]
pub use loaded::add;
pub use parts::{AuthorWords, ChartWords, CiteWords, ErrorWords, ExportWords, GroupWords};
pub use plural::{Plural, PluralCategory, fill};
pub use words::Words;

/// How a language writes numbers and dates and orders titles, on top of Unicode's own operations.
pub trait Formats: Unicode + Send + Sync {
    /// A number as given, grouped as the language does.
    fn number(&self, value: f64) -> String;
    /// A date with the precision that it has.
    fn date(&self, date: PartialDate) -> String;
    /// Plural category of a whole number in the language of the words.
    fn plural(&self, count: usize) -> PluralCategory;
    /// Rank of each title in the language's collation: equal titles share a rank.
    fn title_ranks(&self, titles: &[String]) -> Vec<u32>;
}

/// Languages that have words of their own, by their BCP 47 subtags.
pub const LANGUAGES: [&str; 8] = ["ar", "de", "en", "es", "fr", "ja", "pt", "zh"];

/// Words for a BCP 47 language tag: those of its language, whatever its script and region (`zh-TW` gets the
/// simplified characters of `zh`), or English where that has none or they are not loaded.
#[must_use]
pub fn words(tag: &str) -> &'static Words {
    tag.split('-').next().and_then(find).unwrap_or(&en::WORDS)
}
