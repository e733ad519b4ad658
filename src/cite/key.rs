//! Citation keys: `gu2024infinitymm-scaling-multimodal`, each once in a profile.

use std::collections::{BTreeMap, BTreeSet};

use super::bibtex::{key_of, own_entry};
use super::reference::Author;
use crate::model::Paper;
use crate::text::{Flavour, Unicode, fold, plain_text};

/// Words of the title in a key. With three of them, keys of different papers are seldom equal.
const WORDS: usize = 3;

/// Key of each paper of a profile whose entry is generated, by the paper's id.
///
/// A key is made of the paper alone, unless others would have the same one. Of those the oldest has it bare, of one date the
/// one with the first id, and the rest get letters that their own ids give. So a later paper changes no key, but an older
/// one with equal words does.
#[derive(Clone, Debug)]
pub struct Keys(BTreeMap<String, String>);

impl Keys {
    /// Keys of all papers of a profile.
    #[must_use]
    pub fn new(papers: &[Paper], unicode: &dyn Unicode) -> Self {
        let own_keys = papers.iter().filter_map(|paper| key_of(own_entry(paper)?));
        let mut taken: BTreeSet<String> = own_keys.map(str::to_owned).collect();
        let mut oldest_first: Vec<&Paper> =
            papers.iter().filter(|paper| own_entry(paper).is_none()).collect();
        oldest_first
            .sort_by_key(|paper| (paper.date.map_or(u32::MAX, |date| date.ordinal()), paper.id.as_str()));
        let mut keys = BTreeMap::new();
        for paper in oldest_first {
            let mut key = base_key(paper, unicode);
            let bare = key.len();
            let mut hash = hash(&paper.id);
            while !taken.insert(key.clone()) {
                key.truncate(bare);
                key.push('-');
                push_letters(&mut key, hash);
                hash = hash.wrapping_add(1);
            }
            keys.insert(paper.id.clone(), key);
        }
        Self(keys)
    }

    /// Key of a generated entry.
    pub(super) fn of(&self, paper: &Paper) -> &str {
        self.0.get(&paper.id).map_or("paper", String::as_str)
    }
}

/// A number that tells ids apart: FNV-1a (<http://www.isthe.com/chongo/tech/comp/fnv/>), folded to 16 bits to be short.
fn hash(id: &str) -> u16 {
    let hash =
        id.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (hash ^ hash >> 16) as u16
}

/// Appends a number as letters, four at most.
fn push_letters(key: &mut String, number: u16) {
    let mut rest = number;
    loop {
        key.extend(u8::try_from(rest % 26).map(|letter| char::from(b'a' + letter)));
        rest /= 26;
        if rest == 0 {
            return;
        }
    }
}

/// Family name of the first author, year, first words of the title that mean something; in ASCII.
fn base_key(paper: &Paper, unicode: &dyn Unicode) -> String {
    let year = paper.date.map(|date| date.year().to_string()).unwrap_or_default();
    let mut key = String::new();
    if let Some(first) = paper.authors.first() {
        let mut family = String::new();
        Author::new(first, unicode).push_family(&mut family);
        push_ascii(&mut key, &family, unicode);
    }
    let has_author = !key.is_empty();
    if has_author {
        key.push_str(&year);
    }
    let title = plain_text(paper.title.as_deref().unwrap_or_default(), Flavour::Title, unicode);
    let words = title.split_whitespace().filter(|word| !is_filler(word)).take(WORDS);
    for (place, word) in words.enumerate() {
        if place > 0 {
            key.push('-');
        }
        push_ascii(&mut key, word, unicode);
    }
    if key.is_empty() {
        push_ascii(&mut key, &paper.id, unicode);
    } else if !has_author {
        key.push_str(&year);
    }
    // Old programs take a key that begins with a digit for a number.
    if key.starts_with(|c: char| c.is_ascii_alphabetic()) { key } else { "paper".to_owned() + &key }
}

/// Appends the ASCII letters and digits of the first 40 characters of a folded text.
fn push_ascii(key: &mut String, text: &str, unicode: &dyn Unicode) {
    key.extend(fold(text, unicode).chars().take(40).filter(char::is_ascii_alphanumeric));
}

/// Whether a word of a title says nothing of its matter, or has no letter that a key may hold.
fn is_filler(word: &str) -> bool {
    const FILLERS: [&str; 34] = [
        "a", "an", "the", "on", "in", "of", "for", "to", "and", "or", "with", "from", "by", "at", "as", "is",
        "are", "via", "into", "toward", "towards", "how", "what", "why", "der", "die", "das", "ein", "eine",
        "le", "la", "les", "el", "un",
    ];
    let bare = word.trim_matches(|c: char| !c.is_ascii_alphanumeric() && c.is_ascii());
    FILLERS.iter().any(|filler| bare.eq_ignore_ascii_case(filler))
        || !bare.contains(|c: char| c.is_ascii_alphabetic())
}
