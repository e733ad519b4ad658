//! Elements made of others: scripts, accents, fractions, roots.

use pulldown_latex::event::{Content as Sign, Event, ScriptPosition, ScriptType, Visual};

use super::leaf::{mark, negated};
use super::tree::{Content, Node};
use super::walk::Walk;

impl Walk<'_> {
    /// What follows a sign of construction.
    pub(super) fn visual(&mut self, visual: Visual) -> Option<Node> {
        Some(match visual {
            Visual::SquareRoot => match self.element()? {
                Node { tag: "mrow", content: Content::Nodes(nodes), .. } => Node::of("msqrt", nodes),
                node => Node::of("msqrt", vec![node]),
            },
            Visual::Root => Node::of("mroot", vec![self.element()?, self.script_element()?]),
            Visual::Fraction(line) => {
                let fraction = Node::of("mfrac", vec![self.element()?, self.element()?]);
                match line {
                    Some(line) if line.value <= 0.0 => fraction.with("linethickness", "0"),
                    _ => fraction,
                }
            }
            Visual::Negation => {
                let Some(Event::Content(sign)) = self.events.get(self.at) else { return None };
                self.at += 1;
                negated(sign, self.state.font, self.source)?
            }
        })
    }

    /// A base with what stands at, over or under it.
    pub(super) fn script(&mut self, kind: ScriptType, position: ScriptPosition) -> Option<Node> {
        let base = self.element()?;
        if position == ScriptPosition::AboveBelow && kind != ScriptType::SubSuperscript {
            let over = kind == ScriptType::Superscript;
            if let Some(node) = self.accented(&base, over) {
                return Some(node);
            }
        }
        // Limits move beside an operator in running text, which MathML only does for operators.
        let base = match position {
            ScriptPosition::Movable => movable(base),
            ScriptPosition::AboveBelow if base.tag == "mo" => base.with("movablelimits", "false"),
            _ => base,
        };
        let beside = match position {
            ScriptPosition::Right => true,
            ScriptPosition::AboveBelow => false,
            ScriptPosition::Movable => base.tag != "mo",
        };
        let mut nodes = vec![base, self.script_element()?];
        if kind == ScriptType::SubSuperscript {
            nodes.push(self.script_element()?);
        }
        let tag = match (kind, beside) {
            (ScriptType::Subscript, true) => "msub",
            (ScriptType::Superscript, true) => "msup",
            (ScriptType::SubSuperscript, true) => "msubsup",
            (ScriptType::Subscript, false) => "munder",
            (ScriptType::Superscript, false) => "mover",
            (ScriptType::SubSuperscript, false) => "munderover",
        };
        Some(Node::of(tag, nodes))
    }

    /// The base with the accent that comes next, if one comes.
    fn accented(&mut self, base: &Node, over: bool) -> Option<Node> {
        let Some(Event::Content(Sign::Ordinary { content, stretchy })) = self.events.get(self.at) else {
            return None;
        };
        if content.is_alphanumeric() || *content == '′' {
            return None;
        }
        self.at += 1;
        // No font has bars as long as what they cover: those are drawn as borders.
        if let ('‾' | '_', Content::Nodes(_)) = (content, &base.content) {
            return Some(
                Node::of("mrow", vec![base.clone()]).with("class", if over { "over" } else { "under" }),
            );
        }
        let mark = mark(*content, *stretchy);
        let (tag, accent) = if over { ("mover", "accent") } else { ("munder", "accentunder") };
        Some(Node::of(tag, vec![base.clone(), mark]).with(accent, "true"))
    }

    /// A script, whose operators stand without space.
    fn script_element(&mut self) -> Option<Node> {
        let outer = self.state;
        self.state.tight = true;
        let node = self.element();
        self.state = outer;
        node.map(Node::tight)
    }
}

/// A base whose limits move; the name of a function becomes an operator for that.
fn movable(base: Node) -> Node {
    match base {
        Node { tag: "mi", content: content @ Content::Text(_), .. } => {
            let name = Node { tag: "mo", attributes: Vec::new(), content };
            name.with("class", "word").with("form", "prefix").tight().with("movablelimits", "true")
        }
        base if base.tag == "mo" => base.with("movablelimits", "true"),
        base => base,
    }
}
