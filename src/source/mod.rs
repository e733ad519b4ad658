//! Readers that turn what people have into a [`Profile`](crate::model::Profile), with warnings, and the way back.
//!
//! [`ProfileReader`] takes the profile document of `docs/profile-format.md` in pieces of any size: a
//! scanner finds where the values of the skeleton end, `serde_json` checks each of them, and the rules of
//! the format turn it into the model or into a [`Warning`]. A `Value` stays text until a rule asks for what it
//! means: most of a document is text that is shown as it is, and every visitor would pay for the code
//! of a parser that can make anything of anything.
//!
//! [`write_profile`] and [`write_references`] write what the reader reads as the same again.

mod error;
mod extent;
mod fields;
mod foreign;
#[cfg(feature = "formats")]
pub mod formats;
mod header;
mod host;
mod ids;
mod links;
mod number;
mod paper;
mod people;
mod piece;
mod place;
mod position;
mod reader;
mod reading;
mod record;
mod scanner;
#[cfg(feature = "schema")]
mod schema;
mod seen;
mod syntax;
mod url;
mod value;
mod write;

pub use error::ReadError;
pub use foreign::may_be_bibliography;
pub use host::Host;
pub(crate) use ids::Ids;
pub(crate) use number::push_number;
pub use reader::ProfileReader;
pub use reading::{Reading, Warning};
#[cfg(feature = "schema")]
pub use schema::profile_schema;
pub use write::{write_profile, write_references};
