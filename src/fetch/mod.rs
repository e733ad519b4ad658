//! Papers from the services that list them: page by page, at the pace that each service asks for.
//!
//! What has been received is kept in a folder until all of it is there, so that a fetch that is interrupted goes on where it
//! stopped.

mod address;
mod cache;
mod client;
mod error;
mod plan;
mod wait;

pub use address::{Address, InvalidAddress, Service};
pub use cache::Pages;
pub use error::FetchError;
pub use wait::Pace;

use std::path::PathBuf;
use std::time::Duration;

use crate::source::formats::Draft;

/// How a fetch goes about its work.
#[derive(Clone, Debug)]
pub struct Options {
    /// Takes the place of scheme and host in every request: for mirrors and tests.
    pub base_url: Option<String>,
    /// E-mail address by which a service can reach whoever fetches; some are quicker for those who tell.
    pub contact: Option<String>,
    /// The service's key. It is sent to the service's own host alone, and written nowhere.
    pub key: Option<String>,
    /// How long a connection, an answer and each body may take.
    pub time_out: Duration,
    /// How often a request that fails for now is sent again.
    pub retries: u32,
    /// Time between two requests; without it what the service documents.
    pub pace: Option<Duration>,
    /// The first wait before a request is sent again; each further one is twice as long.
    pub first_wait: Duration,
    /// Folder in which pages are kept until all of them are there.
    pub cache: Option<PathBuf>,
    /// Whether all is asked for anew, whatever is kept there.
    pub fresh: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            base_url: None,
            contact: None,
            key: None,
            time_out: Duration::from_secs(60),
            retries: 5,
            pace: None,
            first_wait: Duration::from_secs(2),
            cache: None,
            fresh: false,
        }
    }
}

/// How far a fetch has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Papers so far.
    pub papers: usize,
    /// All papers, once the service has told.
    pub total: Option<usize>,
    /// How long the service wants to be left alone now.
    pub waiting: Option<Duration>,
}

/// Fetches what a service knows of a researcher: at least one paper. The pages are kept until the result has been written.
/// `pace` remembers when each service was asked last.
///
/// # Errors
/// [`FetchError`], with what to do. What has been received until then is kept for the next attempt.
pub fn fetch(
    address: &Address,
    options: &Options,
    pace: &mut Pace,
    progress: &mut dyn FnMut(Progress),
) -> Result<(Draft, Pages), FetchError> {
    let mut session = plan::Session::new(address, options, pace, progress);
    session.run()?;
    session.finish()
}
