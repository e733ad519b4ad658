//! Math as a line of plain text: for search, and where it cannot be set.

use super::braces::{Argument, Braces};
use super::names::{self, look_up};
use super::symbols::math_symbol;

/// A readable plain form of TeX math: symbols become characters, `\frac{a}{b}` becomes `a/b`, styles
/// and harmless braces go; what is not known stays as its source.
#[must_use]
pub fn math_text(source: &str) -> String {
    let mut writer =
        Writer { source, braces: Braces::pair(source), out: String::with_capacity(source.len()) };
    writer.range(0, source.len(), 0);
    let text = writer.out.trim();
    if text.is_empty() { source.to_owned() } else { text.to_owned() }
}

/// How deep scripts and fractions may nest; what lies deeper is written without parentheses.
const MAX_DEPTH: usize = 16;

struct Writer<'a> {
    source: &'a str,
    braces: Braces,
    out: String,
}

impl<'a> Writer<'a> {
    fn range(&mut self, mut at: usize, end: usize, depth: usize) {
        while let Some(byte) = self.byte(at, end) {
            match byte {
                b'\\' => at = self.command(at, end, depth),
                b'{' | b'}' if self.braces.partner(at).is_some() => at += 1,
                b'^' | b'_' => {
                    self.out.push(char::from(byte));
                    at += 1;
                    if self.byte(at, end) == Some(b'{') && depth < MAX_DEPTH {
                        let argument = self.braces.argument(at, end);
                        self.unit(argument, depth);
                        at = argument.next;
                    }
                }
                b'~' | b'$' => {
                    self.space();
                    at += 1;
                }
                _ if byte.is_ascii_whitespace() => {
                    self.space();
                    at += 1;
                }
                _ => {
                    let rest = self.source.as_bytes().get(at + 1..end).unwrap_or_default();
                    let is_special = |&b: &u8| b.is_ascii_whitespace() || b"\\{}^_~$".contains(&b);
                    let next = at + 1 + rest.iter().position(is_special).unwrap_or(rest.len());
                    self.out.push_str(self.source.get(at..next).unwrap_or_default());
                    at = next;
                }
            }
        }
    }

    fn byte(&self, at: usize, end: usize) -> Option<u8> {
        if at < end { self.source.as_bytes().get(at).copied() } else { None }
    }

    fn space(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with(' ') {
            self.out.push(' ');
        }
    }

    /// Writes an argument, in parentheses if it is more than a word.
    fn unit(&mut self, argument: Argument, depth: usize) {
        let start = self.out.len();
        self.range(argument.start, argument.end, depth + 1);
        let written = self.out.get(start..).unwrap_or_default().trim();
        let is_word = written.chars().all(|c| c.is_ascii_alphanumeric() || c == '.' || !c.is_ascii());
        // A script of one sign, as in `x^{+}`, cannot be misread.
        if !is_word && written.chars().nth(1).is_some() {
            self.out.insert(start, '(');
            self.out.push(')');
        }
    }

    /// Writes the command at `at`; where reading goes on.
    fn command(&mut self, at: usize, end: usize, depth: usize) -> usize {
        let rest = self.source.get(at + 1..end).unwrap_or_default();
        let len = rest.bytes().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(rest.len());
        let name = rest.get(..len).unwrap_or_default();
        let after = at + 1 + len;
        if name.is_empty() {
            return self.control_symbol(at, end);
        }
        if let Some(c) = math_symbol(name) {
            self.out.push(c);
            return after;
        }
        let kind = kind(name);
        match kind {
            b'/' if depth < MAX_DEPTH => {
                if let Some((over, under)) = self.fraction(after, end) {
                    self.unit(over, depth);
                    self.out.push('/');
                    self.unit(under, depth);
                    return under.next;
                }
                self.out.push_str(self.source.get(at..after).unwrap_or_default());
            }
            b'r' => {
                self.out.push('√');
                if self.byte(after, end) == Some(b'{') && depth < MAX_DEPTH {
                    let argument = self.braces.argument(after, end);
                    self.unit(argument, depth);
                    return argument.next;
                }
            }
            b'_' => self.space(),
            b'f' => self.out.push_str(name),
            // A side without a delimiter.
            b's' if matches!(name, "left" | "right") && self.byte(after, end) == Some(b'.') => {
                return after + 1;
            }
            b's' => {
                // The name ends at the white space, which is not shown.
                return after
                    + self.source.get(after..end).map_or(0, |rest| rest.len() - rest.trim_start().len());
            }
            _ => {
                self.out.push_str(self.source.get(at..after).unwrap_or_default());
                return self.arguments(after, end, depth);
            }
        }
        after
    }

    /// Writes what a command that is not known is given, in its braces: without them, `\binom{n}{k}` would be misread.
    fn arguments(&mut self, mut at: usize, end: usize, depth: usize) -> usize {
        while self.byte(at, end) == Some(b'{') && self.braces.partner(at).is_some() && depth < MAX_DEPTH {
            let argument = self.braces.argument(at, end);
            self.out.push('{');
            self.range(argument.start, argument.end, depth + 1);
            self.out.push('}');
            at = argument.next;
        }
        at
    }

    fn control_symbol(&mut self, at: usize, end: usize) -> usize {
        match self.byte(at + 1, end) {
            // Rows of a matrix and the like stay apart.
            Some(b'\\') => self.out.push_str("\\\\"),
            Some(b',' | b';' | b':' | b' ' | b'\n' | b'\t' | b'>') => self.space(),
            Some(b'!' | b'/') => {}
            Some(b'|') => self.out.push('‖'),
            Some(c @ (b'{' | b'}' | b'%' | b'&' | b'_' | b'#' | b'$')) => self.out.push(char::from(c)),
            _ => {
                self.out.push('\\');
                return at + 1;
            }
        }
        at + 2
    }

    /// Numerator and denominator, both in braces.
    fn fraction(&self, at: usize, end: usize) -> Option<(Argument, Argument)> {
        let is_whole = |at| self.byte(at, end) == Some(b'{') && self.braces.partner(at).is_some();
        let argument = |at| is_whole(at).then(|| self.braces.argument(at, end));
        let over = argument(at)?;
        Some((over, argument(over.next)?))
    }
}

/// Kind of the command called `name`, 0 if it is not known.
fn kind(name: &str) -> u8 {
    match look_up(COMMANDS, name) {
        Some(value) => names::kind(value),
        None if name.starts_with("math") => b's',
        None => 0,
    }
}

/// Kinds of commands by name; `f` for functions, which are shown by their names, `s` for styles, of which
/// nothing but the argument is seen.
static COMMANDS: &str = "\
    Big:s Bigg:s Bigl:s Bigr:s Pr:f arg:f argmax:f argmin:f bar:s bf:s big:s bigg:s bigl:s bigr:s bm:s \
    bmod:f boldsymbol:s cal:s cos:f ddot:s deg:f det:f dfrac:/ dim:f displaystyle:s dot:s exp:f frac:/ \
    gcd:f hat:s inf:f it:s ker:f left:s lim:f limits:s ln:f log:f max:f min:f mod:f nolimits:s \
    operatorname:s overline:s qquad:_ quad:_ right:s rm:s sin:f softmax:f sqrt:r sup:f tan:f tanh:f \
    text:s textbf:s textit:s textrm:s textstyle:s tfrac:/ tilde:s underline:s vec:s widehat:s \
    widetilde:s";

#[cfg(test)]
mod tests {
    use super::COMMANDS;
    use crate::text::tex::names::tests::check;

    #[test]
    fn every_name_is_found() {
        check(COMMANDS);
    }
}
