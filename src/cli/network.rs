//! Papers of services, with a bar that shows how far they have come.

use std::env;
use std::rc::Rc;

use indicatif::{ProgressBar, ProgressStyle};

use super::args::Network;
use super::failure::{Failure, Result};
use super::host::{FileHost, unicode};
use super::report::Report;
use crate::fetch::{Address, Options, Pace, Pages, Progress, fetch};
use crate::source::Reading;
use crate::source::formats::Naming;

/// Fetches for one run of a command.
pub(super) struct Fetcher<'a> {
    network: &'a Network,
    pace: Pace,
    pages: Vec<Pages>,
}

impl<'a> Fetcher<'a> {
    /// Will fetch those of the sources that are addresses.
    ///
    /// # Errors
    /// Where one key is given and several services would get it.
    pub(super) fn new(network: &'a Network, sources: &[String]) -> Result<Self> {
        if let Some(base) = &network.base_url {
            let url = url::Url::parse(base).ok();
            if !url.is_some_and(|url| ["http", "https"].contains(&url.scheme()) && url.has_host()) {
                return Err(Failure::new(format!(
                    "--base-url: expected an http or https URL, as in https://mirror.example.org, found {base}"
                )));
            }
        }
        let addresses = sources.iter().filter_map(|source| source.parse::<Address>().ok());
        let mut variables: Vec<&str> =
            addresses.filter_map(|address| address.service.key_variable()).collect();
        variables.sort_unstable();
        variables.dedup();
        if network.key.is_some() && variables.len() > 1 {
            return Err(Failure::new(format!(
                "--key is the key of one service, and several are asked that have keys; use the variables {} instead",
                variables.join(" and ")
            )));
        }
        Ok(Self { network, pace: Pace::default(), pages: Vec::new() })
    }

    /// Fetches what is at an address such as `orcid:0000-0002-1825-0097`. `name` beats the service's.
    pub(super) fn read(&mut self, address: &str, name: Option<&str>) -> Result<Reading> {
        let address: Address = address.parse().map_err(|error| Failure::new(format!("{error}")))?;
        let network = self.network;
        let variable = || address.service.key_variable().and_then(|name| env::var(name).ok());
        let is_set = |text: &String| !text.is_empty();
        let options = Options {
            base_url: network.base_url.clone(),
            contact: network.contact.clone().filter(is_set),
            key: network.key.clone().or_else(variable).filter(is_set),
            cache: dirs::cache_dir().map(|folder| folder.join("scholar-profile/fetch")),
            fresh: network.fresh,
            ..Options::default()
        };
        let bar = bar(&address.to_string());
        let fetched = fetch(&address, &options, &mut self.pace, &mut |progress| show(&bar, progress));
        bar.finish_and_clear();
        let failure = |error: &dyn std::fmt::Display| Failure::new(format!("{address}: {error}"));
        let (draft, pages) = fetched.map_err(|error| failure(&error))?;
        self.pages.push(pages);
        let naming = Naming { name, file_name: &address.id };
        draft.finish(&naming, Rc::new(FileHost), &unicode()).map_err(|error| failure(&error))
    }

    /// The result has been written: what it was made of need not be kept any longer.
    pub(super) fn finish(self) {
        self.pages.into_iter().for_each(Pages::forget);
    }
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
    let waiting = progress.waiting.map(|wait| format!("waiting {} s", wait.as_secs_f32().ceil()));
    if let Some(waiting) = waiting.as_ref().filter(|_| bar.is_hidden()) {
        Report::note(&format_args!("{}: {waiting}", bar.message()));
    }
    bar.set_prefix(waiting.unwrap_or_default());
}
