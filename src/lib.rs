//! A researcher's papers on any homepage.
//!
//! One static JSON document (`docs/profile-format.md`) is read, searched, sorted and shown. The core
//! ([`model`], [`source`], [`merge`], [`text`], [`query`], [`url_state`]) is pure Rust that never sees a browser; the feature `ui`
//! adds the Leptos components and, on WebAssembly, the thin layers that touch the page.
//! `ARCHITECTURE.md` tells which module may use which.

pub mod cite;
pub mod i18n;
pub mod merge;
pub mod model;
pub mod people;
pub mod query;
pub mod source;
pub mod text;
pub mod url_state;

#[cfg(feature = "math")]
pub mod math;

#[cfg(all(feature = "cli", not(target_family = "wasm")))]
pub mod cli;
#[cfg(all(feature = "cli", not(target_family = "wasm")))]
pub mod fetch;
#[cfg(all(feature = "cli", not(target_family = "wasm")))]
pub mod overrides;

mod interner;
mod json;
mod merge_sort;

#[cfg(feature = "ui")]
pub mod load;
#[cfg(all(feature = "prerender", not(target_family = "wasm")))]
pub mod prerender;
#[cfg(feature = "ui")]
pub mod settings;
#[cfg(feature = "ui")]
pub mod state;
#[cfg(feature = "ui")]
pub mod ui;

#[cfg(all(feature = "ui", target_family = "wasm"))]
pub mod embed;
#[cfg(feature = "ui")]
mod platform;
