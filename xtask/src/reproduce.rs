//! The step `reproduce`: whether the same source, built once more in another folder, gives the same bytes, so that anybody can
//! tell that a published file was made of it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Result};
use crate::{process, workspace};

/// Builds a copy of the checkout and compares what both builds have made.
pub(crate) fn check() -> Result {
    let folder = workspace::root().join("target").join("again");
    let copy = folder.join("checkout");
    copy_checkout(&copy)?;
    let mut build = Command::new("cargo");
    build.args(["run", "--quiet", "--package=xtask", "--", "build"]).current_dir(&copy);
    // What is compiled is kept for the next time, and apart from what the first build has compiled.
    build.env("CARGO_TARGET_DIR", folder.join("target"));
    process::run(&mut build)?;
    let different = differences(&contents(&workspace::dist())?, &contents(&copy.join("dist"))?);
    if different.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!("a second build differs in {}", different.join(", "))))
}

/// Puts the files that git knows of into a folder of their own, and nothing else.
fn copy_checkout(copy: &Path) -> Result {
    if copy.exists() {
        fs::remove_dir_all(copy).map_err(|error| Failure::file("remove", copy, &error))?;
    }
    let root = workspace::root();
    let listed = process::output(Command::new("git").args(["ls-files", "-z"]).current_dir(root))?;
    for name in listed.split_terminator('\0') {
        let (from, to) = (root.join(name), copy.join(name));
        if let Some(parent) = to.parent() {
            fs::create_dir_all(parent).map_err(|error| Failure::file("make", parent, &error))?;
        }
        fs::copy(&from, &to).map_err(|error| Failure::file("copy", &from, &error))?;
    }
    Ok(())
}

/// The files of a folder by their path in it.
fn contents(folder: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    let mut found = BTreeMap::new();
    for path in workspace::files(folder)? {
        let bytes = fs::read(&path).map_err(|error| Failure::file("read", &path, &error))?;
        found.insert(path.strip_prefix(folder).unwrap_or(&path).to_owned(), bytes);
    }
    Ok(found)
}

/// The names of files that are not the same in both, or in one alone.
fn differences(one: &BTreeMap<PathBuf, Vec<u8>>, other: &BTreeMap<PathBuf, Vec<u8>>) -> Vec<String> {
    let mut names: Vec<_> = one.keys().chain(other.keys()).collect();
    names.sort();
    names.dedup();
    names.retain(|name| one.get(*name) != other.get(*name));
    names.into_iter().map(|name| name.display().to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_a_missing_and_a_further_file_are_named() {
        let folder = |files: &[(&str, &str)]| {
            files.iter().map(|(name, text)| (PathBuf::from(name), text.as_bytes().to_owned())).collect()
        };
        let one: BTreeMap<_, _> = folder(&[("a.js", "1"), ("b.js", "1"), ("c.js", "1")]);
        assert_eq!(differences(&one, &one.clone()), [""; 0]);
        let other = folder(&[("a.js", "1"), ("b.js", "2"), ("d.js", "1")]);
        assert_eq!(differences(&one, &other), ["b.js", "c.js", "d.js"]);
    }
}
