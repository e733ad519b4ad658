//! Citation keys: `gu2024infinitymm`, each once in a profile.

use std::collections::BTreeMap;

use super::bibtex::{key_of, own_entry};
use super::reference::Author;
use crate::model::Paper;
use crate::text::{Flavour, Unicode, fold, plain_text};

/// Key of each paper of a profile whose entry is generated, by the paper's id.
///
/// Equal keys get a letter behind, the oldest paper none, so that a paper of a later date leaves the keys of
/// those before it as they were cited. Of one date, the first in the document has none.
#[derive(Clone, Debug)]
pub struct Keys(BTreeMap<String, String>);

impl Keys {
    /// Keys of all papers of a profile.
    #[must_use]
    pub fn new(papers: &[Paper], unicode: &dyn Unicode) -> Self {
        // Of each key that is taken, how many letters have been tried behind it.
        let mut taken: BTreeMap<String, u32> = BTreeMap::new();
        let own_keys = papers.iter().filter_map(|paper| key_of(own_entry(paper)?));
        taken.extend(own_keys.map(|key| (key.to_owned(), 0)));
        let mut oldest_first: Vec<&Paper> =
            papers.iter().filter(|paper| own_entry(paper).is_none()).collect();
        oldest_first.sort_by_key(|paper| paper.date.map_or(u32::MAX, |date| date.ordinal()));
        let mut keys = BTreeMap::new();
        for paper in oldest_first {
            let base = base_key(paper, unicode);
            let mut key = base.clone();
            while taken.contains_key(&key) {
                let tried = taken.entry(base.clone()).or_default();
                *tried += 1;
                key.truncate(base.len());
                push_letters(&mut key, *tried);
            }
            taken.insert(key.clone(), 0);
            keys.insert(paper.id.clone(), key);
        }
        Self(keys)
    }

    /// Key of a generated entry.
    pub(super) fn of(&self, paper: &Paper) -> &str {
        self.0.get(&paper.id).map_or("paper", String::as_str)
    }
}

/// Appends a number as letters: `a` for 1, `z` for 26, then `aa`.
fn push_letters(key: &mut String, number: u32) {
    let at = key.len();
    let mut rest = number;
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or_default();
        key.insert(at, char::from(b'a' + letter));
        rest = (rest - 1) / 26;
    }
}

/// Family name of the first author, year, first word of the title that means something; in ASCII.
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
    if let Some(word) = title.split_whitespace().find(|word| !is_filler(word)) {
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
