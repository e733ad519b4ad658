//! `fetch`, `convert` and `merge`: whatever has been read, as one profile, in the format that is asked for.

use std::fs;
use std::path::Path;

use crate::cli::args::{Output, Refine};
use crate::cli::failure::{Failure, Result};
use crate::cli::report::Report;
use crate::cli::{output, refine};
use crate::source::Reading;

pub(super) fn run(readings: Vec<(String, Reading)>, output: &Output, options: &Refine) -> Result<bool> {
    let is_one = |one: &Path, other: &Path| {
        fs::canonicalize(one).is_ok_and(|one| fs::canonicalize(other).is_ok_and(|other| one == other))
    };
    if let Some(overrides) = options.overrides.as_deref().filter(|own| is_one(own, &output.output)) {
        return Err(Failure::new(format!(
            "{} holds the overrides, which no command writes: name another file with -o",
            overrides.display()
        )));
    }
    let mut report = Report::default();
    let profile = refine::unite(readings, options, &mut report);
    let profile = refine::finish(&profile, options.overrides.as_deref(), &mut report)?;
    let good = report.is_good(options.strict);
    // What is asked to be perfect and is not takes no file's place.
    if good {
        output::write(&profile, output)?;
    }
    Ok(good)
}
