//! The reader of profile documents.

use super::error::{ReadError, SyntaxError};
use super::fields::Fields;
use super::header;
use super::host::Host;
use super::ids::{Ids, own_id};
use super::paper::{bare_title, paper};
use super::place::Place;
use super::reading::Reading;
use super::scanner::{Event, Role, Scanner};
use super::value::{Kind, Value, shortened};
use crate::model::{Paper, Profile};
use std::rc::Rc;

/// Reads one profile document that arrives in pieces of any size, which make no difference to the result.
///
/// What has arrived is there at once; that it is a profile at all is known only at the end.
pub struct ProfileReader {
    scanner: Scanner,
    profile: Profile,
    fields: Fields,
    /// The key whose value is under way; `None` between values and in those that are ignored.
    key: Option<&'static str>,
    /// Items of `papers` so far, also those that are no papers.
    items: usize,
    ids: Ids,
    has_papers: bool,
    later_version: Option<String>,
    /// Whether what has been handed out as the beginning has changed since.
    has_changed: bool,
    /// What the document is, where it is no object.
    other_document: Option<String>,
    failed: Option<ReadError>,
}

impl ProfileReader {
    /// A reader of one document.
    #[must_use]
    pub fn new(host: Rc<dyn Host>) -> Self {
        Self {
            scanner: Scanner::new(),
            profile: Profile::default(),
            fields: Fields::new(host),
            key: None,
            items: 0,
            ids: Ids::default(),
            has_papers: false,
            later_version: None,
            has_changed: false,
            other_document: None,
            failed: None,
        }
    }

