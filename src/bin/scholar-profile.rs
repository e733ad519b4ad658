//! The command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    scholar_profile::cli::run()
}
