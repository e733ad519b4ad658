//! The end-to-end tests: a Node project that drives a browser against `dist/`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::browser::Browser;
use crate::failure::{Failure, Result};
use crate::{cache, npm, process, workspace};

/// Runs all of `tests/e2e/*.test.mjs` in an engine.
pub(crate) fn run(browser: &Browser) -> Result {
    let project = workspace::root().join("tests").join("e2e");
    link_packages(&project)?;
    process::run(
        Command::new("node")
            .args(["--test", "--test-reporter=spec"])
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

/// Makes `node_modules` of `project` a link to the packages that its lock file names, in the cache folder.
///
/// A link, because modules are looked up from the importing file upwards: no variable could say where they are.
fn link_packages(project: &Path) -> Result {
    let lock = project.join("package-lock.json");
    let bytes = fs::read(&lock).map_err(|error| Failure::file("read", &lock, &error))?;
    let name = format!("e2e-{:016x}", fingerprint(&bytes));
    let packages =
        npm::folder(&cache::tools()?, &name, project, "the end-to-end tests' packages")?.join("node_modules");
    let link = project.join("node_modules");
    if fs::read_link(&link).is_ok_and(|target| target == packages) {
        return Ok(());
    }
    remove(&link).map_err(|error| Failure::file("remove", &link, &error))?;
    symlink(&packages, &link).map_err(|error| Failure::file("make the link", &link, &error))
}

/// Removes what `npm ci` or an older lock file left at `link`.
fn remove(link: &Path) -> std::io::Result<()> {
    match fs::symlink_metadata(link) {
        Ok(metadata) if metadata.is_dir() => fs::remove_dir_all(link),
        Ok(_) => fs::remove_file(link).or_else(|_| fs::remove_dir(link)),
        Err(_) => Ok(()),
    }
}

#[cfg(unix)]
use std::os::unix::fs::symlink;
#[cfg(windows)]
use std::os::windows::fs::symlink_dir as symlink;

/// A number for the contents of a file (FNV-1a): the standard library promises none that is the same tomorrow.
fn fingerprint(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    // Values of the algorithm's reference: another hash would only install the packages again.
    #[test]
    fn a_fingerprint_is_that_of_the_algorithm() {
        assert_eq!(fingerprint(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fingerprint(b"a"), 0xaf63_dc4c_8601_ec8c);
    }

    #[test]
    fn whatever_stands_in_the_link_s_place_is_removed() {
        let root = std::env::temp_dir().join(format!("xtask-link-{}", std::process::id()));
        let (kept, link) = (root.join("kept"), root.join("node_modules"));
        fs::create_dir_all(kept.join("package")).unwrap();
        symlink(&kept, &link).unwrap();
        remove(&link).unwrap();
        assert!(!link.exists() && kept.join("package").is_dir());
        fs::create_dir_all(link.join("package")).unwrap();
        remove(&link).unwrap();
        assert!(!link.exists());
        remove(&link).unwrap();
        fs::remove_dir_all(root).unwrap();
    }
}
