//! The documents that a page names, each read once.

use std::borrow::Cow;
use std::rc::Rc;

use url::Url;

use super::address::Addresses;
use super::{CldrFormats, PrerenderError};
use crate::load::{LoadError, gather};
use crate::source::formats::{Draft, Format, Naming, from_windows_1252};
use crate::source::{Host, ProfileReader, ReadError, Reading, may_be_bibliography};

/// MiB that a document may hold where the element's `max-size` does not tell.
const MAX_SIZE: f64 = 32.0;

/// Documents, and whom to ask for them.
pub(super) struct Documents<'a> {
    addresses: &'a Addresses,
    read: &'a mut dyn FnMut(&str) -> Result<Vec<u8>, String>,
    /// By address, their bytes.
    read_so_far: Vec<(String, Vec<u8>)>,
    warnings: Vec<String>,
}

impl<'a> Documents<'a> {
    pub(super) fn new(
        addresses: &'a Addresses,
        read: &'a mut dyn FnMut(&str) -> Result<Vec<u8>, String>,
    ) -> Self {
        Self { addresses, read, read_so_far: Vec::new(), warnings: Vec::new() }
    }

    /// Addresses in the order in which they were asked for, and what could not be read of the documents.
    pub(super) fn finish(self) -> (Vec<String>, Vec<String>) {
        (self.read_so_far.into_iter().map(|(address, _)| address).collect(), self.warnings)
    }

    /// What the addresses of a `src` lead to: one document, or several merged. `max_size` as the attribute says.
    ///
    /// # Errors
    /// `Missing` or `Refused`, for the first document of which this is so.
    pub(super) fn reading(&mut self, src: &str, max_size: Option<&str>) -> Result<Reading, PrerenderError> {
        let max_size = max_size.and_then(|text| text.trim().parse().ok());
        let max_size = max_size.filter(|size: &f64| size.is_finite() && *size > 0.0).unwrap_or(MAX_SIZE);
        let mut outcomes: Vec<(String, String, Reading)> = Vec::new();
        for written in src.split_whitespace() {
            let Some(url) = self.addresses.resolve(written) else {
                let (address, error) = (written.to_owned(), LoadError::BadAddress);
                return Err(PrerenderError::Refused { address, error });
            };
            let address = self.addresses.asked_as(&url);
            if outcomes.iter().all(|(own, ..)| *own != address) {
                let reading = self.document(&address, url, max_size)?;
                outcomes.push((address, written.to_owned(), reading));
            }
        }
        if outcomes.len() == 1
            && let Some((.., reading)) = outcomes.pop()
        {
            return Ok(reading);
        }
        let outcomes = outcomes.into_iter().map(|(_, written, reading)| (written, Ok(reading))).collect();
        gather(outcomes, &CldrFormats::new(""))
            .map_err(|error| PrerenderError::Refused { address: src.to_owned(), error })
    }

    fn document(&mut self, address: &str, url: Url, max_size: f64) -> Result<Reading, PrerenderError> {
        let is_new = self.read_so_far.iter().all(|(own, _)| own != address);
        if is_new {
            let bytes = (self.read)(address)
                .map_err(|message| PrerenderError::Missing { address: address.to_owned(), message })?;
            self.read_so_far.push((address.to_owned(), bytes));
        }
        let bytes = self.read_so_far.iter().find(|(own, _)| own == address).map(|(_, bytes)| bytes);
        let refused = |error| PrerenderError::Refused { address: address.to_owned(), error };
        let bytes = bytes.map(Vec::as_slice).unwrap_or_default();
        if bytes.len() as f64 > max_size * 1024.0 * 1024.0 {
            return Err(refused(LoadError::TooLarge(max_size.to_string())));
        }
        let host = Rc::new(DocumentHost { addresses: self.addresses.clone(), document: url });
        let reading = read_any(bytes, address, host).map_err(|error| refused(LoadError::Read(error)))?;
        if is_new {
            let warnings = reading.warnings.iter().map(|warning| format!("{address}: {warning}"));
            self.warnings.extend(warnings);
        }
        Ok(reading)
    }
}

/// Reads a profile, or what is in another format, as the widget does.
fn read_any(bytes: &[u8], address: &str, host: Rc<dyn Host>) -> Result<Reading, ReadError> {
    let text = String::from_utf8_lossy(bytes);
    let is_utf8 = matches!(text, Cow::Borrowed(_));
    let text = if is_utf8 { text } else { Cow::Owned(from_windows_1252(bytes)) };
    let file_name = address.split(['?', '#']).next().unwrap_or_default();
    if may_be_bibliography(bytes, file_name)
        && let Some(format) = Format::of(&text, file_name)
    {
        let format = format
            .for_page()
            .map_err(|error| ReadError::Invalid { field: "document", message: error.to_string() })?;
        let mut draft = Draft::default();
        if !is_utf8 {
            draft.warn_of_encoding();
        }
        if format.read(&text, &mut draft).is_ok() {
            return draft.finish(&Naming { name: None, file_name }, host, &CldrFormats::new(""));
        }
    }
    let mut reader = ProfileReader::new(host);
    reader.push(bytes).and_then(|()| reader.finish())
}

/// A document of the page.
struct DocumentHost {
    addresses: Addresses,
    document: Url,
}

impl Host for DocumentHost {
    fn resolve(&self, url: &str) -> Option<String> {
        self.document.join(url).ok().map(String::from)
    }

    fn may_show_image(&self, absolute: &str) -> bool {
        self.addresses.may_show(absolute, &self.document)
    }

    fn parse_number(&self, json: &str) -> f64 {
        json.parse().unwrap_or(f64::NAN)
    }
}
