//! Readers that turn what people have into a [`Profile`](crate::model::Profile), with warnings.

mod read;

pub use read::{Host, ProfileReader, ReadError, Reading, Warning};
