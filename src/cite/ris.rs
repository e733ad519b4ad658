//! RIS, the format that reference managers share.

use super::kind::kind_of;
use super::reference::{Author, container_and_publisher, label, one_line, page_range, summary, title, url};
use crate::model::Paper;
use crate::text::Unicode;

/// RIS records of a selection; lines end with CR and LF.
#[must_use]
pub fn ris<'a>(papers: impl IntoIterator<Item = &'a Paper>, unicode: &dyn Unicode) -> String {
    let mut out = String::new();
    for paper in papers {
        push_record(&mut out, paper, unicode);
    }
    out
}

fn push_record(out: &mut String, paper: &Paper, unicode: &dyn Unicode) {
    push_line(out, "TY", kind_of(paper).ris);
    push_line(out, "ID", &one_line(&paper.id));
    for person in &paper.authors {
        push_line(out, "AU", &author(&Author::new(person, unicode)));
    }
    if paper.more_authors {
        push_line(out, "AU", "et al.");
    }
    push(out, "TI", title(paper, unicode));
    let (container, publisher) = container_and_publisher(paper, unicode);
    push(out, "T2", container);
    if let Some(date) = paper.date {
        let text = date.to_string();
        push_line(out, "PY", text.get(..4).unwrap_or_default());
        if date.month().is_some() {
            // Year, month, day and whatever else one likes to say of the date.
            let slashes = if date.day().is_some() { "/" } else { "//" };
            push_line(out, "DA", &(text.replace('-', "/") + slashes));
        }
    }
    push(out, "VL", label(&paper.volume, unicode));
    push(out, "IS", label(&paper.issue, unicode));
    if let Some(pages) = label(&paper.pages, unicode) {
        match page_range(&pages) {
            Some((first, last)) => {
                push_line(out, "SP", first);
                push_line(out, "EP", last);
            }
            None => push_line(out, "SP", &pages),
        }
    }
    push(out, "PB", publisher);
    push(out, "DO", paper.doi());
    push(out, "UR", url(paper));
    for tag in &paper.tags {
        push(out, "KW", label(&Some(tag.clone()), unicode));
    }
    push(out, "N1", label(&paper.status, unicode));
    push(out, "AB", summary(paper, unicode));
    out.push_str("ER  - \r\n");
}

fn push(out: &mut String, tag: &str, value: Option<String>) {
    if let Some(value) = value {
        push_line(out, tag, &value);
    }
}

fn push_line(out: &mut String, tag: &str, value: &str) {
    if !value.is_empty() {
        out.push_str(tag);
        out.push_str("  - ");
        out.push_str(value);
        out.push_str("\r\n");
    }
}

/// `van Family, Given, Jr.`
fn author(author: &Author) -> String {
    let mut name = String::new();
    author.push_family(&mut name);
    for part in [&author.given, &author.suffix] {
        if !part.is_empty() {
            name.push_str(", ");
            name.push_str(part);
        }
    }
    name
}
