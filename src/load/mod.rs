//! From an address to a profile, or to one of the kinds of failure that `docs/embedding.md` lists.

mod document;
mod error;
mod lab;
#[cfg(target_family = "wasm")]
mod stream;

pub use document::Document;
pub use error::LoadError;
pub use lab::gather;
#[cfg(target_family = "wasm")]
pub(crate) use stream::{Early, Limits, read_response, read_text};
