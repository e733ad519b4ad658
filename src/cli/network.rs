//! Papers of services, with a bar that shows how far they have come.

use std::env;
use std::rc::Rc;

use indicatif::{ProgressBar, ProgressStyle};

use super::args::Network;
use super::failure::{Failure, Result};
use super::host::{FileHost, unicode};
use crate::fetch::{Address, Options, Progress, fetch};
use crate::source::Reading;
use crate::source::formats::Naming;

/// Fetches what is at an address such as `orcid:0000-0002-1825-0097`. `name` beats the service's.
pub(super) fn read(address: &str, name: Option<&str>, network: &Network) -> Result<Reading> {
    let address: Address = address.parse().map_err(|error| Failure::new(format!("{error}")))?;
    let variable = || address.service.key_variable().and_then(|name| env::var(name).ok());
    let options = Options {
        base_url: network.base_url.clone(),
        contact: network.contact.clone(),
        key: network.key.clone().or_else(variable).filter(|key| !key.is_empty()),
        cache: dirs::cache_dir()
            .map(|folder| folder.join("scholar-profile/fetch"))
            .filter(|_| !network.fresh),
        ..Options::default()
    };
    let bar = bar(&address.to_string());
    let draft = fetch(&address, &options, &mut |progress| show(&bar, progress));
    bar.finish_and_clear();
    let draft = draft.map_err(|error| Failure::new(format!("{address}: {error}")))?;
    let naming = Naming { name, file_name: &address.id };
    draft
        .finish(&naming, Rc::new(FileHost), &unicode())
        .map_err(|error| Failure::new(format!("{address}: {error}")))
}

/// A bar on the terminal; none where standard error is no terminal.
fn bar(name: &str) -> ProgressBar {
    let bar = ProgressBar::no_length().with_message(name.to_owned());
    match ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len} papers {prefix}") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

fn show(bar: &ProgressBar, progress: Progress) {
    if let Some(total) = progress.total {
        bar.set_length(total as u64);
    }
    bar.set_position(progress.papers as u64);
    let waiting = progress.waiting.map(|wait| format!("(waiting {} s)", wait.as_secs_f32().ceil()));
    bar.set_prefix(waiting.unwrap_or_default());
}
