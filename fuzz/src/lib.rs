//! What each fuzz target does with its input. The native tests take this file in, too, and run it over the seeds.

mod bibtex;
mod profile;
mod query;
mod reading;
mod tex;
mod url;

pub use bibtex::bibtex;
pub use profile::profile;
pub use query::query;
pub use tex::tex;
pub use url::url;
