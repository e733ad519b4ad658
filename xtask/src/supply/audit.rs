//! The step `supply`: whether licences and sources of all crates are as deny.toml has them, and whether anything is known
//! to have holes. Where a database of holes is out of reach, that is said and passed over.

use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::failure::{Failure, Result};
use crate::{npm, process, tools, workspace};

/// The folders whose package-lock.json names packages of npm.
const PROJECTS: [&str; 4] = ["xtask/tools", "xtask/tools/esbuild", "tests/e2e", "benches"];

/// Checks what the project takes from others.
pub(crate) fn check() -> Result {
    let deny = tools::cargo_deny()?;
    let command = |arguments: &[&str]| {
        let mut command = Command::new(&deny);
        command.args(["--workspace", "--all-features"]).args(arguments).current_dir(workspace::root());
        command
    };
    process::run(&mut command(&["check", "--hide-inclusion-graph", "licenses", "bans", "sources"]))?;
    if process::succeeds(command(&["fetch", "db"]).stderr(Stdio::null())) {
        process::run(&mut command(&["check", "--disable-fetch", "advisories"]))?;
    } else {
        eprintln!("xtask: skipped: advisories of crates, whose database (RustSec) is out of reach");
    }
    for project in PROJECTS {
        audit(project)?;
    }
    Ok(())
}

/// Asks npm for known holes of the packages that a folder locks.
fn audit(project: &str) -> Result {
    let folder = workspace::root().join(project);
    match verdict(&process::told(npm::command().args(["audit", "--json"]).current_dir(&folder))) {
        Some(0) => Ok(()),
        Some(number) => Err(Failure::new(format!(
            "{number} packages of {project} have known holes: `npm audit` in {} names them",
            Path::new(project).display()
        ))),
        None => {
            eprintln!("xtask: skipped: npm audit of {project}, whose database is out of reach");
            Ok(())
        }
    }
}

/// How many packages with holes an answer of `npm audit --json` names; nothing if it is no report.
fn verdict(answer: &str) -> Option<u64> {
    let report: Value = serde_json::from_str(answer).ok()?;
    report["metadata"]["vulnerabilities"]["total"].as_u64()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_told_from_a_failure() {
        assert_eq!(
            verdict(r#"{"auditReportVersion":2,"metadata":{"vulnerabilities":{"total":0}}}"#),
            Some(0)
        );
        assert_eq!(verdict(r#"{"metadata":{"vulnerabilities":{"high":2,"total":3}}}"#), Some(3));
        assert_eq!(verdict(r#"{"message":"request failed","error":{"summary":"","detail":""}}"#), None);
        assert_eq!(verdict("ENOTFOUND"), None);
    }

    #[test]
    fn every_lock_file_is_audited() {
        for project in PROJECTS {
            assert!(workspace::root().join(project).join("package-lock.json").is_file(), "{project}");
        }
    }
}
