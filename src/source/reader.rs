//! The reader of profile documents.

use super::error::{ReadError, SyntaxError};
use super::fields::Fields;
use super::header;
use super::host::Host;
use super::ids::{Ids, own_id};
use super::paper::{bare_title, paper};
use super::piece::Piece;
use super::place::Place;
use super::reading::{Reading, Warning};
use super::scanner::{Event, Scanner};
use super::value::{Members, Value, shortened};
use crate::model::{Paper, Profile};
use serde_json::value::RawValue;
use std::rc::Rc;

/// Reads one profile document that arrives in pieces of any size, which make no difference to the result.
///
/// What has arrived is there at once; that it is a profile at all is known only at the end.
pub struct ProfileReader {
    host: Rc<dyn Host>,
    scanner: Scanner,
    profile: Profile,
    /// Warnings of each known key, in the order in which the keys first came.
    fields: Vec<(String, Vec<Warning>)>,
    /// Index into `fields` of the key whose value is under way; `None` between values and in those that are ignored.
    field: Option<usize>,
    /// Items of `papers` so far, also those that are no papers.
    items: usize,
    ids: Ids,
    has_papers: bool,
    later_version: Option<String>,
    /// What the document is, where it is no object.
    other_document: Option<String>,
    in_object: bool,
    failed: Option<ReadError>,
}

impl ProfileReader {
    /// A reader of one document.
    #[must_use]
    pub fn new(host: Rc<dyn Host>) -> Self {
        Self {
            host,
            scanner: Scanner::new(),
            profile: Profile::default(),
            fields: Vec::new(),
            field: None,
            items: 0,
            ids: Ids::default(),
            has_papers: false,
            later_version: None,
            other_document: None,
            in_object: false,
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

    /// Ends the document.
    ///
    /// # Errors
    /// Any [`ReadError`]; of several that hold, the first in the order of its variants.
    pub fn finish(mut self) -> Result<Reading, ReadError> {
        if let Some(error) = self.failed {
            return Err(error);
        }
        match self.scanner.finish() {
            Ok(None) => {}
            Ok(Some(event)) => self.take(event)?,
            Err(error) => return Err(self.cut_off(error).into()),
        }
        if let Some(found) = self.later_version {
            return Err(ReadError::Version { found });
        }
        if let Some(found) = self.other_document {
            let message = format!("expected an object, found {found}");
            return Err(ReadError::Invalid { field: "document", message });
        }
        if self.profile.name.is_empty() {
            return Err(self.invalid("name", "expected the researcher's name, found none"));
        }
        if !self.has_papers {
            return Err(self.invalid("papers", "expected an array, found none"));
        }
        let warnings = self.fields.into_iter().flat_map(|(_, warnings)| warnings).collect();
        Ok(Reading { profile: self.profile, warnings })
    }

    fn take(&mut self, event: Event<'_>) -> Result<(), SyntaxError> {
        match event {
            Event::Key(piece) => self.key(&piece),
            Event::Value(piece) => self.value(&piece),
            Event::Items => {
                self.has_papers = true;
                Ok(())
            }
            Event::Item(piece) => self.item(&piece),
            Event::ItemsEnd => {
                self.field = None;
                Ok(())
            }
        }
    }

    fn key(&mut self, piece: &Piece<'_>) -> Result<(), SyntaxError> {
        let raw = Value::new(piece.read::<&RawValue>()?);
        self.in_object = true;
        self.field = None;
        let Some(key) = raw.text() else {
            let mut fields = Fields::new(self.host.as_ref());
            fields.expected(&Place::top("document"), "keys in Unicode", raw);
            let warnings = fields.warnings;
            let slot = self.slot("document");
            self.note(Some(slot), warnings);
            return Ok(());
        };
        if !header::is_known(&key) {
            return Ok(());
        }
        let index = self.slot(&key);
        if let Some((_, warnings)) = self.fields.get_mut(index) {
            warnings.clear();
        }
        self.field = Some(index);
        if key == "papers" {
            self.profile.papers.clear();
            self.items = 0;
            self.ids = Ids::default();
            self.has_papers = false;
            self.scanner.split_next_value();
        }
        Ok(())
    }

    fn value(&mut self, piece: &Piece<'_>) -> Result<(), SyntaxError> {
        let value = Value::new(piece.read::<&RawValue>()?);
        if !self.in_object {
            self.other_document = Some(value.found().into_owned());
            return Ok(());
        }
        let Some((key, warnings)) = self.field.take().and_then(|index| self.fields.get_mut(index)) else {
            return Ok(());
        };
        let mut fields = Fields::new(self.host.as_ref());
        match key.as_str() {
            "version" => self.later_version = header::later_version(&mut fields, value),
            "papers" => fields.expected(&Place::top("papers"), "an array", value),
            _ => header::read(&mut fields, &mut self.profile, key, value),
        }
        *warnings = fields.warnings;
        Ok(())
    }

    fn item(&mut self, piece: &Piece<'_>) -> Result<(), SyntaxError> {
        let mut fields = Fields::new(self.host.as_ref());
        let papers = Place::top("papers");
        let place = &papers.index(self.items);
        self.items += 1;
        let paper = if piece.is_object() {
            let members = piece.read::<Members<'_>>()?.0;
            let members = fields.decoded(place, members);
            Some(paper(&mut fields, place, members))
        } else {
            let value = Value::new(piece.read::<&RawValue>()?);
            bare_title(&mut fields, place, value)
        };
        if let Some(mut paper) = paper {
            let given = !paper.id.is_empty();
            let id = if given { std::mem::take(&mut paper.id) } else { own_id(&paper, self.items) };
            paper.id = self.ids.claim(id.clone());
            if given && paper.id != id {
                let mut again = shortened(&id).into_owned();
                again.push_str(" again; it is now ");
                again.push_str(&shortened(&paper.id));
                fields.found(&place.key("id"), "a unique id", &again);
            }
            self.profile.papers.push(paper);
        }
        self.note(self.field, fields.warnings);
        Ok(())
    }

    /// Index into `fields` of the warnings of `key`.
    fn slot(&mut self, key: &str) -> usize {
        self.fields.iter().position(|(name, _)| name == key).unwrap_or_else(|| {
            self.fields.push((key.to_owned(), Vec::new()));
            self.fields.len() - 1
        })
    }

    fn note(&mut self, slot: Option<usize>, mut warnings: Vec<Warning>) {
        if let Some((_, noted)) = slot.and_then(|index| self.fields.get_mut(index)) {
            noted.append(&mut warnings);
        }
    }

    /// What the end of the input has cut off, unless the scanner has found something worse.
    fn cut_off(&self, mut error: SyntaxError) -> SyntaxError {
        if error.message.is_empty() {
            error.message.push_str("the document ends in the middle");
            if let Some((key, _)) = self.field.and_then(|index| self.fields.get(index)) {
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

    /// The refusal for the lack of `field`: what was found in its place, else `missing`.
    fn invalid(self, field: &'static str, missing: &str) -> ReadError {
        let own = self.fields.into_iter().find(|(key, _)| key == field);
        let warning = own.and_then(|(_, warnings)| warnings.into_iter().next());
        ReadError::Invalid {
            field,
            message: warning.map_or_else(|| missing.to_owned(), |warning| warning.message),
        }
    }
}
