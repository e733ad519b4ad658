//! Accents: `\"o`, `\v{C}`, `\'\i`.

use super::parser::{Parser, Scope};
use super::symbols::letter;

/// The combining mark of an accent command of one letter or symbol.
fn combining(name: u8) -> Option<char> {
    Some(match name {
        b'`' => '\u{300}',
        b'\'' => '\u{301}',
        b'^' => '\u{302}',
        b'~' => '\u{303}',
        b'=' => '\u{304}',
        b'u' => '\u{306}',
        b'.' => '\u{307}',
        b'"' => '\u{308}',
        b'r' => '\u{30A}',
        b'H' => '\u{30B}',
        b'v' => '\u{30C}',
        b'd' => '\u{323}',
        b'c' => '\u{327}',
        b'k' => '\u{328}',
        b'b' => '\u{331}',
        b't' => '\u{361}',
        _ => return None,
    })
}

/// The accent as a character of its own, for an accent over nothing: `\~{}`.
fn spacing(mark: char) -> Option<char> {
    Some(match mark {
        '\u{300}' => '`',
        '\u{301}' => '´',
        '\u{302}' => '^',
        '\u{303}' => '~',
        '\u{304}' => '¯',
        '\u{306}' => '˘',
        '\u{307}' => '˙',
        '\u{308}' => '¨',
        '\u{30A}' => '˚',
        '\u{30B}' => '˝',
        '\u{30C}' => 'ˇ',
        '\u{327}' => '¸',
        '\u{328}' => '˛',
        _ => return None,
    })
}

/// Accents that may wait for one letter; no writing has more.
const MAX_MARKS: usize = 4;

impl Parser<'_> {
    /// Reads the accent command `name` whose base begins at `base`; false if nothing there takes an accent.
    pub(super) fn accent(&mut self, name: u8, base: usize) -> bool {
        let Some(mark) = combining(name) else { return false };
        // After a control word, TeX skips white space.
        let base = if name.is_ascii_alphabetic() { self.after_spaces(base) } else { base };
        if !self.takes_accent(base) || self.marks.len() >= MAX_MARKS || !self.has_room() {
            return false;
        }
        let waiting = self.marks.len();
        self.marks.push(mark);
        self.at = base;
        if self.byte(base) == Some(b'{') {
            self.open(Scope::Accent(waiting), self.braces.argument(base, self.limit()));
        }
        true
    }

    /// Whether a letter, a group, or a command that gives a letter begins at `base`.
    fn takes_accent(&self, base: usize) -> bool {
        match self.byte(base) {
            Some(b'{') => self.braces.partner(base).is_some(),
            Some(b'\\') => {
                let name = self.word(base + 1);
                let first = self.byte(base + 1).unwrap_or_default();
                letter(name).is_some() || name.len() <= 1 && combining(first).is_some()
            }
            Some(byte) => byte.is_ascii_alphabetic() || !byte.is_ascii(),
            None => false,
        }
    }

    /// Ends an accent's argument: marks that found no letter become characters of their own.
    pub(super) fn drop_marks(&mut self, waiting: usize) {
        while self.marks.len() > waiting {
            if let Some(c) = self.marks.pop().and_then(spacing) {
                self.out.push(c);
            }
        }
    }

    /// Shows a special letter; accents stand over an `i` or `j` without its dot as over one with it.
    pub(super) fn push_letter(&mut self, c: char) {
        self.push(match c {
            'ı' if !self.marks.is_empty() => 'i',
            'ȷ' if !self.marks.is_empty() => 'j',
            c => c,
        });
    }
}
