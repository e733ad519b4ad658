//! Writers of papers for other programs and for readers: BibTeX, RIS, CSL-JSON, CSV, a formatted citation.
//!
//! All are total and take time linear in the papers. BibTeX's keys are unique in the profile, so that
//! [`Keys`] are made of all of it, once. Figures such as citations are not exported: they are not part of a reference.

mod bibtex;
mod citation;
mod csl_json;
mod csv;
mod file_name;
mod key;
mod kind;
mod reference;
mod ris;
mod tex;
#[cfg(feature = "services")]
mod whole;

pub use bibtex::{bibtex, bibtex_of_all};
pub use citation::citation;
pub use csl_json::csl_json;
pub use csv::csv;
pub use file_name::file_name;
pub use key::Keys;
pub use ris::ris;
#[cfg(feature = "services")]
pub use whole::whole_bibtex_of_all;
#[cfg(all(feature = "prerender", not(target_family = "wasm")))]
pub(crate) use {
    kind::kind_of,
    reference::{container_and_publisher, label, one_line, page_range, pages, summary, title},
};
