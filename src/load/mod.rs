//! From an address to a profile, or to one of the kinds of failure that `docs/embedding.md` lists.

mod document;
mod error;
#[cfg(target_family = "wasm")]
mod stream;

pub use document::Document;
pub use error::LoadError;
#[cfg(target_family = "wasm")]
pub(crate) use stream::{Limits, read_response, read_text};
