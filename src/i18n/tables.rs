//! The languages' words as they are written, from which the files that browsers load are made.

use super::words::Words;
use super::{ar, de, en, es, fr, ja, pt, zh};

/// Words of a language, by its subtag.
pub(super) fn find(language: &str) -> Option<&'static Words> {
    let tables =
        [&ar::WORDS, &de::WORDS, &en::WORDS, &es::WORDS, &fr::WORDS, &ja::WORDS, &pt::WORDS, &zh::WORDS];
    tables.into_iter().find(|words| words.tag.eq_ignore_ascii_case(language))
}
