//! A tree as HTML, for pages that are finished beforehand.

use super::{Parts, Tree};

/// Elements without content, which have no end tag.
const VOID: [&str; 2] = ["img", "input"];

impl Tree {
    /// The tree as it is now.
    #[must_use]
    pub fn to_html(&self) -> String {
        let mut html = String::new();
        self.write(&mut html);
        html
    }

    fn write(&self, html: &mut String) {
        match self {
            Self::Text(text) => escape(text, html),
            Self::LiveText(text) => escape(&text(), html),
            Self::Element(parts) => parts.write(html),
            Self::Icon(icon, class) => icon.parts(class).write(html),
            Self::Row(trees) => trees.iter().for_each(|tree| tree.write(html)),
            Self::Live(tree) => tree().iter().for_each(|tree| tree.write(html)),
            Self::Rows(rows) => (rows.each)().into_iter().for_each(|entry| (rows.draw)(entry).write(html)),
        }
    }
}

impl Parts {
    fn write(&self, html: &mut String) {
        html.push('<');
        html.push_str(self.tag);
        for (name, value) in &self.attributes {
            if let Some(value) = value.now() {
                html.push(' ');
                html.push_str(name);
                html.push_str("=\"");
                escape(&value, html);
                html.push('"');
            }
        }
        html.push('>');
        if !VOID.contains(&self.tag) {
            self.children.iter().for_each(|child| child.write(html));
            html.push_str("</");
            html.push_str(self.tag);
            html.push('>');
        }
    }
}

/// Text in which nothing is markup, be it between tags or inside of double quotes.
fn escape(text: &str, html: &mut String) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            other => html.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::ui::element::{el, text_view};

    #[test]
    fn text_never_becomes_markup() {
        let tree = el("p").attr("title", "\"><script>").child(text_view("<b>&amp;</b>")).done();
        let html = "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;amp;&lt;/b&gt;</p>";
        assert_eq!(tree.to_html(), html);
    }

    #[test]
    fn elements_without_content_have_no_end_tag() {
        assert_eq!(el("img").attr("alt", "").done().to_html(), "<img alt=\"\">");
        assert_eq!(el("p").live("hidden", || None).done().to_html(), "<p></p>");
    }
}
