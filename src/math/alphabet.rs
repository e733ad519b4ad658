//! Alphabets of math: `\mathbb`, `\mathcal`, `\mathbf` and the like are characters of their own in Unicode.

use pulldown_latex::event::Font;

/// Where the letters of an alphabet begin: capitals, small letters, digits, capital Greek, small Greek; 0 =
/// the alphabet has none of them.
type Starts = [u32; 5];

fn starts(font: Font) -> Starts {
    match font {
        Font::Bold => [0x1D400, 0x1D41A, 0x1D7CE, 0x1D6A8, 0x1D6C2],
        // TeX leaves capital Greek and digits upright, whichever of the two is asked for.
        Font::BoldItalic | Font::BoldSymbol => [0x1D468, 0x1D482, 0x1D7CE, 0x1D6A8, 0x1D736],
        Font::Script => [0x1D49C, 0x1D4B6, 0, 0, 0],
        Font::BoldScript => [0x1D4D0, 0x1D4EA, 0, 0, 0],
        Font::Fraktur => [0x1D504, 0x1D51E, 0, 0, 0],
        Font::BoldFraktur => [0x1D56C, 0x1D586, 0, 0, 0],
        Font::DoubleStruck => [0x1D538, 0x1D552, 0x1D7D8, 0, 0],
        Font::SansSerif => [0x1D5A0, 0x1D5BA, 0x1D7E2, 0, 0],
        Font::BoldSansSerif => [0x1D5D4, 0x1D5EE, 0x1D7EC, 0x1D756, 0x1D770],
        Font::SansSerifItalic => [0x1D608, 0x1D622, 0, 0, 0],
        Font::SansSerifBoldItalic => [0x1D63C, 0x1D656, 0x1D7EC, 0x1D790, 0x1D7AA],
        Font::Monospace => [0x1D670, 0x1D68A, 0x1D7F6, 0, 0],
        Font::Italic | Font::DoubleStruckItalic | Font::UpRight => [0; 5],
    }
}

/// Letters that Unicode had before the alphabets, and left out of them.
fn earlier(font: Font, c: char) -> Option<char> {
    Some(match (font, c) {
        (Font::Script, 'B') => 'ℬ',
        (Font::Script, 'E') => 'ℰ',
        (Font::Script, 'F') => 'ℱ',
        (Font::Script, 'H') => 'ℋ',
        (Font::Script, 'I') => 'ℐ',
        (Font::Script, 'L') => 'ℒ',
        (Font::Script, 'M') => 'ℳ',
        (Font::Script, 'R') => 'ℛ',
        (Font::Script, 'e') => 'ℯ',
        (Font::Script, 'g') => 'ℊ',
        (Font::Script, 'o') => 'ℴ',
        (Font::Fraktur, 'C') => 'ℭ',
        (Font::Fraktur, 'H') => 'ℌ',
        (Font::Fraktur, 'I') => 'ℑ',
        (Font::Fraktur, 'R') => 'ℜ',
        (Font::Fraktur, 'Z') => 'ℨ',
        (Font::DoubleStruck, 'C') => 'ℂ',
        (Font::DoubleStruck, 'H') => 'ℍ',
        (Font::DoubleStruck, 'N') => 'ℕ',
        (Font::DoubleStruck, 'P') => 'ℙ',
        (Font::DoubleStruck, 'Q') => 'ℚ',
        (Font::DoubleStruck, 'R') => 'ℝ',
        (Font::DoubleStruck, 'Z') => 'ℤ',
        _ => return None,
    })
}

/// A character in an alphabet; itself where that has no such letter.
pub(super) fn letter(font: Font, c: char) -> char {
    if let Some(earlier) = earlier(font, c) {
        return earlier;
    }
    let (set, first) = match c {
        'A'..='Z' => (0, 'A'),
        'a'..='z' => (1, 'a'),
        '0'..='9' => (2, '0'),
        'Α'..='Ω' => (3, 'Α'),
        'α'..='ω' => (4, 'α'),
        _ => return c,
    };
    let start = starts(font)[set];
    if start == 0 { c } else { char::from_u32(start + (u32::from(c) - u32::from(first))).unwrap_or(c) }
}

/// Whether TeX sets a letter in italics where no alphabet is asked for.
pub(super) fn slants(c: char) -> bool {
    matches!(c, 'a'..='z' | 'A'..='Z' | 'α'..='ω' | 'ϵ' | 'ϑ' | 'ϰ' | 'ϕ' | 'ϱ' | 'ϖ' | 'ı' | 'ȷ')
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    const FONTS: [Font; 12] = [
        Font::Bold,
        Font::BoldItalic,
        Font::Script,
        Font::BoldScript,
        Font::Fraktur,
        Font::BoldFraktur,
        Font::DoubleStruck,
        Font::SansSerif,
        Font::BoldSansSerif,
        Font::SansSerifItalic,
        Font::SansSerifBoldItalic,
        Font::Monospace,
    ];

    #[test]
    fn every_letter_of_every_alphabet_is_that_letter() {
        let all =
            ('A'..='Z').chain('a'..='z').chain('0'..='9').chain('Α'..='Ρ').chain('Σ'..='Ω').chain('α'..='ω');
        for c in all {
            for font in FONTS {
                let letter = letter(font, c);
                assert!(letter == c || letter.nfkc().eq([c]), "{font:?} {c}: {letter}");
                assert!(letter != c || !c.is_ascii_alphabetic(), "{font:?} lacks {c}");
            }
        }
    }
}
