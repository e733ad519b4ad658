//! A profile that is being made of files of another format.

use std::fmt;
use std::rc::Rc;

use super::naming::Naming;
use crate::model::{Link, Paper, Profile};
use crate::source::{Host, ProfileReader, ReadError, Reading, Warning, push_number, write_profile};
use crate::text::Unicode;

/// A profile in the making: what one or several files of other formats tell of a researcher, as they tell it.
#[derive(Debug, Default)]
pub struct Draft {
    /// The header, as far as a file tells it. Its papers are added by [`Draft::add`].
    pub(super) profile: Profile,
    /// By paper, what its source calls it: a citation key, an id.
    entries: Vec<String>,
    warnings: Vec<Warning>,
}

/// Why a file is not what it seems to be, in words for whoever has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormatError(pub(super) String);

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for FormatError {}

impl Draft {
    /// Papers so far.
    #[must_use]
    pub fn papers(&self) -> &[Paper] {
        &self.profile.papers
    }

    /// The same, for who knows more of where their links lead.
    pub fn papers_mut(&mut self) -> &mut [Paper] {
        &mut self.profile.papers
    }

    /// Adds a paper. `entry` is what its source calls it, by which warnings name it. Texts may be empty, padded and
    /// unchecked; URLs may be bare identifiers where the format allows them.
    pub(super) fn add(&mut self, entry: &str, paper: Paper) {
        self.entries.push(entry.to_owned());
        self.profile.papers.push(paper);
    }

    /// The paper of an entry that has been added.
    #[cfg(feature = "services")]
    pub(super) fn paper(&mut self, entry: &str) -> Option<&mut Paper> {
        let place = self.entries.iter().position(|own| own == entry)?;
        self.profile.papers.get_mut(place)
    }

    /// Notes what could not be read of an entry, or of `document`.
    pub fn warn(&mut self, entry: &str, field: &str, message: impl Into<String>) {
        self.warnings.push(Warning { place: place(entry, field), message: message.into() });
    }

    /// Notes that a file was in no UTF-8, and was read by [`super::from_windows_1252`].
    pub fn warn_of_encoding(&mut self) {
        self.warn("document", "", "expected UTF-8, found another encoding; it was read as Windows-1252");
    }

    /// Reads the draft by the rules of the documented format.
    ///
    /// # Errors
    /// [`ReadError::Invalid`] where nobody can be named: no file, name or majority of papers says who it is.
    pub fn finish(
        mut self,
        naming: &Naming<'_>,
        host: Rc<dyn Host>,
        unicode: &dyn Unicode,
    ) -> Result<Reading, ReadError> {
        if let Some(name) = naming.name {
            self.profile.name = name.to_owned();
        } else if self.profile.name.trim().is_empty() {
            self.profile.name = naming.of(&self.profile.papers, unicode);
        }
        let mut reader = ProfileReader::new(host);
        let document = write_profile(&self.profile, &|number| number.to_string());
        reader.push(document.as_bytes())?;
        let mut reading = reader.finish()?;
        for warning in &mut reading.warnings {
            if let Some(place) = self.named(&warning.place) {
                warning.place = place;
            }
        }
        self.warnings.append(&mut reading.warnings);
        Ok(Reading { warnings: self.warnings, ..reading })
    }

    /// `papers[3].links.pdf` by the name of the fourth entry.
    fn named(&self, path: &str) -> Option<String> {
        let (index, field) = path.strip_prefix("papers[")?.split_once(']')?;
        let entry = self.entries.get(index.parse::<usize>().ok()?)?;
        Some(place(entry, field.trim_start_matches('.')))
    }
}

/// Where in a file something is: the entry, and the field in it, if any.
fn place(entry: &str, field: &str) -> String {
    match field {
        "" => entry.to_owned(),
        _ => [entry, ": ", field].concat(),
    }
}

/// Adds a link, unless it is empty or there already. Of several under one label the later ones get a number: `pdf 2`.
pub(super) fn push_link(links: &mut Vec<Link>, label: &str, url: &str) {
    let url = url.trim();
    if url.is_empty() || links.iter().any(|link| link.kind() == label && link.url == url) {
        return;
    }
    let mut own = label.to_owned();
    let mut number = 1;
    while links.iter().any(|link| link.label == own) {
        number += 1;
        own.truncate(label.len());
        own.push(' ');
        push_number(&mut own, number);
    }
    links.push(Link { label: own, url: url.to_owned() });
}
