//! Text without its markup, as a reader sees it.

use std::borrow::Cow;

use super::{Flavour, Inline, Unicode, math_text, parse, tex};

/// What is seen of a line of text; math in its readable form.
#[must_use]
pub fn plain(nodes: &[Inline]) -> String {
    let mut out = String::new();
    push_plain(&mut out, nodes);
    out
}

/// `plain(&parse(…))`, without a copy where the text holds no TeX.
#[must_use]
pub fn plain_text<'a>(text: &'a str, flavour: Flavour, unicode: &dyn Unicode) -> Cow<'a, str> {
    if tex::is_plain(text) { Cow::Borrowed(text) } else { Cow::Owned(plain(&parse(text, flavour, unicode))) }
}

fn push_plain(out: &mut String, nodes: &[Inline]) {
    for node in nodes {
        match node {
            Inline::Text(text) => out.push_str(text),
            Inline::Emph(children) | Inline::Strong(children) | Inline::Code(children) => {
                push_plain(out, children)
            }
            Inline::Link { children, .. } => push_plain(out, children),
            Inline::Math { source, .. } => out.push_str(&math_text(source)),
        }
    }
}
