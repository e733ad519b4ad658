//! The published scripts without comments, white space and long names, each in one piece, with the hashes of what it loads.
//!
//! They are read by people here and by browsers there: esbuild (npm) makes the one out of the other, which takes
//! about a third off what they weigh as sent. Trunk's own minifier drops getters of wasm-bindgen's glue.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Result};
use crate::{cache, integrity, npm, process, support, workspace};

/// The version of npm's package `esbuild`; `xtask/tools/esbuild/` locks the same.
const ESBUILD: &str = "0.28.2";

/// The script that pages link, and the folder of parts, each of which would cost a request.
const ENTRY: &str = "scholar-profile.js";
const PARTS: &str = "script";
/// The part that holds hashes.
const PINS: &str = "script/pins.js";

/// The WebAssembly files of `dist/pkg/` by name, each with its glue: `widget.js` and `widget_bg.wasm`.
const PROGRAMS: [&str; 4] = ["widget", "math", "cite", "formats"];
/// The program that [`ENTRY`] loads.
const WIDGET: &str = "widget";
/// How its glue names what it calls of its WebAssembly.
const EXPORTS: &str = "    wasm = instance.exports;\n";
/// What makes all of that do nothing: after a trap nothing may be called any more, whatever listeners and timers are still there.
/// Several results come as an array, which counts as zero where one number is expected.
const STOP: &str = "export function stop() {
    const live = wasm;
    const get = (_, name) => typeof live[name] === 'function' ? () => [0, 0, 0, 0] : live[name];
    wasm = new Proxy({}, { get });
}
";

/// The other scripts of `dist/pkg/`, all loaded by [`ENTRY`], with the program that each loads.
const SCRIPTS: [(&str, Option<&str>); 6] = [
    ("placeholder.js", None),
    ("formulas.js", Some("math")),
    ("marks.js", None),
    ("takeover.js", None),
    ("citations.js", Some("cite")),
    ("bibliography.js", Some("formats")),
];
/// Characters of a hash that tell versions apart.
const MARK: usize = 9;
/// A part of `placeholder.js`.
const DATA: &str = "placeholder-data.js";

/// Rewrites the scripts under `dist` in place: first what others hold hashes of.
pub(crate) fn scripts(dist: &Path) -> Result {
    let esbuild = Esbuild::prepare()?;
    let pkg = dist.join("pkg");
    add_stop(&pkg.join(format!("{WIDGET}.js")))?;
    for program in PROGRAMS {
        let glue = pkg.join(format!("{program}.js"));
        esbuild.rewrite(&glue, &[])?;
        mark(&glue, &integrity::pin(&pkg.join(format!("{program}_bg.wasm")))?)?;
    }
    for (script, program) in SCRIPTS {
        pin(dist, program.iter().flat_map(|program| files_of(program)))?;
        esbuild.rewrite(&pkg.join(script), &["--bundle"])?;
    }
    let scripts = SCRIPTS.iter().map(|(script, _)| (*script).to_owned());
    pin(dist, scripts.chain(files_of(WIDGET)))?;
    esbuild.rewrite(&dist.join(ENTRY), &["--bundle"])?;
    let (parts, data) = (dist.join(PARTS), pkg.join(DATA));
    fs::remove_dir_all(&parts).map_err(|error| Failure::file("remove", &parts, &error))?;
    fs::remove_file(&data).map_err(|error| Failure::file("remove", &data, &error))
}

fn files_of(program: &str) -> [String; 2] {
    [format!("{program}.js"), format!("{program}_bg.wasm")]
}

/// Gives the glue a function `stop`, after which it never calls its WebAssembly again.
fn add_stop(glue: &Path) -> Result {
    let text = fs::read_to_string(glue).map_err(|error| Failure::file("read", glue, &error))?;
    if !text.contains(EXPORTS) {
        return Err(Failure::new(format!(
            "{} is not written as the pinned wasm-bindgen writes it: look for `instance.exports`",
            glue.display()
        )));
    }
    fs::write(glue, text + STOP).map_err(|error| Failure::file("write", glue, &error))
}

/// Lets the glue tell for which WebAssembly file it was made, by the end of its hash: `public/script/pinned.js` compares it.
fn mark(glue: &Path, pin: &str) -> Result {
    let pin = &pin[pin.len() - MARK..];
    let text = fs::read_to_string(glue).map_err(|error| Failure::file("read", glue, &error))?;
    fs::write(glue, format!("{text}export const wasm=\"{pin}\";\n"))
        .map_err(|error| Failure::file("write", glue, &error))
}

/// Writes the hashes of files of `dist/pkg/` for the script that is put together next.
fn pin(dist: &Path, files: impl Iterator<Item = String>) -> Result {
    let mut pins = Vec::new();
    for file in files {
        pins.push(format!("\"{file}\":\"{}\"", integrity::pin(&dist.join("pkg").join(&file))?));
    }
    let path = dist.join(PINS);
    fs::write(&path, format!("export const PINS={{{}}}", pins.join(",")))
        .map_err(|error| Failure::file("write", &path, &error))
}

struct Esbuild {
    program: PathBuf,
}

impl Esbuild {
    fn prepare() -> Result<Self> {
        let project = workspace::root().join("xtask/tools/esbuild");
        let name = format!("esbuild-{ESBUILD}");
        let folder = npm::folder(&cache::tools()?, &name, &project, &format!("esbuild {ESBUILD}"))?;
        Ok(Self { program: folder.join("node_modules/esbuild/bin/esbuild") })
    }

    /// Makes a script smaller, with these arguments besides.
    fn rewrite(&self, path: &Path, arguments: &[&str]) -> Result {
        let mut outfile = std::ffi::OsString::from("--outfile=");
        outfile.push(path);
        let mut esbuild = Command::new("node");
        esbuild
            .arg(&self.program)
            .arg(path)
            .args(["--minify", "--format=esm", "--legal-comments=none"])
            .arg(format!("--target={}", support::scripts()))
            .args(["--log-level=warning", "--allow-overwrite"])
            .args(arguments)
            .arg(outfile);
        process::run(&mut esbuild).map_err(|failure| {
            Failure::new(format!("{failure}: {} could not be made smaller", path.display()))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_file_names_the_same_version() {
        let lock = workspace::root().join("xtask/tools/esbuild/package-lock.json");
        let lock = std::fs::read_to_string(lock).unwrap();
        assert!(lock.contains(&format!("\"esbuild\": \"{ESBUILD}\"")));
    }
}
