//! The project's own commands: `cargo xtask serve`, `build`, `test`, `bench`, `fuzz`, `package` and `generate`.
//!
//! What they do is configured elsewhere: in Trunk.toml, index.html and the manifests. Here the pinned tools are
//! fetched and called.

mod bench;
mod browser;
mod budget;
mod cache;
mod checks;
mod cli;
mod compress;
mod e2e;
mod failure;
mod fuzz;
mod integrity;
mod minify;
mod npm;
mod package;
mod process;
mod reproduce;
mod slim_std;
mod summary;
mod supply;
mod support;
mod tools;
mod trunk;
mod wasm;
mod workspace;

use std::process::{Command, ExitCode};

use cli::Request;
use failure::Result;
use wasm::Environment;

fn main() -> ExitCode {
    match cli::parse(lexopt::Parser::from_env()).and_then(answer) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("xtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn answer(request: Request) -> Result {
    match request {
        Request::Print(text) => {
            print!("{text}");
            Ok(())
        }
        Request::Serve { port, open } => trunk::serve(&Environment::prepare()?, port, open),
        Request::Build => trunk::build(&Environment::prepare()?),
        Request::Test { only } => checks::run(&only),
        Request::Bench { arguments } => bench::run(&arguments),
        Request::Fuzz { targets, seconds } => fuzz::run(&targets, fuzz::Effort::Seconds(seconds)),
        Request::Package => package::run(&Environment::prepare()?),
        Request::Generate => generate(),
    }
}

/// Runs the tests that compare checked-in files with the source, and lets them write instead; what browsers had to be asked
/// for is taken from their last run.
fn generate() -> Result {
    e2e::write_table()?;
    let mut cargo = Command::new("cargo");
    cargo.args(["test", "--workspace", "--all-features", "--test=native"]);
    process::run(cargo.env(e2e::UPDATE, "1").current_dir(workspace::root()))
}
