//! One file for each command.

mod convert;
mod init;
mod manual;
mod prerender;
mod validate;

use std::path::PathBuf;

use super::args::{Command, Refine};
use super::failure::Result;
use super::input;
use crate::source::Reading;

/// Runs a command; `false` where it is done, and yet its status is that of a failure.
pub(super) fn run(command: Command) -> Result<bool> {
    match command {
        Command::Convert(args) => convert::run(&args.inputs, &args.output, &args.refine),
        Command::Merge(args) => convert::run(&args.inputs, &args.output, &args.refine),
        Command::Validate(args) => validate::run(&args),
        Command::Prerender(args) => prerender::run(&args),
        Command::Init(args) => init::run(&args),
        Command::Completions { shell } => {
            manual::completions(shell);
            Ok(true)
        }
        Command::Man { folder } => manual::pages(&folder).map(|()| true),
    }
}

/// Reads all sources, in their order.
fn gather(sources: &[String], options: &Refine) -> Result<Vec<(String, Reading)>> {
    let paths: Vec<PathBuf> = sources.iter().map(PathBuf::from).collect();
    // The name of the result is no name of each of several profiles.
    input::read_all(&paths, options.name.as_deref().filter(|_| paths.len() == 1))
}
