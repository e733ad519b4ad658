//! The benchmark: a Node project that measures `dist/` in a browser, beside pages that do the same by other means.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crate::browser::{Browser, CHROMIUM};
use crate::failure::{Failure, Result};
use crate::{npm, package, process, workspace};

/// The variable that names a program which finishes pages beforehand.
const PROGRAM: &str = "SCHOLAR_PROFILE";

/// Runs `benches/run.mjs`, told `arguments`.
pub(crate) fn run(arguments: &[String]) -> Result {
    let root = workspace::root();
    let dist = dist()?;
    let browser = Browser::prepare(&CHROMIUM)??;
    let project = root.join("benches");
    npm::link("bench", &project, "the benchmark's packages")?;
    let program = match env::var_os(PROGRAM) {
        Some(program) => absolute(program.into())?,
        // Pages are finished before anything is measured, so its own speed does not matter.
        None => package::command_line(&[])?,
    };
    process::run(
        Command::new("node")
            // Documents of a hundred thousand papers are held in memory.
            .args(["--max-old-space-size=4096", "run.mjs"])
            .args(arguments)
            .env("DIST", dist)
            .envs(browser.programs.iter().map(|(variable, program)| (variable, program)))
            .env("OUT", root.join("target").join("bench"))
            .env(PROGRAM, program)
            .current_dir(project),
    )
}

/// What is measured, `dist/` unless the variable `DIST` names another build.
fn dist() -> Result<PathBuf> {
    let dist = absolute(env::var_os("DIST").map_or_else(workspace::dist, PathBuf::from))?;
    // Without the compressed files, plain ones would be sent, and nobody would notice.
    let needed = dist.join("pkg").join("widget_bg.wasm.br");
    if needed.is_file() {
        return Ok(dist);
    }
    Err(Failure::new(format!("there is no {}: run `cargo xtask build` first", needed.display())))
}

/// A path that holds in another folder, too.
fn absolute(path: PathBuf) -> Result<PathBuf> {
    std::path::absolute(&path).map_err(|error| Failure::file("find", &path, &error))
}
