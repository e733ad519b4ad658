//! A bibliography divided into its entries, so that a mistake in one leaves the others alone.

use super::scan::{Raw, scan};
use super::syntax::{balanced, is_of_kind, kind_of, starts_entry};

/// One entry, and where it is.
pub(super) struct Block<'t> {
    pub(super) raw: Raw<'t>,
    /// Line of the file that it begins in, from 1.
    line: usize,
}

impl Block<'_> {
    /// What a reader finds it by: its key, else its line.
    pub(super) fn name(&self) -> String {
        if self.raw.key.is_empty() {
            return ["line ", &self.line.to_string()].concat();
        }
        self.raw.key.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// What follows the front matter that Jekyll asks for, if there is any: a line `---`, some more, another line `---`.
pub(super) fn front_matter(text: &str) -> Option<&str> {
    let mut rest = text.strip_prefix("---")?.trim_start_matches([' ', '\t', '\r']).strip_prefix('\n')?;
    loop {
        let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
        if line.trim_end() == "---" {
            return Some(after);
        }
        if after.is_empty() {
            return None;
        }
        rest = after;
    }
}

/// The entries of a text from some place on. What stands between them is a comment, as BibTeX has it.
pub(super) fn blocks(text: &str, from: usize) -> Blocks<'_> {
    Blocks { text, at: from, line: 1, counted: 0, is_unclosed: false }
}

/// Iterator over the entries of a text.
pub(super) struct Blocks<'t> {
    text: &'t str,
    at: usize,
    /// Line that the place `counted` is in.
    line: usize,
    counted: usize,
    /// Whether the braces of some comment are not closed: then nobody looks through the whole file for those of others.
    is_unclosed: bool,
}

impl<'t> Iterator for Blocks<'t> {
    type Item = Block<'t>;

    fn next(&mut self) -> Option<Block<'t>> {
        loop {
            let start = self.at + next_start(self.text.get(self.at..)?)?;
            let rest = self.text.get(start..)?;
            let limit = limit_of(rest);
            if is_of_kind(rest, &["comment", "preamble"]) {
                self.at = start + self.skipped(rest).unwrap_or(limit);
                continue;
            }
            self.line += lines(self.text.get(self.counted..start)?);
            self.counted = start;
            let raw = scan(rest.get(..limit)?)?;
            self.at = start + raw.text.len();
            return Some(Block { raw, line: self.line });
        }
    }
}

impl Blocks<'_> {
    /// Length of the comment or preamble that a text begins with, which may hold entries; `None` where nobody knows.
    fn skipped(&mut self, text: &str) -> Option<usize> {
        let end = if self.is_unclosed { None } else { balanced(text, text.find(['{', '('])?) };
        self.is_unclosed |= end.is_none();
        end
    }
}

fn lines(text: &str) -> usize {
    memchr::memchr_iter(b'\n', text.as_bytes()).count()
}

/// Offset of the next `@word{` that is neither behind a `%` in its line nor a part of a word.
fn next_start(text: &str) -> Option<usize> {
    let mut in_comment = false;
    let mut last = b' ';
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'%' => in_comment = true,
            b'\n' | b'\r' => in_comment = false,
            b'@' if !in_comment
                && !last.is_ascii_alphanumeric()
                && text.get(at..).and_then(kind_of).is_some() =>
            {
                return Some(at);
            }
            _ => {}
        }
        last = byte;
    }
    None
}

/// Where an entry ends at the latest: where another one begins a line, since then its end has been forgotten.
fn limit_of(text: &str) -> usize {
    memchr::memchr_iter(b'@', text.as_bytes())
        .find(|at| *at > 0 && starts_entry(text, *at))
        .unwrap_or(text.len())
}
