//! CSV (RFC 4180), for spreadsheets.

use super::reference::{label, one_line, pages, title, url};
use crate::model::Paper;
use crate::people::split_marks;
use crate::text::{Flavour, Unicode, plain_text};

/// Names of the columns.
const HEADER: &str =
    "id,title,authors,date,type,venue,volume,issue,pages,publisher,status,doi,arxiv,url,categories,tags\r\n";

/// CSV of a selection: a header row, then one row for each paper; lines end with CR and LF.
///
/// Lists are joined by `; `. A cell that a spreadsheet would run as a formula gets an apostrophe before
/// it, which spreadsheets take as "this is text".
#[must_use]
pub fn csv<'a>(papers: impl IntoIterator<Item = &'a Paper>, unicode: &dyn Unicode) -> String {
    let mut out = String::from(HEADER);
    for paper in papers {
        let text = |label: &str| one_line(&plain_text(label, Flavour::Label, unicode));
        let cells = [
            Some(one_line(&paper.id)),
            title(paper, unicode),
            Some(authors(paper, unicode)),
            paper.date.map(|date| date.to_string()),
            paper.kind.as_deref().map(text),
            label(&paper.venue, unicode),
            label(&paper.volume, unicode),
            label(&paper.issue, unicode),
            pages(paper, unicode),
            label(&paper.publisher, unicode),
            label(&paper.status, unicode),
            paper.doi(),
            paper.arxiv_id().map(str::to_owned),
            url(paper),
            Some(joined(paper.categories.iter().map(|code| text(code)))),
            Some(joined(paper.tags.iter().map(|tag| text(tag)))),
        ];
        for (index, cell) in cells.iter().enumerate() {
            out.push_str(if index > 0 { "," } else { "" });
            push_cell(&mut out, cell.as_deref().unwrap_or_default());
        }
        out.push_str("\r\n");
    }
    out
}

fn authors(paper: &Paper, unicode: &dyn Unicode) -> String {
    let name = |name| one_line(&plain_text(split_marks(name).0, Flavour::Label, unicode));
    let names = paper.authors.iter().map(|person| name(&person.name));
    joined(names.chain(paper.more_authors.then(|| "et al.".to_owned())))
}

fn joined(items: impl Iterator<Item = String>) -> String {
    let mut list = String::new();
    for item in items {
        list.push_str(if list.is_empty() { "" } else { "; " });
        list.push_str(&item);
    }
    list
}

fn push_cell(out: &mut String, text: &str) {
    // Full-width signs begin a formula as well where the language of the program writes them.
    let is_formula = text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let is_quoted = text.contains([',', '"']);
    out.push_str(if is_quoted { "\"" } else { "" });
    out.push_str(if is_formula { "'" } else { "" });
    for c in text.chars() {
        out.push_str(if c == '"' { "\"" } else { "" });
        out.push(c);
    }
    out.push_str(if is_quoted { "\"" } else { "" });
}
