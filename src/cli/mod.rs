//! The command `scholar-profile`: from where papers already are to `profile.json`, and back.
//!
//! Each command is one file; they share how inputs are read, what is done to a profile before it is written, and how
//! problems are told. Nothing that could not be read is dropped in silence.

mod args;
mod commands;
mod failure;
mod host;
mod input;
mod locate;
mod network;
mod output;
mod rebase;
mod refine;
mod report;

pub use args::command;

use std::process::ExitCode;

use clap::Parser;

/// Runs the command that the program was called with. Status 0: done; 1: failed, or problems where `--strict` asks for
/// none; 2: the call makes no sense.
#[must_use]
pub fn run() -> ExitCode {
    let cli = args::Cli::parse();
    match commands::run(cli.command) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}
