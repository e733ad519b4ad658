//! A tree on a page.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::{RenderEffect, document};
use leptos::tachys::html::node_ref::NodeRefContainer;
use leptos::tachys::view::{Mountable, Render};
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use leptos::web_sys::{Element, Node};

use super::rows::{Drawings, follow};
use super::{Parts, Tree, Value};

const SVG: &str = "http://www.w3.org/2000/svg";

/// A tree that was drawn. Dropped, it follows no signal any more; its nodes stay where they are until `unmount`.
pub struct Drawing(Kind);

enum Kind {
    /// A node, and what inside of it follows signals.
    Node(Node, Vec<Drawing>, Option<RenderEffect<()>>),
    Row(Vec<Drawing>),
    /// What comes and goes before a node that nobody sees.
    Live {
        end: Node,
        content: Rc<RefCell<Option<Drawing>>>,
        _effect: RenderEffect<()>,
    },
    /// Likewise, in rows.
    Rows {
        end: Node,
        rows: Drawings,
        _effect: RenderEffect<()>,
    },
}

/// Does something now and whenever a signal that it reads changes, before the next frame.
pub(super) fn effect(mut act: Box<dyn FnMut()>) -> RenderEffect<()> {
    RenderEffect::new(move |_| act())
}

impl Render for Tree {
    type State = Drawing;

    fn build(self) -> Drawing {
        Drawing(match self {
            Self::Text(text) => Kind::Node(text_node(&text), Vec::new(), None),
            Self::LiveText(text) => {
                let node = text_node("");
                let own = node.clone();
                let mut last = String::new();
                // Written again, the same text would be told again where it is a status.
                let effect = effect(Box::new(move || {
                    let now = text();
                    if now != last {
                        own.set_node_value(Some(&now));
                        last = now;
                    }
                }));
                Kind::Node(node, Vec::new(), Some(effect))
            }
            Self::Element(parts) => element(*parts),
            Self::Row(trees) => Kind::Row(trees.into_iter().map(Self::build).collect()),
            Self::Live(tree) => live(tree),
            Self::Rows(rows) => {
                let end = text_node("");
                let (rows, effect) = follow(rows, end.clone());
                Kind::Rows { end, rows, _effect: effect }
            }
        })
    }

    fn rebuild(self, state: &mut Drawing) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

fn text_node(text: &str) -> Node {
    document().create_text_node(text).into()
}

fn element(parts: Parts) -> Kind {
    let Parts { tag, attributes, listeners, place, children } = parts;
    let element = create(tag);
    let mut live = Vec::new();
    for (name, value) in attributes {
        match value {
            Value::Fixed(text) => set(&element, name, Some(&text)),
            value => live.push((name, value, None)),
        }
    }
    for (event, act) in listeners {
        // The browser keeps it as long as the element.
        let act = Closure::wrap(act).into_js_value();
        let _ = element.add_event_listener_with_callback(event, act.unchecked_ref());
    }
    let mut drawings: Vec<Drawing> = children.into_iter().map(Tree::build).collect();
    for drawing in &mut drawings {
        drawing.put(&element, None);
    }
    // What never changes is kept by the page alone.
    drawings.retain(Drawing::is_live);
    let effect = (!live.is_empty()).then(|| follow_attributes(element.clone(), live));
    if let Some(place) = place {
        place.load(&element);
    }
    Kind::Node(element.into(), drawings, effect)
}

/// Elements are made by names that HTML or SVG know, which never fails.
fn create(tag: &str) -> Element {
    let document = document();
    let made = match tag {
        "svg" | "path" => document.create_element_ns(Some(SVG), tag),
        _ => document.create_element(tag),
    };
    made.unwrap_or_else(|error| error.unchecked_into())
}

fn set(element: &Element, name: &str, value: Option<&str>) {
    // It fails for malformed names alone, and all are our own.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Attributes of one element, which one effect follows together.
fn follow_attributes(
    element: Element,
    mut live: Vec<(&'static str, Value, Option<Cow<'static, str>>)>,
) -> RenderEffect<()> {
    effect(Box::new(move || {
        for (name, value, last) in &mut live {
            let now = value.now();
            if now != *last {
                set(&element, name, now.as_deref());
                *last = now;
            }
        }
    }))
}

fn live(tree: Box<dyn Fn() -> Option<Tree>>) -> Kind {
    let (end, content) = (text_node(""), Rc::new(RefCell::new(None::<Drawing>)));
    let (own_end, own) = (end.clone(), content.clone());
    let effect = effect(Box::new(move || {
        let mut new = tree().map(Tree::build);
        if let (Some(new), Some(parent)) = (&mut new, own_end.parent_node()) {
            new.put(&parent, Some(&own_end));
        }
        // Removing what has the focus runs listeners: nothing is borrowed meanwhile.
        let before = own.replace(new);
        before.into_iter().for_each(|mut before| before.unmount());
    }));
    Kind::Live { end, content, _effect: effect }
}

impl Drawing {
    /// Whether anything of it follows signals.
    fn is_live(&self) -> bool {
        match &self.0 {
            Kind::Node(_, drawings, effect) => effect.is_some() || !drawings.is_empty(),
            Kind::Row(drawings) => drawings.iter().any(Self::is_live),
            Kind::Live { .. } | Kind::Rows { .. } => true,
        }
    }

    /// Its outermost nodes in order.
    pub(super) fn nodes(&self) -> Vec<Node> {
        match &self.0 {
            Kind::Node(node, ..) => vec![node.clone()],
            Kind::Row(drawings) => drawings.iter().flat_map(Self::nodes).collect(),
            Kind::Live { end, content, .. } => {
                let content = content.borrow();
                content.iter().flat_map(Self::nodes).chain([end.clone()]).collect()
            }
            Kind::Rows { end, rows, .. } => {
                let rows = rows.borrow();
                rows.iter().flat_map(|row| row.drawing.nodes()).chain([end.clone()]).collect()
            }
        }
    }

    /// Puts it into an element, before a node or at the end.
    pub(super) fn put(&self, parent: &Node, before: Option<&Node>) {
        for node in self.nodes() {
            // It fails where the page has moved `before` away, and then there is no right place.
            let _ = parent.insert_before(&node, before);
        }
    }
}

impl Mountable for Drawing {
    fn unmount(&mut self) {
        for node in self.nodes() {
            if let Some(parent) = node.parent_node() {
                let _ = parent.remove_child(&node);
            }
        }
    }

    fn mount(&mut self, parent: &Element, before: Option<&Node>) {
        self.put(parent, before);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let first = self.nodes().into_iter().next();
        let parent = first.as_ref().and_then(|first| first.parent_element());
        parent.is_some_and(|parent| child.try_mount(&parent, first.as_ref()))
    }

    fn elements(&self) -> Vec<Element> {
        self.nodes().into_iter().filter_map(|node| node.dyn_into().ok()).collect()
    }
}
