//! The published build's own standard library.
//!
//! Rust ships its standard library compiled with the messages of every panic and the code that formats
//! them. Building it along with the crate, with panics that abort at once, takes about 8 % off the
//! WebAssembly file (measured as brotli). The stable compiler can do it when told to accept unstable
//! flags. Where the library's sources cannot be had, the build does without: the page is the same, only larger.

use std::path::Path;
use std::process::Command;

use crate::process;
use crate::wasm::Environment;

const FLAGS: &str = "-Zunstable-options\x1f-Cpanic=immediate-abort";

/// Whether the sources of the standard library are there, or could be added by rustup.
pub(crate) fn prepare(environment: &Environment) -> bool {
    if has_sources(environment.sysroot()) {
        return true;
    }
    eprintln!("xtask: adding the sources of Rust's standard library by rustup (a minute at most)");
    let added = process::run(environment.command("rustup").args(["component", "add", "rust-src"]));
    let found = added.is_ok() && has_sources(environment.sysroot());
    if !found {
        eprintln!(
            "xtask: without them (`rustup component add rust-src`) the WebAssembly file is about 8 % larger"
        );
    }
    found
}

fn has_sources(sysroot: &Path) -> bool {
    sysroot.join("lib/rustlib/src/rust/library/std/Cargo.toml").is_file()
}

/// Makes a command of cargo, or of what calls it, build the standard library too.
pub(crate) fn apply(command: &mut Command, environment: &Environment) {
    let flags = [environment.flags(), FLAGS].join("\x1f");
    command
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_ENCODED_RUSTFLAGS", flags.trim_start_matches('\x1f'));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_are_found_only_where_they_are() {
        assert!(!has_sources(Path::new("no/such/sysroot")));
    }
}
