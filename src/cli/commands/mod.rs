//! One file for each command.

mod convert;
mod init;
mod manual;
mod prerender;
mod validate;

use std::path::{Path, PathBuf};

use super::args::{Command, Refine};
use super::failure::Result;
use super::input;
use super::network::Fetcher;
use crate::fetch::Address;
use crate::source::Reading;

/// Runs a command; `false` where it is done, and yet its status is that of a failure.
pub(super) fn run(command: Command) -> Result<bool> {
    match command {
        Command::Fetch(args) => {
            let mut fetcher = Fetcher::new(&args.network, &args.sources)?;
            let readings =
                gather(&args.sources, &args.refine, Some(&mut fetcher), Some(&args.output.output))?;
            let is_written = convert::run(readings, &args.output, &args.refine)?;
            if is_written {
                fetcher.finish();
            }
            Ok(is_written)
        }
        Command::Convert(args) | Command::Merge(args) => {
            let readings = gather(&args.inputs, &args.refine, None, Some(&args.output.output))?;
            convert::run(readings, &args.output, &args.refine)
        }
        Command::Validate(args) => validate::run(&args),
        Command::Prerender(args) => prerender::run(&args),
        Command::Init(args) => init::run(&args),
        Command::Completions { shell } => manual::completions(shell).map(|()| true),
        Command::Man { folder } => manual::pages(&folder).map(|()| true),
    }
}

/// Reads all sources, in their order: files and, with a network, addresses of services. URLs that are relative to a file will
/// be to `output`.
fn gather(
    sources: &[String],
    options: &Refine,
    mut fetcher: Option<&mut Fetcher>,
    output: Option<&Path>,
) -> Result<Vec<(String, Reading)>> {
    // The name of the result is no name of each of several profiles.
    let name = options.name.as_deref().filter(|_| sources.len() == 1);
    let mut readings = Vec::new();
    let mut files = Vec::new();
    for source in sources {
        match &mut fetcher {
            // What is there is a file, whatever it is called.
            Some(fetcher) if Address::is_like(source) && !Path::new(source).exists() => {
                readings.append(&mut input::read_all(&std::mem::take(&mut files), name, output)?);
                readings.push((source.clone(), fetcher.read(source, name)?));
            }
            _ => files.push(PathBuf::from(source)),
        }
    }
    readings.append(&mut input::read_all(&files, name, output)?);
    Ok(readings)
}
