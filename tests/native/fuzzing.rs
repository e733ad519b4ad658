//! The fuzz targets' own code over their seeds, among which every finding stays.

use std::fs;

use crate::support::path;

#[path = "../../fuzz/src/lib.rs"]
mod targets;

/// What a target does with an input.
type Target = fn(&[u8]);

/// Each target, by the name of its file in `fuzz/fuzz_targets` and of its folder of seeds.
const TARGETS: [(&str, Target); 5] = [
    ("profile", targets::profile),
    ("tex", targets::tex),
    ("url", targets::url),
    ("bibtex", targets::bibtex),
    ("query", targets::query),
];

/// The files of a folder, by name.
fn files(folder: &str) -> Vec<String> {
    let mut files: Vec<String> = fs::read_dir(path(folder))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    files.sort();
    files
}

#[test]
fn each_target_takes_its_seeds() {
    for (name, target) in TARGETS {
        let folder = format!("fuzz/seeds/{name}");
        let seeds = files(&folder);
        assert!(seeds.len() >= 10, "{name} has {} seeds", seeds.len());
        for seed in seeds {
            eprintln!("{folder}/{seed}"); // shown where the seed fails
            target(&fs::read(path(&folder).join(seed)).unwrap());
        }
    }
}

#[test]
fn no_target_is_left_out() {
    let names = |folder: &str| -> Vec<String> {
        files(folder).into_iter().map(|file| file.trim_end_matches(".rs").to_owned()).collect()
    };
    let mut known: Vec<&str> = TARGETS.iter().map(|(name, _)| *name).collect();
    known.sort_unstable();
    assert_eq!(names("fuzz/fuzz_targets"), known);
    assert_eq!(names("fuzz/seeds"), known);
}
