//! `convert` and `merge`: whatever is read, as one profile, in the format that is asked for.

use std::path::PathBuf;

use crate::cli::args::{Output, Refine};
use crate::cli::failure::Result;
use crate::cli::report::Report;
use crate::cli::{input, output, refine};

pub(super) fn run(inputs: &[PathBuf], output: &Output, options: &Refine) -> Result<bool> {
    let mut report = Report::default();
    // The name of the result is no name of each of several profiles.
    let name = options.name.as_deref().filter(|_| inputs.len() == 1);
    let readings = input::read_all(inputs, name)?;
    let profile = refine::unite(readings, options, &mut report);
    let profile = refine::finish(&profile, options.overrides.as_deref(), &mut report)?;
    let good = report.is_good(options.strict);
    // What is asked to be perfect and is not takes no file's place.
    if good {
        output::write(&profile, output)?;
    }
    Ok(good)
}
