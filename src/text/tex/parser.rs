//! The machine that reads a text from left to right: an explicit stack of what is open, no recursion.

use super::braces::{Argument, Braces};
use super::math::Closers;
use crate::text::{Flavour, Inline, Unicode};

/// How many arguments, groups and styles may be open at once.
pub(super) const MAX_DEPTH: usize = 32;

/// What a closing brace, or the end of the text, ends.
pub(super) enum Scope {
    /// Braces that only protect.
    Group,
    /// An accent; the number is how many accents waited for a letter before it.
    Accent(usize),
    Emph,
    Strong,
    Code,
    Link(String),
    /// A footnote, shown in parentheses.
    Note,
}

struct Frame {
    scope: Scope,
    /// Where it ends, and where reading goes on then.
    end: usize,
    next: usize,
    /// How many nodes stood before it.
    start: usize,
}

pub(super) struct Parser<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
    pub(super) flavour: Flavour,
    pub(super) braces: Braces,
    pub(super) closers: Closers,
    /// Combining marks that wait for their letter, the outermost first.
    pub(super) marks: Vec<char>,
    /// Single quotation marks that are open.
    pub(super) quotes: u32,
    /// Characters since the last node.
    pub(super) out: String,
    unicode: &'a dyn Unicode,
    /// Whether `out` holds combining marks that are to be composed.
    marked: bool,
    in_link: bool,
    frames: Vec<Frame>,
    nodes: Vec<Inline>,
}

impl<'a> Parser<'a> {
    pub(super) fn new(text: &'a str, flavour: Flavour, unicode: &'a dyn Unicode) -> Self {
        Self {
            text,
            at: 0,
            flavour,
            braces: Braces::pair(text),
            closers: Closers::default(),
            marks: Vec::new(),
            quotes: 0,
            out: String::with_capacity(text.len()),
            unicode,
            marked: false,
            in_link: false,
            frames: Vec::new(),
            nodes: Vec::new(),
        }
    }

    pub(super) fn run(mut self) -> Vec<Inline> {
        loop {
            while self.frames.last().is_some_and(|frame| frame.end <= self.at) {
                self.close();
            }
            let Some(byte) = self.byte(self.at) else { break };
            self.step(byte);
        }
        self.flush();
        self.nodes
    }

    fn step(&mut self, byte: u8) {
        let rich = self.flavour.is_rich();
        match byte {
            b'\\' => self.command(),
            b'{' if self.braces.partner(self.at).is_some() => {
                self.open(Scope::Group, self.braces.argument(self.at, self.limit()))
            }
            // The partner of a group that lay too deep.
            b'}' if self.braces.partner(self.at).is_some() => self.at += 1,
            b'$' if rich => self.dollar(),
            b'~' => self.tilde(),
            b'-' if rich => self.dash(),
            b'`' if rich => self.opening_quote(),
            b'\'' if rich => self.closing_quote(),
            b':' => self.colon(),
            _ => self.characters(),
        }
    }

    /// Takes the character at hand and all that follow up to the next one that may mean something.
    fn characters(&mut self) {
        let is_special =
            |&byte: &u8| matches!(byte, b'\\' | b'{' | b'}' | b'$' | b'~' | b'-' | b'`' | b'\'' | b':');
        let rest = self.text.as_bytes().get(self.at + 1..self.limit()).unwrap_or_default();
        let end = self.at + 1 + rest.iter().position(is_special).unwrap_or(rest.len());
        self.push_str(self.slice(self.at, end));
        self.at = end;
    }

    /// The byte at `at` unless it lies outside the innermost frame.
    pub(super) fn byte(&self, at: usize) -> Option<u8> {
        if at < self.limit() { self.text.as_bytes().get(at).copied() } else { None }
    }

    /// Where the innermost frame ends.
    pub(super) fn limit(&self) -> usize {
        self.frames.last().map_or(self.text.len(), |frame| frame.end)
    }

    /// A stretch of the source; both ends are the places of ASCII characters or of the text's end.
    pub(super) fn slice(&self, start: usize, end: usize) -> &'a str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// The argument whose brace opens after white space at `at`.
    pub(super) fn argument(&self, at: usize) -> Option<Argument> {
        let open = self.after_spaces(at);
        (self.byte(open) == Some(b'{')).then(|| self.braces.argument(open, self.limit()))
    }

    /// First place at or after `at` that is not white space.
    pub(super) fn after_spaces(&self, mut at: usize) -> usize {
        while self.byte(at).is_some_and(|byte| byte.is_ascii_whitespace()) {
            at += 1;
        }
        at
    }

    /// Whether another scope may be opened.
    pub(super) fn has_room(&self) -> bool {
        self.frames.len() < MAX_DEPTH
    }

    /// Goes into an argument, or past its opening brace where it lies too deep.
    pub(super) fn open(&mut self, scope: Scope, argument: Argument) {
        self.at = argument.start;
        if !self.has_room() {
            return;
        }
        match scope {
            Scope::Group | Scope::Accent(_) => {}
            Scope::Note => self.out.push('('),
            Scope::Emph | Scope::Strong | Scope::Code => self.flush(),
            Scope::Link(_) => {
                self.flush();
                self.in_link = true;
            }
        }
        let start = self.nodes.len();
        self.frames.push(Frame { scope, end: argument.end, next: argument.next, start });
    }

    fn close(&mut self) {
        let Some(frame) = self.frames.pop() else { return };
        self.at = self.at.max(frame.next);
        match frame.scope {
            Scope::Group => {}
            Scope::Accent(waiting) => self.drop_marks(waiting),
            Scope::Note => self.end_note(),
            Scope::Emph => self.wrap(frame.start, Inline::Emph),
            Scope::Strong => self.wrap(frame.start, Inline::Strong),
            Scope::Code => self.wrap(frame.start, Inline::Code),
            Scope::Link(url) => {
                self.in_link = false;
                self.wrap(frame.start, |children| Inline::Link { url, children });
            }
        }
    }

    /// Turns the nodes from `start` on into one.
    fn wrap(&mut self, start: usize, node: impl FnOnce(Vec<Inline>) -> Inline) {
        self.flush();
        let children = self.nodes.split_off(start);
        if !children.is_empty() {
            self.nodes.push(node(children));
        }
    }

    /// Whether a link may stand here.
    pub(super) fn takes_links(&self) -> bool {
        self.flavour.has_links() && !self.in_link
    }

    pub(super) fn push_node(&mut self, node: Inline) {
        self.flush();
        self.nodes.push(node);
    }

    fn flush(&mut self) {
        if !self.out.is_empty() {
            let text = if self.marked { self.unicode.compose(&self.out) } else { self.out.clone() };
            self.out.clear();
            self.marked = false;
            self.nodes.push(Inline::Text(text));
        }
    }

    /// Shows a character, under the accents that wait for one.
    pub(super) fn push(&mut self, c: char) {
        self.out.push(c);
        while let Some(mark) = self.marks.pop() {
            self.out.push(mark);
            self.marked = true;
        }
    }

    pub(super) fn push_str(&mut self, text: &str) {
        let mut chars = text.chars();
        if !self.marks.is_empty()
            && let Some(first) = chars.next()
        {
            self.push(first);
        }
        self.out.push_str(chars.as_str());
    }

    /// Shows a space unless there is one or nothing stands before it.
    pub(super) fn push_space(&mut self) {
        if !self.follows_space() {
            self.out.push(' ');
        }
    }

    /// Whether white space, or nothing, was shown last.
    pub(super) fn follows_space(&self) -> bool {
        self.out.chars().next_back().map_or(self.nodes.is_empty(), char::is_whitespace)
    }
}
