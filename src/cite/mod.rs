//! Writers of papers for other programs and for readers: BibTeX, RIS, CSL-JSON, CSV, a formatted citation.
//!
//! All are total and take time linear in the papers (BibTeX: in the profile, because its keys are
//! unique there). Figures such as citations are not exported: they are not part of a reference.

mod bibtex;
mod citation;
mod csl_json;
mod csv;
mod key;
mod kind;
mod reference;
mod ris;
mod tex;

pub use bibtex::{bibtex, bibtex_of_all};
pub use citation::citation;
pub use csl_json::csl_json;
pub use csv::csv;
pub use ris::ris;
