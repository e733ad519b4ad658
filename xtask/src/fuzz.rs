//! The command `fuzz`: cargo-fuzz over the targets of `fuzz/`, from their seeds.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::failure::{Failure, Result};
use crate::{process, tools, workspace};

/// The targets, which are the files of `fuzz/fuzz_targets`.
const TARGETS: [&str; 5] = ["profile", "tex", "url", "bibtex", "query"];

/// Bytes of the largest input: a fuzzer gets further with many small ones.
const MAX_INPUT: u32 = 4096;

/// Seconds that one input may take. The slowest known take milliseconds, but on a machine that does much else.
const MAX_TIME: u32 = 10;

/// How long a target is fed.
#[derive(Clone, Copy)]
pub(crate) enum Effort {
    /// So many inputs, from the seeds alone and the same ones each time: for a check that must not fail by chance.
    Inputs(u32),
    /// So many seconds, from where the last run has come to.
    Seconds(u32),
}

/// Feeds the targets named, or all; without a nightly toolchain only says so.
pub(crate) fn run(named: &[String], effort: Effort) -> Result {
    let targets = chosen(named)?;
    if process::answer(nightly().arg("rustc").arg("--version")).is_none() {
        eprintln!(
            "xtask: not fuzzed, since no nightly toolchain is installed: `rustup toolchain install nightly`"
        );
        return Ok(());
    }
    let tool = tools::cargo_fuzz()?;
    for target in targets {
        eprintln!("xtask: fuzzing {target}");
        let folder = workspace::root().join("fuzz");
        let (corpus, limits) = effort.of(target)?;
        let mut fuzz = nightly();
        fuzz.args(["cargo", "fuzz", "run", "--fuzz-dir=fuzz", "--target-dir=target/fuzz", target]);
        // Seeds are read alone; what is new goes into the first folder.
        fuzz.arg(&corpus).arg(folder.join("seeds").join(target)).arg("--").args(limits);
        fuzz.args([
            format!("-max_len={MAX_INPUT}"),
            format!("-timeout={MAX_TIME}"),
            "-verbosity=0".to_owned(),
        ]);
        fuzz.env("PATH", process::path_with(tool.as_slice())?);
        process::run(&mut fuzz).map_err(|failure| {
            Failure::new(format!(
                "{failure}: add the input, if one is named above, to fuzz/seeds/{target} and mend what it shows"
            ))
        })?;
    }
    Ok(())
}

impl Effort {
    /// The folder for inputs that a target has found interesting, and how libFuzzer is told of the effort.
    fn of(self, target: &str) -> Result<(PathBuf, Vec<String>)> {
        let root = workspace::root();
        let (corpus, limits) = match self {
            Effort::Inputs(number) => {
                let corpus = root.join("target").join("fuzz").join("corpus").join(target);
                if corpus.exists() {
                    fs::remove_dir_all(&corpus).map_err(|error| Failure::file("remove", &corpus, &error))?;
                }
                (corpus, vec!["-seed=1".to_owned(), format!("-runs={number}")])
            }
            Effort::Seconds(seconds) => {
                (root.join("fuzz").join("corpus").join(target), vec![format!("-max_total_time={seconds}")])
            }
        };
        fs::create_dir_all(&corpus).map_err(|error| Failure::file("make", &corpus, &error))?;
        Ok((corpus, limits))
    }
}

/// A command that runs by the nightly toolchain, in the checkout.
fn nightly() -> Command {
    let mut command = Command::new("rustup");
    command.args(["run", "nightly"]).current_dir(workspace::root());
    // Cargo hands its own path and folder on to what it runs.
    for inherited in ["CARGO", "CARGO_TARGET_DIR", "RUSTUP_TOOLCHAIN", "RUSTFLAGS"] {
        command.env_remove(inherited);
    }
    command.env("RUSTUP_AUTO_INSTALL", "0");
    command
}

/// The targets that `named` names, in the order of the list; all if it names none.
fn chosen(named: &[String]) -> Result<Vec<&'static str>> {
    if let Some(unknown) = named.iter().find(|name| !TARGETS.contains(&name.as_str())) {
        return Err(Failure::new(format!("there is no fuzz target `{unknown}`, but {}", TARGETS.join(", "))));
    }
    Ok(TARGETS
        .into_iter()
        .filter(|target| named.is_empty() || named.iter().any(|name| name == target))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_chosen_by_name() {
        let named = |names: &[&str]| chosen(&names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>());
        assert_eq!(named(&["url", "tex"]).unwrap(), ["tex", "url"]);
        assert_eq!(named(&[]).unwrap(), TARGETS);
        let failure = named(&["xml"]).unwrap_err().to_string();
        assert_eq!(failure, "there is no fuzz target `xml`, but profile, tex, url, bibtex, query");
    }

    #[test]
    fn the_list_is_that_of_the_files() {
        let folder = workspace::root().join("fuzz").join("fuzz_targets");
        let files = workspace::files(&folder).unwrap();
        let mut names: Vec<_> =
            files.iter().map(|file| file.file_stem().unwrap().to_str().unwrap()).collect();
        let mut listed = TARGETS.to_vec();
        names.sort_unstable();
        listed.sort_unstable();
        assert_eq!(names, listed);
    }
}
