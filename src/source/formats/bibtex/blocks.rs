//! A bibliography divided into its entries, so that a mistake in one leaves the others alone.

use std::borrow::Cow;

/// One entry, from its `@` to its closing brace.
#[derive(Clone, Copy, Debug)]
pub(super) struct Block<'t> {
    /// Text of the whole entry.
    pub(super) text: &'t str,
    /// What stands after the `@`.
    pub(super) kind: &'t str,
    /// Line of the file that it begins in, from 1.
    line: usize,
}

impl Block<'_> {
    /// What a reader finds it by: its key, else its line.
    pub(super) fn name(&self) -> String {
        let inside = self.text.split_once(['{', '(']).map_or("", |(_, inside)| inside);
        let key = inside.split([',', '\n', '=', '}']).next().unwrap_or_default().trim();
        if key.is_empty() || key.contains(char::is_whitespace) {
            ["line ", &self.line.to_string()].concat()
        } else {
            key.to_owned()
        }
    }
}

impl<'t> Block<'t> {
    /// The entry with braces as its only delimiters, which is the form that readers agree on: around it in place of
    /// parentheses, and around its values in place of quotes.
    pub(super) fn in_braces(&self) -> Cow<'t, str> {
        if !self.text.contains(['"', '(']) {
            return Cow::Borrowed(self.text);
        }
        let mut out = String::with_capacity(self.text.len());
        let mut depth = 0_usize;
        let (mut in_quotes, mut is_escaped, mut has_parentheses) = (false, false, false);
        for (at, c) in self.text.char_indices() {
            let mut written = c;
            match c {
                _ if is_escaped => is_escaped = false,
                '\\' => is_escaped = true,
                '(' if depth == 0 => {
                    has_parentheses = true;
                    depth += 1;
                    written = '{';
                }
                ')' if has_parentheses && depth == 1 && at + 1 == self.text.len() => written = '}',
                '"' if depth == 1 => {
                    written = if in_quotes { '}' } else { '{' };
                    in_quotes = !in_quotes;
                }
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            out.push(written);
        }
        Cow::Owned(out)
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

/// The entries of a text. What stands between them is a comment, as BibTeX has it.
pub(super) fn blocks(text: &str) -> impl Iterator<Item = Block<'_>> {
    let mut rest = text;
    let mut line = 1;
    std::iter::from_fn(move || {
        loop {
            let start = next_start(rest)?;
            let (before, from) = rest.split_at_checked(start)?;
            line += lines(before);
            let kind = kind_of(from)?;
            let end = end_of(from);
            let (text, after) = from.split_at_checked(end)?;
            let own = line;
            line += lines(text);
            rest = after;
            if !text.is_empty() {
                return Some(Block { text: text.trim_end(), kind, line: own });
            }
        }
    })
}

fn lines(text: &str) -> usize {
    memchr::memchr_iter(b'\n', text.as_bytes()).count()
}

/// Offset of the next `@word{` that is the first thing on its line.
fn next_start(text: &str) -> Option<usize> {
    memchr::memchr_iter(b'@', text.as_bytes()).find(|at| {
        let before = text.get(..*at).unwrap_or_default().trim_end_matches([' ', '\t']);
        let is_first = before.is_empty() || before.ends_with(['\n', '}', ')']);
        is_first && text.get(*at..).and_then(kind_of).is_some()
    })
}

/// The word of an entry's beginning: `article` of `@article{`.
fn kind_of(text: &str) -> Option<&str> {
    let after = text.strip_prefix('@')?.trim_start_matches([' ', '\t']);
    let end = after.find(|c: char| !c.is_ascii_alphanumeric()).filter(|end| *end > 0)?;
    let (word, rest) = after.split_at_checked(end)?;
    rest.trim_start().starts_with(['{', '(']).then_some(word)
}

/// Where an entry ends: behind its closing brace, else where the next one begins, else with the text.
fn end_of(text: &str) -> usize {
    let mut depth = 0_usize;
    let (mut is_escaped, mut has_parentheses) = (false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'(' if depth == 0 => {
                has_parentheses = true;
                depth = 1;
            }
            b')' if has_parentheses && depth == 1 => return at + 1,
            b'{' => depth += 1,
            b'}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at + 1;
                }
            }
            // An entry within another one's braces: its end has been forgotten.
            b'@' if at > 0 && begins_line(text, at) && text.get(at..).and_then(kind_of).is_some() => {
                return at;
            }
            _ => {}
        }
    }
    text.len()
}

fn begins_line(text: &str, at: usize) -> bool {
    text.get(..at).is_some_and(|before| before.ends_with('\n'))
}
