//! Makes the widget's stylesheet, and those of finished pages, formulas and citations, of the files in `style/`, without what only their readers need.

mod compact;

use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// The files in the order of the cascade.
const FILES: [&str; 38] = [
    "layers",
    "tokens",
    "base",
    "badge",
    "explanation",
    "meter",
    "button",
    "header",
    "metrics",
    "chart",
    "toolbar",
    "search",
    "chip",
    "members",
    "missing",
    "view-control",
    "export",
    "list",
    "group",
    "card",
    "paper",
    "author",
    "tag",
    "figures",
    "actions",
    "cite",
    "permalink",
    "abstract",
    "math",
    "more",
    "footer",
    "text",
    "empty",
    "error",
    "arriving",
    "motion",
    "contrast",
    "print",
];

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=style");
    write("style", &FILES)?;
    // What is finished beforehand must do without scripts and what they load.
    write("prerendered", &[&FILES[..], &["formula", "finished"]].concat())?;
    // What only formulas or citations need comes in their own WebAssembly files.
    write("formula", &["formula"])?;
    write("citation", &["citation"])
}

/// Makes one stylesheet of these files.
fn write(name: &str, files: &[&str]) -> io::Result<()> {
    let mut style = String::new();
    for file in files {
        style.push_str(&fs::read_to_string(Path::new("style").join(file).with_extension("css"))?);
    }
    let out = env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
    fs::write(out.join(name).with_extension("css"), compact::compact(&style))
}
