//! Tests of the core, which never sees a browser.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod model;
mod placeholder;
mod query;
mod query_model;
mod query_sort;
mod reader;
mod schema;
mod style;
mod support;
mod text;
mod text_properties;
mod unicode;
mod years;
