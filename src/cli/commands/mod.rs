//! One file for each command.

mod convert;
mod init;
mod manual;
mod prerender;
mod validate;

use std::path::{Path, PathBuf};

use super::args::{Command, Network, Refine};
use super::failure::Result;
use super::{input, network};
use crate::fetch::Address;
use crate::source::Reading;

/// Runs a command; `false` where it is done, and yet its status is that of a failure.
pub(super) fn run(command: Command) -> Result<bool> {
    match command {
        Command::Fetch(args) => convert::run(
            gather(&args.sources, &args.refine, Some(&args.network), Some(&args.output.output))?,
            &args.output,
            &args.refine,
        ),
        Command::Convert(args) | Command::Merge(args) => {
            let readings = gather(&args.inputs, &args.refine, None, Some(&args.output.output))?;
            convert::run(readings, &args.output, &args.refine)
        }
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

/// Reads all sources, in their order: files and, with a network, addresses of services. URLs that are relative to a file will
/// be to `output`.
fn gather(
    sources: &[String],
    options: &Refine,
    network: Option<&Network>,
    output: Option<&Path>,
) -> Result<Vec<(String, Reading)>> {
    // The name of the result is no name of each of several profiles.
    let name = options.name.as_deref().filter(|_| sources.len() == 1);
    let mut readings = Vec::new();
    let mut files = Vec::new();
    for source in sources {
        match network.filter(|_| Address::is_like(source)) {
            Some(network) => {
                readings.append(&mut input::read_all(&std::mem::take(&mut files), name, output)?);
                readings.push((source.clone(), network::read(source, name, network)?));
            }
            None => files.push(PathBuf::from(source)),
        }
    }
    readings.append(&mut input::read_all(&files, name, output)?);
    Ok(readings)
}
