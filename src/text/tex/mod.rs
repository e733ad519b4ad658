//! TeX in running text: the part of it that titles and abstracts use.

mod accent;
mod braces;
mod command;
mod macros;
mod math;
mod math_text;
mod parser;
mod punctuation;
mod symbols;

pub use math_text::math_text;

use super::{Flavour, Inline, Unicode};
use parser::Parser;

/// Inline nodes of a text; none for an empty text.
///
/// Takes time linear in the text's length and nests at most 32 nodes; what lies
/// deeper keeps its words and loses its style.
#[must_use]
pub fn parse(text: &str, flavour: Flavour, unicode: &dyn Unicode) -> Vec<Inline> {
    if text.is_empty() {
        Vec::new()
    } else if is_plain(text) {
        vec![Inline::Text(text.to_owned())]
    } else {
        Parser::new(text, flavour, unicode).run()
    }
}

/// Whether a text is shown as it stands in every flavour.
pub(super) fn is_plain(text: &str) -> bool {
    let mut last = 0_u8;
    !text.bytes().any(|byte| {
        let special = match byte {
            b'\\' | b'{' | b'}' | b'$' | b'~' | b'`' => true,
            b'-' | b'\'' => last == byte,
            b'/' => last == b':',
            _ => false,
        };
        last = byte;
        special
    })
}
