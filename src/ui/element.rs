//! HTML elements of one Rust type.
//!
//! `view!` gives every element a type made of its attributes and children, and each such type its own
//! code: on a page like this it came to a third of the WebAssembly file. Here attributes, children and
//! closures are boxed, so all elements share one body of code. It never takes the path by which
//! `view!` writes literal subtrees with `innerHTML`, which Trusted Types forbid.

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::ev::{self, on};
use leptos::html::{Div, custom};
use leptos::prelude::*;
use leptos::tachys::html::node_ref::node_ref;
use leptos::web_sys::Event;

use super::attributes::Attributes;
use crate::text::percent_decode;

/// Where an element is found once it is on the page: of one type whatever the element is, since
/// all that is asked of it is what every HTML element has.
pub(super) type Node = NodeRef<Div>;

/// An element under construction; [`Element::done`] makes it a view. Boxed, because it is handed
/// from call to call: a pointer moves in less code than the whole.
pub(super) struct Element(Box<Parts>);

struct Parts {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element without attributes and children.
pub(super) fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts { tag, attributes: Vec::new(), children: Vec::new() }))
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
    pub(super) fn attr(self, name: &'static str, value: impl Into<std::borrow::Cow<'static, str>>) -> Self {
        self.attribute(name, Some(value.into().into_owned()))
    }

    /// A fixed attribute that may be absent.
    pub(super) fn maybe(self, name: &'static str, value: Option<String>) -> Self {
        if value.is_none() { self } else { self.attribute(name, value) }
    }

    #[inline(never)]
    fn attribute(mut self, name: &'static str, value: Option<String>) -> Self {
        self.0.attributes.push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// An attribute that follows the signals that it reads; `None` = absent.
    pub(super) fn live(
        mut self,
        name: &'static str,
        value: impl Fn() -> Option<&'static str> + Send + 'static,
    ) -> Self {
        let value: Box<dyn FnMut() -> Option<&'static str> + Send> = Box::new(value);
        self.0.attributes.push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// An attribute whose text follows the signals that it reads.
    pub(super) fn live_text(
        mut self,
        name: &'static str,
        value: impl Fn() -> String + Send + 'static,
    ) -> Self {
        let value: Box<dyn FnMut() -> String + Send> = Box::new(value);
        self.0.attributes.push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// A boolean ARIA state that follows the signals that it reads.
    pub(super) fn state(self, name: &'static str, value: impl Fn() -> bool + Send + 'static) -> Self {
        self.live(name, move || Some(if value() { "true" } else { "false" }))
    }

    /// The name by which a host page styles the element.
    pub(super) fn part(self, name: &'static str) -> Self {
        self.attr("part", name)
    }

    /// What happens on an event.
    pub(super) fn on(mut self, event: &'static str, act: impl FnMut(Event) + 'static) -> Self {
        let act: Box<dyn FnMut(Event)> = Box::new(act);
        self.0.attributes.push(on(ev::Custom::<Event>::new(event), act).into_any_attr());
        self
    }

    /// What happens on a press.
    pub(super) fn on_press(self, mut act: impl FnMut() + 'static) -> Self {
        self.on("click", move |_| act())
    }

    /// Where to find the element once it is on the page.
    pub(super) fn found_by(mut self, node: Node) -> Self {
        self.0.attributes.push(node_ref::<Div, _>(node).into_any_attr());
        self
    }

    /// A child.
    #[inline(never)]
    pub(super) fn child(mut self, child: AnyView) -> Self {
        self.0.children.push(child);
        self
    }

    /// A child that may be absent.
    pub(super) fn maybe_child(mut self, child: Option<AnyView>) -> Self {
        self.0.children.extend(child);
        self
    }

    /// Children in order.
    pub(super) fn children(mut self, children: impl IntoIterator<Item = AnyView>) -> Self {
        self.0.children.extend(children);
        self
    }

    /// Text. An empty one is left out: written as HTML it would become a space.
    pub(super) fn text(self, text: impl Into<std::borrow::Cow<'static, str>>) -> Self {
        let text = text.into();
        if text.is_empty() { self } else { self.child(text_view(text)) }
    }

    /// The element as a view.
    #[inline(never)]
    pub(super) fn done(self) -> AnyView {
        let Parts { tag, attributes, children } = *self.0;
        custom(tag).add_any_attr(Attributes(attributes)).child(children).into_any()
    }
}

/// Text as a view.
pub(super) fn text_view(text: impl Into<std::borrow::Cow<'static, str>>) -> AnyView {
    text.into().into_owned().into_any()
}

/// Text that follows the signals that it reads.
pub(super) fn live_text(text: impl Fn() -> String + Send + 'static) -> AnyView {
    let text: Box<dyn FnMut() -> String + Send> = Box::new(text);
    text.into_any()
}

/// A view that is made again whenever a signal that it reads changes. It may come and go; while it
/// stays, its elements keep their attributes, with other values at most.
pub(super) fn live(view: impl Fn() -> Option<AnyView> + Send + 'static) -> AnyView {
    let view: Box<dyn FnMut() -> Option<AnyView> + Send> = Box::new(view);
    view.into_any()
}

/// Several views in a row, without an element around them.
pub(super) fn row(views: impl IntoIterator<Item = AnyView>) -> AnyView {
    views.into_iter().collect::<Vec<_>>().into_any()
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
