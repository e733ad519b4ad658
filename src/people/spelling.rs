//! One way to write a person's name, in the form in which two of them are compared.

use super::marks::{is_mark, split_marks};
use super::name::{are_joined_initials, is_cjk, split};
use crate::text::{Flavour, Unicode, fold, plain_text};

/// Words of a name in the order given names, particle, family name; for Chinese, Japanese and Korean
/// names in the order written.
pub(super) struct Spelling {
    words: Vec<Word>,
    /// Words of the family name, and of its particle, where the way of writing tells.
    family: Option<(usize, usize)>,
    /// Whether the first given name is, or may be, abbreviated.
    is_short: bool,
}

/// A word of a name, folded.
struct Word {
    text: String,
    /// Whether it is an initial or another abbreviation.
    short: bool,
    /// Whether a hyphen ties it to the word before it.
    tied: bool,
}

impl Spelling {
    /// The ways to read a name: one, and a second where it may be `Family GN` or `Given FAMILY`.
    pub(super) fn read(name: &str, unicode: &dyn Unicode) -> Vec<Self> {
        let name = split_marks(name).0;
        let (parts, known) = split(name);
        let mixed_case = name.bytes().any(|byte| byte.is_ascii_lowercase());
        let push = |words: &mut Vec<Word>, text: &str, are_given: bool| {
            let before = words.len();
            push_words(words, text, are_given && mixed_case, unicode);
            words.len() - before
        };
        let mut words = Vec::new();
        if is_cjk(name) {
            push(&mut words, name, false);
            return vec![Self { words, family: None, is_short: false }];
        }
        push(&mut words, parts.given, true);
        let particle = push(&mut words, parts.particle, false);
        let family = push(&mut words, parts.family, false);
        let is_short = words.first().is_some_and(|word| word.short);
        let first = Self { words, family: known.then_some((family, particle)), is_short };
        if known || !mixed_case || !are_joined_initials(parts.family, true) {
            return vec![first];
        }
        let mut words = Vec::new();
        push(&mut words, parts.family, true);
        let particle = push(&mut words, parts.particle, false);
        let family = push(&mut words, parts.given, false);
        let second = Self { words, family: Some((family, particle)), is_short: true };
        vec![Self { is_short: true, ..first }, second]
    }

    /// Whether the first given name is, or may be, abbreviated.
    pub(super) fn is_short(&self) -> bool {
        self.is_short
    }

    /// The last word of the name, folded.
    pub(super) fn last_word(&self) -> Option<&str> {
        self.words.last().map(|word| word.text.as_str())
    }

    /// Whether both begin with the same given name.
    pub(super) fn begins_like(&self, other: &Self) -> bool {
        matches!((self.words.first(), other.words.first()), (Some(a), Some(b)) if a.text == b.text)
    }

    /// Whether both may be the same person's name: equal family names, given names that agree.
    pub(super) fn agrees(&self, other: &Self) -> bool {
        letters(&self.words).eq(letters(&other.words)) && !self.words.is_empty()
            || (1..=LONGEST_FAMILY).any(|family| match (self.cut(family), other.cut(family)) {
                (Some((given, name)), Some((others_given, others_name))) => {
                    name.iter().zip(others_name).all(|(a, b)| a.text == b.text)
                        && given_agree(given, others_given)
                }
                _ => false,
            })
    }

    /// Given names, and a family name of so many words, if it can be read so.
    fn cut(&self, family: usize) -> Option<(&[Word], &[Word])> {
        let at = self.words.len().checked_sub(family).filter(|&at| at > 0)?;
        let fits = self.family.is_none_or(|(name, particle)| family == name || family == name + particle);
        let (given, name) = self.words.split_at_checked(at)?;
        (fits && !name.first()?.tied).then_some((given, name))
    }
}

/// Words of the longest family name that is compared, particle included.
const LONGEST_FAMILY: usize = 6;

/// Whether given names are equal (`Bo-Wen`, `Bowen`), or agree word by word as far as both go.
fn given_agree(a: &[Word], b: &[Word]) -> bool {
    if letters(a).eq(letters(b)) {
        return true;
    }
    let both = a.len().min(b.len());
    let words_agree = a.iter().zip(b).all(|(a, b)| {
        a.text == b.text
            || a.short && b.text.starts_with(a.text.as_str())
            || b.short && a.text.starts_with(b.text.as_str())
    });
    let longer = if a.len() > both { a } else { b };
    let shorter = if a.len() > both { b } else { a };
    let rest_agrees = match (longer.get(both), shorter.last()) {
        // `Bo` is not short for `Bo-Wen`; but `B.` is, and so is `B.-W.` for `Bowen`.
        (Some(next), Some(last)) if next.tied => {
            last.short || next.short && last.text.chars().skip(1).any(|c| next.text.starts_with(c))
        }
        _ => true,
    };
    words_agree && rest_agrees
}

fn letters(words: &[Word]) -> impl Iterator<Item = u8> {
    words.iter().flat_map(|word| word.text.bytes())
}

/// Appends the words of a part of a name; any two or three capitals are initials if `capitals_are_initials`.
fn push_words(words: &mut Vec<Word>, part: &str, capitals_are_initials: bool, unicode: &dyn Unicode) {
    for word in plain_text(part, Flavour::Label, unicode).split_whitespace() {
        if are_joined_initials(word, capitals_are_initials) {
            let initial = |c: char| Word { text: c.to_ascii_lowercase().into(), short: true, tied: false };
            words.extend(word.chars().map(initial));
        } else {
            push_word(words, &fold(word, unicode));
        }
    }
}

/// Appends a folded word, which full stops and hyphens may part: `b.-w.`.
fn push_word(words: &mut Vec<Word>, folded: &str) {
    let mut tied = false;
    for piece in folded.split_inclusive(['.', '-', '·', '・', ' ']) {
        let bare = piece.trim_end_matches(['.', '-', '·', '・', ' ']);
        let mut text: String = bare.chars().filter(|&c| is_letter(c)).collect();
        // A number behind it is a mark: `einstein1`.
        let letters = text.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        if letters > 1 || letters == 0 {
            text.truncate(letters);
        }
        let short = piece.ends_with('.') || text.chars().nth(1).is_none();
        if !text.is_empty() {
            words.push(Word { text, short, tied });
            tied = false;
        }
        tied |= piece.ends_with('-') && !words.is_empty();
    }
}

/// What of a folded text may stand in a [`Word`].
pub(super) fn letters_of(folded: &str) -> String {
    folded.chars().filter(|&c| is_letter(c)).collect()
}

fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || !c.is_ascii() && !is_mark(c)
}
