//! JSON values as their source text: nothing is evaluated that the format does not ask for.

use super::extent::Extent;
use std::borrow::Cow;

/// One value of the document, as text that is known to be JSON.
///
/// Numbers out of range, lone surrogates and any depth of nesting cost nothing until someone looks.
#[derive(Clone, Copy)]
pub(super) struct Value<'a>(&'a str);

/// Type of a [`Value`], by its first byte.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Null,
    Bool,
    Number,
    Text,
    Array,
    Object,
}

impl<'a> Value<'a> {
    /// The value whose source is `json`, without white space around it.
    pub(super) fn new(json: &'a str) -> Self {
        Self(json)
    }

    pub(super) fn kind(self) -> Kind {
        match self.0.as_bytes().first() {
            Some(b'"') => Kind::Text,
            Some(b'{') => Kind::Object,
            Some(b'[') => Kind::Array,
            Some(b't' | b'f') => Kind::Bool,
            Some(b'n') | None => Kind::Null,
            Some(_) => Kind::Number,
        }
    }

    /// Source text, e.g. `1e3`.
    pub(super) fn source(self) -> &'a str {
        self.0
    }

    /// The string that a [`Kind::Text`] stands for; `None` for other types, and for a lone surrogate, which no
    /// string can hold.
    pub(super) fn text(self) -> Option<Cow<'a, str>> {
        let inner = self.0.strip_prefix('"')?.strip_suffix('"')?;
        if memchr::memchr(b'\\', inner.as_bytes()).is_some() {
            unescaped(inner).map(Cow::Owned)
        } else {
            Some(Cow::Borrowed(inner))
        }
    }

    /// Whether this is `null` or a text of white space: absent.
    pub(super) fn is_blank(self) -> bool {
        self.kind() == Kind::Null || self.text().is_some_and(|text| text.trim().is_empty())
    }

    /// What is inside a [`Kind::Array`] or [`Kind::Object`]: items, or keys and values in turn.
    pub(super) fn parts(self) -> Parts<'a> {
        Parts(self.0.get(1..).unwrap_or_default())
    }

    /// What it is, for a warning: scalars as written, shortened.
    pub(super) fn found(self) -> Cow<'a, str> {
        match self.kind() {
            Kind::Array => Cow::Borrowed("an array"),
            Kind::Object => Cow::Borrowed("an object"),
            _ => shortened(self.0),
        }
    }
}

/// The values inside an array or object whose opening bracket is behind us.
pub(super) struct Parts<'a>(&'a str);

impl<'a> Iterator for Parts<'a> {
    type Item = Value<'a>;

    #[inline(never)]
    fn next(&mut self) -> Option<Value<'a>> {
        let is_between = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b',' | b':');
        let start = self.0.bytes().position(|byte| !is_between(&byte))?;
        let (_, rest) = self.0.split_at_checked(start)?;
        let first = *rest.as_bytes().first()?;
        let end = Extent::new(first).end(rest.as_bytes())?;
        let (value, rest) = rest.split_at_checked(end)?;
        self.0 = rest;
        // The closing bracket ends a number or word before it begins.
        (!value.is_empty()).then_some(Value(value))
    }
}

/// The string that the inside of a JSON string stands for; `None` with a lone surrogate.
fn unescaped(mut rest: &str) -> Option<String> {
    let mut text = String::with_capacity(rest.len());
    while let Some(at) = memchr::memchr(b'\\', rest.as_bytes()) {
        text.push_str(rest.get(..at)?);
        let escape = *rest.as_bytes().get(at + 1)?;
        rest = rest.get(at + 2..)?;
        text.push(match escape {
            b'b' => '\u{8}',
            b'f' => '\u{C}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => code_point(&mut rest)?,
            itself => char::from(itself),
        });
    }
    text.push_str(rest);
    Some(text)
}

/// The character of a `\u` that was just read, perhaps with the second half of a pair of surrogates.
fn code_point(rest: &mut &str) -> Option<char> {
    let first = code_unit(rest)?;
    if !(0xD800..0xDC00).contains(&first) {
        return char::from_u32(first);
    }
    *rest = rest.strip_prefix("\\u")?;
    let second = code_unit(rest)?.checked_sub(0xDC00).filter(|low| *low < 0x400)?;
    char::from_u32(0x1_0000 + ((first - 0xD800) << 10) + second)
}

fn code_unit(rest: &mut &str) -> Option<u32> {
    let (digits, after) = rest.split_at_checked(4)?;
    *rest = after;
    u32::from_str_radix(digits, 16).ok()
}

/// Text short enough for a message: 40 characters, the last of them an ellipsis where more followed.
pub(super) fn shortened(text: &str) -> Cow<'_, str> {
    const LONGEST: usize = 40;
    let mut starts = text.char_indices().skip(LONGEST - 1);
    match (starts.next(), starts.next()) {
        (Some((cut, _)), Some(_)) => {
            let mut short = text.get(..cut).unwrap_or_default().to_owned();
            short.push('…');
            Cow::Owned(short)
        }
        _ => Cow::Borrowed(text),
    }
}
