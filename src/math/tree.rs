//! The tree between TeX and the page.

use std::borrow::Cow;

/// An element of MathML. Names and attributes come out of this module's own code alone; only texts come
/// out of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Local name.
    pub tag: &'static str,
    /// Attributes in order.
    pub attributes: Vec<(&'static str, Cow<'static, str>)>,
    /// What it holds.
    pub content: Content,
}

/// What an element holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Characters.
    Text(String),
    /// Elements.
    Nodes(Vec<Node>),
}

impl Node {
    /// An element that holds characters.
    pub(super) fn leaf(tag: &'static str, text: impl Into<String>) -> Self {
        Self { tag, attributes: Vec::new(), content: Content::Text(text.into()) }
    }

    /// An element that holds elements.
    pub(super) fn of(tag: &'static str, nodes: Vec<Node>) -> Self {
        Self { tag, attributes: Vec::new(), content: Content::Nodes(nodes) }
    }

    /// One element for several.
    pub(super) fn row(mut nodes: Vec<Node>) -> Self {
        match nodes.pop() {
            Some(only) if nodes.is_empty() => only,
            Some(last) => {
                nodes.push(last);
                Self::of("mrow", nodes)
            }
            None => Self::of("mrow", nodes),
        }
    }

    /// With an attribute, in place of one of that name.
    pub(super) fn with(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.attributes.retain(|(own, _)| *own != name);
        self.attributes.push((name, value.into()));
        self
    }

    /// An operator without the space that its neighbours would ask for; others as they are.
    pub(super) fn tight(self) -> Self {
        if self.tag == "mo" { self.with("lspace", "0").with("rspace", "0") } else { self }
    }
}
