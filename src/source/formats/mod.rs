//! Readers of what people already have: bibliographies, and answers of the services that list papers.
//!
//! Each reader turns entries into papers of a [`Draft`] as they are written there. The draft then goes through the reader
//! of the documented format, so that the rules for URLs, dates, names and ids are in one place; what it
//! cannot read is told by the entry's own name.

mod address;
mod arxiv;
mod bibtex;
mod csl_json;
mod dblp;
mod detect;
mod draft;
mod encoding;
mod inspire;
mod json;
mod markup;
mod mathml;
mod naming;
mod openalex;
mod orcid;
mod semantic_scholar;
mod tag;

pub use detect::Format;
pub use draft::{Draft, FormatError};
pub use encoding::from_windows_1252;
pub use naming::Naming;
