//! Where the checkout's files are, and the versions that they pin.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Result};

/// The checkout's root folder.
pub(crate) fn root() -> &'static Path {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().unwrap_or(manifest)
}

/// The folder that a build fills.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// The text of a file of the checkout.
pub(crate) fn read(file: &str) -> Result<String> {
    let path = root().join(file);
    fs::read_to_string(&path).map_err(|error| Failure::file("read", &path, &error))
}

/// The version of wasm-bindgen that the crate is built with, after a look that Trunk.toml names the same one.
pub(crate) fn wasm_bindgen_version() -> Result<String> {
    let Some(locked) = locked_version(&read("Cargo.lock")?, "wasm-bindgen") else {
        return Err(Failure::new(
            "Cargo.lock names no version of wasm-bindgen: run `cargo update --workspace`",
        ));
    };
    let pinned = trunk_pin(&read("Trunk.toml")?, "wasm_bindgen");
    if pinned.as_deref() != Some(locked.as_str()) {
        let pinned = pinned.unwrap_or_default();
        return Err(Failure::new(format!(
            "Trunk.toml pins wasm-bindgen to `{pinned}`, but Cargo.lock has {locked}: make `wasm_bindgen` in Trunk.toml \"{locked}\""
        )));
    }
    Ok(locked)
}

/// The version of `package` in the text of a Cargo.lock, the first if there are several.
fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.next()?;
    quoted(lines.next()?.strip_prefix("version = ")?)
}

/// The value of `key` in the text of a Trunk.toml, whose keys of tools are unlike all others.
fn trunk_pin(config: &str, key: &str) -> Option<String> {
    config.lines().find_map(|line| {
        let (name, value) = line.split_once('=')?;
        if name.trim() == key { quoted(value) } else { None }
    })
}

/// What stands between the quotes of a TOML string that needs no escapes.
fn quoted(value: &str) -> Option<String> {
    value.trim().strip_prefix('"')?.strip_suffix('"').map(str::to_owned)
}

/// All files under a folder, by name.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).map_err(|error| Failure::file("read", &folder, &error))?;
        for path in entries.flatten().map(|entry| entry.path()) {
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tools::BINARYEN;

    const LOCK: &str = r#"version = 4

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
dependencies = [
 "wasm-bindgen-macro",
]

[[package]]
name = "wasm-bindgen-macro"
version = "0.2.131"
"#;

    #[test]
    fn a_package_is_found_by_its_whole_name() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(LOCK, "wasm-bindgen-macro").as_deref(), Some("0.2.131"));
        assert_eq!(locked_version(LOCK, "bindgen"), None);
        assert_eq!(locked_version("", "wasm-bindgen"), None);
    }

    #[test]
    fn a_pin_is_read_whatever_the_spaces() {
        let config =
            "[tools]\n# wasm_opt = \"version_1\"\nwasm_opt=\"version_132\"\nwasm_bindgen  =  \"0.2.130\"\n";
        assert_eq!(trunk_pin(config, "wasm_opt").as_deref(), Some("version_132"));
        assert_eq!(trunk_pin(config, "wasm_bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(trunk_pin(config, "sass"), None);
    }

    // Three files name the version of wasm-opt; a wrong one among them would only show in a browser.
    #[test]
    fn every_file_names_the_same_wasm_opt() {
        let major = BINARYEN.split('.').next().unwrap();
        let pinned = trunk_pin(&read("Trunk.toml").unwrap(), "wasm_opt");
        assert_eq!(pinned, Some(format!("version_{major}")));
        let manifest = read("xtask/tools/package.json").unwrap();
        assert!(manifest.contains(&format!("\"binaryen\": \"{BINARYEN}\"")), "{manifest}");
        let lock = read("xtask/tools/package-lock.json").unwrap();
        assert!(lock.contains(&format!("\"version\": \"{BINARYEN}\"")), "{lock}");
    }

    #[test]
    fn the_checkout_pins_one_wasm_bindgen() {
        assert_eq!(
            wasm_bindgen_version().unwrap(),
            locked_version(&read("Cargo.lock").unwrap(), "wasm-bindgen").unwrap()
        );
    }
}
