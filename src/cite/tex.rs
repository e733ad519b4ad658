//! Text of a profile as the value of a BibTeX field.

/// Appends a text that may hold TeX: its TeX as it is, `& % # _ $ ^` escaped where they are meant as
/// such, in one line.
///
/// What is appended has as many opening as closing braces, in an order that nests: BibTeX counts even
/// escaped ones, so that these are spelled out as commands.
pub(super) fn push_tex(out: &mut String, text: &str) {
    Writer { seen: out.len(), out, searched: [false; 2], in_name: false }.copy(text, false);
}

/// A dollar that is shown in math, where readers of BibTeX may take an escaped one for the end.
const MATH_DOLLAR: &str = "\\mathdollar ";

struct Writer<'a> {
    out: &'a mut String,
    /// Whether the rest of the text is known to lack `\)` or `\]`, so that no search is made twice.
    searched: [bool; 2],
    /// Up to where `in_name` is known.
    seen: usize,
    in_name: bool,
}

impl Writer<'_> {
    /// Copies a text that is math, or may hold some.
    fn copy(&mut self, text: &str, is_math: bool) {
        let mut open = 0_usize;
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let after = rest.get(c.len_utf8()..).unwrap_or_default();
            rest = match c {
                '\\' => self.command(after, is_math),
                '$' if !is_math => self.dollar(rest),
                _ => after,
            };
            match c {
                '\\' => {}
                '$' if !is_math => {}
                '{' => {
                    open += 1;
                    self.out.push('{');
                }
                '}' if open > 0 => {
                    open -= 1;
                    self.out.push('}');
                }
                '}' => self.brace(c, is_math),
                '%' | '#' => self.escape(c),
                '$' => self.out.push_str(MATH_DOLLAR),
                '&' | '_' if !is_math => self.escape(c),
                '^' if !is_math => self.out.push_str("\\textasciicircum{}"),
                '\u{A0}' => self.out.push('~'),
                c if c.is_whitespace() => {
                    if !self.out.ends_with(' ') {
                        self.out.push(' ');
                    }
                }
                c if c.is_control() => {}
                c => self.out.push(c),
            }
        }
        // A text that was cut short, read as if it went on to its end.
        self.out.extend(std::iter::repeat_n('}', open));
    }

    fn escape(&mut self, c: char) {
        self.out.push('\\');
        self.out.push(c);
    }

    /// A brace that is shown.
    fn brace(&mut self, c: char, is_math: bool) {
        self.out.push_str(match (c, is_math) {
            ('{', true) => "\\lbrace ",
            ('{', false) => "\\textbraceleft{}",
            (_, true) => "\\rbrace ",
            (_, false) => "\\textbraceright{}",
        });
    }

    /// Copies what follows a backslash; what is left then.
    fn command<'t>(&mut self, after: &'t str, is_math: bool) -> &'t str {
        let Some(c) = after.chars().next() else {
            self.backslash(is_math);
            return after;
        };
        let rest = after.get(c.len_utf8()..).unwrap_or_default();
        match c {
            '{' | '}' => self.brace(c, is_math),
            '$' if is_math => self.out.push_str(MATH_DOLLAR),
            '(' | '[' if !is_math => {
                let close = if c == '(' { "\\)" } else { "\\]" };
                let Some((math, behind)) = self.until(rest, close) else {
                    self.backslash(is_math);
                    return after;
                };
                self.escape(c);
                self.copy(math, true);
                self.out.push_str(close);
                return behind;
            }
            // Delimiters without their partners stop TeX.
            ')' | ']' => {
                self.backslash(is_math);
                return after;
            }
            _ if c.is_ascii_alphabetic() || c.is_ascii_punctuation() => {
                self.escape(c);
                // An accent without a letter must not go onto what follows.
                if is_accent(c, rest) && !takes_accent(rest.trim_start()) {
                    self.out.push_str("{}");
                }
            }
            _ if c.is_ascii_whitespace() => self.escape(' '),
            _ => {
                self.backslash(is_math);
                return after;
            }
        }
        rest
    }

    /// Whether a reader may take what comes next for a part of a command's name: some take all up to a space or a brace.
    fn is_in_name(&mut self) -> bool {
        for c in self.out.get(self.seen..).unwrap_or_default().chars() {
            self.in_name = c == '\\' || self.in_name && !c.is_whitespace() && !matches!(c, '{' | '}');
        }
        self.seen = self.out.len();
        self.in_name
    }

    fn backslash(&mut self, is_math: bool) {
        self.out.push_str(if is_math { "\\backslash " } else { "\\textbackslash{}" });
    }

    /// The text before a closing delimiter, and that behind it.
    fn until<'t>(&mut self, text: &'t str, closer: &str) -> Option<(&'t str, &'t str)> {
        let searched = self.searched.get_mut(usize::from(closer == "\\]"))?;
        let end = if *searched { None } else { find_closer(text, closer) };
        *searched = end.is_none();
        let end = end?;
        Some((text.get(..end)?, text.get(end + closer.len()..)?))
    }

    /// Copies the math that begins with the dollar at hand, or the dollar as one; what is left then.
    fn dollar<'t>(&mut self, text: &'t str) -> &'t str {
        let delimiter = if text.starts_with("$$") { "$$" } else { "$" };
        let inside = text.get(delimiter.len()..).unwrap_or_default();
        if let Some(end) = find_closer(inside, "$")
            && let (Some(math), Some(behind)) = (inside.get(..end), inside.get(end..))
            && let Some(behind) = behind.strip_prefix(delimiter)
            && is_math(math, behind, delimiter)
        {
            if self.is_in_name() {
                self.out.push_str("{}");
            }
            self.out.push_str(delimiter);
            self.copy(math, true);
            self.out.push_str(delimiter);
            return behind;
        }
        self.escape('$');
        text.get(1..).unwrap_or_default()
    }
}

/// Whether what follows a backslash is the command of an accent: a sign, or a letter alone.
fn is_accent(c: char, rest: &str) -> bool {
    match c {
        '`' | '\'' | '^' | '~' | '=' | '.' | '"' => true,
        'u' | 'v' | 'H' | 't' | 'c' | 'd' | 'b' | 'r' | 'k' => {
            !rest.starts_with(|next: char| next.is_ascii_alphabetic())
        }
        _ => false,
    }
}

/// Whether a text begins with a letter, a group, or a command that may be a letter or another accent.
fn takes_accent(text: &str) -> bool {
    let mut chars = text.chars();
    match chars.next() {
        Some('\\') => chars.next().is_some_and(|c| c.is_ascii_alphabetic() || is_accent(c, "")),
        Some(c) => {
            c.is_ascii_alphabetic() || c == '{' || !c.is_ascii() && !c.is_whitespace() && !c.is_control()
        }
        None => false,
    }
}

/// Place of the next closing delimiter that no backslash escapes.
fn find_closer(text: &str, closer: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
        if rest.starts_with(closer.as_bytes()) {
            return Some(at);
        }
        at += if rest.starts_with(b"\\") { 2 } else { 1 };
    }
    None
}

/// The rule of `docs/profile-format.md` for what is math between dollars, and what is money.
fn is_math(math: &str, behind: &str, delimiter: &str) -> bool {
    let is_space = |c: char| c.is_ascii_whitespace();
    let is_blank = math.trim_ascii().is_empty();
    let is_tight = !math.starts_with(is_space) && !math.ends_with(is_space);
    let is_money = behind.starts_with(|c: char| c.is_ascii_digit());
    !is_blank && (delimiter == "$$" || is_tight && !is_money)
}