    /// Takes the next bytes.
    ///
    /// # Errors
    /// [`ReadError::NotJson`], as soon as it is certain. An error is final: every later call returns it again.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), ReadError> {
        if let Some(error) = &self.failed {
            return Err(error.clone());
        }
        let mut input = bytes;
        let mut result = Ok(());
        while result.is_ok() {
            result = match self.scanner.next(&mut input) {
                Ok(None) => return Ok(()),
                Ok(Some(event)) => self.take(event),
                Err(error) => Err(error),
            };
        }
        result.map_err(|error| self.failed.insert(error.into()).clone())
    }

    /// What is known of the profile so far; any of it may still change.
    #[must_use]
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Name of the researcher, once it has been read.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        Some(self.profile.name.as_str()).filter(|name| !name.is_empty())
    }

    /// Papers that are complete so far.
    #[must_use]
    pub fn papers(&self) -> &[Paper] {
        &self.profile.papers
    }

    /// The header and the first `count` papers, once there are more than that and while others arrive. That is
    /// what they will be when the document has come, unless [`ProfileReader::has_changed`] then.
    pub fn beginning(&mut self, count: usize) -> Option<Profile> {
        let is_under_way = self.key == Some("papers") && self.later_version.is_none();
        if !is_under_way || self.profile.name.is_empty() || self.profile.papers.len() <= count {
            return None;
        }
        self.has_changed = false;
        let papers = std::mem::take(&mut self.profile.papers);
        let mut beginning = self.profile.clone();
        beginning.papers = papers.iter().take(count).cloned().collect();
        self.profile.papers = papers;
        Some(beginning)
    }

    /// Whether anything that [`ProfileReader::beginning`] has given has come anew since, but for what stands around the
    /// header and the papers.
    #[must_use]
    pub fn has_changed(&self) -> bool {
        self.has_changed
    }

    /// Ends the document.
    ///
    /// # Errors
    /// Any [`ReadError`]; of several that hold, the first in the order of its variants.
    pub fn finish(mut self) -> Result<Reading, ReadError> {
        self.end()?;
        Ok(Reading { profile: self.profile, warnings: self.fields.into_warnings() })
    }

    fn end(&mut self) -> Result<(), ReadError> {
        if let Some(error) = self.failed.take() {
            return Err(error);
        }
        match self.scanner.finish() {
            Ok(None) => {}
            Ok(Some(event)) => self.take(event)?,
            Err(error) => return Err(self.cut_off(error).into()),
        }
        if let Some(found) = self.later_version.take() {
            return Err(ReadError::Version { found });
        }
        let (field, message) = if let Some(found) = &self.other_document {
            let mut message = "expected an object, found ".to_owned();
            message.push_str(found);
            ("document", message)
        } else if self.profile.name.is_empty() {
            ("name", self.missing("name", "expected the researcher's name, found none"))
        } else if !self.has_papers {
            ("papers", self.missing("papers", "expected an array, found none"))
        } else {
            return Ok(());
        };
        Err(ReadError::Invalid { field, message })
    }

    fn take(&mut self, event: Event) -> Result<(), SyntaxError> {
        match event {
            Event::Items => self.has_papers = true,
            Event::ItemsEnd => self.key = None,
            Event::Piece(role, piece) => {
                let value = piece.value()?;
                match role {
                    Role::Document => self.other_document = Some(value.found().into_owned()),
                    Role::Key => self.key(value),
                    Role::Value => self.value(value),
                    Role::Item => self.item(value),
                }
            }
        }
        Ok(())
    }

    fn key(&mut self, key: Value<'_>) {
        self.key = None;
        let Some(text) = key.text() else {
            self.fields.enter("document");
            self.fields.expected(&Place::top("document"), "expected keys in Unicode", key);
            return;
        };
        let Some(known) = header::KEYS.into_iter().find(|known| *known == text) else { return };
        self.key = Some(known);
        self.has_changed |= !header::AROUND.contains(&known);
        if let Some(warnings) = self.fields.enter(known) {
            warnings.clear();
        }
        if known == "papers" {
            self.profile.papers.clear();
            self.items = 0;
            self.ids = Ids::default();
            self.has_papers = false;
            self.scanner.split_next_value();
        }
    }

    fn value(&mut self, value: Value<'_>) {
        match self.key.take() {
            Some("version") => self.later_version = header::later_version(&mut self.fields, value),
            Some("papers") => self.fields.expected(&Place::top("papers"), "expected an array", value),
            Some(key) => header::read(&mut self.fields, &mut self.profile, key, value),
            None => {}
        }
    }

    fn item(&mut self, value: Value<'_>) {
        let fields = &mut self.fields;
        let papers = Place::top("papers");
        let place = &papers.index(self.items);
        self.items += 1;
        let paper = if value.kind() == Kind::Object {
            Some(paper(fields, place, value))
        } else {
            bare_title(fields, place, value)
        };
        let Some(mut paper) = paper else { return };
        let given = !paper.id.is_empty();
        let id = if given { std::mem::take(&mut paper.id) } else { own_id(&paper, self.items) };
        paper.id = self.ids.claim(&id);
        if given && paper.id != id {
            let mut again = shortened(&id).into_owned();
            again.push_str(" again; it is now ");
            again.push_str(&shortened(&paper.id));
            fields.warn(&place.key("id"), "expected a unique id", &again);
        }
        self.profile.papers.push(paper);
    }

    /// What the end of the input has cut off, unless the scanner has found something worse.
    fn cut_off(&self, mut error: SyntaxError) -> SyntaxError {
        if error.message.is_empty() {
            error.message.push_str("the document ends in the middle");
            if let Some(key) = self.key {
                error.message.push_str(" of ");
                if self.has_papers && key == "papers" {
                    let papers = Place::top("papers");
                    error.message.push_str(&papers.index(self.items).path());
                } else {
                    error.message.push_str(key);
                }
            }
        }
        error
    }

    /// Why `field` counts as missing: what was found in its place, else that it is `absent`.
    fn missing(&self, field: &str, absent: &str) -> String {
        self.fields.first_of(field).map_or(absent, |warning| &warning.message).to_owned()
    }
}
