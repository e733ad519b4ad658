//! The command `package`: what is handed to people who never compile Rust.
//!
//! The widget as a zip and as a tarball of npm, and the command line with the widget's files beside it, which
//! `scholar-profile init` copies.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::failure::{Failure, Result};
use crate::wasm::Environment;
use crate::workspace::files;
use crate::{integrity, process, supply, trunk, workspace};

/// What of `dist/` makes up the widget.
const WIDGET: [&str; 7] = [
    "scholar-profile.js",
    "scholar-profile.d.ts",
    "profile.schema.json",
    integrity::LIST,
    supply::LICENSES,
    supply::SBOM,
    "pkg",
];
/// What goes along with every package.
const TEXTS: [&str; 4] = ["LICENSE-APACHE", "LICENSE-MIT", "CHANGELOG.md", "docs/embedding.md"];

/// Makes all packages in `target/package/`, anew.
pub(crate) fn run(environment: &Environment) -> Result {
    trunk::build(environment)?;
    let root = workspace::root();
    let out = root.join("target/package");
    if out.exists() {
        fs::remove_dir_all(&out).map_err(|error| Failure::file("remove", &out, &error))?;
    }
    let version = version(root)?;

    let widget = out.join("widget");
    for name in WIDGET {
        copy(&root.join("dist").join(name), &widget.join(name))?;
    }
    texts(root, &widget)?;
    let name = format!("scholar-profile-widget-{version}");
    zip(&widget, &name, &out.join(format!("{name}.zip")))?;
    npm(&widget, &version, &out)?;

    let host = host()?;
    let name = format!("scholar-profile-{version}-{host}");
    let command_line = out.join("command-line");
    build_command_line(&command_line)?;
    copy(&widget, &command_line.join("widget"))?;
    texts(root, &command_line)?;
    zip(&command_line, &name, &out.join(format!("{name}.zip")))?;
    eprintln!("xtask: the packages are in {}", out.display());
    Ok(())
}

/// Version of the crate, as its manifest has it.
fn version(root: &Path) -> Result<String> {
    let path = root.join("Cargo.toml");
    let manifest = fs::read_to_string(&path).map_err(|error| Failure::file("read", &path, &error))?;
    let package = manifest.split("[package]").nth(1).unwrap_or_default();
    let line = package.lines().find_map(|line| line.strip_prefix("version = "));
    line.map(|version| version.trim_matches('"').to_owned())
        .ok_or_else(|| Failure::new(format!("{} names no version", path.display())))
}

/// The target that cargo builds for when it is asked for none.
fn host() -> Result<String> {
    let told = process::answer(Command::new("rustc").arg("-vV")).unwrap_or_default();
    let host = told.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| Failure::new("rustc does not say which target it builds for"))
}

/// Builds the command line, with these arguments of cargo besides; gives the program's path.
pub(crate) fn command_line(arguments: &[&str]) -> Result<PathBuf> {
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--package=scholar-profile", "--no-default-features", "--features=cli"]);
    cargo.args(["--bin=scholar-profile", "--message-format=json-render-diagnostics"]).args(arguments);
    let told = process::output(cargo.current_dir(workspace::root()))?;
    executable(&told).ok_or_else(|| Failure::new("cargo does not say where it put the command line"))
}

/// The release binary with its manual and completions.
fn build_command_line(folder: &Path) -> Result {
    let binary = command_line(&["--release"])?;
    let name = binary.file_name().unwrap_or_default();
    copy(&binary, &folder.join(name))?;
    let man = folder.join("man");
    process::run(Command::new(&binary).arg("man").arg(&man))?;
    for (shell, file) in
        [("bash", "scholar-profile.bash"), ("zsh", "_scholar-profile"), ("fish", "scholar-profile.fish")]
    {
        let script = process::output(Command::new(&binary).args(["completions", shell]))?;
        let path = folder.join("completions").join(file);
        write(&path, script.as_bytes())?;
    }
    Ok(())
}

/// The path that cargo's messages name as the executable.
fn executable(messages: &str) -> Option<PathBuf> {
    let line = messages.lines().rev().find(|line| line.contains("\"executable\":\""))?;
    let path = line.split("\"executable\":\"").nth(1)?.split('"').next()?;
    Some(PathBuf::from(path.replace("\\\\", "\\")))
}

fn texts(root: &Path, folder: &Path) -> Result {
    for text in TEXTS {
        let name = Path::new(text).file_name().unwrap_or_default();
        copy(&root.join(text), &folder.join(name))?;
    }
    Ok(())
}

