//! The components on a real page, through what the stable script calls.
#![cfg(target_family = "wasm")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod abstracts;
mod addresses;
mod attributes;
mod clock;
mod errors;
mod explanations;
mod figures;
mod filters;
mod formats;
mod headings;
mod lifecycle;
mod list;
mod loading;
mod page;
mod profiles;
mod sort;
mod status;
mod style;
mod text;
mod widget;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
