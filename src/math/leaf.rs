//! Single signs: letters, numbers, operators, texts.

use pulldown_latex::event::{Content, DelimiterSize, DelimiterType, Font};

use super::alphabet::{letter, slants};
use super::tree::Node;
use crate::text::{Flavour, Unicode, math_text, parse, plain};

/// What a sign is to its neighbours: TeX's classes of atoms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Ordinary,
    Operator,
    Binary,
    Relation,
    Open,
    Close,
    Punctuation,
}

/// The class of a sign.
pub(super) fn class(content: &Content<'_>) -> Class {
    match content {
        Content::Function(_) | Content::LargeOp { .. } => Class::Operator,
        // TeX sets a slash as a letter.
        Content::BinaryOp { content: '/', .. } => Class::Ordinary,
        Content::BinaryOp { .. } => Class::Binary,
        Content::Relation { .. } => Class::Relation,
        Content::Delimiter { ty: DelimiterType::Open, .. } => Class::Open,
        Content::Delimiter { ty: DelimiterType::Close, .. } => Class::Close,
        Content::Punctuation(_) => Class::Punctuation,
        _ => Class::Ordinary,
    }
}

/// The element of a sign in the alphabet in effect. `source` is the whole formula's.
pub(super) fn leaf(content: &Content<'_>, font: Option<Font>, source: &str) -> Option<Node> {
    Some(match *content {
        Content::Text(text) => Node::leaf("mtext", text_of(text, source)?),
        Content::Number(number) => {
            let number = number.chars().map(|c| font.map_or(c, |font| letter(font, c)));
            Node::leaf("mn", number.collect::<String>())
        }
        Content::Function(name) => {
            Node::leaf("mi", function_name(name)?).with("mathvariant", "normal").with("class", "word")
        }
        Content::Ordinary { content, stretchy: true } => mark(content, true),
        Content::Ordinary { content: c @ ('|' | '∣' | '∥' | '‖' | '/' | '\\'), .. } => {
            Node::leaf("mo", c).with("stretchy", "false").tight()
        }
        Content::Ordinary { content, .. } => identifier(content, font),
        Content::LargeOp { content, small } => {
            let operator = Node::leaf("mo", content);
            if small { operator.with("largeop", "false") } else { operator }
        }
        Content::BinaryOp { content: c @ '/', .. } => Node::leaf("mo", c).tight(),
        Content::BinaryOp { content, .. } => Node::leaf("mo", content),
        Content::Relation { content, .. } => {
            let mut buffer = [0; 8];
            Node::leaf("mo", std::str::from_utf8(content.encode_utf8_to_buf(&mut buffer)).ok()?)
        }
        Content::Delimiter { content, size, ty } => delimiter(content, size, ty),
        Content::Punctuation(c) => Node::leaf("mo", c),
    })
}

/// A letter or a sign that stands like one.
fn identifier(c: char, font: Option<Font>) -> Node {
    // The parser has the micro sign for the letter.
    let c = if c == 'µ' { 'μ' } else { c };
    let (shown, slanted) = match font {
        None => (c, slants(c)),
        Some(Font::Italic) => (c, c.is_alphabetic()),
        Some(font) => (letter(font, c), false),
    };
    let node = Node::leaf("mi", shown);
    match font {
        _ if slanted => node,
        // Words are set in the font of the text around.
        Some(Font::UpRight) => node.with("mathvariant", "normal").with("class", "word"),
        _ => node.with("mathvariant", "normal"),
    }
}

/// A mark over or under something.
pub(super) fn mark(c: char, stretchy: bool) -> Node {
    Node::leaf("mo", c).with("stretchy", if stretchy { "true" } else { "false" })
}

/// A delimiter that `\left`, `\middle` or `\right` fits to what stands beside it.
pub(super) fn fence(c: char, form: &'static str) -> Node {
    Node::leaf("mo", c).with("form", form).with("stretchy", "true").with("symmetric", "true").tight()
}

fn delimiter(c: char, size: Option<DelimiterSize>, ty: DelimiterType) -> Node {
    let form = match ty {
        DelimiterType::Open => "prefix",
        DelimiterType::Close => "postfix",
        DelimiterType::Fence => "infix",
    };
    let size = match size {
        None if ty == DelimiterType::Fence => return fence(c, form),
        None => return Node::leaf("mo", c).with("form", form).with("stretchy", "false").tight(),
        Some(DelimiterSize::Big) => "1.2em",
        Some(DelimiterSize::BIG) => "1.8em",
        Some(DelimiterSize::Bigg) => "2.4em",
        Some(DelimiterSize::BIGG) => "3em",
    };
    fence(c, form).with("minsize", size).with("maxsize", size)
}

