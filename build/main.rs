//! Makes the widget's one stylesheet of the files in `style/`, without what only their readers need.

mod compact;

use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// The files in the order of the cascade.
const FILES: [&str; 27] = [
    "layers",
    "tokens",
    "base",
    "badge",
    "explanation",
    "meter",
    "button",
    "header",
    "metrics",
    "toolbar",
    "search",
    "chip",
    "view-control",
    "list",
    "card",
    "paper",
    "figures",
    "actions",
    "permalink",
    "abstract",
    "more",
    "footer",
    "empty",
    "error",
    "motion",
    "contrast",
    "print",
];

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=style");
    let mut style = String::new();
    for name in FILES {
        style.push_str(&fs::read_to_string(Path::new("style").join(name).with_extension("css"))?);
    }
    let out = env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
    fs::write(out.join("style.css"), compact::compact(&style))
}
