//! Works of ORCID: as summaries, of which several may be of one work, and in full.

use super::super::address::{push_address, push_identifier};
use super::super::draft::{Draft, push_link};
use super::super::json::{Node, Notes};
use super::super::markup::{from_entities, from_markup};
use crate::merge::complete;
use crate::model::{Paper, PartialDate, Person};

/// Adds the paper of a group, whose summaries are what several sources tell of one work: the one that its owner prefers,
/// with what it lacks from the others.
pub(super) fn group(group: &Node<'_>, draft: &mut Draft) {
    let mut summaries = group.get("work-summary").items();
    summaries.sort_by_key(|summary| {
        let index = summary.get("display-index").number().unwrap_or_default();
        std::cmp::Reverse(index as i64)
    });
    let mut found: Option<(String, Paper)> = None;
    for summary in &summaries {
        let (name, mut paper) = read(summary, draft);
        match &mut found {
            Some((_, own)) => complete(own, &mut paper, &AsIs),
            None => found = Some((name, paper)),
        }
    }
    if let Some((name, paper)) = found {
        draft.add(&name, paper);
    }
}

/// Adds a work in full, or gives it to the paper that its summary made.
pub(super) fn whole(work: &Node<'_>, draft: &mut Draft) {
    let (name, mut paper) = read(work, draft);
    match draft.paper(&name) {
        Some(own) => {
            std::mem::swap(own, &mut paper);
            complete(own, &mut paper, &AsIs);
        }
        None => draft.add(&name, paper),
    }
}

/// Names are compared as they are written: all of them come from one service.
struct AsIs;

impl crate::text::Unicode for AsIs {
    fn compose(&self, text: &str) -> String {
        text.to_owned()
    }

    fn decompose_lower(&self, text: &str) -> String {
        text.to_lowercase()
    }
}

/// The paper of a work, and what warnings call it.
fn read(work: &Node<'_>, draft: &mut Draft) -> (String, Paper) {
    let notes = Notes::default();
    let work = work.with(&notes);
    let name =
        work.get("put-code").text().map_or_else(|| "work".to_owned(), |code| ["work ", &code].concat());
    let paper = paper(&work);
    notes.tell(draft, &name);
    (name, paper)
}

fn paper(work: &Node<'_>) -> Paper {
    let value = |node: Node<'_>| node.get("value").text();
    let title = work.get("title");
    let names = [value(title.get("title")), value(title.get("subtitle"))];
    let title = names.into_iter().flatten().collect::<Vec<_>>().join(": ");
    let contributors = work.get("contributors").get("contributor").items();
    let mut paper = Paper {
        title: Some(from_markup(&title).into_owned()).filter(|title| !title.is_empty()),
        authors: contributors.iter().filter_map(person).collect(),
        date: date(&work.get("publication-date")),
        venue: value(work.get("journal-title")).map(|venue| from_entities(&venue).into_owned()),
        kind: work.get("type").text().and_then(|own| kind(&own)),
        summary: work.get("short-description").text().map(|text| from_markup(&text).into_owned()),
        ..Paper::default()
    };
    let links = &mut paper.links;
    for id in work.get("external-ids").get("external-id").items() {
        // Of the journal or the book that the work is a part of.
        if id.get("external-id-relationship").text().is_some_and(|own| !own.eq_ignore_ascii_case("self")) {
            continue;
        }
        let text = id.get("external-id-value").text().unwrap_or_default();
        match id.get("external-id-type").text().unwrap_or_default().as_str() {
            kind @ ("doi" | "arxiv") => {
                let bare = text.trim_start_matches("arXiv:").trim_start_matches("arxiv:");
                let doi = text.to_ascii_lowercase();
                push_identifier(links, kind, if kind == "doi" { &doi } else { bare });
            }
            "pmid" => push_link(links, "pubmed", &["https://pubmed.ncbi.nlm.nih.gov/", &text].concat()),
            "uri" => push_address(links, &text),
            _ => {}
        }
    }
    if let Some(url) = value(work.get("url")) {
        push_address(links, &url);
    }
    paper
}

/// A date of which any part may be missing.
fn date(node: &Node<'_>) -> Option<PartialDate> {
    let part = |key: &str| node.get(key).get("value").number();
    let small =
        |value: Option<f64>| value.filter(|value| (1.0..=31.0).contains(value)).map(|value| value as u8);
    let year = part("year").filter(|year| (0.0..=9999.0).contains(year))? as u16;
    let (month, day) = (small(part("month")), small(part("day")));
    let date = PartialDate::new(year, month, day.filter(|_| month.is_some()));
    date.or_else(|_| PartialDate::new(year, None, None)).ok()
}

fn person(contributor: &Node<'_>) -> Option<Person> {
    let role = contributor.get("contributor-attributes").get("contributor-role").text();
    if role.is_some_and(|role| {
        !["author", "AUTHOR", "writing-original-draft"].iter().any(|own| role.ends_with(own))
    }) {
        return None;
    }
    let name = contributor.get("credit-name").get("value").text()?;
    let orcid = contributor.get("contributor-orcid").get("path").text();
    Some(Person { name: from_entities(&name).into_owned(), orcid, ..Person::default() })
}

/// The type in CSL's words. Older answers shout: `JOURNAL_ARTICLE`.
fn kind(own: &str) -> Option<String> {
    let csl = match own.to_ascii_lowercase().replace('_', "-").as_str() {
        "journal-article" | "review" => "article-journal",
        "magazine-article" => "article-magazine",
        "newspaper-article" => "article-newspaper",
        "conference-paper" | "conference-abstract" => "paper-conference",
        "conference-poster" => "graphic",
        "lecture-speech" => "speech",
        "book" | "edited-book" => "book",
        "book-chapter" => "chapter",
        "dissertation-thesis" | "dissertation" => "thesis",
        "report" | "technical-report" | "working-paper" => "report",
        "preprint" => "article",
        "data-set" => "dataset",
        "software" => "software",
        "patent" => "patent",
        "book-review" => "review-book",
        "website" | "online-resource" => "webpage",
        "standards-and-policy" => "standard",
        _ => return None,
    };
    Some(csl.to_owned())
}
