//! What the components draw: elements and text, as a tree of one Rust type.
//!
//! Leptos gives every view a type of its own, made of the types of its attributes and children, and each such type
//! its own code: on a page like this it came to a third of the WebAssembly file. Here closures are boxed, and one
//! [`Render`](leptos::tachys::view::Render) puts any tree on a page. It never takes the path by which `view!` writes
//! literal subtrees with `innerHTML`, which Trusted Types forbid.

#[cfg(target_family = "wasm")]
mod dom;
#[cfg(not(target_family = "wasm"))]
mod html;
#[cfg(target_family = "wasm")]
mod rows;

use std::borrow::Cow;

use leptos::html::Div;
use leptos::prelude::NodeRef;
use leptos::web_sys::Event;

use super::list::Entry;

/// A component's drawing, not yet on a page.
pub enum Tree {
    /// Text.
    Text(Cow<'static, str>),
    /// Text that follows the signals that it reads.
    LiveText(Box<dyn Fn() -> String>),
    /// An element.
    Element(Box<Parts>),
    /// Several trees in a row, without an element around them.
    Row(Vec<Tree>),
    /// What is drawn anew whenever a signal that it reads changes, and may come and go.
    Live(Box<dyn Fn() -> Option<Tree>>),
    /// A row that follows the signals that its entries are read from; an entry that stays is not drawn anew.
    Rows(Rows),
}

/// Entries that come and go, and how one is drawn.
pub struct Rows {
    /// The entries that there are now, none twice.
    pub(super) each: Box<dyn Fn() -> Vec<Entry>>,
    /// Draws one. Signals that this reads do not make the row anew.
    pub(super) draw: Box<dyn Fn(Entry) -> Tree>,
}

/// Where an element is found once it is on the page: of one type whatever the element is, since
/// all that is asked of it is what every HTML element has.
pub(super) type Node = NodeRef<Div>;

/// What happens on an event.
type Listener = Box<dyn FnMut(Event)>;

/// What an element is made of.
pub struct Parts {
    pub(super) tag: &'static str,
    pub(super) attributes: Vec<(&'static str, Value)>,
    pub(super) listeners: Vec<(&'static str, Listener)>,
    pub(super) place: Option<Node>,
    pub(super) children: Vec<Tree>,
}

/// Value of an attribute.
pub(super) enum Value {
    /// As it stands.
    Fixed(Cow<'static, str>),
    /// A word that follows the signals that it reads; `None` = the attribute is absent.
    Word(Box<dyn Fn() -> Option<&'static str>>),
    /// Text that follows the signals that it reads.
    Text(Box<dyn Fn() -> String>),
}

impl Value {
    /// The value now.
    fn now(&self) -> Option<Cow<'static, str>> {
        match self {
            Self::Fixed(text) => Some(text.clone()),
            Self::Word(word) => word().map(Cow::Borrowed),
            Self::Text(text) => Some(Cow::Owned(text())),
        }
    }
}
