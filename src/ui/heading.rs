//! A heading whose level the page decides.

use super::element::{Element, classed};

const TAGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/// A heading of any level from 1 on; past 6 it is one by role, since HTML has no more.
/// It can take the focus when what had it goes away.
pub(super) fn heading(level: u8, class: &'static str) -> Element {
    let tag = TAGS.get(usize::from(level.max(1)) - 1).copied();
    let element = match tag {
        Some(tag) => classed(tag, class),
        None => classed("div", class).attr("role", "heading").attr("aria-level", level.to_string()),
    };
    element.attr("tabindex", "-1").attr("dir", "auto")
}
