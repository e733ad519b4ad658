//! A personal name in parts, by the rules that BibTeX has for them.

use std::ops::Range;

/// Parts of a name, each as it is written in the name that was split; empty where there is none.
///
/// What cannot be split (`OpenAI`, `{The ATLAS Team}`, `王小明`) is a family name alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Name<'a> {
    /// Given names, or their initials.
    pub given: &'a str,
    /// What belongs to the family name but is not sorted by: `van der`.
    pub particle: &'a str,
    /// Family name.
    pub family: &'a str,
    /// `Jr.`, `III`.
    pub suffix: &'a str,
}

impl Name<'_> {
    /// Whether the family name is written first without a comma: Chinese, Japanese and Korean names.
    #[must_use]
    pub fn is_family_first(&self) -> bool {
        is_cjk(self.family)
    }
}

/// Parts of a name that is written in either order: `Given van Family, Jr.`, `Family, Given`,
/// `van Family, Jr., Given`, or `Family GN` with initials behind.
///
/// Braces keep words together and TeX's accents are respected. Marks must have been split off
/// ([`super::split_marks`]).
#[must_use]
pub fn split_name(name: &str) -> Name<'_> {
    split(name).0
}

/// The parts, and whether the way of writing tells where the family name begins.
pub(super) fn split(name: &str) -> (Name<'_>, bool) {
    let name = name.trim_start_matches(|c: char| c == ',' || c.is_whitespace()).trim_end();
    let parts = pieces(name, |c| c == ',');
    let part = |index: usize| parts.get(index).map_or("", |part| slice(name, part.start, part.end).trim());
    let (first, second, third) = (part(0), part(1), part(2));
    if is_group(first) {
        return (Name { family: name, ..Name::default() }, true);
    }
    if second.is_empty() && third.is_empty() {
        return in_order(first, "");
    }
    if is_suffix(second) {
        return if third.is_empty() {
            in_order(first, second)
        } else {
            (reversed(first, third, second), true)
        };
    }
    if is_suffix(third) {
        return (reversed(first, second, third), true);
    }
    // Whatever a further comma means, it does not belong to the family name.
    let given = parts.get(1).map_or("", |part| slice(name, part.start, name.len()).trim());
    (reversed(first, given, ""), true)
}

/// A name without commas, of which the suffix may have been split off.
fn in_order<'a>(text: &'a str, suffix: &'a str) -> (Name<'a>, bool) {
    let words = Words::new(text);
    let all = words.len();
    if is_cjk(text) {
        let given = if all == 2 { 1 } else { all };
        return (
            Name { family: words.span(0, given), given: words.span(given, all), ..Name::default() },
            true,
        );
    }
    if suffix.is_empty() && all > 2 && is_suffix(words.word(all - 1)) {
        return in_order(words.span(0, all - 1), words.word(all - 1));
    }
    let initials = (0..all).rev().take_while(|&at| are_initials(words.word(at))).count();
    let given = all - initials;
    if initials > 0 && given > 0 && !(0..given).any(|at| are_initials(words.word(at))) {
        return (reversed(words.span(0, given), words.span(given, all), suffix), true);
    }
    let last = all.saturating_sub(1);
    let particle = words.small(0, last).next().unwrap_or(last);
    let family = words.small(particle, last).next_back().map_or(last, |at| at + 1);
    let name = Name {
        given: words.span(0, particle),
        particle: words.span(particle, family),
        family: words.span(family, all),
        suffix,
    };
    (name, false)
}

/// A name whose family name stands first: `van Family`, `Given`; or `Family`, `Given van`.
fn reversed<'a>(family: &'a str, given: &'a str, suffix: &'a str) -> Name<'a> {
    let (families, givens) = (Words::new(family), Words::new(given));
    let all = givens.len();
    if suffix.is_empty() && all > 1 && is_suffix(givens.word(all - 1)) {
        return reversed(family, givens.span(0, all - 1), givens.word(all - 1));
    }
    let last = families.len().saturating_sub(1);
    let end = families.small(0, last).zip(0..).take_while(|(at, index)| at == index).count();
    let behind =
        (1..all).rev().take_while(|&at| is_small(givens.word(at)) && !is_small(givens.word(0))).count();
    if end == 0 && behind > 0 {
        let (given, particle) = (givens.span(0, all - behind), givens.span(all - behind, all));
        return Name { given, particle, family, suffix };
    }
    Name { given, particle: families.span(0, end), family: families.span(end, families.len()), suffix }
}

/// The words of a text, by place.
struct Words<'a> {
    text: &'a str,
    places: Vec<Range<usize>>,
}

