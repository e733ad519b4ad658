//! What a profile is, once it has been read: plain data in the document's order, every rule of
//! `docs/profile-format.md` already applied.

mod archive;
mod arxiv;
mod date;
pub(crate) mod identifier;
mod metric;
mod paper;
mod profile;

pub(crate) use archive::is_archive;
pub use date::{InvalidDate, PartialDate};
pub use metric::{Metric, MetricInfo, MetricInfos};
pub use paper::{Paper, Person};
pub use profile::{Link, Member, Profile, Source};
