//! The pinned tools that turn the crate into a page.
//!
//! Versions matter: trunk runs whatever `wasm-bindgen` and `wasm-opt` it finds first, wasm-bindgen must be of
//! the very version in Cargo.lock, and an old wasm-opt corrupts the tables of references that it writes.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Result};
use crate::{cache, npm, process, workspace};

/// The version of trunk.
const TRUNK: &str = "0.21.14";

/// The version of geckodriver.
const GECKODRIVER: &str = "0.37.1";

/// The version of npm's package `binaryen`, which holds wasm-opt.
pub(crate) const BINARYEN: &str = "132.0.0";

/// The version of cargo-fuzz.
const CARGO_FUZZ: &str = "0.13.2";

/// The version of cargo-deny.
const CARGO_DENY: &str = "0.20.2";

/// The folders to put before PATH so that every tool is found at its version, each installed if it is missing.
pub(crate) fn folders() -> Result<Vec<PathBuf>> {
    let tools = cache::tools()?;
    let wasm_bindgen = workspace::wasm_bindgen_version()?;
    let found =
        [of_cargo(&tools, &trunk())?, of_cargo(&tools, &wasm_bindgen_cli(&wasm_bindgen))?, wasm_opt(&tools)?];
    Ok(found.into_iter().flatten().collect())
}

/// The folder to put before PATH so that cargo-fuzz is found, or none if it is there.
pub(crate) fn cargo_fuzz() -> Result<Option<PathBuf>> {
    let tool = Crate {
        package: "cargo-fuzz",
        name: "cargo-fuzz",
        version: CARGO_FUZZ,
        programs: &["cargo-fuzz"],
        arguments: &["--locked"],
        profile: QUICK_TO_BUILD,
        duration: "about a minute",
    };
    of_cargo(&cache::tools()?, &tool)
}

/// Settings by which a tool is compiled soonest.
const QUICK_TO_BUILD: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256"),
];

/// A tool that cargo builds.
struct Crate<'a> {
    package: &'static str,
    /// The tool's name in its folder's.
    name: &'static str,
    version: &'a str,
    programs: &'static [&'static str],
    /// Arguments of `cargo install` besides package and version.
    arguments: &'static [&'static str],
    /// Settings of the release profile, chosen to compile soon: the tools' own speed hardly matters here.
    profile: [(&'static str, &'static str); 3],
    duration: &'static str,
}

/// Trunk without TLS and its check for updates: with every tool given, it has nothing to download.
fn trunk() -> Crate<'static> {
    Crate {
        package: "trunk",
        name: "trunk",
        version: TRUNK,
        programs: &["trunk"],
        arguments: &["--locked", "--no-default-features"],
        profile: QUICK_TO_BUILD,
        duration: "2 to 5 minutes",
    }
}

/// The command line of wasm-bindgen, without `--locked`: its lock file may name a version that was withdrawn.
fn wasm_bindgen_cli(version: &str) -> Crate<'_> {
    Crate {
        package: "wasm-bindgen-cli",
        name: "wasm-bindgen",
        version,
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        arguments: &[],
        profile: [
            ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
            ("CARGO_PROFILE_RELEASE_LTO", "off"),
            ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
        ],
        duration: "1 to 3 minutes",
    }
}

/// Firefox's WebDriver server, which no package of Debian has. It waits for the browser most of the time.
pub(crate) fn geckodriver() -> Result<PathBuf> {
    let tool = Crate {
        package: "geckodriver",
        name: "geckodriver",
        version: GECKODRIVER,
        programs: &["geckodriver"],
        arguments: &["--locked"],
        profile: QUICK_TO_BUILD,
        duration: "1 to 4 minutes",
    };
    let folder = of_cargo(&cache::tools()?, &tool)?.unwrap_or_default();
    Ok(folder.join(format!("geckodriver{}", env::consts::EXE_SUFFIX)))
}

