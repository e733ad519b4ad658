//! `completions` and `man`, both made from the definition of the command line.

use std::fs;
use std::path::Path;

use clap_complete::Shell;

use crate::cli::args::command;
use crate::cli::failure::{Failure, Result};
use crate::cli::output::save;

pub(super) fn completions(shell: Shell) -> Result<()> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command(), "scholar-profile", &mut script);
    save(Path::new("-"), &script)
}

/// Writes `scholar-profile.1` and one page for each command into a folder.
pub(super) fn pages(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).map_err(|error| Failure::file("make", folder, &error))?;
    let mut all = command();
    all.build();
    page(folder, &all, "scholar-profile")?;
    for own in all.get_subcommands().filter(|own| own.get_name() != "help") {
        page(folder, own, &format!("scholar-profile-{}", own.get_name()))?;
    }
    Ok(())
}

fn page(folder: &Path, command: &clap::Command, name: &str) -> Result<()> {
    let mut bytes = Vec::new();
    let path = folder.join(format!("{name}.1"));
    clap_mangen::Man::new(command.clone())
        .title(name)
        .render(&mut bytes)
        .map_err(|error| Failure::file("make", &path, &error))?;
    save(&path, &bytes)
}
