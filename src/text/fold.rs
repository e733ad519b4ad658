//! The form in which texts are compared: case, diacritics, width and typographic variants are gone.

use super::Unicode;
use super::ascii::tidy_lower_case;

/// The search form of a text.
///
/// Lower case, compatibility characters resolved, diacritics dropped where they only colour a letter
/// (Latin, Greek, Cyrillic, Hebrew, Arabic) but not where they make another one (kana, Indic vowel
/// signs), white space collapsed and trimmed, quotation marks and dashes as ASCII writes them. The signs that put a script
/// below or above the line go, since nobody who sees `x₁` knows of them.
#[must_use]
pub fn fold(text: &str, unicode: &dyn Unicode) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(&mut folded, text, unicode);
    folded
}

/// Appends the search form of `text` to `out`.
pub fn fold_into(out: &mut String, text: &str, unicode: &dyn Unicode) {
    if text.is_ascii() {
        return fold_ascii(out, text);
    }
    let decomposed = unicode.decompose_lower(text);
    if decomposed.is_ascii() {
        return fold_ascii(out, &decomposed);
    }
    let mut folded = String::with_capacity(decomposed.len());
    let mut gap = false;
    for c in decomposed.chars() {
        if c.is_whitespace() {
            gap = true;
            continue;
        }
        if is_ignored(c) {
            continue;
        }
        if gap && !folded.is_empty() {
            folded.push(' ');
        }
        gap = false;
        match respelled(c) {
            Some(ascii) => folded.push_str(ascii),
            None => folded.push(c),
        }
    }
    // Hangul, kana and Indic letters were taken apart above; ASCII has nothing to put together.
    if folded.is_ascii() { out.push_str(&folded) } else { out.push_str(&unicode.compose(&folded)) }
}

/// [`fold_into`] for text that needs no Unicode: nearly all of it, so that it must be fast.
fn fold_ascii(out: &mut String, text: &str) {
    if memchr::memchr2(b'_', b'^', text.as_bytes()).is_some() {
        return fold_ascii(out, &text.replace(SCRIPTS, ""));
    }
    if let Some(lower) = tidy_lower_case(text) {
        return out.push_str(&lower);
    }
    for (i, word) in text.split_ascii_whitespace().enumerate() {
        out.push_str(if i > 0 { " " } else { "" });
        out.push_str(&word.to_ascii_lowercase());
    }
}

/// How the readable line of a formula raises and lowers.
const SCRIPTS: [char; 2] = ['_', '^'];

/// Whether a character of decomposed text does not count: a diacritic, or nothing that is seen.
fn is_ignored(c: char) -> bool {
    SCRIPTS.contains(&c)
        || matches!(c,
        '\u{300}'..='\u{36F}' | '\u{483}'..='\u{487}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
        | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}'
        // Hebrew points; Arabic vowel signs and the stretching tatweel.
        | '\u{591}'..='\u{5BD}' | '\u{5BF}' | '\u{5C1}' | '\u{5C2}' | '\u{5C4}' | '\u{5C5}' | '\u{5C7}'
        | '\u{610}'..='\u{61A}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6DC}'
        // Soft hyphen, joiners, direction marks, variation selectors.
        | '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// How a keyboard without the character writes it: letters that have no decomposition, quotes, dashes.
fn respelled(c: char) -> Option<&'static str> {
    Some(match c {
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ŧ' => "t",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ς' => "σ",
        '‘' | '’' | '‚' | '‛' | '′' | 'ʹ' | 'ʼ' => "'",
        '“' | '”' | '„' | '‟' | '«' | '»' => "\"",
        '\u{2010}'..='\u{2015}' | '\u{2212}' => "-",
        _ => return None,
    })
}
