//! The environment of every command that builds WebAssembly.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Result};
use crate::{process, tools, workspace};

/// The target that browsers run.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Searches compare sixteen bytes at a time. Every browser that knows constructable stylesheets, without which nothing is
/// shown, knows these instructions too.
const SIMD: &str = "-Ctarget-feature=+simd128";

/// The features of the crate that are in WebAssembly files.
pub(crate) const FEATURES: &str = "--features=ui,math,cite,formats";

/// PATH and compiler flags. They are the same for every command, because cargo builds all crates anew
/// whenever the flags differ from the last ones.
pub(crate) struct Environment {
    path: OsString,
    flags: String,
    sysroot: PathBuf,
}

impl Environment {
    /// The environment of this machine, with what it lacks installed.
    pub(crate) fn prepare() -> Result<Self> {
        let compiler = Compiler::ask()?;
        compiler.ensure_target()?;
        let path = process::path_with(&tools::folders()?)?;
        let mut inherited = inherited_flags();
        inherited.push(SIMD.to_owned());
        let flags = flags(&inherited, &remapped(&compiler));
        Ok(Self { path, flags, sysroot: compiler.sysroot })
    }

    /// The compiler's own folder.
    pub(crate) fn sysroot(&self) -> &Path {
        &self.sysroot
    }

    /// Flags of every build, in the encoding of `CARGO_ENCODED_RUSTFLAGS`.
    pub(crate) fn flags(&self) -> &str {
        &self.flags
    }

    /// A command that finds the pinned tools and builds with the common flags.
    pub(crate) fn command(&self, program: &str) -> Command {
        let program = process::find(&[program], &self.path).unwrap_or_else(|| PathBuf::from(program));
        let mut command = Command::new(program);
        command
            .env("PATH", &self.path)
            .env("CARGO_ENCODED_RUSTFLAGS", &self.flags)
            .current_dir(workspace::root());
        command
    }
}

/// What the compiler says about itself.
struct Compiler {
    sysroot: PathBuf,
    commit: String,
}

impl Compiler {
    fn ask() -> Result<Self> {
        let ask = |question: &[&str]| {
            process::answer(Command::new("rustc").args(question).current_dir(workspace::root())).ok_or_else(
                || Failure::new("`rustc` does not answer: install Rust by rustup (https://rustup.rs)"),
            )
        };
        let version = ask(&["--version", "--verbose"])?;
        let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or("unknown");
        let sysroot = ask(&["--print", "sysroot"])?;
        Ok(Self { sysroot: PathBuf::from(sysroot.trim_end()), commit: commit.to_owned() })
    }

    /// Installs the standard library for browsers by rustup if it is missing.
    fn ensure_target(&self) -> Result {
        if self.sysroot.join("lib").join("rustlib").join(TARGET).is_dir() {
            return Ok(());
        }
        let path = env::var_os("PATH").unwrap_or_default();
        if process::find(&["rustup"], &path).is_none() {
            return Err(Failure::new(format!(
                "Rust's standard library for {TARGET} is missing: install Rust by rustup (https://rustup.rs), or that library by the system's packages"
            )));
        }
        eprintln!("xtask: adding Rust's target {TARGET} by rustup (a minute at most)");
        let add = process::run(
            Command::new("rustup").args(["target", "add", TARGET]).current_dir(workspace::root()),
        );
        add.map_err(|failure| {
            Failure::new(format!(
                "{failure}: run `rustup target add {TARGET}` where its server is within reach"
            ))
        })
    }
}

/// Folders of this machine and what stands for them in messages of panics: without this the builder's paths
/// would be in the published file, and no two builds alike. The compiler lets the last match win.
fn remapped(compiler: &Compiler) -> Vec<(PathBuf, String)> {
    let mut folders = vec![(workspace::root().to_owned(), "/scholar-profile".to_owned())];
    if let Some(cargo) = cargo_home() {
        folders.extend(registries(&cargo.join("registry").join("src")));
    }
    // What the compiler itself writes where its sources are not installed.
    let sources = compiler.sysroot.join("lib").join("rustlib").join("src").join("rust");
    folders.push((sources, format!("/rustc/{}", compiler.commit)));
    folders
}

/// Each registry's folder of sources, whose name differs with the address it was fetched from.
fn registries(sources: &Path) -> Vec<(PathBuf, String)> {
    let entries = fs::read_dir(sources).into_iter().flatten().flatten();
    let mut folders: Vec<_> = entries.map(|entry| (entry.path(), "/crates".to_owned())).collect();
    folders.sort();
    folders
}

fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")))
}

/// The flags that the caller's environment asks for, which the variable for ours would hide.
fn inherited_flags() -> Vec<String> {
    if let Ok(encoded) = env::var("CARGO_ENCODED_RUSTFLAGS") {
        return encoded.split('\x1f').map(str::to_owned).collect();
    }
    let plain = env::var("RUSTFLAGS").unwrap_or_default();
    plain.split_whitespace().map(str::to_owned).collect()
}

/// All flags in the encoding of `CARGO_ENCODED_RUSTFLAGS`, the only one in which a path may hold spaces.
fn flags(inherited: &[String], remapped: &[(PathBuf, String)]) -> String {
    let remapped = remapped.iter().map(|(from, to)| {
        format!("--remap-path-prefix={}={to}", AsRef::<OsStr>::as_ref(from).to_string_lossy())
    });
    let all = inherited.iter().filter(|flag| !flag.is_empty()).cloned().chain(remapped);
    all.collect::<Vec<_>>().join("\x1f")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_keep_the_callers_and_hold_paths_with_spaces() {
        let remapped = [(PathBuf::from("/home/a b/crate"), "/crate".to_owned())];
        let inherited = ["-Cdebuginfo=0".to_owned(), String::new()];
        assert_eq!(
            flags(&inherited, &remapped),
            "-Cdebuginfo=0\x1f--remap-path-prefix=/home/a b/crate=/crate"
        );
        assert_eq!(flags(&[], &[]), "");
    }

    #[test]
    fn the_compiler_tells_where_it_is() {
        let compiler = Compiler::ask().unwrap();
        assert!(compiler.sysroot.join("lib").is_dir(), "{}", compiler.sysroot.display());
        assert!(!compiler.commit.is_empty());
    }
}
