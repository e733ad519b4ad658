//! Values of fields.

use super::super::syntax::{balanced, closing, forgotten_end, is_field, is_of_name};
use super::{Chunk, Scanner, Trust, Unclosed};

impl<'t> Scanner<'t> {
    /// Reads a value up to what follows it.
    pub(super) fn value(&mut self, name: &'t str) -> Result<Vec<Chunk<'t>>, Unclosed<'t>> {
        let mut value = Vec::new();
        loop {
            self.blank_but_commas();
            match self.rest().chars().next() {
                Some('{') => value.push(Chunk::Text(self.braced(name)?)),
                Some('"') => value.push(Chunk::Text(self.quoted(name)?)),
                _ => value.extend(self.bare(name)),
            }
            let end = self.at;
            self.blank_but_commas();
            if !self.eat('#') {
                self.at = end;
                return Ok(value);
            }
        }
    }

    fn braced(&mut self, name: &'t str) -> Result<&'t str, Unclosed<'t>> {
        let inside = self.at + 1;
        let rest = self.text.get(inside..).unwrap_or_default();
        let cut = if self.trust == Trust::Lines { forgotten_end(rest) } else { None };
        // The last value of all ends with its line, unless that holds another field.
        let line = || rest.find('\n').filter(|end| !rest.get(..*end).is_some_and(|line| line.contains('=')));
        let within = self.text.get(..cut.map_or(self.text.len(), |cut| inside + cut)).unwrap_or_default();
        match (self.end_of(within, self.at), cut) {
            (Some(end), _) => {
                self.at = end;
                Ok(self.text.get(inside..end - 1).unwrap_or_default())
            }
            (None, Some(cut)) => Ok(self.cut(name, inside, cut)),
            (None, None) => match line().filter(|_| self.trust == Trust::Lines) {
                Some(end) => Ok(self.cut(name, inside, end)),
                None => Err(Unclosed { field: name }),
            },
        }
    }

    /// Where the brace at a place is closed.
    fn end_of(&self, text: &str, open: usize) -> Option<usize> {
        if self.trust == Trust::Braces { closing(text, open, false) } else { balanced(text, open) }
    }

    /// A value in quotes, which braces protect. A quote that no end of a value follows is a part of it.
    fn quoted(&mut self, name: &'t str) -> Result<&'t str, Unclosed<'t>> {
        let inside = self.at + 1;
        let rest = self.text.get(inside..).unwrap_or_default();
        let cut = forgotten_end(rest);
        let within = rest.get(..cut.unwrap_or(rest.len())).unwrap_or_default();
        let (mut depth, mut is_escaped, mut has_quotes, mut end) = (0_usize, false, false, None);
        for (at, byte) in within.bytes().enumerate() {
            match byte {
                _ if is_escaped => is_escaped = false,
                b'\\' => is_escaped = true,
                b'{' => depth += 1,
                b'}' => depth = depth.saturating_sub(1),
                b'"' if depth == 0 && ends_value(rest.get(at + 1..).unwrap_or_default()) => {
                    end = Some(at);
                    break;
                }
                b'"' if depth == 0 => has_quotes = true,
                _ => {}
            }
        }
        let end = match (end, cut) {
            (Some(end), _) => end,
            (None, Some(cut)) => return Ok(self.cut(name, inside, cut)),
            (None, None) => return Err(Unclosed { field: name }),
        };
        if has_quotes {
            self.mistake(name, "expected braces around quotes within quotes, found none");
        }
        self.at = inside + end + 1;
        Ok(rest.get(..end).unwrap_or_default())
    }

    /// A value that nothing closes, up to the end of a line.
    fn cut(&mut self, name: &str, inside: usize, length: usize) -> &'t str {
        self.mistake(
            name,
            "expected a closing brace or quote, found none; it was read to the end of the line",
        );
        self.at = inside + length;
        let text = self.text.get(inside..self.at).unwrap_or_default().trim_end();
        let text = text.strip_suffix(',').unwrap_or(text);
        self.at = inside + text.len();
        let is_odd = text.matches('}').count() > text.matches('{').count();
        if is_odd { text.strip_suffix('}').unwrap_or(text) } else { text }
    }

    /// A value without braces and quotes: a number, or the name of a macro.
    fn bare(&mut self, name: &str) -> Option<Chunk<'t>> {
        let close = if self.is_parenthesised { ')' } else { '}' };
        let ends = |c: char| matches!(c, ',' | '}' | '#' | '\n' | '\r' | '%' | '{' | '"') || c == close;
        let rest = self.rest();
        let mut text = rest.get(..rest.find(ends).unwrap_or(rest.len())).unwrap_or_default();
        if let Some((before, _)) = text.split_once('=') {
            // A comma is missing: the word before the sign is the next field.
            text = before.trim_end().rsplit_once(char::is_whitespace).map_or("", |(value, _)| value);
        }
        let text = text.trim_end();
        self.at += text.len();
        if text.is_empty() {
            return None;
        }
        let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
        if !is_number && (text.starts_with(|c: char| c.is_ascii_digit()) || !text.chars().all(is_of_name)) {
            self.found(name, "braces around its text", text);
            return Some(Chunk::Text(text));
        }
        Some(if is_number { Chunk::Text(text) } else { Chunk::Word(text) })
    }
}

/// Whether what follows a quote may follow a value.
fn ends_value(rest: &str) -> bool {
    let rest = rest.trim_start();
    rest.is_empty() || rest.starts_with([',', '}', ')', '#', '%']) || is_field(rest)
}
