//! Text to be shown and searched: TeX becomes a tree of inline nodes, and text becomes its folded form.
//!
//! The rules are those of `docs/profile-format.md`, "TeX in text". Every function is total: whatever
//! the text, it returns in linear time, and what it cannot read it shows as it stands.

mod ascii;
mod fold;
mod percent;
mod plain;
mod tex;
mod url;

pub use fold::{fold, fold_into};
pub use percent::{percent_decode, percent_encode};
pub use plain::{plain, plain_text};
pub use tex::{math_text, parse};
pub use url::is_web_url;

/// Unicode operations that are handed in: the browser's `String` methods there, crates elsewhere.
///
/// Their tables would be a good part of the WebAssembly file.
pub trait Unicode {
    /// NFC of the text.
    fn compose(&self, text: &str) -> String;
    /// Lower case of the text's NFKD, in this order: `𝐀` has no lower case of its own.
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
    /// A link; it holds no other links.
    Link {
        /// Address; it has passed [`is_web_url`].
        url: String,
        /// What is shown of it.
        children: Vec<Inline>,
    },
    /// Math.
    Math {
        /// TeX source without the delimiters.
        source: String,
        /// Whether it is set on a line of its own.
        display: bool,
    },
}

/// Which commands and links a text may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flavour {
    /// Accents, special letters and escapes: names, venues, affiliations, tags.
    Label,
    /// As `Label`, and bare URLs become links: bio and notice.
    Remark,
    /// All inline TeX and math, but no links: titles.
    Title,
    /// All inline TeX and math, and links: abstract, tldr, note.
    Prose,
}

impl Flavour {
    /// Whether styles, math, dashes and quotes are read.
    fn is_rich(self) -> bool {
        matches!(self, Self::Title | Self::Prose)
    }

    /// Whether links are made.
    fn has_links(self) -> bool {
        matches!(self, Self::Remark | Self::Prose)
    }
}
