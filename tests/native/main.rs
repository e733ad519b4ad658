//! Tests of the core, which never sees a browser, and of what the components render without one.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod benchmark;
#[cfg(feature = "formats")]
mod bibtex;
mod cite;
#[cfg(feature = "cli")]
mod command;
mod contrast;
#[cfg(all(feature = "cli", unix))]
mod documented;
#[cfg(feature = "services")]
mod feeds;
#[cfg(feature = "cli")]
mod fetch;
#[cfg(feature = "cli")]
mod fetch_inspire;
#[cfg(feature = "formats")]
mod formats;
#[cfg(feature = "formats")]
mod formats_json;
#[cfg(all(feature = "formats", feature = "math"))]
mod fuzzing;
mod hostile;
#[cfg(feature = "math")]
mod math;
#[cfg(feature = "math")]
mod math_properties;
mod merge;
mod merge_papers;
mod merge_properties;
mod model;
#[cfg(feature = "cli")]
mod overrides;
mod people;
mod placeholder;
#[cfg(feature = "prerender")]
mod prerender;
mod query;
mod query_group;
mod query_model;
mod query_sort;
mod reader;
#[cfg(feature = "ui")]
mod render;
mod schema;
#[cfg(feature = "cli")]
mod service;
#[cfg(feature = "services")]
mod services;
mod style;
mod support;
mod text;
mod text_properties;
mod theming;
mod unicode;
mod url_state;
#[cfg(feature = "services")]
mod versions;
mod words;
mod write;
mod years;
