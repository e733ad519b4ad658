//! One entry as far as anybody can understand it. What BibTeX would stop at is noted, and the reader goes on.

mod cursor;
mod value;

use std::ops::Range;

use super::syntax::{is_field, is_of_kind, is_of_name, kind_of};

/// An entry as it is written.
#[derive(Clone, Debug, Default)]
pub(super) struct Raw<'t> {
    /// From its `@` to its closing brace.
    pub(super) text: &'t str,
    /// What stands behind the `@`.
    pub(super) kind: &'t str,
    pub(super) key: &'t str,
    pub(super) fields: Vec<RawField<'t>>,
    /// Places of comments between fields.
    pub(super) comments: Vec<Range<usize>>,
    pub(super) mistakes: Vec<Mistake>,
    /// Whether nothing is to be taken from it, since nobody can tell where its fields end.
    pub(super) is_lost: bool,
}

/// A field as it is written.
#[derive(Clone, Debug)]
pub(super) struct RawField<'t> {
    pub(super) name: &'t str,
    /// Where its name begins.
    pub(super) start: usize,
    pub(super) value: Vec<Chunk<'t>>,
}

/// A part of a value.
#[derive(Clone, Copy, Debug)]
pub(super) enum Chunk<'t> {
    /// What stands between braces or quotes, or a number.
    Text(&'t str),
    /// Name of a macro.
    Word(&'t str),
}

/// What is wrong with an entry.
#[derive(Clone, Debug)]
pub(super) struct Mistake {
    /// Name of the field; empty where it is about the entry.
    pub(super) field: String,
    pub(super) message: String,
}

/// Reads the entry that a text begins with, and that ends with the text at the latest.
pub(super) fn scan(text: &str) -> Option<Raw<'_>> {
    let (raw, is_closed) = Scanner::new(text, Trust::Escapes)?.run();
    if is_closed {
        return Some(raw);
    }
    for trust in [Trust::Braces, Trust::Lines, Trust::FirstEnd] {
        let (other, is_closed) = Scanner::new(text, trust)?.run();
        if is_closed || trust != Trust::Braces && !other.is_lost {
            return Some(other);
        }
    }
    Some(raw)
}

/// What tells where a value or the entry ends. The entry goes on behind its brace where further fields follow.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Trust {
    /// A brace that no backslash escapes.
    Escapes,
    /// Any brace, which is BibTeX's way: `{C:\papers\}`.
    Braces,
    /// The end of the line before the next field, where some brace is missing.
    Lines,
    /// The first brace that can be its end, whatever follows.
    FirstEnd,
}

struct Scanner<'t> {
    text: &'t str,
    at: usize,
    is_parenthesised: bool,
    trust: Trust,
    raw: Raw<'t>,
}

impl<'t> Scanner<'t> {
    fn new(text: &'t str, trust: Trust) -> Option<Self> {
        let kind = kind_of(text)?;
        let behind = text.find(kind)? + kind.len();
        let open = behind + text.get(behind..)?.find(['{', '('])?;
        let is_parenthesised = text.get(open..)?.starts_with('(');
        let raw = Raw { kind, ..Raw::default() };
        Some(Self { text, at: open + 1, is_parenthesised, trust, raw })
    }

    /// Reads all; the entry, and whether its closing brace is there.
    fn run(mut self) -> (Raw<'t>, bool) {
        let has_comma = is_of_kind(self.text, &["string"]) || self.key();
        let end = self.fields(has_comma);
        let is_closed = end == Ok(true);
        match end {
            Ok(true) => {}
            Ok(false) => self.mistake("", "expected a closing brace at the end of the entry, found none"),
            Err(Unclosed { field }) => {
                self.raw.is_lost = true;
                self.mistake(field, "expected a closing brace or quote, found none");
            }
        }
        let end = if is_closed { self.at } else { self.text.len() };
        self.raw.text = self.text.get(..end).unwrap_or_default().trim_end();
        (self.raw, is_closed)
    }

    /// Reads the key; whether the comma behind it is there.
    fn key(&mut self) -> bool {
        self.blank();
        let close = if self.is_parenthesised { ')' } else { '}' };
        let rest = self.rest();
        let ends = |c: char| matches!(c, ',' | '=' | '\n' | '\r' | '{' | '"') || c == close;
        let mut end = rest.find(ends).unwrap_or(rest.len());
        // A comment, unless the sign is one of the key's.
        let comment = rest.get(..end).unwrap_or_default().find('%');
        let begins = |at: &usize| rest.get(..*at).is_some_and(|key| key.ends_with(char::is_whitespace));
        end = comment.filter(begins).unwrap_or(end);
        let (key, rest) = rest.split_at_checked(end).unwrap_or_default();
        if rest.starts_with(['=', '{', '"']) {
            // The last word is the name of the first field already.
            let last = key.trim_end().rfind(char::is_whitespace).unwrap_or_default();
            self.at += last;
            self.raw.key = key.get(..last).unwrap_or_default().trim();
            return self.raw.key.is_empty();
        }
        self.raw.key = key.trim();
        if self.raw.key.contains(char::is_whitespace) {
            self.found("", "a key without white space", self.raw.key);
        }
        self.at += end;
        rest.starts_with(',')
    }

    /// Reads fields up to the end; whether the closing brace is there.
    fn fields(&mut self, mut has_comma: bool) -> Result<bool, Unclosed<'t>> {
        loop {
            has_comma |= self.blank();
            let Some(next) = self.rest().chars().next() else { return Ok(false) };
            if next == '}' || next == ')' && self.is_parenthesised {
                self.at += 1;
                if self.trust == Trust::FirstEnd || !self.goes_on() {
                    return Ok(true);
                }
                continue;
            }
            let start = self.at;
            let name = self.name();
            self.blank_but_commas();
            let has_sign = self.eat('=');
            if name.is_empty() || !has_sign && !self.rest().starts_with(['{', '"']) {
                self.at = start;
                let junk = self.junk();
                self.found("", "a field", junk);
                continue;
            }
            // Some write a colon.
            let name = name.trim_end_matches(':');
            if !has_sign {
                self.mistake(name, "expected = before its value, found none");
            }
            if !has_comma {
                self.mistake(name, "expected a comma before it, found none");
            }
            let value = self.value(name)?;
            self.raw.fields.push(RawField { name, start, value });
            has_comma = false;
        }
    }

    /// Whether fields follow, though a brace has ended the entry: then one of its values has one too many.
    fn goes_on(&mut self) -> bool {
        let next = self.rest().trim_start().strip_prefix(',').map(str::trim_start);
        let Some(next) = next.filter(|rest| is_field(rest)) else { return false };
        let name = next.get(..next.find(|c| !is_of_name(c)).unwrap_or(next.len())).unwrap_or_default();
        self.mistake(name, "expected no closing brace before it, found one");
        true
    }
}

/// A value that nothing closes.
#[derive(Debug, PartialEq, Eq)]
struct Unclosed<'t> {
    field: &'t str,
}
