//! The end-to-end tests: a Node project that drives a browser against `dist/`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::browser::Browser;
use crate::failure::{Failure, Result};
use crate::{npm, process, workspace};

/// Runs all of `tests/e2e/*.test.mjs` in an engine.
pub(crate) fn run(browser: &Browser) -> Result {
    let project = workspace::root().join("tests").join("e2e");
    npm::link("e2e", &project, "the end-to-end tests' packages")?;
    // Who is killed cannot end the browsers any more; the guard does.
    process::run_guarded(
        Command::new("node")
            .arg(project.join("engines").join("guard.mjs"))
            .args(["node", "--test", "--test-reporter=spec"])
            .args(test_files(&project)?)
            .env("DIST", workspace::dist())
            .env("ENGINE", browser.engine.name)
            .envs(browser.programs.iter().map(|(variable, program)| (variable, program)))
            .current_dir(project),
    )
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
