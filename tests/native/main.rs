//! Tests of the core, which never sees a browser, and of what the components render without one.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod cite;
#[cfg(feature = "formats")]
mod formats;
#[cfg(feature = "formats")]
mod formats_json;
#[cfg(feature = "math")]
mod math;
#[cfg(feature = "math")]
mod math_properties;
mod merge;
mod merge_papers;
mod merge_properties;
mod model;
mod people;
mod placeholder;
mod query;
mod query_group;
mod query_model;
mod query_sort;
mod reader;
#[cfg(feature = "ui")]
mod render;
mod schema;
mod style;
mod support;
mod text;
mod text_properties;
mod theming;
mod unicode;
mod url_state;
mod words;
mod write;
mod years;
