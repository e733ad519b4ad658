//! The walk over a formula's events: rows of signs and groups.

use pulldown_latex::event::{Content as Sign, Event, Font, Grouping, StateChange, Style, Visual};

use super::leaf::{Class, class, fence, leaf};
use super::space::{space, thin};
use super::tree::{Content, Node};

/// Deepest nesting of elements: past it a browser takes long to lay them out.
const MAX_DEPTH: usize = 40;

/// A place in the events, and what is in effect there.
pub(super) struct Walk<'a> {
    pub(super) source: &'a str,
    pub(super) events: &'a [Event<'a>],
    pub(super) at: usize,
    pub(super) state: State,
    depth: usize,
}

/// What commands of a group have set.
#[derive(Clone, Copy, Default)]
pub(super) struct State {
    /// Alphabet.
    pub(super) font: Option<Font>,
    /// Whether operators stand without space around, as TeX sets scripts.
    pub(super) tight: bool,
    /// How many tables lie around.
    pub(super) tables: usize,
}

impl<'a> Walk<'a> {
    pub(super) fn new(source: &'a str, events: &'a [Event<'a>]) -> Self {
        Self { source, events, at: 0, state: State::default(), depth: 0 }
    }

    /// All elements of the formula.
    pub(super) fn all(mut self) -> Option<Vec<Node>> {
        let nodes = self.row()?;
        (self.at == self.events.len() && !nodes.is_empty()).then_some(nodes)
    }

    /// Elements up to the end of the group, the cell or the formula.
    pub(super) fn row(&mut self) -> Option<Vec<Node>> {
        self.deeper(|walk| {
            let mut nodes = Vec::new();
            let mut before = None;
            while let Some(event) = walk.events.get(walk.at) {
                match event {
                    Event::End | Event::EnvironmentFlow(_) => break,
                    Event::StateChange(StateChange::Style(style)) => {
                        walk.at += 1;
                        // It holds up to the group's end, which ends the row too.
                        nodes.push(styled(*style, walk.row()?));
                    }
                    Event::StateChange(change) => {
                        walk.at += 1;
                        // Colours are the page's.
                        if let StateChange::Font(font) = change {
                            walk.state.font = *font;
                        }
                    }
                    _ => walk.item(&mut nodes, &mut before)?,
                }
            }
            Some(nodes)
        })
    }

    /// An element of a row, with the space that its neighbours ask for.
    fn item(&mut self, nodes: &mut Vec<Node>, before: &mut Option<Class>) -> Option<()> {
        let start = self.at;
        let (class, names) = self.class_at(start);
        let node = self.element()?;
        let braced = matches!(self.events.get(start), Some(Event::Begin(Grouping::Normal)));
        if names && matches!(before, Some(Class::Ordinary | Class::Close)) {
            nodes.push(thin());
        }
        match class {
            _ if braced => nodes.push(node.tight()),
            Some(Class::Binary) if self.stands_alone(*before) => {
                let form = if before.is_some_and(|class| class != Class::Open) || self.next().is_some() {
                    "prefix"
                } else {
                    "postfix"
                };
                nodes.push(if node.tag == "mo" { node.with("form", form).tight() } else { node });
            }
            Some(Class::Binary | Class::Relation | Class::Punctuation) if self.state.tight => {
                nodes.push(node.tight());
            }
            _ if self.continues_word(start) => join(nodes, node),
            _ => nodes.push(node),
        }
        if names && let Some(next) = self.next() {
            nodes.push(Node::leaf("mo", '\u{2061}'));
            if !matches!(next, Class::Open | Class::Close | Class::Punctuation) {
                nodes.push(thin());
            }
        }
        // Space is nobody's neighbour.
        if class.is_some() {
            *before = class;
        }
        Some(())
    }

    /// Whether an operator between this and what comes next has nothing to join.
    fn stands_alone(&self, before: Option<Class>) -> bool {
        !matches!(before, Some(Class::Ordinary | Class::Close))
            || matches!(self.next(), None | Some(Class::Relation | Class::Close | Class::Punctuation))
    }

    /// The class of what comes next in the row.
    fn next(&self) -> Option<Class> {
        let mut at = self.at;
        while matches!(self.events.get(at), Some(Event::Space { .. } | Event::StateChange(_))) {
            at += 1;
        }
        self.class_at(at).0
    }

    /// The class of the element at a place, and whether that is the name of a function.
    fn class_at(&self, mut at: usize) -> (Option<Class>, bool) {
        loop {
            return match self.events.get(at) {
                Some(Event::Script { .. } | Event::Visual(Visual::Negation)) => {
                    at += 1;
                    continue;
                }
                Some(Event::Content(sign)) => (Some(class(sign)), matches!(sign, Sign::Function(_))),
                Some(Event::Begin(_) | Event::Visual(_)) => (Some(Class::Ordinary), false),
                _ => (None, false),
            };
        }
    }

    /// Whether the sign at a place is a further letter of a word in an alphabet of words, as in
    /// `\mathrm{KL}`.
    fn continues_word(&self, at: usize) -> bool {
        let is_letter = |at: usize| match self.events.get(at) {
            Some(Event::Content(Sign::Ordinary { content, stretchy: false })) => content.is_alphabetic(),
            _ => false,
        };
        let of_words = matches!(
            self.state.font,
            Some(Font::UpRight | Font::Bold | Font::Italic | Font::SansSerif | Font::Monospace)
        );
        of_words && is_letter(at) && at.checked_sub(1).is_some_and(is_letter)
    }

    /// One element of TeX, whatever stands around it.
    pub(super) fn element(&mut self) -> Option<Node> {
        let event = self.events.get(self.at)?;
        self.at += 1;
        match event {
            Event::Content(sign) => leaf(sign, self.state.font, self.source),
            Event::Begin(grouping) => self.group(grouping),
            Event::Visual(visual) => self.deeper(|walk| walk.visual(*visual)),
            Event::Script { ty, position } => self.deeper(|walk| walk.script(*ty, *position)),
            Event::Space { width, .. } => Some(space(*width)),
            // A change where there is nothing that it could change.
            Event::StateChange(_) => Some(Node::of("mrow", Vec::new())),
            Event::End | Event::EnvironmentFlow(_) => None,
        }
    }

    /// A group whose beginning has been read.
    fn group(&mut self, grouping: &Grouping) -> Option<Node> {
        let outer = self.state;
        let node = match grouping {
            Grouping::Normal => Node::row(self.row()?),
            Grouping::LeftRight(open, close) => {
                let mut nodes: Vec<_> = open.map(|open| fence(open, "prefix")).into_iter().collect();
                nodes.extend(self.row()?);
                nodes.extend(close.map(|close| fence(close, "postfix")));
                Node::of("mrow", nodes)
            }
            _ => self.deeper(|walk| walk.table(grouping))?,
        };
        self.state = outer;
        let ends = matches!(self.events.get(self.at), Some(Event::End));
        self.at += 1;
        ends.then_some(node)
    }

    /// Reads something one level further in.
    fn deeper<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        if self.depth == MAX_DEPTH {
            return None;
        }
        self.depth += 1;
        let read = read(self);
        self.depth -= 1;
        read
    }
}

/// Elements in a style of TeX's.
fn styled(style: Style, nodes: Vec<Node>) -> Node {
    let (display, level) = match style {
        Style::Display => ("true", "0"),
        Style::Text => ("false", "0"),
        Style::Script => ("false", "1"),
        Style::ScriptScript => ("false", "2"),
    };
    Node::of("mstyle", nodes).with("displaystyle", display).with("scriptlevel", level)
}

/// Adds a letter to the word that it continues.
fn join(nodes: &mut Vec<Node>, node: Node) {
    if let Some(Node { tag: "mi", content: Content::Text(word), attributes }) = nodes.last_mut()
        && let Content::Text(text) = &node.content
        && *attributes == node.attributes
    {
        word.push_str(text);
    } else {
        nodes.push(node);
    }
}
