//! A researcher's papers on any homepage.
//!
//! One static JSON document (`docs/profile-format.md`) is read, searched, sorted and shown. The core
//! ([`model`], [`source`], [`text`], [`query`]) is pure Rust that never sees a browser; the feature `ui`
//! adds the Leptos components and, on WebAssembly, the thin layers that touch the page.
//! `ARCHITECTURE.md` tells which module may use which.

pub mod model;
pub mod query;
pub mod source;
pub mod text;

#[cfg(feature = "ui")]
pub mod i18n;