/// cargo-deny, which only the check of what others made needs.
pub(crate) fn cargo_deny() -> Result<PathBuf> {
    let tool = Crate {
        package: "cargo-deny",
        name: "cargo-deny",
        version: CARGO_DENY,
        programs: &["cargo-deny"],
        arguments: &["--locked", "--no-default-features"],
        profile: QUICK_TO_BUILD,
        duration: "2 to 5 minutes",
    };
    let folder = of_cargo(&cache::tools()?, &tool)?.unwrap_or_default();
    Ok(folder.join(format!("cargo-deny{}", env::consts::EXE_SUFFIX)))
}

/// The folder of the tool's programs, or none if PATH has them at this version already.
fn of_cargo(tools: &Path, tool: &Crate<'_>) -> Result<Option<PathBuf>> {
    let name = format!("{}-{}", tool.name, tool.version);
    if !tools.join(&name).is_dir() && on_path(tool.programs, tool.version) {
        return Ok(None);
    }
    let folder = cache::folder(tools, &name, |partial| install(tools, tool, partial))?;
    Ok(Some(folder.join("bin")))
}

fn install(tools: &Path, tool: &Crate<'_>, partial: &Path) -> Result {
    let Crate { package, version, arguments, .. } = tool;
    eprintln!("xtask: building {package} {version} into {} ({})", tools.display(), tool.duration);
    let target = partial.join("target");
    let mut cargo = Command::new("cargo");
    cargo
        .args(["install", package, "--version", version])
        .args(*arguments)
        .arg("--root")
        .arg(partial)
        .arg("--target-dir")
        .arg(&target)
        .envs(tool.profile)
        // Cargo would else ask to put the folder, which is about to be renamed, on PATH.
        .env("PATH", process::path_with(&[partial.join("bin")])?)
        // The checkout's own configuration of cargo is not meant for the tools.
        .current_dir(tools);
    process::run(&mut cargo).map_err(|_| {
        let arguments: String = arguments.iter().map(|argument| format!(" {argument}")).collect();
        Failure::new(format!(
            "{package} {version} could not be built: where crates.io is out of reach, run `cargo install {package} --version {version}{arguments}` beforehand"
        ))
    })?;
    std::fs::remove_dir_all(&target).map_err(|error| Failure::file("remove", &target, &error))
}

/// The folder of wasm-opt, or none if PATH has it at this version already.
fn wasm_opt(tools: &Path) -> Result<Option<PathBuf>> {
    let name = format!("binaryen-{BINARYEN}");
    let major = BINARYEN.split('.').next().unwrap_or(BINARYEN);
    if !tools.join(&name).is_dir() && on_path(&["wasm-opt"], major) {
        return Ok(None);
    }
    let project = workspace::root().join("xtask").join("tools");
    let folder = npm::folder(tools, &name, &project, &format!("wasm-opt (binaryen {BINARYEN})"))?;
    Ok(Some(folder.join("node_modules").join(".bin")))
}

/// Whether PATH's `programs` all answer that they are of `version`.
fn on_path(programs: &[&str], version: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    programs.iter().all(|program| {
        process::find(&[program], &path)
            .and_then(|program| process::answer(Command::new(program).arg("--version")))
            .is_some_and(|answer| is_version(&answer, version))
    })
}

/// Whether a program that answers `trunk 0.21.14` or `wasm-opt version 132 (version_132)` is of `version`.
fn is_version(answer: &str, version: &str) -> bool {
    answer.lines().next().is_some_and(|line| line.split_whitespace().any(|word| word == version))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_very_version_will_do() {
        assert!(is_version("trunk 0.21.14\n", "0.21.14"));
        assert!(is_version("wasm-opt version 132 (version_132)\n", "132"));
        assert!(is_version("wasm-bindgen 0.2.130 (0123abc)\n", "0.2.130"));
        assert!(!is_version("wasm-opt version 108\n", "132"));
        assert!(!is_version("trunk 0.21.140\n", "0.21.14"));
        assert!(!is_version("trunk 0.22.0\nformerly 0.21.14\n", "0.21.14"));
        assert!(!is_version("", "0.21.14"));
    }

    #[test]
    fn a_tool_that_path_lacks_is_not_on_path() {
        assert!(!on_path(&["scholar-profile-no-such-program"], "1"));
    }
}
