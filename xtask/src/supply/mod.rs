//! What the project takes from others: which crates are in the WebAssembly files, under which licences, and whether that is allowed.

mod audit;
mod crates;
mod licenses;
mod sbom;

use std::path::Path;

use crate::failure::{Failure, Result};

pub(crate) use audit::check;
pub(crate) use licenses::FILE as LICENSES;
pub(crate) use sbom::FILE as SBOM;

/// Writes into `dist` the licences of what is in the WebAssembly files, and the list of it for programs.
pub(crate) fn describe(dist: &Path) -> Result {
    let crates = crates::linked()?;
    for (name, text) in [(LICENSES, licenses::text(&crates)?), (SBOM, sbom::text(&crates)?)] {
        let path = dist.join(name);
        std::fs::write(&path, text).map_err(|error| Failure::file("write", &path, &error))?;
    }
    Ok(())
}
