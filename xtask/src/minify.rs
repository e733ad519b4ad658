//! The published scripts without comments, white space and long names, and the one that pages link in one piece.
//!
//! They are read by people here and by browsers there: esbuild (npm) makes the one out of the other, which takes
//! about a third off what they weigh as sent. Trunk's own minifier drops getters of wasm-bindgen's glue.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::failure::{Failure, Result};
use crate::{cache, npm, process, support, workspace};

/// The version of npm's package `esbuild`; `xtask/tools/esbuild/` locks the same.
const ESBUILD: &str = "0.28.2";

/// The script that pages link, and the folder of its parts, each of which would cost a request.
const ENTRY: &str = "scholar-profile.js";
const PARTS: &str = "script";
/// The other scripts of `dist/`.
const SCRIPTS: [&str; 11] = [
    "pkg/widget.js",
    "pkg/placeholder.js",
    "pkg/placeholder-data.js",
    "pkg/formulas.js",
    "pkg/marks.js",
    "pkg/takeover.js",
    "pkg/math.js",
    "pkg/citations.js",
    "pkg/cite.js",
    "pkg/bibliography.js",
    "pkg/formats.js",
];

/// Rewrites the scripts under `dist` in place.
pub(crate) fn scripts(dist: &Path) -> Result {
    let project = workspace::root().join("xtask/tools/esbuild");
    let name = format!("esbuild-{ESBUILD}");
    let folder = npm::folder(&cache::tools()?, &name, &project, &format!("esbuild {ESBUILD}"))?;
    for script in [ENTRY].into_iter().chain(SCRIPTS) {
        let path = dist.join(script);
        let mut outfile = std::ffi::OsString::from("--outfile=");
        outfile.push(&path);
        let mut esbuild = Command::new("node");
        esbuild
            .arg(folder.join("node_modules/esbuild/bin/esbuild"))
            .arg(&path)
            .args(["--minify", "--format=esm", "--legal-comments=none"])
            .arg(format!("--target={}", support::scripts()))
            .args(["--log-level=warning", "--allow-overwrite"])
            .args((script == ENTRY).then_some("--bundle"))
            .arg(outfile);
        process::run(&mut esbuild)
            .map_err(|failure| Failure::new(format!("{failure}: {script} could not be made smaller")))?;
    }
    let parts = dist.join(PARTS);
    fs::remove_dir_all(&parts).map_err(|error| Failure::file("remove", &parts, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_file_names_the_same_version() {
        let lock = workspace::root().join("xtask/tools/esbuild/package-lock.json");
        let lock = std::fs::read_to_string(lock).unwrap();
        assert!(lock.contains(&format!("\"esbuild\": \"{ESBUILD}\"")));
    }
}
