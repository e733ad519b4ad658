//! TeX in running text: the part of it that titles and abstracts use.

mod accent;
mod braces;
mod command;
mod commands;
mod macros;
mod math;
mod math_text;
mod names;
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
        let nodes = Parser::new(text, flavour, unicode).run();
        // Of commands without anything to show, the reader sees the source: better than nothing at all.
        if nodes.iter().any(is_seen) || text.trim().is_empty() {
            nodes
        } else {
            vec![Inline::Text(text.to_owned())]
        }
    }
}

fn is_seen(node: &Inline) -> bool {
    match node {
        Inline::Text(text) => !text.trim().is_empty(),
        Inline::Emph(children)
        | Inline::Strong(children)
        | Inline::Code(children)
        | Inline::Link { children, .. } => children.iter().any(is_seen),
        Inline::Math { .. } => true,
    }
}

/// Whether a text is shown as it stands in every flavour.
pub(super) fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let followed =
        |byte: u8, by: u8| memchr::memchr_iter(byte, bytes).any(|at| bytes.get(at + 1) == Some(&by));
    memchr::memchr3(b'\\', b'{', b'}', bytes).is_none()
        && memchr::memchr3(b'$', b'~', b'`', bytes).is_none()
        && ![(b'-', b'-'), (b'\'', b'\''), (b':', b'/')].into_iter().any(|(byte, by)| followed(byte, by))
}
