//! placeholder
use crate::model::{Paper, Profile};
use std::rc::Rc;

/// What a reader asks of the world around it, so that it needs neither a browser nor big tables.
pub trait Host {
    /// Absolute form of a URL that is absolute or relative to the document's own address; `None` when it is no URL.
    fn resolve(&self, url: &str) -> Option<String>;
    /// Whether a picture at this absolute URL may be shown: same origin as the page or the document.
    fn may_show_image(&self, absolute: &str) -> bool;
    /// Value of a number in JSON's syntax; not finite when out of range.
    fn parse_number(&self, json: &str) -> f64;
}

/// Reads one profile document that arrives in pieces of any size.
pub struct ProfileReader {
    _host: Rc<dyn Host>,
}

/// One problem that did not stop the reading. Displayed as `place: message`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Where, e.g. `papers[3].date`.
    pub place: String,
    /// What, and what was expected.
    pub message: String,
}

/// A profile that could be read, and what could not.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The profile.
    pub profile: Profile,
    /// In the document's order.
    pub warnings: Vec<Warning>,
}

/// Why a document is refused as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// Not JSON, or cut off. Line and column count from 1, columns in characters.
    NotJson { line: u32, column: u32, message: String },
    /// JSON, but no profile; `field` is `name`, `papers` or `document`.
    Invalid { field: &'static str, message: String },
    /// Made for a later version of the format.
    Version { found: String },
}

impl ProfileReader {
    /// A reader of one document.
    #[must_use]
    pub fn new(host: Rc<dyn Host>) -> Self {
        Self { _host: host }
    }
    /// Takes the next bytes. An error is final.
    pub fn push(&mut self, _bytes: &[u8]) -> Result<(), ReadError> {
        Ok(())
    }
    /// Name of the researcher, once it has been read: it may still change.
    pub fn name(&self) -> Option<&str> {
        None
    }
    /// Papers that are complete so far.
    pub fn papers(&self) -> &[Paper] {
        &[]
    }
    /// Ends the document.
    pub fn finish(self) -> Result<Reading, ReadError> {
        Ok(Reading { profile: Profile::default(), warnings: Vec::new() })
    }
}
