//! The icons: strokes on a grid of 16, in the colour of the text.

use std::borrow::Cow;

use super::element::{Element, classed};
use super::tree::{Parts, Tree};

/// Shape of an icon, as the data of one SVG path.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Icon(&'static str);

impl Icon {
    pub(super) const SEARCH: Self = Self("M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zm3.6-1.4L14 14");
    pub(super) const CHECK: Self = Self("m3 8.5 3.2 3.2L13 4.8");
    pub(super) const CODE: Self = Self("M5.5 4.5 2 8l3.5 3.5M10.5 4.5 14 8l-3.5 3.5");
    pub(super) const CROSS: Self = Self("m4 4 8 8M12 4l-8 8");
    pub(super) const DOWN: Self = Self("M8 2.5v11M4 9.5l4 4 4-4");
    pub(super) const UP: Self = Self("M8 13.5v-11M4 6.5l4-4 4 4");
    pub(super) const CHEVRON: Self = Self("m4.5 6.2 3.5 3.5 3.5-3.5");
    pub(super) const UNFOLD: Self = Self("m4.8 5.8 3.2-3.2 3.2 3.2M4.8 10.2l3.2 3.2 3.2-3.2");
    pub(super) const FOLD: Self = Self("m4.8 2.6 3.2 3.2 3.2-3.2M4.8 13.4l3.2-3.2 3.2 3.2");
    pub(super) const ALERT: Self =
        Self("M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4zM8 4.8v4M8 11.2v.1");
    pub(super) const RETRY: Self = Self("M13.2 8A5.2 5.2 0 1 1 11.6 4.3M13.2 1.8v3.4H9.8");
    pub(super) const LINK: Self = Self(
        "M6.6 9.4a2.9 2.9 0 0 0 4.1 0l2.4-2.4a2.9 2.9 0 0 0-4.1-4.1l-.9.9M9.4 6.6a2.9 2.9 0 0 0-4.1 0L2.9 9a2.9 2.9 0 0 0 4.1 4.1l.9-.9",
    );
    pub(super) const AWARD: Self =
        Self("M8 9.8A4 4 0 1 0 8 1.8a4 4 0 0 0 0 8zM5.6 9.2 4.8 14.2 8 12.4l3.2 1.8-.8-5");

    pub(super) const STAR: Self = Self("m8 1.6 1.9 4.1 4.5.5-3.3 3 .9 4.4L8 11.4l-4 2.2.9-4.4-3.3-3 4.5-.5z");

    pub(super) const EXPORT: Self = Self("M8 2v8M4.8 6.8 8 10l3.2-3.2M2.5 12.5h11");
    pub(super) const BOOK: Self = Self(
        "M8 4.2c-1.5-1.2-3.5-1.5-6-1.4v9.6c2.5-.1 4.5.2 6 1.4 1.5-1.2 3.5-1.5 6-1.4V2.8c-2.5-.1-4.5.2-6 1.4zv9.6",
    );
    pub(super) const PAGE: Self = Self("M4 1.8h5l3.5 3.5v8.9H4zM8.8 2v3.5h3.5");
    pub(super) const ARCHIVE: Self = Self("M2 3h12v3H2zM3.2 6v7.2h9.6V6M6.4 9h3.2");
    pub(super) const IDENTIFIER: Self = Self("M5.5 4h-3v8h3M10.5 4h3v8h-3M5.5 8h5");
    pub(super) const DATA: Self = Self(
        "M2.8 4c0-1.2 2.3-2.2 5.2-2.2s5.2 1 5.2 2.2-2.3 2.2-5.2 2.2S2.8 5.2 2.8 4zv8c0 1.2 2.3 2.2 5.2 2.2s5.2-1 5.2-2.2V4M2.8 8c0 1.2 2.3 2.2 5.2 2.2s5.2-1 5.2-2.2",
    );
    pub(super) const GLOBE: Self = Self(
        "M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4zM1.8 8h12.4M8 1.8c3.6 4 3.6 8.4 0 12.4M8 1.8c-3.6 4-3.6 8.4 0 12.4",
    );
    pub(super) const SLIDES: Self = Self("M2 2.5h12v8H2zM8 10.5V12M5 14l3-2 3 2");
    pub(super) const PICTURE: Self = Self("M2.5 2.5h11v11h-11zM2.5 11 6 7.5l3 3 2-2 2.5 2.5M10.8 5.3v.1");
    pub(super) const FILM: Self = Self("M2 3h12v10H2zM6.8 5.8v4.4L10.5 8z");
    pub(super) const AWAY: Self = Self("M6 4h6v6M12 4 4.5 11.5");

    /// The icon, silent for assistive technology.
    pub(super) fn view(self, class: &'static str) -> Tree {
        Tree::Icon(self, class)
    }

    /// What it is made of.
    pub(super) fn parts(self, class: &'static str) -> Parts {
        drawing(class, "0 0 16 16".into(), None, vec![("", self.0.into())]).parts()
    }
}

/// A thin bar of which `share` (0–1) is filled. Beside a figure, which says the same, it is silent.
pub(super) fn meter(share: f64) -> Tree {
    // Numbers in a path are whole, for want of anything else that needs floats as text.
    let filled = (share * 450.0).clamp(0.0, 450.0) as u32;
    const TRACK: &str = "M15 0h450a15 15 0 0 1 0 30H15a15 15 0 0 1 0-30z";
    let bar = |length: u32| TRACK.replacen("450", &length.to_string(), 1);
    let value = if filled > 0 { bar(filled) } else { String::new() };
    drawing("meter", "0 0 480 30".into(), None, vec![("track", TRACK.into()), ("value", value.into())]).done()
}

/// One series' bar of a year: `solid` of `whole` pixels above a line of its own, and the rest as a ghost.
pub(super) fn bar(class: &'static str, solid: u32, whole: u32) -> Tree {
    // Two units are a pixel.
    let shape = |height: u32| match (height * 2).checked_sub(3) {
        Some(side) => ["M12 0v-", &side.to_string(), "a3 3 0 0 1 3-3h18a3 3 0 0 1 3 3V0z"].concat(),
        None => String::new(),
    };
    let view_box = ["0 -", &(whole * 2).to_string(), " 48 ", &(whole * 2 + 2).to_string()].concat();
    let line = ("zero", "M2 0h44v2H2z".into());
    let paths = vec![("ghost", shape(whole).into()), ("solid", shape(solid).into()), line];
    drawing(class, view_box.into(), Some((whole + 1).to_string()), paths).done()
}

/// Paths with a class each, as high as the style or `height` says.
fn drawing(
    class: &'static str,
    view_box: Cow<'static, str>,
    height: Option<String>,
    paths: Vec<(&'static str, Cow<'static, str>)>,
) -> Element {
    let paths = paths.into_iter().map(|(class, d)| classed("path", class).attr("d", d).done());
    classed("svg", class)
        .attr("viewBox", view_box)
        .maybe("height", height)
        .attr("aria-hidden", "true")
        .attr("preserveAspectRatio", "none")
        .children(paths)
}
