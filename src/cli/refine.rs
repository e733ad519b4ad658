//! What is done to a profile between reading and writing.

use std::path::Path;

use serde_json::Value;

use super::args::Refine;
use super::failure::{Failure, Result};
use super::host::unicode;
use super::input::{read_profile, text};
use super::report::Report;
use crate::merge::{are_one_person, join_versions, merge, merge_person};
use crate::model::Profile;
use crate::overrides::{Overrides, featured_first};
use crate::source::{Reading, write_profile};

/// Makes one profile of what was read, and tells what could not be read of it.
pub(super) fn unite(mut readings: Vec<(String, Reading)>, options: &Refine, report: &mut Report) -> Profile {
    let only = readings.len() == 1;
    let reading = if let Some((label, mut reading)) = readings.pop_if(|_| only) {
        for warning in &mut reading.warnings {
            warning.place = [&label, ": ", &warning.place].concat();
        }
        reading
    } else if are_one_person(&readings, &unicode()) {
        merge_person(readings, &unicode())
    } else {
        group(merge(readings, &unicode()))
    };
    for warning in &reading.warnings {
        report.warn(warning);
    }
    let mut profile = reading.profile;
    if let Some(name) = &options.name {
        name.clone_into(&mut profile.name);
    }
    if !options.keep_versions {
        for joined in join_versions(&mut profile, &unicode()) {
            Report::note(&format_args!(
                "the preprint {} is now a part of {}; --keep-versions keeps them apart",
                joined.preprint, joined.published
            ));
        }
    }
    profile
}

/// A list of several researchers as the document of a group: its members are marked in lists of authors by their names.
fn group(mut reading: Reading) -> Reading {
    let profile = &mut reading.profile;
    for member in std::mem::take(&mut profile.members) {
        profile.aliases.push(member.name);
        profile.aliases.extend(member.aliases);
    }
    for paper in &mut profile.papers {
        paper.members.clear();
    }
    reading
}

/// Applies the owner's overrides and puts featured papers first.
pub(super) fn finish(profile: &Profile, overrides: Option<&Path>, report: &mut Report) -> Result<Profile> {
    let document = write_profile(profile, &|number| number.to_string());
    let mut document: Value = serde_json::from_str(&document)
        .map_err(|error| Failure::new(format!("the profile could not be written as JSON: {error}")))?;
    let Some(path) = overrides else {
        if let Some(Value::Array(papers)) = document.get_mut("papers") {
            featured_first(papers);
        }
        return read_again(&document, None, report);
    };
    let (label, text) = text(path)?;
    let overrides = Overrides::read(&text).map_err(|error| Failure::new(format!("{label}: {error}")))?;
    for unmatched in overrides.apply(profile, &mut document) {
        report.warn(&format_args!("{label}: {unmatched}"));
    }
    read_again(&document, Some(&label), report)
}

/// The profile that a document holds now. What is wrong in it came with the overrides in the file `label`; without one it
/// has been told.
fn read_again(document: &Value, label: Option<&str>, report: &mut Report) -> Result<Profile> {
    let reading = read_profile(&document.to_string()).map_err(|error| {
        Failure::new(format!("{}: what it says leaves no profile: {error}", label.unwrap_or("the result")))
    })?;
    let Some(label) = label else { return Ok(reading.profile) };
    for warning in &reading.warnings {
        let place = named(document, &warning.place);
        report.warn(&format_args!("{label}: {place}: {}", warning.message));
    }
    Ok(reading.profile)
}

/// `papers[3].date` by the id of the fourth paper.
fn named(document: &Value, place: &str) -> String {
    let id = place.strip_prefix("papers[").and_then(|rest| {
        let (index, field) = rest.split_once(']')?;
        let paper = document.get("papers")?.get(index.parse::<usize>().ok()?)?;
        Some(format!("papers.{}{field}", paper.get("id")?.as_str()?))
    });
    id.unwrap_or_else(|| place.to_owned())
}
