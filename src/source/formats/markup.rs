//! What sources leave in titles and abstracts, as the format's TeX and characters: entities, and the tags of HTML, JATS
//! and MathML.

use std::borrow::Cow;
use std::mem::take;

use super::entity::decoded;
use super::mathml;
use super::tag::{Tag, tag_at};

/// Nesting beyond which tags stay the characters that they are.
const MAX_DEPTH: usize = 16;

/// Text with its entities as characters: for names, venues and keywords. `&amp;lt;`, which services make of `&lt;` by
/// escaping it twice, is `<`; what is no entity stays.
pub(super) fn from_entities(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    Cow::Owned(decoded(&decoded(text)))
}

/// Title or abstract with entities as characters and tags as TeX. Tags that have no partner, and those that no source uses
/// for layout, stay the characters that they are: `a < b`, `<unknown>`.
pub(super) fn from_markup(text: &str) -> Cow<'_, str> {
    let text = from_entities(text);
    if text.contains('<') { Cow::Owned(Markup::default().run(&text)) } else { text }
}

/// An element whose end has not been seen.
struct Open<'a> {
    tag: Tag,
    /// The tag as it is written.
    source: &'a str,
    /// What came before the element within its parent.
    before: String,
}

#[derive(Default)]
struct Markup<'a> {
    open: Vec<Open<'a>>,
    /// What has been written of the innermost open element.
    out: String,
    /// Whether it is known that no formula ends from here on.
    no_math: bool,
}

impl<'a> Markup<'a> {
    fn run(mut self, mut rest: &'a str) -> String {
        while let Some((text, tail)) = rest.find('<').and_then(|at| rest.split_at_checked(at)) {
            self.out.push_str(text);
            rest = self.tag(tail);
        }
        self.out.push_str(rest);
        while let Some(open) = self.open.pop() {
            self.leave(&open);
        }
        self.out.trim().to_owned()
    }

    /// Reads the tag, or the mere sign, that `rest` begins with; what follows it.
    fn tag(&mut self, rest: &'a str) -> &'a str {
        let Some(found) = tag_at(rest) else {
            self.out.push('<');
            return rest.get(1..).unwrap_or_default();
        };
        let source = rest.get(..found.len).unwrap_or_default();
        let after = rest.get(found.len..).unwrap_or_default();
        match found.tag {
            Tag::Space => self.space(),
            Tag::Math => return self.math(found.attributes, source, after),
            tag if found.closes => self.close(tag, source),
            tag if self.open.len() < MAX_DEPTH => {
                self.open.push(Open { tag, source, before: take(&mut self.out) });
            }
            _ => self.out.push_str(source),
        }
        after
    }

    /// Writes the formula that begins behind the tag `source`; what follows it.
    fn math(&mut self, attributes: &str, source: &str, after: &'a str) -> &'a str {
        let math = if self.no_math { None } else { mathml::to_tex(attributes, after) };
        self.no_math = math.is_none();
        match math {
            Some(_) if self.has_alternative() => {}
            Some((ref math, _)) => self.out.push_str(math),
            None => self.out.push_str(source),
        }
        math.map_or(after, |(_, after)| after)
    }

    /// Ends the innermost element of this tag, and with it those inside that were never ended.
    fn close(&mut self, tag: Tag, source: &str) {
        if !self.open.iter().any(|open| open.tag == tag) {
            self.out.push_str(source);
            return;
        }
        while let Some(open) = self.open.pop() {
            if open.tag == tag {
                let inner = std::mem::replace(&mut self.out, open.before);
                self.write(tag, &inner);
                return;
            }
            self.leave(&open);
        }
    }

    /// Leaves the tag of an element without an end as it is written.
    fn leave(&mut self, open: &Open<'a>) {
        self.out = [&open.before, open.source, &self.out].concat();
    }

    fn write(&mut self, tag: Tag, inner: &str) {
        match tag {
            Tag::Style(command) if is_balanced(inner) && !inner.trim().is_empty() => {
                self.out.extend(["\\", command, "{", inner, "}"]);
            }
            Tag::Sub => self.out.push_str(&script('_', inner)),
            Tag::Sup => self.out.push_str(&script('^', inner)),
            Tag::Heading => {
                self.space();
                // The page has its own heading for the abstract.
                if !inner.trim().eq_ignore_ascii_case("abstract") {
                    self.write(Tag::Style("textbf"), inner.trim());
                    self.space();
                }
            }
            Tag::TexMath => self.out.push_str(&mathml::from_tex_math(inner)),
            _ => self.out.push_str(inner),
        }
    }

    fn space(&mut self) {
        if !self.out.ends_with(|last: char| last.is_whitespace()) {
            self.out.push(' ');
        }
    }

    /// Whether the formula has been written in another notation.
    fn has_alternative(&self) -> bool {
        self.open.last().is_some_and(|open| open.tag == Tag::Alternatives) && !self.out.trim().is_empty()
    }
}

/// Whether braces pair, so that a command may have the text as its argument.
fn is_balanced(text: &str) -> bool {
    let mut depth = 0_usize;
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' if chars.next().is_none() => return false,
            '{' => depth += 1,
            '}' => match depth.checked_sub(1) {
                Some(less) => depth = less,
                None => return false,
            },
            _ => {}
        }
    }
    depth == 0
}

