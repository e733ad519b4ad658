//! The line of authors and where they work.

use leptos::prelude::*;

use super::element::classed;
use super::rich_text::rich_text;
use crate::model::Paper;
use crate::state::State;
use crate::text::Flavour;

/// Names shown before "et al.".
const NAMED: usize = 3;

/// The first three authors, "et al." for the rest, and the paper's affiliations.
pub(super) fn authors(state: State, paper: &Paper) -> Option<AnyView> {
    if paper.authors.is_empty() && paper.affiliations.is_empty() {
        return None;
    }
    let mut line = classed("p", "authors").part("authors").attr("dir", "auto");
    for (place, author) in paper.authors.iter().take(NAMED).enumerate() {
        if place > 0 {
            line = line.text(", ");
        }
        let name = rich_text(state, &author.name, Flavour::Label);
        line = line.child(classed("span", "author").part("author").child(name).done());
    }
    if !paper.authors.is_empty() && (paper.more_authors || paper.authors.len() > NAMED) {
        // Never alone at the start of a line.
        line = line.text(["\u{a0}", state.words.et_al].concat());
    }
    if !paper.affiliations.is_empty() {
        if !paper.authors.is_empty() {
            line = line.child(classed("span", "dot").text(" · ").done());
        }
        let text = rich_text(state, &paper.affiliations.join(", "), Flavour::Label);
        let affiliation = classed("span", "card-affiliation").part("card-affiliation");
        line = line.child(affiliation.child(text).done());
    }
    Some(line.done())
}
