//! One file for each command.

mod convert;
mod manual;
mod validate;

use super::args::Command;
use super::failure::Result;

/// Runs a command; `false` where it is done, and yet its status is that of a failure.
pub(super) fn run(command: Command) -> Result<bool> {
    match command {
        Command::Convert(args) => convert::run(&args.inputs, &args.output, &args.refine),
        Command::Merge(args) => convert::run(&args.inputs, &args.output, &args.refine),
        Command::Validate(args) => validate::run(&args),
        Command::Completions { shell } => {
            manual::completions(shell);
            Ok(true)
        }
        Command::Man { folder } => manual::pages(&folder).map(|()| true),
    }
}
