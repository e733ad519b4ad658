//! Tags that sources use in titles and abstracts.

/// What a tag stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    /// A style, by the TeX command for it.
    Style(&'static str),
    /// Subscript.
    Sub,
    /// Superscript.
    Sup,
    /// Parts of an abstract, and breaks between them: nothing but a gap.
    Space,
    /// Heading of a part of an abstract.
    Heading,
    /// An element that holds text and says nothing of it.
    Plain,
    /// One formula in several notations.
    Alternatives,
    /// Formula in TeX, perhaps as a whole document.
    TexMath,
    /// Formula in MathML.
    Math,
}

/// A tag at the beginning of a text.
pub(super) struct Found<'a> {
    pub(super) tag: Tag,
    /// Whether it ends an element.
    pub(super) closes: bool,
    pub(super) attributes: &'a str,
    /// Length in bytes.
    pub(super) len: usize,
}

/// The known tag that a text begins with.
pub(super) fn tag_at(text: &str) -> Option<Found<'_>> {
    let (name, attributes, closes, len) = split(text)?;
    let name = name.to_ascii_lowercase();
    let tag = match name.strip_prefix("jats:") {
        Some(name) => style(name).unwrap_or(jats(name)),
        None => style(&name).or_else(|| html(&name))?,
    };
    Some(Found { tag, closes, attributes, len })
}

/// Name and attributes of any tag that a text begins with, whether it ends an element, and its length in bytes. What
/// only looks like a tag, as in `a <b and c> d`, has words behind its name that are no attributes.
pub(super) fn split(text: &str) -> Option<(&str, &str, bool, usize)> {
    let inside = text.strip_prefix('<')?;
    // Stopping at the next tag, too, keeps the search short where none ends.
    let inside = inside.get(..inside.find(['<', '>'])?)?;
    let end = inside.len() + 1;
    if text.as_bytes().get(end) != Some(&b'>') {
        return None;
    }
    let closes = inside.starts_with('/');
    let inside = inside.trim_start_matches('/').trim_end_matches('/');
    let name_len =
        inside.find(|c: char| !c.is_ascii_alphanumeric() && !":-".contains(c)).unwrap_or(inside.len());
    let (name, attributes) = inside.split_at_checked(name_len)?;
    let is_spaced = attributes.starts_with(|c: char| c.is_ascii_whitespace()) && attributes.contains('=');
    let is_tag =
        name.starts_with(|c: char| c.is_ascii_alphabetic()) && (attributes.trim().is_empty() || is_spaced);
    is_tag.then_some((name, attributes, closes, end + 1))
}

fn style(name: &str) -> Option<Tag> {
    Some(match name {
        "i" | "em" | "italic" => Tag::Style("emph"),
        "b" | "strong" | "bold" => Tag::Style("textbf"),
        "sc" | "scp" => Tag::Style("textsc"),
        "tt" | "code" | "monospace" => Tag::Style("texttt"),
        "u" | "underline" => Tag::Style("underline"),
        "sub" | "inf" => Tag::Sub,
        "sup" => Tag::Sup,
        "p" => Tag::Space,
        _ => return None,
    })
}

fn html(name: &str) -> Option<Tag> {
    Some(match name {
        "br" | "div" | "ul" | "ol" | "li" => Tag::Space,
        // Zotero writes <span class="nocase"> around what keeps its case.
        "span" => Tag::Plain,
        "math" | "mml:math" => Tag::Math,
        _ => return None,
    })
}

fn jats(name: &str) -> Tag {
    match name {
        "title" => Tag::Heading,
        "sec" | "list" | "list-item" | "break" | "disp-formula" => Tag::Space,
        "alternatives" => Tag::Alternatives,
        "tex-math" => Tag::TexMath,
        "sc" => Tag::Style("textsc"),
        _ => Tag::Plain,
    }
}
