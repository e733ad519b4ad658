//! Finished pages beforehand.

mod formats;

pub use formats::CldrFormats;
