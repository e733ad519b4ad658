//! Packages of npm, installed from a checked-in lock file into the cache folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::cache;
use crate::failure::{Failure, Result};
use crate::process;

const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// The files of a project that decide what npm installs.
const MANIFEST: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];

/// The folder `name` among the tools, with the `node_modules` that `project` locks.
///
/// `what` says in the messages what the packages are.
pub(crate) fn folder(tools: &Path, name: &str, project: &Path, what: &str) -> Result<PathBuf> {
    cache::folder(tools, name, |partial| {
        eprintln!("xtask: installing {what} by npm into {} (seconds)", tools.join(name).display());
        if process::answer(Command::new(NPM).arg("--version")).is_none() {
            return Err(Failure::new(format!(
                "{what} cannot be installed without npm: install Node.js 20 or newer with npm (Debian: the packages nodejs and npm)"
            )));
        }
        for file in MANIFEST {
            let from = project.join(file);
            fs::copy(&from, partial.join(file)).map_err(|error| Failure::file("copy", &from, &error))?;
        }
        let ci = process::run(
            Command::new(NPM)
                .args(["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"])
                .current_dir(partial),
        );
        ci.map_err(|failure| {
            Failure::new(format!(
                "{what} could not be installed ({failure}): is npm's registry within reach?"
            ))
        })
    })
}
