//! The badge of a category: its code, and its full name on demand.

use super::element::{Element, button, classed, text_view};
use super::explanation::explained;
use super::tree::Tree;
use crate::state::State;

/// Codes whose tints are given; `style/badge.css` has the tints in this order.
const TINTED: [&str; 8] = ["LG", "CV", "DL", "IR", "RO", "CL", "AI", "HC"];
const CLASSES: [&str; 8] =
    ["badge t1", "badge t2", "badge t3", "badge t4", "badge t5", "badge t6", "badge t7", "badge t8"];

/// Class of a code's tint: stable for a code, whatever the profile.
fn class(code: &str) -> &'static str {
    let tail = code.rsplit('.').next().unwrap_or(code);
    // FNV-1a: any stable hash would do.
    let hash = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    let place = TINTED.iter().position(|known| *known == tail);
    CLASSES[place.unwrap_or_else(|| code.bytes().fold(0x811c_9dc5, hash) as usize % CLASSES.len())]
}

/// Badge of a code; `dress` adds what the place demands, such as a part.
pub(super) fn badge(state: State, code: &str, dress: impl FnOnce(Element) -> Element) -> Tree {
    let class = class(code);
    let document = state.document();
    let Some(name) = document.profile.category_name(code) else {
        return dress(classed("span", class)).text(code.to_owned()).done();
    };
    let label = [code, ": ", name].concat();
    let button = dress(button(class)).attr("aria-label", label).text(code.to_owned());
    explained(button, None, text_view(name.to_owned()))
}
