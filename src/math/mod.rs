//! Math: TeX source becomes a small tree of MathML.
//!
//! `pulldown-latex` reads the source; this module walks its events. Its own writer of MathML is not used:
//! it makes text that would have to be read as markup. Whatever cannot be shown whole gives no tree, so
//! that the readable source stays in its place.

mod alphabet;
mod guard;
mod leaf;
mod space;
mod stack;
mod table;
mod tree;
mod walk;

use pulldown_latex::{Parser, Storage};

pub use tree::{Content, Node};

use walk::Walk;

/// Most events of one formula; a source that passes the guard stays far below.
const MAX_EVENTS: usize = 20_000;

/// The children of a `math` element for TeX source without its delimiters, or nothing where it cannot be
/// read as a whole, defines macros, or is too long or too deep.
#[must_use]
pub fn read(source: &str) -> Option<Vec<Node>> {
    let source = guard::admit(source)?;
    let storage = Storage::new();
    let mut parser = Parser::new(&source, &storage);
    let events = parser.by_ref().take(MAX_EVENTS).collect::<Result<Vec<_>, _>>().ok()?;
    if events.len() == MAX_EVENTS {
        return None;
    }
    Walk::new(&source, &events).all()
}