/// The name of a function; spaces of math in it are thin ones.
fn function_name(name: &str) -> Option<String> {
    let name = name.replace(r"\,", "\u{2009}").replace(r"\!", "");
    let name =
        if name.contains(['\\', '{', '~', '^', '_']) { math_text(&name) } else { name.trim().to_owned() };
    (!name.is_empty() && !name.contains(['\\', '{', '}'])).then_some(name)
}

/// What `\text` shows. White space at its ends counts, and MathML drops it.
fn text_of(text: &str, source: &str) -> Option<String> {
    // What the parser makes of `~`, and so unlike the same letters in a source.
    if text == "&nbsp;" && !source.as_bytes().as_ptr_range().contains(&text.as_ptr()) {
        return Some("\u{A0}".to_owned());
    }
    let shown = plain(&parse(text, Flavour::Label, &AsWritten));
    if shown.contains(['\\', '{', '}']) {
        return None;
    }
    let words = shown.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    let space = |is_there| if is_there { "\u{A0}" } else { "" };
    let (start, end) = (shown.starts_with(' '), shown.ends_with(' ') && !words.is_empty());
    Some([space(start), &words, space(end)].concat())
}

/// Combining marks stay beside their letters: a browser draws the same.
struct AsWritten;

impl Unicode for AsWritten {
    fn compose(&self, text: &str) -> String {
        text.to_owned()
    }

    fn decompose_lower(&self, text: &str) -> String {
        text.to_owned()
    }
}

/// A sign struck through: what Unicode has as one character, else with a stroke over it.
pub(super) fn negated(content: &Content<'_>, font: Option<Font>, source: &str) -> Option<Node> {
    if matches!(content, Content::Text(_) | Content::Number(_) | Content::Function(_)) {
        return None;
    }
    let mut node = leaf(content, font, source)?;
    if let super::tree::Content::Text(text) = &mut node.content {
        let mut chars = text.chars();
        let first = chars.next()?;
        match NEGATED.iter().find(|(sign, _)| *sign == first) {
            Some((_, negated)) if chars.as_str().is_empty() => *text = (*negated).into(),
            _ => text.push('\u{338}'),
        }
    }
    Some(node)
}

/// Signs and their negations.
static NEGATED: [(char, char); 22] = [
    ('=', '≠'),
    ('<', '≮'),
    ('>', '≯'),
    ('←', '↚'),
    ('→', '↛'),
    ('⇒', '⇏'),
    ('∃', '∄'),
    ('∈', '∉'),
    ('∋', '∌'),
    ('∣', '∤'),
    ('∥', '∦'),
    ('∼', '≁'),
    ('≃', '≄'),
    ('≅', '≇'),
    ('≈', '≉'),
    ('≡', '≢'),
    ('≤', '≰'),
    ('≥', '≱'),
    ('⊂', '⊄'),
    ('⊃', '⊅'),
    ('⊆', '⊈'),
    ('⊢', '⊬'),
];

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    #[test]
    fn each_negation_is_that_of_its_sign() {
        for (sign, negated) in NEGATED {
            assert!(negated.nfd().eq([sign, '\u{338}']), "{sign} {negated}");
        }
    }

    #[test]
    fn texts_are_read_as_text() {
        assert_eq!(text_of(" if  x\\_y ", "").as_deref(), Some("\u{A0}if x_y\u{A0}"));
        assert_eq!(text_of("<b>&amp;", "").as_deref(), Some("<b>&amp;"));
        assert_eq!(text_of(r"Schr\odinger", ""), None);
        let source = "&nbsp;";
        assert_eq!(text_of(source, source).as_deref(), Some("&nbsp;"));
        assert_eq!(text_of("&nbsp;", "").as_deref(), Some("\u{A0}"));
    }

    #[test]
    fn names_of_functions_are_words() {
        assert_eq!(function_name(r"arg\,max").as_deref(), Some("arg\u{2009}max"));
        assert_eq!(function_name(r"\mathrm{KL}").as_deref(), Some("KL"));
        assert_eq!(function_name(r"\mystery"), None);
    }
}
