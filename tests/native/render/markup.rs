//! As much of HTML as the tests need: start tags with their attributes, and text.

/// One start tag.
#[derive(Debug)]
pub(super) struct Tag<'a> {
    /// Name in lower case, as the components write it.
    pub(super) name: &'a str,
    /// Names and values as written; a value is empty where there is none.
    pub(super) attributes: Vec<(&'a str, &'a str)>,
    /// What follows the tag, up to the end of the HTML.
    pub(super) rest: &'a str,
}

impl<'a> Tag<'a> {
    /// The value of an attribute as written.
    pub(super) fn attribute(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(own, _)| *own == name).map(|(_, value)| *value)
    }

    /// The text inside, up to the element's end tag; the element holds none of its own kind.
    pub(super) fn text(&self) -> String {
        let end = format!("</{}>", self.name);
        text(self.rest.split_once(&end).map_or(self.rest, |(inside, _)| inside))
    }
}

/// The start tags of HTML in order. Panics where a tag is not closed.
pub(super) fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once('<') {
        rest = after;
        if !after.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        let end = after.find(['>', ' ']).unwrap_or_else(|| panic!("no end of {after:.40}"));
        let (name, mut inside) = after.split_at(end);
        let mut attributes = Vec::new();
        while !inside.starts_with('>') {
            inside = inside.trim_start_matches(' ');
            let end = inside.find(['=', ' ', '>']).unwrap_or_else(|| panic!("no end of {after:.40}"));
            let (name, tail) = inside.split_at(end);
            let (value, tail) = match tail.strip_prefix("=\"") {
                Some(tail) => tail.split_once('"').unwrap_or_else(|| panic!("no end of {after:.40}")),
                None => ("", tail),
            };
            if !name.is_empty() {
                attributes.push((name, value));
            }
            inside = tail;
        }
        rest = inside.strip_prefix('>').unwrap_or_default();
        tags.push(Tag { name, attributes, rest });
    }
    tags
}

/// The start tags of the elements with this part.
pub(super) fn parts<'a>(html: &'a str, part: &str) -> Vec<Tag<'a>> {
    tags(html).into_iter().filter(|tag| tag.attribute("part") == Some(part)).collect()
}

/// The start tag of the only element with this part.
pub(super) fn part<'a>(html: &'a str, part: &str) -> Tag<'a> {
    let mut found = parts(html, part);
    assert_eq!(found.len(), 1, "{part} in {html}");
    found.remove(0)
}

/// The text of HTML without its tags and comments, entities as written.
pub(super) fn text(html: &str) -> String {
    let pieces = html.split('<').enumerate();
    pieces
        .map(|(at, piece)| if at == 0 { piece } else { piece.split_once('>').map_or("", |(_, text)| text) })
        .collect()
}
