//! The end-to-end tests: a Node project that drives a browser against `dist/`.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::browser::{Browser, CHROMIUM, Engine};
use crate::failure::{Failure, Result};
use crate::{npm, process, workspace};

/// The variable that lets tests write what they are to be compared with.
pub(crate) const UPDATE: &str = "SCHOLAR_PROFILE_UPDATE";

/// Files that each engine runs, by the beginnings of their names: what engines do in their own way, which is requests, modules,
/// WebAssembly, errors and the life of elements. The others run in Chromium alone. Some of them hold elsewhere only by other
/// measures: a megabyte of formulas is laid out for minutes, texts differ by a point, drivers leave things on the page.
const IN_EVERY_ENGINE: [&str; 1] = ["fault-"];

/// Runs the tests of `tests/e2e/*.test.mjs` that are an engine's in it, and holds docs/reliability.md against what they saw.
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
            .args(test_files(&project, browser.engine)?)
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

/// An engine's test files by name. Node's versions disagree on what a folder or a pattern means, so each is named.
fn test_files(project: &Path, engine: &Engine) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(project).map_err(|error| Failure::file("read", project, &error))?;
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        name.ends_with(".test.mjs")
            && (engine.name == CHROMIUM.name || IN_EVERY_ENGINE.iter().any(|begin| name.starts_with(begin)))
    });
    files.sort();
    if files.is_empty() {
        return Err(Failure::new(format!("there is no test in {}", project.display())));
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::browser::{FIREFOX, WEBKIT};

    #[test]
    fn other_engines_run_some_of_the_files_and_chromium_all() {
        let names = |engine| -> Vec<String> {
            let files = test_files(&project(), engine).unwrap();
            files.iter().map(|file| file.file_name().unwrap().to_string_lossy().into_owned()).collect()
        };
        let (all, some) = (names(&CHROMIUM), names(&FIREFOX));
        assert_eq!(some, names(&WEBKIT));
        assert!(some.len() < all.len() && some.iter().all(|name| all.contains(name)));
        for begin in IN_EVERY_ENGINE {
            assert!(some.iter().any(|name| name.starts_with(begin)), "{begin}");
        }
    }
}
