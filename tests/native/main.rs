//! Tests of the core, which never sees a browser.

mod cite;
mod model;
mod people;
mod placeholder;
mod query;
mod query_model;
mod query_sort;
mod reader;
mod schema;
mod support;
mod text;
mod text_properties;
mod unicode;
