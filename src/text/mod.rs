//! Text to be shown and searched: TeX becomes a tree of inline nodes, and text becomes its folded form.

/// Unicode operations that are handed in: the browser's `String` methods there, crates elsewhere.
pub trait Unicode {
    /// NFC of the text.
    fn compose(&self, text: &str) -> String;
    /// NFKD of the text, lower-cased.
    fn decompose_lower(&self, text: &str) -> String;
}

/// One node of a line of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Characters, exactly as they are to be shown.
    Text(String),
    /// Emphasis.
    Emph(Vec<Inline>),
    /// Bold.
    Strong(Vec<Inline>),
    /// Typewriter.
    Code(Vec<Inline>),
    /// A link; the URL has passed [`crate::text::is_web_url`].
    Link { url: String, children: Vec<Inline> },
    /// Math: its source without the delimiters.
    Math { source: String, display: bool },
}

/// Which commands and links a text may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flavour {
    /// Accents, special letters and escapes: names, venues, affiliations, labels.
    Label,
    /// As `Label`, and bare URLs become links: bio and notice.
    Remark,
    /// All inline TeX and math, but no links: titles.
    Title,
    /// All inline TeX and math, and links: abstract, tldr, note.
    Prose,
}
