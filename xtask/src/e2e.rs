//! The end-to-end tests: a Node project that drives a browser against `dist/`.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::browser::Browser;
use crate::failure::{Failure, Result};
use crate::{npm, process, workspace};

/// The variable that lets tests write what they are to be compared with.
pub(crate) const UPDATE: &str = "SCHOLAR_PROFILE_UPDATE";

/// Runs the tests of `tests/e2e/*.test.mjs` in an engine, and holds docs/reliability.md against what they saw.
pub(crate) fn run(browser: &Browser) -> Result {
    let project = project();
    let engine = browser.engine.name;
    npm::link("e2e", &project, "the end-to-end tests' packages")?;
    let seen = seen();
    fs::create_dir_all(&seen).map_err(|error| Failure::file("make", &seen, &error))?;
    let kept = seen.join(format!("{engine}.jsonl"));
    fs::write(&kept, "").map_err(|error| Failure::file("write", &kept, &error))?;
    // Who is killed cannot end the browsers any more; the guard does.
    process::run_guarded(
        Command::new("node")
            .arg(project.join("engines").join("guard.mjs"))
            .args(["node", "--test", "--test-reporter=spec"])
            .args(test_files(&project)?)
            .env("DIST", workspace::dist())
            .env("ENGINE", engine)
            .env("SEEN", &seen)
            .envs(browser.programs.iter().map(|(variable, program)| (variable, program)))
            .current_dir(&project),
    )?;
    if env::var_os(UPDATE).is_some() {
        return write_table();
    }
    process::run(table(&project, &seen).args(["--check", engine]))
}

/// Writes docs/reliability.md anew from what the last runs saw, if there has been one.
pub(crate) fn write_table() -> Result {
    let seen = seen();
    if seen.is_dir() { process::run(&mut table(&project(), &seen)) } else { Ok(()) }
}

fn project() -> PathBuf {
    workspace::root().join("tests").join("e2e")
}

/// Where the tests of faults keep what they saw, one file an engine.
fn seen() -> PathBuf {
    workspace::root().join("target").join("faults")
}

/// The script that knows the tables of docs/reliability.md.
fn table(project: &Path, seen: &Path) -> Command {
    let mut node = Command::new("node");
    node.arg(project.join("table.mjs")).arg(seen);
    node
}

/// The test files by name. Node's versions disagree on what a folder or a pattern means, so each is named.
fn test_files(project: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(project).map_err(|error| Failure::file("read", project, &error))?;
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    files.sort();
    if files.is_empty() {
        return Err(Failure::new(format!("there is no test in {}", project.display())));
    }
    Ok(files)
}
