//! The crates that are linked into the WebAssembly files, as cargo tells them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

use crate::failure::{Failure, Result};
use crate::wasm::{FEATURES, TARGET};
use crate::{process, workspace};

/// The crate that everything is linked into.
const ROOT: &str = "scholar-profile";

/// A crate in a WebAssembly file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Linked {
    pub(crate) name: String,
    pub(crate) version: String,
    /// An expression of SPDX.
    pub(crate) license: String,
    pub(crate) authors: Vec<String>,
    /// Where its sources are.
    pub(crate) folder: PathBuf,
    /// Name and version of each crate that it uses.
    pub(crate) uses: Vec<(String, String)>,
}

/// The linked crates by name and version, the project's own first.
pub(crate) fn linked() -> Result<Vec<Linked>> {
    let mut cargo = Command::new("cargo");
    cargo.args(["metadata", "--format-version=1", "--locked", "--filter-platform", TARGET, FEATURES]);
    let told = process::output(cargo.current_dir(workspace::root()))?;
    let metadata = serde_json::from_str(&told)
        .map_err(|error| Failure::new(format!("cargo's metadata cannot be read: {error}")))?;
    among(&metadata).ok_or_else(|| Failure::new("cargo's metadata is not as expected"))
}

fn among(metadata: &Value) -> Option<Vec<Linked>> {
    let packages: BTreeMap<&str, &Value> =
        array(metadata, "packages").filter_map(|package| Some((package["id"].as_str()?, package))).collect();
    let nodes: BTreeMap<&str, &Value> =
        array(&metadata["resolve"], "nodes").filter_map(|node| Some((node["id"].as_str()?, node))).collect();
    let named = |id: &&&str| packages[**id]["name"] == ROOT;
    let mut open = vec![*packages.keys().find(named)?];
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    while let Some(id) = open.pop() {
        if !seen.insert(id) {
            continue;
        }
        // What runs while the crate is compiled is not in the file.
        let uses: Vec<&str> = array(nodes.get(id)?, "deps")
            .filter(|dependency| array(dependency, "dep_kinds").any(|kind| kind["kind"].is_null()))
            .filter_map(|dependency| dependency["pkg"].as_str())
            .filter(|id| packages.get(id).is_some_and(|package| !is_macro(package)))
            .collect();
        found.push(linked_one(packages.get(id)?, &uses, &packages)?);
        open.extend(uses);
    }
    found.sort_by_key(|one| (one.name != ROOT, one.name.clone(), one.version.clone()));
    Some(found)
}

fn linked_one(package: &Value, uses: &[&str], packages: &BTreeMap<&str, &Value>) -> Option<Linked> {
    let text = |package: &Value, key: &str| package[key].as_str().map(str::to_owned);
    let mut uses: Vec<_> = uses
        .iter()
        .filter_map(|id| Some((text(packages.get(id)?, "name")?, text(packages.get(id)?, "version")?)))
        .collect();
    uses.sort();
    Some(Linked {
        name: text(package, "name")?,
        version: text(package, "version")?,
        // Old manifests write a slash.
        license: text(package, "license").unwrap_or_default().replace('/', " OR "),
        authors: array(package, "authors").filter_map(Value::as_str).map(str::to_owned).collect(),
        folder: PathBuf::from(text(package, "manifest_path")?).parent()?.to_owned(),
        uses,
    })
}

fn is_macro(package: &Value) -> bool {
    array(package, "targets").any(|target| array(target, "kind").any(|kind| kind == "proc-macro"))
}

fn array<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value[key].as_array().into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn package(name: &str, kind: &str) -> Value {
        json!({
            "id": name, "name": name, "version": "1.0.0", "license": "MIT/Apache-2.0", "authors": [],
            "manifest_path": format!("/{name}/Cargo.toml"), "targets": [{ "kind": [kind] }],
        })
    }

    #[test]
    fn only_what_is_linked_counts() {
        let uses = |name: &str, kind: Value| json!({ "pkg": name, "dep_kinds": [{ "kind": kind }] });
        let metadata = json!({
            "packages": [
                package(ROOT, "lib"), package("used", "lib"), package("deeper", "lib"),
                package("derive", "proc-macro"), package("builder", "lib"), package("stranger", "lib"),
            ],
            "resolve": { "nodes": [
                { "id": ROOT, "deps": [
                    uses("used", Value::Null), uses("derive", Value::Null), uses("builder", json!("build")),
                ] },
                { "id": "used", "deps": [uses("deeper", Value::Null), uses("stranger", json!("dev"))] },
                { "id": "deeper", "deps": [uses("used", Value::Null)] },
            ] },
        });
        let found = among(&metadata).unwrap();
        let names: Vec<_> = found.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, [ROOT, "deeper", "used"]);
        assert_eq!(found[0].uses, [("used".to_owned(), "1.0.0".to_owned())]);
        assert_eq!(found[1].license, "MIT OR Apache-2.0");
    }
}
