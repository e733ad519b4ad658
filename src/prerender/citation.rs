//! One paper in the `citation_*` tags that Google Scholar reads of a page about it.

use super::address::Addresses;
use crate::cite::{container_and_publisher, kind_of, label, one_line, page_range, title};
use crate::model::Paper;
use crate::people::split_marks;
use crate::text::{Flavour, Unicode, plain_text};

/// Names and values of the tags, one for each author. A paper without a title has none.
pub(super) fn fields(
    paper: &Paper,
    addresses: &Addresses,
    unicode: &dyn Unicode,
) -> Vec<(&'static str, String)> {
    let Some(title) = title(paper, unicode) else { return Vec::new() };
    let mut fields = vec![("citation_title", title)];
    for author in &paper.authors {
        let (name, _marks) = split_marks(&author.name);
        fields.push(("citation_author", one_line(&plain_text(name, Flavour::Label, unicode))));
    }
    let (container, publisher) = container_and_publisher(paper, unicode);
    let pages = label(&paper.pages, unicode);
    let range = pages.as_deref().and_then(page_range);
    // As much of the day as is known.
    let date = paper.date.map(|date| date.to_string().replace('-', "/"));
    let own = [
        ("citation_publication_date", date),
        (container_tag(paper), container),
        (publisher_tag(paper), publisher),
        ("citation_volume", label(&paper.volume, unicode)),
        ("citation_issue", label(&paper.issue, unicode)),
        ("citation_firstpage", range.map(|(first, _)| first.to_owned()).or(pages.clone())),
        ("citation_lastpage", range.map(|(_, last)| last.to_owned())),
        ("citation_doi", paper.doi()),
        ("citation_arxiv_id", paper.arxiv_id().map(str::to_owned)),
        // Scholar wants the whole address, which takes the page's own.
        ("citation_pdf_url", paper.link("pdf").and_then(|url| addresses.absolute(url))),
    ];
    fields.extend(own.into_iter().filter_map(|(name, value)| Some((name, value?))));
    fields
}

/// The tag of what a paper stands in.
fn container_tag(paper: &Paper) -> &'static str {
    match kind_of(paper).csl {
        "paper-conference" => "citation_conference_title",
        "chapter" => "citation_inbook_title",
        _ => "citation_journal_title",
    }
}

/// The tag of who published it.
fn publisher_tag(paper: &Paper) -> &'static str {
    match kind_of(paper).csl {
        "thesis" => "citation_dissertation_institution",
        "report" => "citation_technical_report_institution",
        _ => "citation_publisher",
    }
}
