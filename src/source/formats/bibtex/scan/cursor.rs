//! Steps through the text of an entry.

use super::super::syntax::{balanced, is_of_kind, is_of_name};
use super::{Mistake, Scanner};
use crate::source::value::shortened;

impl<'t> Scanner<'t> {
    pub(super) fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn eat(&mut self, sign: char) -> bool {
        let is_there = self.rest().starts_with(sign);
        self.at += if is_there { sign.len_utf8() } else { 0 };
        is_there
    }

    pub(super) fn name(&mut self) -> &'t str {
        let rest = self.rest();
        let name = rest.get(..rest.find(|c| !is_of_name(c)).unwrap_or(rest.len())).unwrap_or_default();
        self.at += name.len();
        name
    }

    /// Skips white space, comments and commas; whether there was a comma.
    pub(super) fn blank(&mut self) -> bool {
        let mut has_comma = false;
        loop {
            self.blank_but_commas();
            if !self.eat(',') {
                return has_comma;
            }
            has_comma = true;
        }
    }

    /// Skips white space and comments: from `%` to the end of the line, and `@comment{…}`.
    pub(super) fn blank_but_commas(&mut self) {
        loop {
            let rest = self.rest();
            self.at += rest.len() - rest.trim_start().len();
            let (start, rest) = (self.at, rest.trim_start());
            if rest.starts_with('%') {
                self.at += rest.find(['\n', '\r']).unwrap_or(rest.len());
            } else if is_of_kind(rest, &["comment"]) {
                let open = rest.find(['{', '(']).unwrap_or_default();
                self.at += balanced(rest, open).unwrap_or(rest.len());
            } else {
                return;
            }
            self.raw.comments.push(start..self.at);
        }
    }

    /// Skips what is no field, at least one sign of it.
    pub(super) fn junk(&mut self) -> &'t str {
        let start = self.at;
        if self.rest().starts_with('{') {
            self.at = balanced(self.text, start).unwrap_or(self.text.len());
        } else {
            let mut signs = self.rest().char_indices().skip(1);
            let end = signs.find(|(_, c)| matches!(c, ',' | '\n' | '\r' | '{' | '}')).map(|(at, _)| at);
            self.at = end.map_or(self.text.len(), |end| start + end);
        }
        self.text.get(start..self.at).unwrap_or_default().trim_end()
    }

    pub(super) fn mistake(&mut self, field: &str, message: &str) {
        self.raw.mistakes.push(Mistake { field: field.to_owned(), message: message.to_owned() });
    }

    pub(super) fn found(&mut self, field: &str, expected: &str, found: &str) {
        let found = shortened(found);
        self.mistake(field, &["expected ", expected, ", found \"", &found, "\""].concat());
    }
}
