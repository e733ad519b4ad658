//! Control symbols and control words: what follows a backslash.

use super::parser::{Parser, Scope};
use super::symbols::{letter, math_symbol, word};

impl<'a> Parser<'a> {
    /// Reads the command at hand; a backslash that begins none is shown.
    pub(super) fn command(&mut self) {
        let name = self.word(self.at + 1);
        if name.is_empty() { self.control_symbol() } else { self.control_word(name) }
    }

    /// The ASCII letters from `at` on.
    pub(super) fn word(&self, at: usize) -> &'a str {
        let rest = self.slice(at, self.limit());
        let len = rest.bytes().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(rest.len());
        rest.get(..len).unwrap_or_default()
    }

    fn control_symbol(&mut self) {
        let next = self.byte(self.at + 1);
        match next {
            Some(b'(' | b'[') if self.flavour.is_rich() && self.delimited_math(next == Some(b'[')) => return,
            Some(name) if self.accent(name, self.at + 2) => return,
            Some(b'\\') => return self.line_break(),
            // An accent over nothing is what it looks like, as is an escaped character.
            Some(
                c @ (b'%' | b'&' | b'_' | b'#' | b'$' | b'{' | b'}' | b'"' | b'\'' | b'`' | b'^' | b'~'
                | b'=' | b'.'),
            ) => {
                self.push(char::from(c));
            }
            Some(b',') => self.push('\u{202F}'),
            Some(b';' | b':') => self.push(' '),
            Some(byte) if byte.is_ascii_whitespace() => self.push(' '),
            Some(b'!' | b'/' | b'-' | b'@') => {}
            _ => {
                self.out.push('\\');
                self.at += 1;
                return;
            }
        }
        self.at += 2;
    }

    /// `\\`, with `*` or a length.
    fn line_break(&mut self) {
        self.at += 2;
        if self.byte(self.at) == Some(b'*') {
            self.at += 1;
        }
        if let Some((_, next)) = self.optional(self.at) {
            self.at = next;
        }
        self.break_line();
    }

    /// A line break is a space in running text.
    pub(super) fn break_line(&mut self) {
        self.at = self.after_spaces(self.at);
        if self.byte(self.at).is_some() {
            self.push_space();
        }
    }

    fn control_word(&mut self, name: &'a str) {
        let start = self.at;
        let mut after = start + 1 + name.len();
        if let (&[accent], true) = (name.as_bytes(), name.len() == 1)
            && self.accent(accent, after)
        {
            return;
        }
        if let Some(c) = letter(name) {
            // TeX reads the white space as the end of the name.
            self.at = self.after_spaces(after);
            return self.push_letter(c);
        }
        if let Some(shown) = word(name) {
            self.at = after;
            return self.push_str(shown);
        }
        if self.byte(after) == Some(b'*') && self.byte(after + 1) == Some(b'{') {
            after += 1;
        }
        if self.known_command(name, after) {
            return;
        }
        if let Some(c) = math_symbol(name).filter(|_| self.flavour.is_rich()) {
            self.at = after;
            return self.push(c);
        }
        // Unknown: its argument, else itself.
        let argument_at = match self.optional(after) {
            Some((_, next)) if self.byte(next) == Some(b'{') => next,
            _ => after,
        };
        if self.byte(argument_at) == Some(b'{') {
            self.open(Scope::Group, self.braces.argument(argument_at, self.limit()));
        } else {
            self.out.push_str(self.slice(start, after));
            self.at = after;
        }
    }

    /// The optional argument in brackets right at `at`, and where it ends.
    pub(super) fn optional(&self, at: usize) -> Option<(&'a str, usize)> {
        if self.byte(at) != Some(b'[') {
            return None;
        }
        let mut end = at + 1;
        // Longer ones are text in brackets; the bound keeps reading linear.
        while end - at < 200 {
            match self.byte(end)? {
                b']' => return Some((self.slice(at + 1, end), end + 1)),
                b'\n' | b'[' => return None,
                _ => end += 1,
            }
        }
        None
    }
}
