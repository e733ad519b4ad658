//! CSL-JSON, the input of citation processors.

use super::kind::kind_of;
use super::reference::{Author, container_and_publisher, label, page_range, summary, title, url};
use crate::json::{push_key, push_text as push};
use crate::model::{Paper, PartialDate};
use crate::text::Unicode;

/// CSL-JSON of a selection: an array of items, one on a line.
#[must_use]
pub fn csl_json<'a>(papers: impl IntoIterator<Item = &'a Paper>, unicode: &dyn Unicode) -> String {
    let mut out = String::from("[");
    for paper in papers {
        out.push_str(if out.len() > 1 { ",\n" } else { "\n" });
        push_item(&mut out, paper, unicode);
    }
    out.push_str("\n]\n");
    out
}

fn push_item(out: &mut String, paper: &Paper, unicode: &dyn Unicode) {
    out.push('{');
    push(out, "id", Some(&paper.id));
    push(out, "type", Some(kind_of(paper).csl));
    push_text(out, "title", title(paper, unicode));
    push_authors(out, paper, unicode);
    if let Some(date) = paper.date {
        push_date(out, date);
    }
    let (container, publisher) = container_and_publisher(paper, unicode);
    push_text(out, "container-title", container);
    push_text(out, "volume", label(&paper.volume, unicode));
    push_text(out, "issue", label(&paper.issue, unicode));
    push_text(out, "page", label(&paper.pages, unicode).map(|pages| pages_of(&pages)));
    push_text(out, "publisher", publisher);
    push_text(out, "DOI", paper.doi());
    if let Some(id) = paper.arxiv_id() {
        push(out, "archive", Some("arXiv"));
        push(out, "archive_location", Some(id));
    }
    push_text(out, "URL", url(paper));
    let tags = (!paper.tags.is_empty()).then(|| paper.tags.join(", "));
    push_text(out, "keyword", label(&tags, unicode));
    push_text(out, "status", label(&paper.status, unicode));
    push_text(out, "abstract", summary(paper, unicode));
    out.push('}');
}

/// Citation processors know a range by its one hyphen.
fn pages_of(pages: &str) -> String {
    page_range(pages).map_or_else(|| pages.to_owned(), |(first, last)| first.to_owned() + "-" + last)
}

fn push_authors(out: &mut String, paper: &Paper, unicode: &dyn Unicode) {
    if paper.authors.is_empty() {
        return;
    }
    push_key(out, "author");
    out.push('[');
    for (index, person) in paper.authors.iter().enumerate() {
        out.push_str(if index > 0 { ",{" } else { "{" });
        push_author(out, &Author::new(person, unicode));
        out.push('}');
    }
    // As converters from BibTeX write its `and others`.
    out.push_str(if paper.more_authors { r#",{"literal":"others"}]"# } else { "]" });
}

fn push_author(out: &mut String, author: &Author) {
    if author.given.is_empty() && author.particle.is_empty() && author.suffix.is_empty() {
        return push(out, "literal", Some(&author.family));
    }
    push(out, "family", Some(&author.family));
    let rest =
        [("given", &author.given), ("non-dropping-particle", &author.particle), ("suffix", &author.suffix)];
    for (key, part) in rest {
        push(out, key, Some(part.as_str()).filter(|part| !part.is_empty()));
    }
}

/// The date with the parts that it has.
fn push_date(out: &mut String, date: PartialDate) {
    push_key(out, "issued");
    out.push_str(r#"{"date-parts":[["#);
    out.push_str(&date.year().to_string());
    for part in [date.month(), date.day()].into_iter().flatten() {
        out.push(',');
        out.push_str(&part.to_string());
    }
    out.push_str("]]}");
}

fn push_text(out: &mut String, key: &str, value: Option<String>) {
    push(out, key, value.as_deref());
}
