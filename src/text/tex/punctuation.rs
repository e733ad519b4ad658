//! Characters that mean something without a backslash: ties, dashes, quotes and bare URLs.

use super::parser::Parser;
use crate::text::Inline;
use crate::text::url::{bare_url_len, is_web_url, undo_escapes};

impl Parser<'_> {
    /// `~` ties two words; before a number that stands alone it means "about".
    pub(super) fn tilde(&mut self) {
        let next = self.byte(self.at + 1);
        let about = self.follows_space()
            && next.is_none_or(|byte| byte.is_ascii_digit() || matches!(byte, b' ' | b'$' | b'.'));
        let ties = self.flavour.is_rich() || next.is_some_and(|byte| byte != b' ');
        self.push(if about || !ties { '~' } else { '\u{A0}' });
        self.at += 1;
    }

    /// `--` and `---`.
    pub(super) fn dash(&mut self) {
        let (dash, len) = match (self.byte(self.at + 1), self.byte(self.at + 2)) {
            (Some(b'-'), Some(b'-')) => ('—', 3),
            (Some(b'-'), _) => ('–', 2),
            _ => ('-', 1),
        };
        self.push(dash);
        self.at += len;
    }

    /// ` `` `, and `` ` `` where a `'` closes it: two backticks in a line may be code.
    pub(super) fn opening_quote(&mut self) {
        if self.byte(self.at + 1) == Some(b'`') {
            self.push('“');
            self.at += 2;
            return;
        }
        if self.is_closed() {
            self.quotes += 1;
            self.push('‘');
        } else {
            self.push('`');
        }
        self.at += 1;
    }

    /// Whether a closing quote comes before the next backtick.
    fn is_closed(&self) -> bool {
        let mut at = self.at + 1;
        while let Some(byte) = self.byte(at) {
            match byte {
                b'`' => return false,
                b'\'' if !self.is_apostrophe(at) => return true,
                b'\\' => at += 2,
                _ => at += 1,
            }
        }
        false
    }

    /// Whether a letter follows the `'` at `at`.
    fn is_apostrophe(&self, at: usize) -> bool {
        self.byte(at + 1).is_some_and(|byte| byte.is_ascii_alphanumeric())
    }

    /// `''`, and the `'` that closes a `` ` ``; any other is an apostrophe and stays as it is.
    pub(super) fn closing_quote(&mut self) {
        if self.byte(self.at + 1) == Some(b'\'') && !self.follows_space() {
            self.push('”');
            self.at += 2;
            return;
        }
        if self.quotes > 0 && !self.is_apostrophe(self.at) {
            self.quotes -= 1;
            self.push('’');
        } else {
            self.push('\'');
        }
        self.at += 1;
    }

    /// A bare URL, whose scheme has been shown by now; inside it nothing is TeX.
    pub(super) fn colon(&mut self) {
        if !self.bare_url() {
            self.push(':');
            self.at += 1;
        }
    }

    fn bare_url(&mut self) -> bool {
        let from = self.slice(self.at, self.limit());
        if !from.starts_with("://") {
            return false;
        }
        let before = self.slice(0, self.at);
        let scheme = before.rsplit(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        if !self.out.ends_with(scheme)
            || !(scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https"))
        {
            return false;
        }
        let start = self.at - scheme.len();
        let source = self.slice(start, self.limit());
        let len = bare_url_len(source);
        let url = undo_escapes(source.get(..len).unwrap_or_default());
        self.out.truncate(self.out.len() - scheme.len());
        self.push_link(url);
        self.at = start + len;
        true
    }

    /// Shows an address, as a link where one may stand.
    pub(super) fn push_link(&mut self, url: String) {
        if self.takes_links() && is_web_url(&url) {
            let children = vec![Inline::Text(url.clone())];
            self.push_node(Inline::Link { url, children });
        } else {
            self.push_str(&url);
        }
    }
}
