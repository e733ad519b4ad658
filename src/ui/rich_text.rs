//! A tree of inline text as elements.

use super::element::{classed, el, link, row, text_view};
use super::tree::Tree;
use crate::state::State;
use crate::text::{Flavour, Inline, math_text, parse, plain};

/// Text of the profile as it is to be read.
pub(super) fn rich_text(state: State, text: &str, flavour: Flavour) -> Tree {
    nodes(parse(text, flavour, &*state.formats()))
}

fn nodes(nodes: Vec<Inline>) -> Tree {
    row(nodes.into_iter().map(inline))
}

fn inline(node: Inline) -> Tree {
    let (element, children) = match node {
        Inline::Text(text) => return text_view(text),
        // The page's script sets it where it can.
        Inline::Math { source, display } => {
            let place = classed("span", if display { "math display" } else { "math" });
            let text = math_text(&source);
            return place.attr("data-tex", source).text(text).done();
        }
        Inline::Emph(children) => (el("em"), children),
        Inline::Strong(children) => (el("strong"), children),
        Inline::Code(children) => (el("code"), children),
        // Links have passed the rules of the format when the text was parsed.
        Inline::Link { url, children } => {
            // On paper, an address that the text does not tell is written behind it.
            let named =
                (plain(&children) != url.strip_prefix("mailto:").unwrap_or(&url)).then(|| "named".to_owned());
            (link(&url).maybe("class", named), children)
        }
    };
    element.child(nodes(children)).done()
}

/// Whether a text that is not shown yet holds math, other than inside of emphasis or a link.
pub(super) fn holds_math(state: State, text: &str, flavour: Flavour) -> bool {
    parse(text, flavour, &*state.formats()).iter().any(|node| matches!(node, Inline::Math { .. }))
}
