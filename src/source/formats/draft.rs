//! A profile that is being made of files of another format.

use std::fmt;
use std::rc::Rc;

use crate::model::{Link, Paper, Profile};
use crate::people::author_key;
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

/// Whose papers they are, where the files do not say.
#[derive(Clone, Copy, Debug, Default)]
pub struct Naming<'a> {
    /// The researcher's name; beats what the files say.
    pub name: Option<&'a str>,
    /// Name of the file, with or without folders and ending: the last resort.
    pub file_name: &'a str,
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

    /// Adds a paper. `entry` is what its source calls it, by which warnings name it. Texts may be empty, padded and
    /// unchecked; URLs may be bare identifiers where the format allows them.
    pub(super) fn add(&mut self, entry: &str, paper: Paper) {
        self.entries.push(entry.to_owned());
        self.profile.papers.push(paper);
    }

    /// Notes what could not be read of an entry.
    pub(super) fn warn(&mut self, entry: &str, field: &str, message: impl Into<String>) {
        self.warnings.push(Warning { place: place(entry, field), message: message.into() });
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
            let most = most_frequent_author(&self.profile.papers, unicode);
            self.profile.name = most.unwrap_or_else(|| stem(naming.file_name).to_owned());
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

/// The author of more than half of the papers, as the first of them spells the name.
fn most_frequent_author(papers: &[Paper], unicode: &dyn Unicode) -> Option<String> {
    let mut counts: std::collections::BTreeMap<String, (usize, &str)> = std::collections::BTreeMap::new();
    for paper in papers {
        let mut keys: Vec<(String, &str)> = paper
            .authors
            .iter()
            .map(|author| (author_key(&author.name, unicode), author.name.as_str()))
            .collect();
        keys.sort_unstable();
        keys.dedup_by(|one, other| one.0 == other.0);
        for (key, name) in keys {
            counts.entry(key).or_insert((0, name)).0 += 1;
        }
    }
    let (count, name) = counts.into_values().max_by_key(|(count, _)| *count)?;
    (count * 2 > papers.len()).then(|| name.to_owned())
}

/// Name of a file without folders and ending.
fn stem(file_name: &str) -> &str {
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
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
