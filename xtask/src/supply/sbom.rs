//! The list of what is in the WebAssembly files for programs: a bill of materials in CycloneDX's format.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::crates::Linked;
use crate::failure::{Failure, Result};
use crate::workspace;

/// Name of the list in `dist/`.
pub(crate) const FILE: &str = "sbom.cdx.json";

/// The list; without a time and a number, so that equal sources make equal files.
pub(crate) fn text(crates: &[Linked]) -> Result<String> {
    let (Some(own), lock) = (crates.first(), workspace::read("Cargo.lock")?) else {
        return Err(Failure::new("cargo tells of no crate"));
    };
    let sums = checksums(&lock);
    let components: Vec<_> = crates.iter().skip(1).map(|one| component(one, &sums)).collect();
    let dependencies: Vec<_> = crates
        .iter()
        .map(|one| {
            let uses: Vec<_> = one.uses.iter().map(|(name, version)| purl(name, version)).collect();
            json!({ "ref": purl(&one.name, &one.version), "dependsOn": uses })
        })
        .collect();
    let list = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": component(own, &sums) },
        "components": components,
        "dependencies": dependencies,
    });
    let text = serde_json::to_string_pretty(&list)
        .map_err(|error| Failure::new(format!("{FILE} cannot be written: {error}")))?;
    Ok(text + "\n")
}

fn component(one: &Linked, sums: &BTreeMap<(&str, &str), &str>) -> Value {
    let reference = purl(&one.name, &one.version);
    let mut value = json!({
        "type": "library",
        "bom-ref": reference,
        "name": one.name,
        "version": one.version,
        "purl": reference,
        "licenses": [{ "expression": one.license }],
    });
    if let Some(sum) = sums.get(&(one.name.as_str(), one.version.as_str())) {
        value["hashes"] = json!([{ "alg": "SHA-256", "content": sum }]);
    }
    value
}

/// A crate's name among packages of all kinds.
fn purl(name: &str, version: &str) -> String {
    format!("pkg:cargo/{name}@{version}")
}

/// By name and version, the hashes of crates in the text of a Cargo.lock.
fn checksums(lock: &str) -> BTreeMap<(&str, &str), &str> {
    let value = |package: &'_ str, key: &str| -> Option<(usize, usize)> {
        let start = package.find(&format!("\n{key} = \""))? + key.len() + 5;
        Some((start, start + package[start..].find('"')?))
    };
    let of = |package| {
        let [name, version, sum] = ["name", "version", "checksum"].map(|key| value(package, key));
        let text = |(start, end): (usize, usize)| &package[start..end];
        Some(((text(name?), text(version?)), text(sum?)))
    };
    lock.split("[[package]]").filter_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_crate_has_its_name_licence_hash_and_what_it_uses() {
        let one = |name: &str, uses: &[&str]| Linked {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            license: "MIT".to_owned(),
            authors: Vec::new(),
            folder: std::path::PathBuf::new(),
            uses: uses.iter().map(|name| ((*name).to_owned(), "1.0.0".to_owned())).collect(),
        };
        let list: Value =
            serde_json::from_str(&text(&[one("own", &["used"]), one("used", &[])]).unwrap()).unwrap();
        assert_eq!(list["metadata"]["component"]["name"], "own");
        assert_eq!(list["components"][0]["purl"], "pkg:cargo/used@1.0.0");
        assert_eq!(list["components"][0]["licenses"][0]["expression"], "MIT");
        assert_eq!(list["dependencies"][0]["dependsOn"][0], "pkg:cargo/used@1.0.0");
    }

    #[test]
    fn hashes_are_those_of_the_lock_file() {
        let lock = "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nsource = \"x\"\nchecksum = \"0f\"\n\n[[package]]\nname = \"own\"\nversion = \"2.0.0\"\n";
        assert_eq!(checksums(lock), BTreeMap::from([(("a", "1.0.0"), "0f")]));
    }
}
