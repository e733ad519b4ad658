//! A tree on a page.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::RenderEffect;
use leptos::tachys::html::node_ref::NodeRefContainer;
use leptos::tachys::view::{Mountable, Render};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Node};

use super::page::{self, Text};
use super::rows::{Drawings, follow};
use super::{Parts, Tree, Value};
use crate::ui::icon::Icon;

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
            Self::Text(text) => Kind::Node(page::text_node((&text).into()), Vec::new(), None),
            Self::LiveText(text) => {
                let node = page::text_node(Text::Word(""));
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
            Self::Element(parts) => {
                let (node, drawings, effect) = element(*parts);
                Kind::Node(node, drawings, effect)
            }
            Self::Icon(icon, class) => Kind::Node(copy(icon, class), Vec::new(), None),
            Self::Row(trees) => Kind::Row(trees.into_iter().map(Self::build).collect()),
            Self::Live(tree) => live(tree),
            Self::Rows(rows) => {
                let end = page::text_node(Text::Word(""));
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

thread_local! {
    /// Icons that have been drawn, with their classes.
    static ICONS: RefCell<Vec<(Icon, &'static str, Node)>> = const { RefCell::new(Vec::new()) };
}

/// A copy of an icon, which is drawn once: a card has a dozen.
fn copy(icon: Icon, class: &'static str) -> Node {
    ICONS.with_borrow_mut(|icons| {
        let known = icons.iter().find(|(own, own_class, _)| (*own, *own_class) == (icon, class));
        let node = match known {
            Some((_, _, node)) => node.clone(),
            None => {
                let node = element(icon.parts(class)).0;
                icons.push((icon, class, node.clone()));
                node
            }
        };
        node.clone_node_with_deep(true).unwrap_or(node)
    })
}

fn element(parts: Parts) -> (Node, Vec<Drawing>, Option<RenderEffect<()>>) {
    let Parts { tag, attributes, listeners, place, children } = parts;
    let element = page::create(tag);
    let mut live = Vec::new();
    for (name, value) in attributes {
        match value {
            Value::Fixed(text) => page::set(&element, name, Some((&text).into())),
            value => live.push((name, value, None)),
        }
    }
    for (event, act) in listeners {
        page::listen(&element, event, act);
    }
    let mut drawings = Vec::new();
    for child in children {
        let drawing = child.build();
        drawing.append_to(&element);
        // What never changes is kept by the page alone.
        if drawing.is_live() {
            drawings.push(drawing);
        }
    }
    let effect = (!live.is_empty()).then(|| follow_attributes(element.clone(), live));
    if let Some(place) = place {
        place.load(&element);
    }
    (element.into(), drawings, effect)
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
                page::set(&element, name, now.as_ref().map(Into::into));
                *last = now;
            }
        }
    }))
}

fn live(tree: Box<dyn Fn() -> Option<Tree>>) -> Kind {
    let (end, content) = (page::text_node(Text::Word("")), Rc::new(RefCell::new(None::<Drawing>)));
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

    /// Does something with its outermost nodes in order.
    fn for_each_node(&self, act: &mut dyn FnMut(&Node)) {
        match &self.0 {
            Kind::Node(node, ..) => act(node),
            Kind::Row(drawings) => drawings.iter().for_each(|drawing| drawing.for_each_node(act)),
            Kind::Live { end, content, .. } => {
                content.borrow().iter().for_each(|drawing| drawing.for_each_node(act));
                act(end);
            }
            Kind::Rows { end, rows, .. } => {
                rows.borrow().iter().for_each(|row| row.drawing.for_each_node(act));
                act(end);
            }
        }
    }

    /// Its outermost nodes in order.
    pub(super) fn nodes(&self) -> Vec<Node> {
        let mut nodes = Vec::new();
        self.for_each_node(&mut |node| nodes.push(node.clone()));
        nodes
    }

    /// Puts it into an element, before a node or at the end.
    pub(super) fn put(&self, parent: &Node, before: Option<&Node>) {
        // Moving what has the focus runs listeners: nothing is borrowed meanwhile.
        for node in self.nodes() {
            // It fails where the page has moved `before` away, and then there is no right place.
            let _ = parent.insert_before(&node, before);
        }
    }

    /// Puts what has just been drawn at the end of a new element.
    fn append_to(&self, parent: &Node) {
        self.for_each_node(&mut |node| {
            // It never fails, since neither is on a page yet.
            let _ = parent.append_child(node);
        });
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
