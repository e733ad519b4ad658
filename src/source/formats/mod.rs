//! Readers of what people already have: bibliographies, and answers of the services that list papers.
//!
//! Each reader turns entries into papers of a [`Draft`] as they are written there. The draft then goes through the reader
//! of the documented format, so that the rules for URLs, dates, names and ids are in one place; what it
//! cannot read is told by the entry's own name.
//!
//! Pages read bibliographies alone. What services answer is read by the command line, with the feature `services`, and only
//! recognised without.

mod address;
#[cfg(feature = "services")]
mod arxiv;
mod bibtex;
mod csl_json;
#[cfg(feature = "services")]
mod dblp;
mod detect;
mod draft;
mod encoding;
mod entity;
#[cfg(feature = "services")]
mod inspire;
mod json;
mod markup;
mod mathml;
mod naming;
#[cfg(feature = "services")]
mod openalex;
#[cfg(feature = "services")]
mod orcid;
mod recognise;
#[cfg(feature = "services")]
mod semantic_scholar;
mod tag;

pub use detect::Format;
pub use draft::{Draft, FormatError};
pub use encoding::from_windows_1252;
pub use naming::Naming;
