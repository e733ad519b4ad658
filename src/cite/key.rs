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
/// A key is made of the paper alone: neither its place nor its age counts, so papers that come or go change none. Only
/// where several papers would have one key, which takes the same family name, year and first words of the title, and where
/// author, year or words are missing, are there letters behind it, made of each paper's own id.
#[derive(Clone, Debug)]
pub struct Keys(BTreeMap<String, String>);

impl Keys {
    /// Keys of all papers of a profile.
    #[must_use]
    pub fn new(papers: &[Paper], unicode: &dyn Unicode) -> Self {
        let own_keys = papers.iter().filter_map(|paper| key_of(own_entry(paper)?));
        // BibTeX takes keys that differ in case alone for one.
        let mut taken: BTreeSet<String> = own_keys.map(str::to_ascii_lowercase).collect();
        let mut of_base: BTreeMap<Base, Vec<&Paper>> = BTreeMap::new();
        for paper in papers.iter().filter(|paper| own_entry(paper).is_none()) {
            of_base.entry(base_key(paper, unicode)).or_default().push(paper);
        }
        let mut keys = BTreeMap::new();
        // A key that stands bare is never taken by one with letters.
        of_base.retain(|base, sharing| {
            let [paper] = sharing[..] else { return true };
            let is_bare = base.tells_apart && taken.insert(base.text.clone());
            if is_bare {
                keys.insert(paper.id.clone(), base.text.clone());
            }
            !is_bare
        });
        for (base, mut sharing) in of_base {
            // Where even the letters are equal, the order must not depend on the places.
            sharing.sort_by(|one, other| one.id.cmp(&other.id));
            for paper in sharing {
                let mut hash = hash(&paper.id);
                let mut key = with_letters(&base.text, hash);
                while !taken.insert(key.clone()) {
                    hash = hash.wrapping_add(1);
                    key = with_letters(&base.text, hash);
                }
                keys.insert(paper.id.clone(), key);
            }
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

/// A key with a number behind it, as letters, four at most.
fn with_letters(base: &str, number: u16) -> String {
    let mut key = [base, "-"].concat();
    let mut rest = number;
    loop {
        key.extend(u8::try_from(rest % 26).map(|letter| char::from(b'a' + letter)));
        rest /= 26;
        if rest == 0 {
            return key;
        }
    }
}

/// What a paper by itself gives for a key.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Base {
    text: String,
    /// Whether it has an author, a year and a word of the title, so that papers seldom share it.
    tells_apart: bool,
}

/// Family name of the first author, year, first words of the title that mean something; in ASCII.
fn base_key(paper: &Paper, unicode: &dyn Unicode) -> Base {
    let year = paper.date.map(|date| date.year().to_string()).unwrap_or_default();
    let mut key = String::new();
    if let Some(first) = paper.authors.first() {
        let mut family = String::new();
        Author::new(first, unicode).push_family(&mut family);
        push_ascii(&mut key, &family, unicode);
    }
    let has_author = !key.is_empty();
    if !has_author {
        key.push_str("paper");
    }
    key.push_str(&year);
    let without_words = key.len();
    let title = plain_text(paper.title.as_deref().unwrap_or_default(), Flavour::Title, unicode);
    let words = title.split_whitespace().filter(|word| !is_filler(word)).take(WORDS);
    for (place, word) in words.enumerate() {
        if place > 0 {
            key.push('-');
        }
        push_ascii(&mut key, word, unicode);
    }
    let tells_apart = has_author && !year.is_empty() && key.len() > without_words;
    Base { text: key, tells_apart }
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
