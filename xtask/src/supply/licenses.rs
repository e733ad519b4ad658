//! The texts of the licences of what is in the WebAssembly files.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use super::crates::Linked;
use crate::failure::{Failure, Result};
use crate::workspace;

/// Name of the file with the texts in `dist/`.
pub(crate) const FILE: &str = "THIRD-PARTY-LICENSES.txt";

/// How the names of files with a licence begin, in small letters.
const BEGINNINGS: [&str; 5] = ["licen", "copying", "notice", "unlicense", "copyright"];
const LINE: &str = "------------------------------------------------------------------------";

/// All texts, each once, under the crates that it is of.
pub(crate) fn text(crates: &[Linked]) -> Result<String> {
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let own = |file: &str| workspace::read(file);
    // Its sources need not be installed; of the two licences, this one asks for no name.
    texts
        .entry(own("LICENSE-APACHE")?)
        .or_default()
        .push("Rust's standard library (MIT OR Apache-2.0)".to_owned());
    for one in crates.iter().skip(1) {
        let title = format!("{} {} ({})", one.name, one.version, one.license);
        for text in texts_of(one, &own("LICENSE-APACHE")?, &own("LICENSE-MIT")?)? {
            texts.entry(text).or_default().push(title.clone());
        }
    }
    let mut sections: Vec<_> = texts.into_iter().collect();
    sections.sort_by(|(_, one), (_, other)| one.cmp(other));
    let mut all =
        "The WebAssembly files of scholar-profile contain code of these crates, under these licences.\n"
            .to_owned();
    for (text, titles) in sections {
        all.push_str(&format!("\n{LINE}\n{}\n{LINE}\n\n{}\n", titles.join("\n"), text.trim_end()));
    }
    Ok(all)
}

/// The texts that one crate asks to be handed on: its own, else those that its licence is known by.
fn texts_of(one: &Linked, apache: &str, mit: &str) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(&one.folder).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().to_lowercase();
        if BEGINNINGS.iter().any(|beginning| name.starts_with(beginning)) && entry.path().is_file() {
            files.push((name, entry.path()));
        }
    }
    files.sort();
    let offers = |license: &str| one.license.split(" OR ").any(|offered| offered.trim() == license);
    // Of two licences to choose from, one is enough.
    if offers("MIT") && files.iter().any(|(name, _)| name.contains("mit")) {
        files.retain(|(name, _)| name.contains("mit") || name.starts_with("notice"));
    }
    if files.is_empty() {
        return match () {
            () if offers("Apache-2.0") => Ok(vec![apache.to_owned()]),
            () if offers("MIT") => Ok(vec![named(mit, one)]),
            () => Err(Failure::new(format!(
                "{} {} brings no text of its licence, `{}`, and the text is not known: add it to xtask/src/supply/licenses.rs",
                one.name, one.version, one.license
            ))),
        };
    }
    files.into_iter().map(|(_, path)| read(path)).collect()
}

/// The text of MIT with the crate's authors in place of ours.
fn named(mit: &str, one: &Linked) -> String {
    let authors =
        if one.authors.is_empty() { format!("the authors of {}", one.name) } else { one.authors.join(", ") };
    let lines = mit.lines().map(|line| {
        if line.starts_with("Copyright") { format!("Copyright (c) {authors}") } else { line.to_owned() }
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn read(path: PathBuf) -> Result<String> {
    let bytes = fs::read(&path).map_err(|error| Failure::file("read", &path, &error))?;
    Ok(String::from_utf8_lossy(&bytes).replace("\r\n", "\n").trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn crate_with(license: &str, files: &[&str]) -> Linked {
        let name = format!("xtask-licenses-{}-{}", license.replace(' ', ""), std::process::id());
        let folder = std::env::temp_dir().join(&name);
        fs::create_dir_all(&folder).unwrap();
        for file in files {
            fs::write(folder.join(file), format!("text of {file}\n")).unwrap();
        }
        let (license, authors) = (license.to_owned(), vec!["Ada".to_owned()]);
        Linked { name, version: "1.0.0".to_owned(), license, authors, folder, uses: Vec::new() }
    }

    fn told(license: &str, files: &[&str]) -> Result<Vec<String>> {
        let one = crate_with(license, files);
        let texts = texts_of(&one, "apache", "MIT License\n\nCopyright (c) us\n\nPermission");
        fs::remove_dir_all(one.folder).unwrap();
        texts
    }

    #[test]
    fn a_crate_s_own_texts_are_taken() {
        let files = ["LICENSE-APACHE", "LICENSE-MIT", "NOTICE", "lib.rs"];
        assert_eq!(told("MIT OR Apache-2.0", &files).unwrap(), ["text of LICENSE-MIT", "text of NOTICE"]);
        assert_eq!(told("Zlib", &["LICENSE.md"]).unwrap(), ["text of LICENSE.md"]);
    }

    #[test]
    fn without_one_the_known_texts_serve_and_others_fail() {
        assert_eq!(told("Apache-2.0 OR MIT", &[]).unwrap(), ["apache"]);
        assert_eq!(told("MIT", &[]).unwrap(), ["MIT License\n\nCopyright (c) Ada\n\nPermission"]);
        let failure = told("CC0-1.0", &["README"]).unwrap_err().to_string();
        assert!(failure.contains("brings no text of its licence, `CC0-1.0`"), "{failure}");
    }
}
