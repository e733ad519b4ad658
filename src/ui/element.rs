//! Builders of trees, so that a component reads like what it draws.

use std::borrow::Cow;

use leptos::prelude::*;
use leptos::web_sys::Event;

use super::long_word::text_tree;
pub(super) use super::tree::Node;
use super::tree::{Parts, Tree, Value};
use crate::text::percent_decode;

/// An element under construction; [`Element::done`] makes it a tree. Boxed, because it is handed
/// from call to call: a pointer moves in less code than the whole.
pub(super) struct Element(Box<Parts>);

/// An element without attributes and children.
pub(super) fn el(tag: &'static str) -> Element {
    let (attributes, listeners, children) = (Vec::new(), Vec::new(), Vec::new());
    Element(Box::new(Parts { tag, attributes, listeners, place: None, children }))
}

/// An element of a class, which most are.
pub(super) fn classed(tag: &'static str, class: &'static str) -> Element {
    el(tag).attr("class", class)
}

/// A button that is no submit button, whatever form the page puts around it.
pub(super) fn button(class: &'static str) -> Element {
    classed("button", class).attr("type", "button")
}

/// A link out of the page. The URL has passed the rules of the format.
pub(super) fn link(url: &str) -> Element {
    el("a").attr("href", url.to_owned()).attr("rel", "noopener").maybe("data-address", mail_address(url))
}

/// Where a `mailto:` link sends, without the subject that it may bring: a print tells it.
fn mail_address(url: &str) -> Option<String> {
    let target = url.strip_prefix("mailto:")?;
    percent_decode(target.split_once('?').map_or(target, |(address, _)| address))
}

impl Element {
    /// A fixed attribute.
    pub(super) fn attr(self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.attribute(name, Value::Fixed(value.into()))
    }

    /// A fixed attribute that may be absent.
    pub(super) fn maybe(self, name: &'static str, value: Option<String>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    #[inline(never)]
    fn attribute(mut self, name: &'static str, value: Value) -> Self {
        self.0.attributes.push((name, value));
        self
    }

    /// An attribute that follows the signals that it reads; `None` = absent.
    pub(super) fn live(self, name: &'static str, value: impl Fn() -> Option<&'static str> + 'static) -> Self {
        self.attribute(name, Value::Word(Box::new(value)))
    }

    /// An attribute whose text follows the signals that it reads.
    pub(super) fn live_text(self, name: &'static str, value: impl Fn() -> String + 'static) -> Self {
        self.attribute(name, Value::Text(Box::new(value)))
    }

    /// A boolean ARIA state that follows the signals that it reads.
    pub(super) fn state(self, name: &'static str, value: impl Fn() -> bool + 'static) -> Self {
        self.live(name, move || Some(if value() { "true" } else { "false" }))
    }

    /// The name by which a host page styles the element.
    pub(super) fn part(self, name: &'static str) -> Self {
        self.attr("part", name)
    }

    /// What happens on an event.
    pub(super) fn on(mut self, event: &'static str, act: impl FnMut(Event) + 'static) -> Self {
        self.0.listeners.push((event, Box::new(act)));
        self
    }

    /// What happens on a press.
    pub(super) fn on_press(self, mut act: impl FnMut() + 'static) -> Self {
        self.on("click", move |_| act())
    }

    /// Where to find the element once it is on the page.
    pub(super) fn found_by(mut self, place: Node) -> Self {
        self.0.place = Some(place);
        self
    }

    /// A child.
    #[inline(never)]
    pub(super) fn child(mut self, child: Tree) -> Self {
        self.0.children.push(child);
        self
    }

    /// A child that may be absent.
    pub(super) fn maybe_child(mut self, child: Option<Tree>) -> Self {
        self.0.children.extend(child);
        self
    }

    /// Children in order.
    pub(super) fn children(mut self, children: impl IntoIterator<Item = Tree>) -> Self {
        self.0.children.extend(children);
        self
    }

    /// Text. An empty one is left out: written as HTML it would become a space.
    pub(super) fn text(self, text: impl Into<Cow<'static, str>>) -> Self {
        let text = text.into();
        if text.is_empty() { self } else { self.child(text_view(text)) }
    }

    /// What the element is made of.
    pub(super) fn parts(self) -> Parts {
        *self.0
    }

    /// The element as a tree.
    pub(super) fn done(self) -> Tree {
        Tree::Element(self.0)
    }
}

/// Text as a tree.
pub(super) fn text_view(text: impl Into<Cow<'static, str>>) -> Tree {
    text_tree(text.into())
}

/// Text that follows the signals that it reads.
pub(super) fn live_text(text: impl Fn() -> String + 'static) -> Tree {
    Tree::LiveText(Box::new(text))
}

/// What is drawn anew whenever a signal that it reads changes, and may come and go. What has the focus inside of it loses
/// it then.
pub(super) fn live(tree: impl Fn() -> Option<Tree> + 'static) -> Tree {
    Tree::Live(Box::new(tree))
}

/// Several trees in a row, without an element around them.
pub(super) fn row(trees: impl IntoIterator<Item = Tree>) -> Tree {
    Tree::Row(trees.into_iter().collect())
}

/// Does something now and whenever a signal that it reads changes.
pub(super) fn effect(act: impl FnMut() + 'static) {
    let act: Box<dyn FnMut()> = Box::new(act);
    Effect::new(act);
}

/// A yes or no that is worked out anew whenever a signal that it reads changes.
pub(super) fn whether(condition: impl Fn() -> bool + Send + Sync + 'static) -> Memo<bool> {
    let condition: Box<dyn Fn() -> bool + Send + Sync> = Box::new(condition);
    Memo::new(move |_| condition())
}

/// Whether a condition has held at any time since now.
pub(super) fn ever(condition: impl Fn() -> bool + Send + Sync + 'static) -> Memo<bool> {
    let condition: Box<dyn Fn() -> bool + Send + Sync> = Box::new(condition);
    Memo::new(move |before: Option<&bool>| before == Some(&true) || condition())
}
