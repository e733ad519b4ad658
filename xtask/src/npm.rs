//! Packages of npm, installed from a checked-in lock file into the cache folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::cache;
use crate::failure::{Failure, Result};
use crate::process;

const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// The program itself.
pub(crate) fn command() -> Command {
    Command::new(NPM)
}

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

/// Makes `node_modules` of `project` a link to the packages that its lock file names, in the cache folder, where the
/// folder's name begins with `name`; `what` says in the messages what the packages are.
///
/// A link, because modules are looked up from the importing file upwards: no variable could say where they are.
pub(crate) fn link(name: &str, project: &Path, what: &str) -> Result {
    let lock = project.join("package-lock.json");
    let bytes = fs::read(&lock).map_err(|error| Failure::file("read", &lock, &error))?;
    let name = format!("{name}-{:016x}", fingerprint(&bytes));
    let packages = folder(&cache::tools()?, &name, project, what)?.join("node_modules");
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
