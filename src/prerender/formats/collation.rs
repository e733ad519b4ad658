//! The order of titles.

use std::cmp::Ordering;

use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorPreferences};
use icu_locale_core::Locale;

/// Rank of each title in the language's collation, numbers by their value: equal titles share a rank.
pub(super) fn ranks(locale: &Locale, titles: &[String]) -> Vec<u32> {
    let mut preferences = CollatorPreferences::from(locale);
    preferences.numeric_ordering = Some(CollationNumericOrdering::True);
    let collator = Collator::try_new(preferences, Default::default());
    let compare = |a: &str, b: &str| match &collator {
        Ok(collator) => collator.compare(a, b),
        Err(_) => a.cmp(b),
    };

    let mut sorted: Vec<(usize, &String)> = titles.iter().enumerate().collect();
    sorted.sort_by(|(_, a), (_, b)| compare(a, b));
    let mut ranks = vec![0; titles.len()];
    let (mut rank, mut before) = (0, None::<&String>);
    for (place, (own, title)) in (0..).zip(sorted) {
        if before.is_some_and(|before| compare(before, title) != Ordering::Equal) {
            rank = place;
        }
        before = Some(title);
        if let Some(slot) = ranks.get_mut(own) {
            *slot = rank;
        }
    }
    ranks
}
