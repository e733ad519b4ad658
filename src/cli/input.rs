//! Reading what the command line names.

use std::fs;
use std::io::{Read, stdin};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::failure::{Failure, Result};
use super::host::{FileHost, unicode};
use super::rebase::Rebase;
use crate::source::formats::{Draft, Format, Naming, from_windows_1252};
use crate::source::{ProfileReader, ReadError, Reading, Warning};

/// What the documents of one format and one researcher are read into: several files may be pages of one answer.
enum Pending {
    Profile(Reading),
    Draft(Format, Draft),
}

/// Reads all inputs, each with the name by which it is told of. Neighbours in one foreign format are one bibliography. URLs that
/// are relative to an input will be to `output`.
pub(super) fn read_all(
    paths: &[PathBuf],
    name: Option<&str>,
    output: Option<&Path>,
) -> Result<Vec<(String, Reading)>> {
    let mut pending: Vec<(String, Pending)> = Vec::new();
    for path in paths {
        let (label, bytes) = bytes(path)?;
        let is_utf8 = str::from_utf8(&bytes).is_ok();
        let text = in_utf8(&label, bytes).or_else(|other| old_bibliography(&label, other))?;
        let mut rebase = output.and_then(|output| Rebase::between(path, output));
        let Some(format) = Format::of(&text, &label) else {
            let mut reading = read_profile(&text).map_err(|error| refused(&label, &error))?;
            if let Some(rebase) = &mut rebase {
                rebase.profile(&mut reading.profile);
                let warning =
                    rebase.warning().map(|message| Warning { place: "document".to_owned(), message });
                reading.warnings.extend(warning);
            }
            pending.push((label, Pending::Profile(reading)));
            continue;
        };
        if !matches!(pending.last(), Some((_, Pending::Draft(last, _))) if *last == format) {
            pending.push((label.clone(), Pending::Draft(format, Draft::default())));
        }
        if let Some((_, Pending::Draft(_, draft))) = pending.last_mut() {
            if !is_utf8 {
                draft.warn_of_encoding();
            }
            let known = draft.papers().len();
            format.read(&text, draft).map_err(|error| Failure::new(format!("{label}: {error}")))?;
            if let Some(rebase) = &mut rebase {
                rebase.papers(draft.papers_mut().get_mut(known..).unwrap_or_default());
                if let Some(message) = rebase.warning() {
                    draft.warn("document", "", message);
                }
            }
        }
    }
    pending.into_iter().map(|(label, pending)| finish(label, pending, name)).collect()
}

fn finish(label: String, pending: Pending, name: Option<&str>) -> Result<(String, Reading)> {
    let reading = match pending {
        Pending::Profile(mut reading) => {
            if let Some(name) = name {
                name.clone_into(&mut reading.profile.name);
            }
            reading
        }
        Pending::Draft(_, draft) => {
            let naming = Naming { name, file_name: if label == STDIN { "" } else { &label } };
            draft.finish(&naming, Rc::new(FileHost), &unicode()).map_err(|error| refused(&label, &error))?
        }
    };
    Ok((label, reading))
}

/// Reads a profile document.
///
/// # Errors
/// As [`ProfileReader::finish`].
pub(super) fn read_profile(text: &str) -> std::result::Result<Reading, ReadError> {
    let mut reader = ProfileReader::new(Rc::new(FileHost));
    reader.push(text.as_bytes())?;
    reader.finish()
}

fn refused(label: &str, error: &ReadError) -> Failure {
    let hint = match error {
        ReadError::Invalid { field: "name", .. } => "; --name says whose papers they are",
        ReadError::NotJson { .. } => {
            "; it is neither a profile nor BibTeX, CSL-JSON, or an answer of a service that is known here"
        }
        _ => "",
    };
    Failure::new(format!("{label}: {error}{hint}"))
}

const STDIN: &str = "standard input";

/// Name and text of a file, or of standard input for `-`.
pub(super) fn text(path: &Path) -> Result<(String, String)> {
    let (label, bytes) = bytes(path)?;
    let text = in_utf8(&label, bytes).map_err(|other| other.failure)?;
    Ok((label, text))
}

fn bytes(path: &Path) -> Result<(String, Vec<u8>)> {
    if path == Path::new("-") {
        let mut bytes = Vec::new();
        stdin().read_to_end(&mut bytes).map_err(|error| Failure::file("read", Path::new(STDIN), &error))?;
        return Ok((STDIN.to_owned(), bytes));
    }
    let bytes = fs::read(path).map_err(|error| Failure::file("read", path, &error))?;
    Ok((path.display().to_string(), bytes))
}

/// Bytes that are no UTF-8, and what is to be said of them.
struct OtherEncoding {
    bytes: Vec<u8>,
    failure: Failure,
}

fn in_utf8(label: &str, bytes: Vec<u8>) -> std::result::Result<String, OtherEncoding> {
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
        let line = 1 + memchr::memchr_iter(b'\n', valid).count();
        let message = format!("{label}: line {line} is not UTF-8; save the file as UTF-8 and try again");
        OtherEncoding { bytes: error.into_bytes(), failure: Failure::new(message) }
    })
}

/// The text of a bibliography in the encoding that old ones are in.
fn old_bibliography(label: &str, other: OtherEncoding) -> Result<String> {
    let text = from_windows_1252(&other.bytes);
    let is_one = !text.contains('\0') && Format::of(&text, label) == Some(Format::Bibtex);
    if is_one { Ok(text) } else { Err(other.failure) }
}
