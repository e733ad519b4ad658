//! The profile reader: what is JSON, what a piece is, which rules of tolerance hold.

mod beginning;
mod corpus;
mod header;
mod json;
mod papers;
mod pieces;
mod refusals;
mod rules;
mod urls;
