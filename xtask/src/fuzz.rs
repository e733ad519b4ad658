//! The command `fuzz`: cargo-fuzz over the targets of `fuzz/`, from their seeds.

use std::process::Command;

use crate::failure::{Failure, Result};
use crate::{process, tools, workspace};

/// The targets, which are the files of `fuzz/fuzz_targets`.
const TARGETS: [&str; 5] = ["profile", "tex", "url", "bibtex", "query"];

/// Bytes of the largest input: a fuzzer gets further with many small ones.
const MAX_INPUT: u32 = 4096;

/// Seconds that one input may take. The slowest known take milliseconds, but on a machine that does much else.
const MAX_TIME: u32 = 10;

/// Feeds the targets named, or all, for so many seconds each; without a nightly toolchain only says so.
pub(crate) fn run(named: &[String], seconds: u32) -> Result {
    let targets = chosen(named)?;
    if process::answer(nightly().arg("rustc").arg("--version")).is_none() {
        eprintln!(
            "xtask: not fuzzed, since no nightly toolchain is installed: `rustup toolchain install nightly`"
        );
        return Ok(());
    }
    let tool = tools::cargo_fuzz()?;
    for target in targets {
        eprintln!("xtask: fuzzing {target} for {seconds} s");
        // Seeds are read alone; what is new goes into the first folder.
        let folder = workspace::root().join("fuzz");
        let corpus = folder.join("corpus").join(target);
        std::fs::create_dir_all(&corpus).map_err(|error| Failure::file("make", &corpus, &error))?;
        let mut fuzz = nightly();
        fuzz.args(["cargo", "fuzz", "run", "--fuzz-dir=fuzz", "--target-dir=target/fuzz", target]);
        fuzz.arg(&corpus).arg(folder.join("seeds").join(target)).arg("--");
        fuzz.args([format!("-max_total_time={seconds}"), format!("-max_len={MAX_INPUT}")]);
        fuzz.args([format!("-timeout={MAX_TIME}"), "-verbosity=0".to_owned()]);
        fuzz.env("PATH", process::path_with(tool.as_slice())?);
        process::run(&mut fuzz).map_err(|failure| {
            Failure::new(format!(
                "{failure}: add the input, if one is named above, to fuzz/seeds/{target} and mend what it shows"
            ))
        })?;
    }
    Ok(())
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