/// A tarball that `npm install` takes, of the widget's files as they are.
fn npm(widget: &Path, version: &str, out: &Path) -> Result {
    let folder = out.join("npm");
    copy(widget, &folder)?;
    let manifest = format!(
        r#"{{
  "name": "scholar-profile",
  "version": "{version}",
  "description": "A researcher's papers on any homepage: a WebAssembly element that shows one static JSON file",
  "keywords": ["publications", "bibliography", "custom-element", "web-component", "webassembly"],
  "license": "MIT OR Apache-2.0",
  "type": "module",
  "main": "scholar-profile.js",
  "types": "scholar-profile.d.ts",
  "exports": {{ ".": {{ "types": "./scholar-profile.d.ts", "default": "./scholar-profile.js" }}, "./*": "./*" }},
  "sideEffects": ["scholar-profile.js"]
}}
"#
    );
    write(&folder.join("package.json"), manifest.as_bytes())?;
    fs::rename(folder.join("embedding.md"), folder.join("README.md"))
        .map_err(|error| Failure::file("rename", &folder.join("embedding.md"), &error))?;
    let mut npm = Command::new("npm");
    npm.args(["pack", "--silent", "--pack-destination"]).arg(out).current_dir(&folder);
    process::output(&mut npm).map(|_| ())
}

/// Packs a folder under a name that is its root in the archive. Equal files make equal archives.
fn zip(folder: &Path, name: &str, archive: &Path) -> Result {
    let fail = |error: io::Error| Failure::file("write", archive, &error);
    let file = fs::File::create(archive).map_err(fail)?;
    let mut zip = ZipWriter::new(file);
    let plain = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for path in files(folder)? {
        let inside = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        let bytes = fs::read(&path).map_err(|error| Failure::file("read", &path, &error))?;
        let is_program = inside == "scholar-profile";
        let options = plain.unix_permissions(if is_program { 0o755 } else { 0o644 });
        zip.start_file(format!("{name}/{inside}"), options).map_err(|error| fail(error.into()))?;
        zip.write_all(&bytes).map_err(fail)?;
    }
    zip.finish().map(|_| ()).map_err(|error| fail(error.into()))
}

/// Copies a file, or a folder with all that is in it.
fn copy(from: &Path, to: &Path) -> Result {
    if !from.is_dir() {
        parent(to)?;
        return fs::copy(from, to).map(|_| ()).map_err(|error| Failure::file("copy", from, &error));
    }
    for path in files(from)? {
        copy(&path, &to.join(path.strip_prefix(from).unwrap_or(&path)))?;
    }
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> Result {
    parent(path)?;
    fs::write(path, bytes).map_err(|error| Failure::file("write", path, &error))
}

fn parent(path: &Path) -> Result {
    let parent = path.parent().unwrap_or(path);
    fs::create_dir_all(parent).map_err(|error| Failure::file("make", parent, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_that_of_the_crate() {
        let version = version(workspace::root()).unwrap();
        assert!(
            version.split('.').count() == 3 && version.starts_with(|c: char| c.is_ascii_digit()),
            "{version}"
        );
    }

    #[test]
    fn the_executable_is_read_from_what_cargo_says() {
        let messages = "{\"reason\":\"compiler-artifact\",\"executable\":null}\n{\"executable\":\"/out/scholar-profile\",\"fresh\":true}\n{\"reason\":\"build-finished\"}\n";
        assert_eq!(executable(messages), Some(PathBuf::from("/out/scholar-profile")));
        assert_eq!(executable("{\"executable\":null}"), None);
    }

    #[test]
    fn equal_folders_make_equal_archives() {
        let folder = std::env::temp_dir().join(format!("xtask-package-{}", std::process::id()));
        write(&folder.join("in/pkg/b.js"), b"b").unwrap();
        write(&folder.join("in/a.js"), b"a").unwrap();
        zip(&folder.join("in"), "widget", &folder.join("one.zip")).unwrap();
        copy(&folder.join("in"), &folder.join("copy")).unwrap();
        zip(&folder.join("copy"), "widget", &folder.join("two.zip")).unwrap();
        let (one, two) =
            (fs::read(folder.join("one.zip")).unwrap(), fs::read(folder.join("two.zip")).unwrap());
        assert_eq!(one, two);
        let text = String::from_utf8_lossy(&one).into_owned();
        assert!(text.contains("widget/a.js") && text.contains("widget/pkg/b.js"));
        fs::remove_dir_all(folder).unwrap();
    }
}