/// A subscript or superscript: characters where Unicode has them, else math.
fn script(sign: char, inner: &str) -> String {
    let text = inner.strip_prefix("\\emph{").and_then(|text| text.strip_suffix('}')).unwrap_or(inner).trim();
    let is_italic = text.len() < inner.trim().len();
    let plain = |c: char| !"\\{}$%&#_^~<>".contains(c);
    if let Some(written) = text.chars().map(|c| script_char(sign, c)).collect::<Option<String>>() {
        return written;
    }
    if let Some(math) = text.strip_prefix("\\(").and_then(|text| text.strip_suffix("\\)")) {
        return format!("\\({{}}{sign}{{{math}}}\\)");
    }
    let is_ordinal = sign == '^' && matches!(text, "st" | "nd" | "rd" | "th");
    if is_ordinal || !text.chars().all(plain) || !text.contains(char::is_alphanumeric) {
        return inner.to_owned();
    }
    let style = match text.chars().nth(1) {
        Some(_) if !is_italic => "\\text",
        _ => "",
    };
    format!("\\({{}}{sign}{style}{{{text}}}\\)")
}

/// The character as a subscript or superscript.
fn script_char(sign: char, c: char) -> Option<char> {
    let (from, to) = match sign {
        '_' => ("0123456789+−-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"),
        _ => ("0123456789+−-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ"),
    };
    from.chars().zip(to.chars()).find(|(own, _)| *own == c).map(|(_, script)| script)
}

#[cfg(test)]
mod tests {
    use super::{from_entities, from_markup};

    /// Pairs of a source's text and what it becomes, a line each, in `tests/corpus/text/markup.txt`.
    #[test]
    fn corpus() {
        let corpus = include_str!("../../../tests/corpus/text/markup.txt");
        let mut source = "";
        for line in corpus.lines() {
            if let Some(text) = line.strip_prefix("< ") {
                source = text;
            } else if let Some(expected) = line.strip_prefix("= ") {
                assert_eq!(from_markup(source), expected, "{source}");
            }
        }
    }

    #[test]
    fn names_keep_their_signs() {
        assert_eq!(from_entities("Wiley &amp; Sons <b>"), "Wiley & Sons <b>");
    }

    /// Time is linear, however tags nest and however few of them end.
    #[test]
    fn hostile_texts_are_quick() {
        for piece in [
            "<i>",
            "</i>",
            "<i><b></i>",
            "<math>",
            "<math><mi>x",
            "<i a=\"",
            "<",
            "&amp;",
            "<sub><sup>",
            "<u <u",
        ] {
            let text = piece.repeat(50_000);
            let tail = [&text, "</math>"].concat();
            assert!(from_markup(&text).len() + from_markup(&tail).len() <= 8 * text.len(), "{piece}");
        }
    }
}
