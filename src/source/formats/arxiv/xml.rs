//! Atom as flat records: what an entry, and the feed around the entries, hold by the way to it.

use super::super::markup::{from_entities, from_markup};
use quick_xml::NsReader;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};

const ATOM: Namespace<'_> = Namespace(b"http://www.w3.org/2005/Atom");
const ARXIV: Namespace<'_> = Namespace(b"http://arxiv.org/schemas/atom");

/// An element and the text in it.
pub(super) struct Field {
    /// Names from the entry on, those of arXiv's own elements with their customary prefix: `author/arxiv:affiliation`.
    way: String,
    attributes: Vec<(String, String)>,
    text: String,
}

impl Field {
    /// Whether this is the way to the element.
    pub(super) fn is(&self, way: &str) -> bool {
        self.way == way
    }

    /// Text with white space collapsed; of what is marked as HTML, with its tags as TeX. `None` where there is none.
    pub(super) fn text(&self) -> Option<String> {
        let text = match self.attribute("type") {
            Some("html") => from_markup(&self.text),
            _ => self.text.as_str().into(),
        };
        let words: Vec<&str> = text.split_whitespace().collect();
        (!words.is_empty()).then(|| words.join(" "))
    }

    /// Attribute without a prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.trim())
    }
}

/// Fields of an entry in order of the document.
#[derive(Default)]
pub(super) struct Record(Vec<Field>);

impl Record {
    /// Fields by the way to them.
    pub(super) fn all(&self, way: &str) -> impl Iterator<Item = &Field> {
        self.0.iter().filter(move |field| field.is(way))
    }

    /// Text of the first field of this way that has one.
    pub(super) fn text(&self, way: &str) -> Option<String> {
        self.all(way).find_map(Field::text)
    }

    /// Children of each field of this way: those of two authors apart.
    pub(super) fn groups(&self, way: &str) -> Vec<Vec<&Field>> {
        let mut groups: Vec<Vec<&Field>> = Vec::new();
        for field in &self.0 {
            if field.is(way) {
                groups.push(Vec::new());
            } else if field.way.strip_prefix(way).is_some_and(|rest| rest.starts_with('/'))
                && let Some(group) = groups.last_mut()
            {
                group.push(field);
            }
        }
        groups
    }
}

/// The entries of a feed, one after the other.
pub(super) struct Records<'a> {
    reader: NsReader<&'a [u8]>,
    /// Elements that are open: the name that each is known by.
    open: Vec<String>,
    feed: Record,
    problem: Option<String>,
    at_end: bool,
}

impl<'a> Records<'a> {
    /// Stands before the root element.
    pub(super) fn new(text: &'a str) -> Self {
        let mut reader = NsReader::from_str(text.trim_start_matches('\u{feff}'));
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.allow_dangling_amp = true;
        Self { reader, open: Vec::new(), feed: Record::default(), problem: None, at_end: false }
    }

    /// Whether the root element is Atom's `feed`. Reads its start.
    pub(super) fn is_feed(&mut self) -> bool {
        while self.open.is_empty() && !self.at_end {
            self.step(&mut Record::default());
        }
        self.open.first().is_some_and(|root| root == "feed")
    }

    /// Reads the next entry; `None` behind the last one that is whole.
    pub(super) fn next_entry(&mut self) -> Option<Record> {
        let mut feed = std::mem::take(&mut self.feed);
        while !self.at_end && !self.in_entry() {
            self.step(&mut feed);
        }
        self.feed = feed;
        let mut entry = Record::default();
        while self.in_entry() && !self.at_end {
            self.step(&mut entry);
        }
        (!self.at_end).then_some(entry)
    }

    /// What the feed itself holds, as far as it has been read.
    pub(super) fn feed(&self) -> &Record {
        &self.feed
    }

    /// Why what follows cannot be read.
    pub(super) fn problem(&self) -> Option<&str> {
        self.problem.as_deref()
    }

    fn in_entry(&self) -> bool {
        self.open.get(1).is_some_and(|name| name == "entry")
    }

    /// Reads on by one event.
    fn step(&mut self, record: &mut Record) {
        match self.reader.read_resolved_event() {
            Err(error) => self.end(Some(error.to_string())),
            Ok((_, Event::Eof)) if self.open.is_empty() => self.end(None),
            Ok((_, Event::Eof)) => self.end(Some("its end".to_owned())),
            Ok((namespace, Event::Start(start))) => {
                let name = name(&namespace, &start);
                self.enter(name, &start, record);
            }
            Ok((_, Event::End(_))) => {
                self.open.pop();
            }
            Ok((_, Event::Text(text))) => self.push(&text.xml10_content().unwrap_or_default(), record),
            Ok((_, Event::CData(text))) => self.push(&text.xml10_content().unwrap_or_default(), record),
            Ok((_, Event::GeneralRef(entity))) => {
                let entity = ["&", &entity.decode().unwrap_or_default(), ";"].concat();
                self.push(&from_entities(&entity), record);
            }
            Ok(_) => {}
        }
    }

    fn end(&mut self, problem: Option<String>) {
        self.at_end = true;
        self.problem = problem;
    }

    fn enter(&mut self, name: String, start: &BytesStart<'_>, record: &mut Record) {
        self.open.push(name);
        let (way, is_whole) = self.way();
        if is_whole {
            let mut attributes = start.attributes();
            let attributes = attributes.with_checks(false).flatten().map(|attribute| {
                let [name, value] = [attribute.key.as_ref(), &attribute.value].map(String::from_utf8_lossy);
                (name.into_owned(), from_entities(&value).into_owned())
            });
            record.0.push(Field { way, attributes: attributes.collect(), text: String::new() });
        }
    }

    /// Adds text to the element that it stands in.
    fn push(&self, text: &str, record: &mut Record) {
        let (way, _) = self.way();
        if way.is_empty() {
            return;
        }
        if let Some(field) = record.0.iter_mut().rfind(|field| field.way == way) {
            field.text.push_str(text);
        }
    }

    /// The way to the innermost open element, and whether it is whole: authors alone have parts; what is nested in
    /// anything else belongs to that, as XHTML in a title does.
    fn way(&self) -> (String, bool) {
        let start = if self.in_entry() { 2 } else { 1 };
        let steps = self.open.get(start..).unwrap_or_default();
        let most = if steps.first().is_some_and(|step| step == "author") { 2 } else { 1 };
        let kept = steps.get(..steps.len().min(most)).unwrap_or_default();
        (kept.join("/"), !steps.is_empty() && steps.len() <= most)
    }
}

/// Name by which an element is known; of other namespaces than Atom's and arXiv's it is none.
fn name(namespace: &ResolveResult<'_>, start: &BytesStart<'_>) -> String {
    let prefix = match namespace {
        ResolveResult::Bound(ATOM) => "",
        ResolveResult::Bound(ARXIV) => "arxiv:",
        _ => "other:",
    };
    [prefix, &String::from_utf8_lossy(start.local_name().as_ref())].concat()
}
