//! The element's attributes, read: a value that makes no sense means the default.

use crate::query::{GroupKey, Order};

/// What the page asked for by attributes (`docs/embedding.md` lists them).
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Key to sort by at first, as written; unknown keys mean the profile's order.
    pub sort: String,
    /// Order at first; absent = the natural one of the key.
    pub order: Option<Order>,
    /// Category codes to start filtered by.
    pub categories: Vec<String>,
    /// Text to start searched by.
    pub query: String,
    /// Names to mark in author lists besides the owner's.
    pub highlight: Vec<String>,
    /// What the list is grouped by at first.
    pub group_by: GroupKey,
    /// Whether only featured papers are listed, as if the document held no others.
    pub featured: bool,
    /// Cards shown at first, and added each time.
    pub page_size: usize,
    /// Level of the name's heading, 1–6.
    pub heading_level: u8,
    /// Regions left out.
    pub hide: Hidden,
    /// Colour scheme asked for; absent = the page's, else the system's.
    pub theme: Option<Theme>,
    /// Language tag in effect, as the script found it.
    pub lang: String,
    /// Id of the element; empty without one.
    pub id: String,
}

/// Regions that the page left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hidden {
    /// Profile header with its metrics.
    pub header: bool,
    /// Metrics alone.
    pub metrics: bool,
    /// All controls.
    pub toolbar: bool,
    /// Papers and citations by year.
    pub chart: bool,
    /// Notice and source.
    pub footer: bool,
}

/// A colour scheme that the page chose for the widget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            sort: String::new(),
            order: None,
            categories: Vec::new(),
            query: String::new(),
            highlight: Vec::new(),
            group_by: GroupKey::None,
            featured: false,
            page_size: 25,
            heading_level: 2,
            hide: Hidden::default(),
            theme: None,
            lang: String::new(),
            id: String::new(),
        }
    }
}

impl Settings {
    /// Takes one attribute; `None` = it is absent. Unknown names are ignored.
    pub fn set(&mut self, name: &str, value: Option<&str>) {
        let text = value.unwrap_or_default().trim();
        match name {
            "sort" => self.sort = text.to_owned(),
            "order" => self.order = Order::parse(text),
            "category" => self.categories = text.split_whitespace().map(str::to_owned).collect(),
            "query" => self.query = text.to_owned(),
            "highlight" => {
                let names = text.split(';').map(str::trim).filter(|name| !name.is_empty());
                self.highlight = names.map(str::to_owned).collect();
            }
            "group-by" => self.group_by = GroupKey::parse(text),
            "featured" => self.featured = value.is_some(),
            "page-size" => self.page_size = positive(text).unwrap_or(25),
            "heading-level" => {
                let level = positive(text).and_then(|level| u8::try_from(level).ok());
                self.heading_level = level.filter(|level| *level <= 6).unwrap_or(2);
            }
            "hide" => self.hide = Hidden::parse(text),
            "theme" => {
                self.theme = match text {
                    "light" => Some(Theme::Light),
                    "dark" => Some(Theme::Dark),
                    _ => None,
                }
            }
            "lang" => self.lang = text.to_owned(),
            "id" => self.id = text.to_owned(),
            _ => {}
        }
    }
}

impl Hidden {
    fn parse(text: &str) -> Self {
        let has = |name| text.split_whitespace().any(|word| word == name);
        Self {
            header: has("header"),
            metrics: has("metrics"),
            toolbar: has("toolbar"),
            chart: has("chart"),
            footer: has("footer"),
        }
    }
}

/// A whole number above zero.
fn positive(text: &str) -> Option<usize> {
    text.parse().ok().filter(|number| *number > 0)
}
