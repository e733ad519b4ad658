//! Formulas as the widget sets them in a browser, written as HTML.

use htmlize::{escape_attribute, escape_text};

use crate::math::{Content, Node, read};
use crate::text::math_text;

/// The `math` element of TeX source without its delimiters, or nothing where that cannot be read whole.
pub(super) fn formula(source: &str, display: bool) -> Option<String> {
    let nodes = read(source)?;
    let mut html = String::from("<math");
    if display {
        push_attribute(&mut html, "display", "block");
    }
    push_attribute(&mut html, "alttext", &math_text(source));
    html.push('>');
    push_nodes(&mut html, &nodes);
    html.push_str("</math>");
    Some(html)
}

fn push_attribute(html: &mut String, name: &str, value: &str) {
    html.push_str(&[" ", name, "=\"", &escape_attribute(value), "\""].concat());
}

fn push_nodes(html: &mut String, nodes: &[Node]) {
    for node in nodes {
        html.push_str(&["<", node.tag].concat());
        for (name, value) in &node.attributes {
            push_attribute(html, name, value);
        }
        html.push('>');
        match &node.content {
            Content::Text(text) => html.push_str(&escape_text(text.as_str())),
            Content::Nodes(nodes) => push_nodes(html, nodes),
        }
        html.push_str(&["</", node.tag, ">"].concat());
    }
}
