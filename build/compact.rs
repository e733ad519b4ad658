//! CSS as a browser reads it, without what only its authors read.

use std::iter::Peekable;
use std::str::Chars;

/// A stylesheet without its comments and without the white space that separates nothing; strings stay
/// as they are.
pub(crate) fn compact(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut chars = css.chars().peekable();
    let mut gap = false;
    while let Some(c) = chars.next() {
        if c.is_ascii_whitespace() {
            gap = true;
        } else if c == '/' && chars.peek() == Some(&'*') {
            skip_comment(&mut chars);
        } else {
            // White space before a colon is a descendant combinator (`a :hover`).
            if gap && !"{};,".contains(c) && !out.ends_with(['{', '}', ';', ',', ':']) && !out.is_empty() {
                out.push(' ');
            }
            gap = false;
            if c == '}' && out.ends_with(';') {
                out.pop();
            }
            out.push(c);
            if c == '"' || c == '\'' {
                copy_string(&mut out, &mut chars, c);
            }
        }
    }
    out
}

/// Passes over the rest of a comment whose `/` has been read.
fn skip_comment(chars: &mut Peekable<Chars>) {
    chars.next();
    let mut last = ' ';
    for c in chars {
        if last == '*' && c == '/' {
            return;
        }
        last = c;
    }
}

/// Copies the rest of a string that `quote` opened.
fn copy_string(out: &mut String, chars: &mut Peekable<Chars>, quote: char) {
    while let Some(c) = chars.next() {
        out.push(c);
        if c == quote {
            return;
        }
        if c == '\\' {
            out.extend(chars.next());
        }
    }
}
