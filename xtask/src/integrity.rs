//! Hashes of published files, in the form of the attribute `integrity`.
//!
//! The scripts hold those of the files that they load; those of all files are listed in `dist/integrity.json`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

use crate::failure::{Failure, Result};
use crate::workspace::files;

/// The list of hashes, relative to `dist/`.
pub(crate) const LIST: &str = "integrity.json";
/// The script that pages link.
const ENTRY: &str = "scholar-profile.js";
/// Endings of what a page loads to run it, and of what styles it.
const ENDINGS: [&str; 3] = ["css", "js", "wasm"];

/// The hash by which a script knows a file: short, because every page loads it.
pub(crate) fn pin(file: &Path) -> Result<String> {
    Ok(format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes(file)?))))
}

/// Writes [`LIST`] for the element's files under `dist`, and prints the line by which a page links the script.
pub(crate) fn list(dist: &Path) -> Result {
    let mut hashes = BTreeMap::new();
    for path in [dist.join(ENTRY)].into_iter().chain(files(&dist.join("pkg"))?) {
        if path.extension().is_some_and(|ending| ENDINGS.iter().any(|known| ending == *known)) {
            let name = path.strip_prefix(dist).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            hashes.insert(name, format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes(&path)?))));
        }
    }
    let entry = hashes.get(ENTRY).map(String::as_str).unwrap_or_default();
    eprintln!("xtask: <script type=\"module\" src=\"{ENTRY}\" integrity=\"{entry}\"></script>");
    let list = dist.join(LIST);
    let text = serde_json::to_string_pretty(&hashes)
        .map_err(|error| Failure::new(format!("{LIST} cannot be written: {error}")))?;
    fs::write(&list, text + "\n").map_err(|error| Failure::file("write", &list, &error))
}

fn bytes(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).map_err(|error| Failure::file("read", file, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    // Values of `openssl dgst -binary | base64` for the three bytes `abc`.
    const PIN: &str = "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";
    const LISTED: &str = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";

    #[test]
    fn what_a_page_loads_is_listed() {
        let dist = std::env::temp_dir().join(format!("xtask-integrity-{}", std::process::id()));
        fs::create_dir_all(dist.join("pkg")).unwrap();
        for name in [ENTRY, "pkg/widget_bg.wasm", "pkg/widget_bg.wasm.br", "profile.json"] {
            fs::write(dist.join(name), "abc").unwrap();
        }
        assert_eq!(pin(&dist.join(ENTRY)).unwrap(), PIN);
        list(&dist).unwrap();
        let text = fs::read_to_string(dist.join(LIST)).unwrap();
        let listed: BTreeMap<String, String> = serde_json::from_str(&text).unwrap();
        let expected = ["pkg/widget_bg.wasm", ENTRY].map(|name| (name.to_owned(), LISTED.to_owned()));
        assert_eq!(listed, BTreeMap::from(expected));
        fs::remove_dir_all(dist).unwrap();
    }
}
