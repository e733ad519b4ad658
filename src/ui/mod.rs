//! The components, one a file, named like the part that they draw and the file of its style.
//!
//! They neither fetch nor filter nor sort: they read the [`State`](crate::state::State) and call it.
mod abstract_;
mod actions;
mod arriving;
mod author;
mod authors;
mod badge;
mod card;
mod chart;
mod chips;
mod cite;
mod element;
mod empty;
mod error;
mod explanation;
mod export;
mod figures;
mod fold;
mod footer;
mod group;
mod header;
mod heading;
mod icon;
mod jump;
mod links;
mod list;
mod long_word;
mod metrics;
mod missing;
mod more;
mod rich_text;
mod search;
mod status;
mod stay;
mod style;
mod tags;
mod toolbar;
mod tree;
mod view_controls;
mod widget;

pub use error::{Failure, error_panel};
pub use list::rest;
pub use style::STYLE;
pub use tree::Tree;
pub use widget::widget;
