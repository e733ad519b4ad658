//! Zotero's field "Extra", which an item's `note` holds: lines `key: value` for what Zotero has no field for, and
//! remarks.

use super::super::address::{push_address, push_identifier};
use super::super::draft::push_link;
use super::super::json::Node;
use crate::model::{Link, Paper};

/// Keys whose values say what the profile has no place for, or what stands in a field of its own.
const WITHOUT_PLACE: [&str; 18] = [
    "_eprint",
    "ads bibcode",
    "citation key alias",
    "container-title",
    "edition",
    "event-place",
    "google-books-id",
    "isbn",
    "issn",
    "journal abbreviation",
    "lccn",
    "number",
    "oclc",
    "original-date",
    "publisher",
    "section",
    "series",
    "type",
];

/// Reads the note of an item into the paper: identifiers, links and award by their keys, other lines as they are.
pub(super) fn read(node: &Node<'_>, paper: &mut Paper) {
    let Some(note) = node.get("note").text() else { return };
    let own = paper.note.take();
    let mut remarks: Vec<&str> = own.as_deref().into_iter().collect();
    for line in note.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let Some((key, value)) = line.split_once(':') else {
            remarks.push(line);
            continue;
        };
        let value = value.trim();
        let key = key.trim().to_ascii_lowercase();
        match key.as_str() {
            "citation key" | "citekey" if paper.id.is_empty() => value.clone_into(&mut paper.id),
            "citation key" | "citekey" => {}
            "arxiv" => {
                if !arxiv(paper, value) {
                    remarks.push(line);
                }
            }
            "doi" | "pmid" | "pmcid" => {
                let label = [("doi", "doi"), ("pmid", "pubmed"), ("pmcid", "pmc")];
                let label = label.iter().find(|(own, _)| *own == key).map_or("doi", |(_, label)| label);
                if !push_known(&mut paper.links, label, value) {
                    remarks.push(line);
                }
            }
            "award" => paper.award = Some(value.to_owned()),
            "comment" => remarks.push(value),
            "pdf" | "code" | "data" | "project" | "slides" | "poster" | "video" => {
                push_link(&mut paper.links, &key, value);
            }
            "url" => push_address(&mut paper.links, value),
            _ if WITHOUT_PLACE.contains(&key.as_str()) || key.starts_with("tex.") => {}
            _ => remarks.push(line),
        }
    }
    let remarks = remarks.join("\n");
    paper.note = Some(remarks).filter(|remarks| !remarks.is_empty());
}

/// An id of arXiv with its primary category behind: `2401.00001 [cs.CL]`; whether it is one.
fn arxiv(paper: &mut Paper, value: &str) -> bool {
    let (id, category) = value.split_once('[').unwrap_or((value, ""));
    if !push_identifier(&mut paper.links, "arxiv", id) {
        return false;
    }
    let category = category.trim_end_matches(']').trim();
    if !category.is_empty() {
        paper.categories.push(category.to_owned());
    }
    true
}

/// Adds the link of an identifier by its label: `doi`, `pubmed` or `pmc`; whether it is one.
pub(super) fn push_known(links: &mut Vec<Link>, label: &str, text: &str) -> bool {
    let base = match label {
        "pubmed" => "https://pubmed.ncbi.nlm.nih.gov/",
        "pmc" => "https://www.ncbi.nlm.nih.gov/pmc/articles/",
        _ => return push_identifier(links, label, text),
    };
    let is_id = text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if is_id {
        push_link(links, label, &[base, text, "/"].concat());
    }
    is_id
}
