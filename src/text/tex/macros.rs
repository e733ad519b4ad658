//! The commands of LaTeX that titles and abstracts use.

use super::braces::Argument;
use super::parser::{Parser, Scope};
use crate::text::url::{is_web_url, undo_escapes};

impl Parser<'_> {
    /// Reads the command `name`, whose arguments begin at `after`; false if it is not known, or has
    /// no argument where it needs one.
    pub(super) fn known_command(&mut self, name: &str, after: usize) -> bool {
        if let Some(scope) = self.switch(name) {
            self.at = self.after_spaces(after);
            let limit = self.limit();
            self.open(scope, Argument { start: self.at, end: limit, next: limit });
            return true;
        }
        match name {
            "par" | "newline" | "linebreak" | "smallskip" | "medskip" | "bigskip" => {
                self.at = after;
                self.break_line();
                return true;
            }
            "item" => {
                self.item(after);
                return true;
            }
            "ref" | "eqref" | "autoref" | "pageref" | "nameref" | "cref" | "Cref" | "vref" | "textcite"
            | "parencite" | "autocite" | "footcite" => return self.keys(after),
            _ if name.starts_with("cite") => return self.keys(after),
            _ => {}
        }
        let first = match self.optional(after) {
            Some((_, next)) => next,
            None => after,
        };
        let Some(argument) = self.argument(first) else { return false };
        let source = self.slice(argument.start, argument.end);
        match name {
            "emph" | "textit" | "textsl" => self.open(self.style(Scope::Emph), argument),
            "textbf" => self.open(self.style(Scope::Strong), argument),
            "texttt" => self.open(self.style(Scope::Code), argument),
            "url" | "path" | "nolinkurl" => {
                self.at = argument.next;
                self.push_link(undo_escapes(source.trim()));
            }
            "href" => self.href(source, argument.next),
            "footnote" | "thanks" | "footnotetext" => self.note(source, argument),
            "begin" if self.flavour.is_rich() && self.math_environment(source, argument.next) => {}
            "begin" | "end" => {
                self.at = argument.next;
                self.break_line();
            }
            "textcolor" | "colorbox" | "raisebox" => self.at = argument.next,
            // Nothing of them is seen.
            "label" | "vspace" | "hspace" | "color" | "pagestyle" | "bibliographystyle" => {
                self.at = argument.next
            }
            _ => return false,
        }
        true
    }

    /// What a command without an argument does to the rest of its group.
    fn switch(&self, name: &str) -> Option<Scope> {
        Some(match name {
            "it" | "em" | "sl" | "itshape" | "slshape" => self.style(Scope::Emph),
            "bf" | "bfseries" => self.style(Scope::Strong),
            "tt" | "ttfamily" => self.style(Scope::Code),
            "sc" | "scshape" | "rm" | "rmfamily" | "sf" | "sffamily" | "normalfont" | "upshape"
            | "mdseries" | "tiny" | "scriptsize" | "footnotesize" | "small" | "normalsize" | "large"
            | "Large" | "LARGE" | "huge" | "Huge" | "centering" | "noindent" => Scope::Group,
            _ => return None,
        })
    }

    /// The style where styles are shown.
    fn style(&self, scope: Scope) -> Scope {
        if self.flavour.is_rich() { scope } else { Scope::Group }
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
        let mut notes = Vec::new();
        let mut at = self.after_spaces(after);
        while let Some((note, next)) = self.optional(at).filter(|_| notes.len() < 2) {
            notes.push(undo_escapes(note).replace('~', " "));
            at = next;
        }
        let Some(argument) = self.argument(at) else { return false };
        let keys = undo_escapes(self.slice(argument.start, argument.end));
        if self.out.ends_with(|c: char| c.is_ascii_alphanumeric()) {
            self.out.push(' ');
        }
        let behind = notes.pop().unwrap_or_default();
        self.out.push('[');
        if let Some(before) = notes.pop().filter(|note| !note.is_empty()) {
            self.out.push_str(&before);
            self.out.push(' ');
        }
        for (i, key) in
            keys.split(',').map(str::trim).chain((!behind.is_empty()).then_some(behind.as_str())).enumerate()
        {
            self.out.push_str(if i > 0 { ", " } else { "" });
            self.out.push_str(key);
        }
        self.out.push(']');
        self.at = argument.next;
        true
    }
}
