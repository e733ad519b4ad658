//! Writing what a command has made.

use std::fs;
use std::io::{Write, stdout};
use std::path::Path;

use serde_json::Value;

use super::args::{Output, OutputFormat};
use super::failure::{Failure, Result};
use super::host::unicode;
use crate::cite::{Keys, csl_json, csv, ris, whole_bibtex_of_all};
use crate::model::Profile;
use crate::source::write_profile;

/// Writes a profile in the format that was asked for.
pub(super) fn write(profile: &Profile, output: &Output) -> Result<()> {
    let papers = &profile.papers;
    let text = match output.to.unwrap_or_else(|| by_name(&output.output)) {
        OutputFormat::Profile => document(profile)?,
        OutputFormat::Bibtex => whole_bibtex_of_all(papers, &Keys::new(papers, &unicode())),
        OutputFormat::CslJson => csl_json(papers, &unicode()),
        OutputFormat::Ris => ris(papers, &unicode()),
        OutputFormat::Csv => csv(papers, &unicode()),
    };
    save(&output.output, text.as_bytes())
}

/// Puts a file in place as a whole, so that nobody ever reads half of it; or writes to standard output for `-`.
pub(super) fn save(path: &Path, bytes: &[u8]) -> Result<()> {
    if path == Path::new("-") {
        return match stdout().lock().write_all(bytes) {
            // Whoever reads has enough.
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
            result => result.map_err(|error| Failure::file("write to", Path::new("standard output"), &error)),
        };
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    let part = path.with_file_name(name);
    let written = fs::write(&part, bytes).and_then(|()| fs::rename(&part, path));
    written.map_err(|error| {
        // What is left of an attempt helps nobody.
        let _ = fs::remove_file(&part);
        Failure::file("write", path, &error)
    })
}

/// The document of a profile, indented for people to read and for version control to compare.
fn document(profile: &Profile) -> Result<String> {
    let document = write_profile(profile, &|number| number.to_string());
    let value: Value = serde_json::from_str(&document)
        .map_err(|error| Failure::new(format!("the profile could not be written as JSON: {error}")))?;
    Ok(format!("{value:#}\n"))
}

fn by_name(path: &Path) -> OutputFormat {
    let name = path.to_string_lossy().to_ascii_lowercase();
    let endings = [
        (".bib", OutputFormat::Bibtex),
        (".bibtex", OutputFormat::Bibtex),
        (".csl.json", OutputFormat::CslJson),
        (".ris", OutputFormat::Ris),
        (".csv", OutputFormat::Csv),
    ];
    let known = endings.into_iter().find(|(ending, _)| name.ends_with(ending));
    known.map_or(OutputFormat::Profile, |(_, format)| format)
}
