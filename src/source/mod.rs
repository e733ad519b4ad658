//! Readers that turn what people have into a [`Profile`](crate::model::Profile), with warnings.
//!
//! [`ProfileReader`] takes the profile document of `docs/profile-format.md` in pieces of any size: a
//! scanner finds where the values of the skeleton end, `serde_json` checks and splits each of them, and
//! the rules of the format turn it into the model or into a [`Warning`].

mod error;
mod extent;
mod fields;
mod foreign;
mod header;
mod host;
mod ids;
mod links;
mod paper;
mod people;
mod piece;
mod place;
mod position;
mod reader;
mod reading;
mod scanner;
#[cfg(feature = "schema")]
mod schema;
mod url;
mod value;

pub use error::ReadError;
pub use host::Host;
pub use reader::ProfileReader;
pub use reading::{Reading, Warning};
#[cfg(feature = "schema")]
pub use schema::profile_schema;
