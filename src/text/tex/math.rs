//! Math in running text: where it begins and ends.

use super::parser::Parser;
use crate::text::Inline;

/// The next place of each closing delimiter, so that a text full of openings is not searched again
/// for each of them.
#[derive(Default)]
pub(super) struct Closers([Option<usize>; 3]);

/// A closing delimiter that begins with a backslash.
#[derive(Clone, Copy)]
enum Closer {
    Parenthesis,
    Bracket,
    Environment,
}

impl Closer {
    fn source(self) -> &'static str {
        match self {
            Self::Parenthesis => r"\)",
            Self::Bracket => r"\]",
            Self::Environment => r"\end{",
        }
    }
}

impl Parser<'_> {
    /// `$…$` or `$$…$$`; a dollar that opens no math is a dollar.
    pub(super) fn dollar(&mut self) {
        let display = self.byte(self.at + 1) == Some(b'$');
        let start = self.at + 1 + usize::from(display);
        match self.closing_dollar(start, display) {
            Some(end) => {
                self.at = end + 1 + usize::from(display);
                self.push_math(self.slice(start, end), display);
            }
            None => {
                self.push('$');
                self.at += 1;
            }
        }
    }

    /// Place of the dollar that closes the math that begins at `start`.
    fn closing_dollar(&self, start: usize, display: bool) -> Option<usize> {
        let is_space = |at| self.byte(at).is_none_or(|byte| byte.is_ascii_whitespace());
        let mut end = start;
        loop {
            match self.byte(end)? {
                b'$' => break,
                b'\\' => end += 2,
                _ => end += 1,
            }
        }
        let closes = if display {
            self.byte(end + 1) == Some(b'$')
        } else {
            // Not so in "$5 and $10", which is money.
            let digit = self.byte(end + 1).is_some_and(|byte| byte.is_ascii_digit());
            !is_space(start) && !is_space(end - 1) && !digit
        };
        (closes && self.holds_math(start, end)).then_some(end)
    }

    /// `\(…\)` or `\[…\]`; false if it is not closed.
    pub(super) fn delimited_math(&mut self, display: bool) -> bool {
        let closer = if display { Closer::Bracket } else { Closer::Parenthesis };
        let start = self.at + 2;
        let Some(end) = self.closer(closer, start).filter(|&end| self.holds_math(start, end)) else {
            return false;
        };
        self.at = end + 2;
        self.push_math(self.slice(start, end), display);
        true
    }

    /// The math of an environment whose content begins at `start`; false if it is another environment
    /// or is not closed.
    pub(super) fn math_environment(&mut self, name: &str, start: usize) -> bool {
        if !matches!(name.trim_end_matches('*'), "equation" | "displaymath" | "math") {
            return false;
        }
        let Some(end) = self.closer(Closer::Environment, start) else { return false };
        let open = end + Closer::Environment.source().len() - 1;
        let argument = self.braces.argument(open, self.limit());
        if self.slice(argument.start, argument.end) != name {
            return false;
        }
        self.at = argument.next;
        self.push_math(self.slice(start, end), name != "math");
        true
    }

    /// Whether there is anything between two delimiters.
    fn holds_math(&self, start: usize, end: usize) -> bool {
        !self.slice(start, end).trim_ascii().is_empty()
    }

    /// The next place of a closer from `start` on, within the innermost frame.
    fn closer(&mut self, closer: Closer, start: usize) -> Option<usize> {
        let known = self.closers.0[closer as usize].filter(|&at| at >= start);
        let at = known.unwrap_or_else(|| {
            let bytes = self.text.as_bytes();
            let mut at = start;
            while let Some(byte) = bytes.get(at) {
                if *byte != b'\\' {
                    at += 1;
                } else if bytes.get(at..).is_some_and(|rest| rest.starts_with(closer.source().as_bytes())) {
                    break;
                } else {
                    at += 2;
                }
            }
            at.min(bytes.len())
        });
        self.closers.0[closer as usize] = Some(at);
        (at < self.limit()).then_some(at)
    }

    fn push_math(&mut self, source: &str, display: bool) {
        match plain_number(source) {
            Some(number) => self.push_str(&number),
            None => self.push_node(Inline::Math { source: source.trim().to_owned(), display }),
        }
    }
}

/// A number that needs no math: `35`, `4.5`, `10{,}000`, `8.6\%`.
fn plain_number(source: &str) -> Option<String> {
    let bare = source.trim();
    let (number, percent) = match bare.strip_suffix(r"\%") {
        Some(number) => (number, "%"),
        None => (bare, ""),
    };
    let number = number.replace("{,}", ",");
    let is_number = number.starts_with(|c: char| c.is_ascii_digit())
        && number.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','));
    is_number.then(|| number + percent)
}
