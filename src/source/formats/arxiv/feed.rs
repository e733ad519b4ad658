//! Atom, read entry by entry. Tags are paired here, not by the parser, so that damage costs no more than the entry that
//! it is in.

use super::super::markup::from_entities;
use super::events::Events;
use super::record::{Entry, Field, Problem, Record};
use crate::source::value::shortened;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, NamespaceResolver, ResolveResult};

const ATOM: Namespace<'_> = Namespace(b"http://www.w3.org/2005/Atom");
const ARXIV: Namespace<'_> = Namespace(b"http://arxiv.org/schemas/atom");
/// Elements open at a time; what lies deeper counts as text of the others.
const MOST_OPEN: usize = 64;

/// An element that has not ended.
struct Open {
    /// Name as it is written.
    tag: Vec<u8>,
    /// Place of the field that its text belongs to.
    field: usize,
    /// Whether the field is that of another element, around this one.
    is_nested: bool,
}

/// The entries of a feed, one after the other.
pub(super) struct Feed<'a> {
    events: Events<'a>,
    names: NamespaceResolver,
    /// Elements that are open within the entry, or within the feed where no entry is.
    open: Vec<Open>,
    /// Whether the root element, once it has been seen, is a feed.
    is_feed: Option<bool>,
    entry: Option<Entry>,
    own: Record,
    is_whole: bool,
    problem: Option<Problem>,
}

