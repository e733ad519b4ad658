//! The commands of LaTeX that titles and abstracts use.

use std::mem;

use super::braces::Argument;
use super::parser::{Parser, Scope};
use crate::text::url::{is_web_url, undo_escapes};

impl Parser<'_> {
    /// Reads a command of a kind, whose arguments begin at `after`; false if the kind is none, or the
    /// command has no argument where it needs one.
    pub(super) fn known_command(&mut self, kind: u8, after: usize) -> bool {
        match kind {
            0 => return false,
            b'e' | b'b' | b't' | b'g' => {
                self.at = self.after_spaces(after);
                let limit = self.limit();
                self.open(self.style(kind), Argument { start: self.at, end: limit, next: limit });
                return true;
            }
            b'p' => {
                self.at = after;
                self.break_line();
                return true;
            }
            b'i' => {
                self.item(after);
                return true;
            }
            b'k' => return self.keys(after),
            _ => {}
        }
        let first = self.optional(after).map_or(after, |(_, next)| next);
        let Some(argument) = self.argument(first) else { return false };
        let source = self.slice(argument.start, argument.end);
        match kind {
            b'E' | b'B' | b'T' => self.open(self.style(kind), argument),
            b'u' => {
                self.at = argument.next;
                self.push_link(undo_escapes(source.trim()));
            }
            b'h' => self.href(source, argument.next),
            b'n' => self.note(source, argument),
            b'[' if self.flavour.is_rich() && self.math_environment(source, argument.next) => {}
            b'[' | b']' => {
                self.at = argument.next;
                self.break_line();
            }
            // Nothing of the others is seen.
            _ => self.at = argument.next,
        }
        true
    }

    /// The style of a kind where styles are shown.
    fn style(&self, kind: u8) -> Scope {
        match kind.to_ascii_lowercase() {
            _ if !self.flavour.is_rich() => Scope::Group,
            b'e' => Scope::Emph,
            b'b' => Scope::Strong,
            b't' => Scope::Code,
            _ => Scope::Group,
        }
    }

    /// `\item`, with or without a label of its own.
    fn item(&mut self, after: usize) {
        self.push_space();
        self.at = self.after_spaces(after);
        if let Some((label, next)) = self.optional(self.at) {
            self.out.push_str(&undo_escapes(label));
            self.at = self.after_spaces(next);
            self.push_space();
        } else {
            self.out.push_str("• ");
        }
    }

    /// `\href{url}{text}`; an address that may not be followed leaves its text alone.
    fn href(&mut self, source: &str, next: usize) {
        let url = undo_escapes(source.trim());
        let Some(text) = self.argument(next) else {
            self.at = next;
            return self.push_link(url);
        };
        let scope = if self.takes_links() && is_web_url(&url) { Scope::Link(url) } else { Scope::Group };
        self.open(scope, text);
    }

    /// A footnote, in parentheses after its word.
    fn note(&mut self, source: &str, argument: Argument) {
        self.at = argument.next;
        if source.trim().is_empty() {
            return;
        }
        self.push_space();
        self.open(if self.has_room() { Scope::Note } else { Scope::Group }, argument);
        self.at = self.after_spaces(self.at);
    }

    /// Ends a footnote.
    pub(super) fn end_note(&mut self) {
        self.out.truncate(self.out.trim_end().len());
        self.out.push(')');
        if self.byte(self.at).is_some_and(|byte| byte.is_ascii_alphanumeric()) {
            self.out.push(' ');
        }
    }

    /// `\cite` and `\ref` with up to two optional arguments: notes before and after the keys; false
    /// without keys.
    fn keys(&mut self, after: usize) -> bool {
        let (mut before, mut behind) = (String::new(), String::new());
        let mut at = self.after_spaces(after);
        for _ in 0..2 {
            let Some((note, next)) = self.optional(at) else { break };
            // A note that stands alone goes behind the keys.
            before = mem::replace(&mut behind, undo_escapes(note).replace('~', " "));
            at = next;
        }
        let Some(argument) = self.argument(at) else { return false };
        let keys = undo_escapes(self.slice(argument.start, argument.end));
        if self.out.ends_with(|c: char| c.is_ascii_alphanumeric()) {
            self.out.push(' ');
        }
        self.out.push('[');
        if !before.is_empty() {
            self.out.push_str(&before);
            self.out.push(' ');
        }
        let mut separator = "";
        for key in keys.split(',') {
            self.out.push_str(separator);
            self.out.push_str(key.trim());
            separator = ", ";
        }
        if !behind.is_empty() {
            self.out.push_str(separator);
            self.out.push_str(&behind);
        }
        self.out.push(']');
        self.at = argument.next;
        true
    }
}
