//! Marks at names: `*`, `†`, `1`, as papers print them for equal contribution or affiliations.

use crate::text::math_text;

/// An author's name and the marks that stand at either end of it: `Doe†` is `Doe` and `†`.
///
/// Numbers count as marks behind a name alone, where they have one or two digits (`Doe1,2`); marks may
/// be raised by TeX (`Doe$^{*}$`). A name that consists of marks is left as it is.
#[must_use]
pub fn split_marks(name: &str) -> (&str, String) {
    let whole = name.trim();
    let (head, raised) = raised(whole).unwrap_or((whole, String::new()));
    let start = head.trim_start_matches(|c: char| is_mark(c) || c.is_whitespace());
    let numbered = start.trim_end_matches(|c: char| is_trailing(c) || c.is_ascii_digit());
    let clean = if numbers_are_marks(numbered, start.get(numbered.len()..).unwrap_or_default()) {
        numbered
    } else {
        start.trim_end_matches(is_trailing)
    };
    if clean.is_empty() {
        return (whole, String::new());
    }
    let tail = start.get(clean.len()..).unwrap_or_default();
    let before = head.strip_suffix(start).unwrap_or_default();
    let mut marks: String = before.chars().filter(|c| !c.is_whitespace()).collect();
    let behind: String = tail.chars().filter(|&c| !c.is_whitespace() && c != '^').collect();
    marks.push_str(behind.trim_matches(','));
    marks.push_str(&raised);
    // A comma alone is none, but belongs to what was written.
    if marks.is_empty() { (whole, marks) } else { (clean, marks) }
}

/// A sign that no name holds.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c,
        '*' | '#' | '+' | '§' | '¶' | '¹' | '²' | '³' | '⁰' | '⁴'..='⁹'
        | '†' | '‡' | '‖' | '⁎' | '∗' | '∥' | '⋆' | '＊'
        // Geometric shapes, symbols, dingbats (suits, stars, envelopes), pictographs.
        | '\u{25A0}'..='\u{27BF}' | '\u{FE0E}' | '\u{FE0F}' | '\u{1F300}'..='\u{1FAFF}')
}

/// A mark, or what stands between a name and its marks.
fn is_trailing(c: char) -> bool {
    is_mark(c) || c == ',' || c == '^' || c.is_whitespace()
}

/// Whether the digits in `tail` are marks of `name`: not those of `H1` or `Agent 007`.
fn numbers_are_marks(name: &str, tail: &str) -> bool {
    let number_ok = |number: &str| number.len() <= 2;
    name.chars().nth(1).is_some() && tail.split(|c: char| !c.is_ascii_digit()).all(number_ok)
}

/// A name and the marks that TeX raises behind it: `$^{1,*}$`, `$^\dagger$`, `\textsuperscript{*}`.
fn raised(name: &str) -> Option<(&str, String)> {
    let (head, source) = match name.strip_suffix('$') {
        Some(rest) => rest.rsplit_once('$')?,
        None => name.strip_suffix('}')?.rsplit_once("\\textsuperscript{")?,
    };
    let text = math_text(source);
    // The plain form of math has more than one sign in parentheses.
    let marks = text.trim_start_matches('^').trim_matches(['(', ')', '{', '}']);
    let is_marks = !marks.is_empty() && marks.chars().all(|c| is_trailing(c) || c.is_ascii_digit());
    (is_marks && !head.trim().is_empty()).then(|| (head.trim_end(), marks.trim_matches(',').to_owned()))
}