impl<'a> Feed<'a> {
    /// Stands before the root element.
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            events: Events::new(text),
            names: NamespaceResolver::default(),
            open: Vec::new(),
            is_feed: None,
            entry: None,
            own: Record::default(),
            is_whole: false,
            problem: None,
        }
    }

    /// Whether the root element is Atom's `feed`. Reads its start.
    pub(super) fn is_feed(&mut self) -> bool {
        while self.is_feed.is_none()
            && let Some(event) = self.events.next()
        {
            self.take(event);
        }
        self.is_feed == Some(true)
    }

    /// Reads the next entry, which need not be whole; `None` at the end.
    pub(super) fn next_entry(&mut self) -> Option<Entry> {
        while let Some(event) = self.events.next() {
            let found = self.take(event);
            if found.is_some() {
                return found;
            }
        }
        self.cut("the end of the feed")
    }

    /// What the feed itself holds, as far as it has been read.
    pub(super) fn own(&self) -> &Record {
        &self.own
    }

    /// Whether the feed has ended.
    pub(super) fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// Whether there was too much damage to read the rest.
    pub(super) fn is_given_up(&self) -> bool {
        self.events.is_given_up()
    }

    /// What is wrong between the entries.
    pub(super) fn problem(&self) -> Option<&Problem> {
        self.problem.as_ref()
    }

    /// Takes an event, by which an entry may have come to its end.
    fn take(&mut self, event: Result<Event<'_>, String>) -> Option<Entry> {
        match event {
            Ok(Event::Start(start)) => return self.enter(&start),
            Ok(Event::End(end)) => return self.leave(end.name().as_ref()),
            Ok(Event::Text(text)) => self.push(&text.xml10_content().unwrap_or_default()),
            Ok(Event::CData(text)) => self.push(&text.xml10_content().unwrap_or_default()),
            Ok(Event::GeneralRef(entity)) => {
                let entity = ["&", &entity.decode().unwrap_or_default(), ";"].concat();
                self.push(&from_entities(&entity));
            }
            Ok(_) => {}
            Err(problem) => self.broken(&problem),
        }
        None
    }

    fn enter(&mut self, start: &BytesStart<'_>) -> Option<Entry> {
        // More declarations at one element than anybody writes are not heeded.
        let _ = self.names.push(start);
        let name = self.name(start);
        if self.is_feed.is_none() {
            self.is_feed = Some(name == "feed");
        } else if name == "entry" {
            let before = self.cut("another entry");
            self.close(0);
            self.names.set_level(1);
            let _ = self.names.push(start);
            self.entry = Some(Entry::default());
            return before;
        } else if self.open.len() >= MOST_OPEN {
            self.names.pop();
        } else {
            self.open_field(name, start);
        }
        None
    }

    /// Opens an element as a field of its own. Authors alone have parts; what is nested in anything else belongs to that,
    /// as XHTML in a title does.
    fn open_field(&mut self, name: String, start: &BytesStart<'_>) {
        let around = self.open.last().map(|open| open.field);
        let depth = self.open.len();
        let record = self.record();
        let is_part = |field: &&mut Field| depth == 1 && field.is("author");
        let author = around.and_then(|field| record.at(field)).filter(is_part);
        let (field, is_nested) = match (around, author.is_some()) {
            (None, _) => (record.push(Field::new(name, start)), false),
            (_, true) => (record.push(Field::new(["author/", &name].concat(), start)), false),
            (Some(field), false) => {
                let local = start.local_name();
                let [local, rest] = [local.as_ref(), start.attributes_raw()].map(String::from_utf8_lossy);
                if let Some(field) = record.at(field) {
                    field.push_tag(&[local, rest].concat());
                }
                (field, true)
            }
        };
        self.open.push(Open { tag: start.name().as_ref().to_vec(), field, is_nested });
    }

    fn leave(&mut self, tag: &[u8]) -> Option<Entry> {
        if let Some(at) = self.open.iter().rposition(|open| open.tag == tag) {
            if at + 1 < self.open.len() {
                self.broken(&end(tag));
            }
            self.close(at);
            return None;
        }
        match local(tag) {
            b"entry" => {
                if !self.open.is_empty() {
                    self.broken(&end(tag));
                }
                self.close(0);
                self.names.set_level(1);
                // One that has lost its beginning is told of, too.
                let entry = self.entry.take().map(|entry| Entry { is_whole: true, ..entry });
                return Some(
                    entry.unwrap_or_else(|| Entry { problem: Some(self.at(&end(tag))), ..Entry::default() }),
                );
            }
            b"feed" => self.is_whole = true,
            _ => self.broken(&end(tag)),
        }
        None
    }

    /// Ends the open elements from this one on.
    fn close(&mut self, at: usize) {
        while self.open.len() > at
            && let Some(open) = self.open.pop()
        {
            self.names.pop();
            if open.is_nested
                && let Some(field) = self.record().at(open.field)
            {
                field.push_tag(&["/", &*String::from_utf8_lossy(local(&open.tag))].concat());
            }
        }
    }

    /// The entry that has begun and will not end.
    fn cut(&mut self, found: &str) -> Option<Entry> {
        let problem = Some(self.at(found));
        let mut entry = self.entry.take()?;
        if let Some(open) = self.open.first() {
            entry.record.truncate(open.field);
        }
        self.open.clear();
        Some(Entry { problem, ..entry })
    }

    /// Notes what is wrong with the entry, or with the feed. What follows from that is of less interest.
    fn broken(&mut self, found: &str) {
        let found = self.at(found);
        let problem = self.entry.as_mut().map_or(&mut self.problem, |entry| &mut entry.problem);
        problem.get_or_insert(found);
    }

    /// A problem where reading stands.
    fn at(&mut self, found: &str) -> Problem {
        let open = self.open.first().map(|open| open.field);
        let field = open.and_then(|field| self.record().at(field)).map(|field| field.way().to_owned());
        Problem { field: field.unwrap_or_default(), found: found.to_owned() }
    }

    /// Fields of the entry, or of the feed.
    fn record(&mut self) -> &mut Record {
        self.entry.as_mut().map_or(&mut self.own, |entry| &mut entry.record)
    }

    /// Adds text to the element that it stands in.
    fn push(&mut self, text: &str) {
        let open = self.open.last().map(|open| open.field);
        if let Some(field) = open.and_then(|field| self.record().at(field)) {
            field.push(text);
        }
    }

    /// Name by which an element is known; of other namespaces than Atom's and arXiv's it is none.
    fn name(&self, start: &BytesStart<'_>) -> String {
        let (namespace, local) = self.names.resolve_element(start.name());
        let prefix = match namespace {
            ResolveResult::Bound(ATOM) | ResolveResult::Unbound => "",
            ResolveResult::Bound(ARXIV) => "arxiv:",
            ResolveResult::Unknown(prefix) if prefix == b"arxiv" => "arxiv:",
            _ => "other:",
        };
        [prefix, &String::from_utf8_lossy(local.as_ref())].concat()
    }
}

/// Name without its prefix.
fn local(tag: &[u8]) -> &[u8] {
    tag.rsplit(|byte| *byte == b':').next().unwrap_or(tag)
}

/// An end that pairs with no beginning.
fn end(tag: &[u8]) -> String {
    ["`</", &*shortened(&String::from_utf8_lossy(tag)), ">` out of place"].concat()
}
