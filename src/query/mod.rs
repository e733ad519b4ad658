//! Pure logic of the list: an [`Index`] built once for a profile, a [`Query`], and one [`run`].

mod builder;
mod facet;
mod group;
mod index;
mod request;
mod select;
mod sort;
mod terms;
mod texts;
mod years;

pub use facet::{Facet, Value};
pub use group::{Group, GroupKey, Grouping, first_papers, later_papers};
pub use index::{Index, titles};
pub use request::Query;
pub use select::{Selection, admit, run};
pub use sort::{Order, SortKey};
pub use terms::Terms;
pub use years::{YearColumn, bar_height, year_columns};