impl<'a> Words<'a> {
    fn new(text: &'a str) -> Self {
        let mut places = pieces(text, |c| c.is_whitespace() || c == '~');
        places.retain(|place| !place.is_empty());
        Self { text, places }
    }

    fn len(&self) -> usize {
        self.places.len()
    }

    fn word(&self, at: usize) -> &'a str {
        self.span(at, at + 1)
    }

    /// The words from `from` to the one before `to`, with all between them.
    fn span(&self, from: usize, to: usize) -> &'a str {
        match self.places.get(from..to) {
            Some([first, .., last]) => slice(self.text, first.start, last.end),
            Some([only]) => slice(self.text, only.start, only.end),
            _ => "",
        }
    }

    /// Words before the last one that are written small; none if the last one is, too, because then
    /// nothing tells where a particle ends.
    fn small(&self, from: usize, last: usize) -> impl DoubleEndedIterator<Item = usize> {
        let to = if is_small(self.word(last)) { from } else { last };
        (from..to).filter(|&at| is_small(self.word(at)))
    }
}

/// Stretches of a text between separators that stand outside of braces.
fn pieces(text: &str, is_separator: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let (mut start, mut depth) = (0, 0_usize);
    // Whether the place is inside a command's name, which ends with white space: `\O rsted`.
    let (mut escaped, mut command) = (false, false);
    for (at, c) in text.char_indices() {
        if escaped {
            escaped = false;
            command = c.is_ascii_alphabetic();
            continue;
        }
        if depth == 0 && !command && is_separator(c) {
            pieces.push(start..at);
            start = at + c.len_utf8();
        }
        command = command && c.is_ascii_alphabetic();
        match c {
            '\\' => escaped = true,
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    pieces.push(start..text.len());
    pieces
}

fn slice(text: &str, start: usize, end: usize) -> &str {
    text.get(start..end).unwrap_or_default()
}

/// Whether a word of a name is written small, as particles are: `van`, `de`, `'t`, but not the initial `r.`.
fn is_small(word: &str) -> bool {
    let bare = word.trim_start_matches(['\'', '’', '‘']);
    bare.starts_with(|c: char| c.is_ascii_lowercase()) && word.len() > 1 && !word.ends_with('.')
}

/// Whether a word is a suffix; `JR` without a full stop is rather two initials.
fn is_suffix(word: &str) -> bool {
    let bare = word.strip_suffix('.').unwrap_or(word);
    let is_junior = ["Jr", "Sr"].iter().any(|suffix| bare.eq_ignore_ascii_case(suffix));
    is_junior && !matches!(word, "JR" | "SR") || matches!(bare, "II" | "III" | "IV")
}

/// Whether a word can be nothing but initials: `J.`, `J.-R.`, `R`, `JR`.
fn are_initials(word: &str) -> bool {
    let mut letters = word.split(['.', '-']).filter(|letter| !letter.is_empty()).peekable();
    let is_letter = |letter: &str| {
        letter.chars().nth(1).is_none()
            && letter.chars().all(|c| c.is_ascii_uppercase() || !c.is_ascii() && !is_cjk_char(c))
    };
    if letters.peek().is_some() && letters.all(is_letter) {
        return true;
    }
    are_joined_initials(word, false) && !matches!(word, "NG" | "LV")
}

/// Whether a word is two or three initials that are written together: `JR`. With a vowel they are rather
/// a name, `LI`, unless the person's other names are not written in capitals.
pub(crate) fn are_joined_initials(word: &str, mixed_case: bool) -> bool {
    (2..=3).contains(&word.len())
        && word.bytes().all(|byte| byte.is_ascii_uppercase())
        && (mixed_case || !word.contains(['A', 'E', 'I', 'O', 'U', 'Y']))
}

/// Whether a name without a comma is that of a group.
fn is_group(name: &str) -> bool {
    let Some((_, last)) = name.rsplit_once(char::is_whitespace) else { return false };
    [
        "Collaboration",
        "Consortium",
        "Team",
        "Group",
        "Workshop",
        "Initiative",
        "Committee",
        "Association",
        "Authors",
    ]
    .iter()
    .any(|word| last.eq_ignore_ascii_case(word))
}

/// Whether a name is written in Chinese characters, kana or Hangul alone.
pub(super) fn is_cjk(name: &str) -> bool {
    name.chars().any(is_cjk_char)
        && name.chars().all(|c| is_cjk_char(c) || c.is_whitespace() || matches!(c, ',' | '·' | '・'))
}

fn is_cjk_char(c: char) -> bool {
    matches!(c,
        '\u{3005}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
        | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}
