//! Ids of arXiv, wherever an entry has them.

use super::address::address;
use super::fields::Fields;
use crate::model::identifier;

/// Fields whose text may name the id behind `arXiv:`, or `abs/` as DBLP does, beside other things.
const BESIDE: [&str; 8] =
    ["journal", "journaltitle", "volume", "number", "pages", "howpublished", "booktitle", "note"];

/// The id that an entry names; the name of the field that should hold one and does not.
pub(super) fn id(fields: &Fields) -> Result<Option<String>, &'static str> {
    for field in ["arxiv", "arxivid"] {
        if let Some(text) = fields.get(field) {
            return own(text).map(Some).ok_or(field);
        }
    }
    let archive = fields.first(&["archiveprefix", "eprinttype"]);
    match (fields.get("eprint"), archive) {
        (Some(text), Some(archive)) if archive.eq_ignore_ascii_case("arxiv") => {
            own(text).map(Some).ok_or("eprint")
        }
        (Some(text), None) if own(text).is_some() => Ok(own(text)),
        _ => Ok(BESIDE.iter().find_map(|field| beside(fields.get(field)?))),
    }
}

/// Whether the text of a field is about arXiv alone, and so tells nothing of a journal.
pub(super) fn is_of_archive(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    ["arxiv", "abs/", "rxiv", "preprint", "e-print", "ssrn"].iter().any(|word| text.contains(word))
        || text == "corr"
}

/// An id, or an address at arXiv, that is all of a field.
fn own(text: &str) -> Option<String> {
    let text = address(text);
    let is_address =
        ["https://arxiv.org/", "http://arxiv.org/", "https://www.arxiv.org/", "http://www.arxiv.org/"]
            .iter()
            .any(|host| text.starts_with(host));
    if is_address {
        return Some(text);
    }
    let bare = bare(&text);
    identifier::url("arxiv", bare).is_some().then(|| bare.to_owned())
}

/// An id without the `arXiv:` that some put before it.
fn bare(id: &str) -> &str {
    match id.get(..6) {
        Some(prefix) if prefix.eq_ignore_ascii_case("arxiv:") => id.get(6..).unwrap_or_default().trim(),
        _ => id,
    }
}

/// An id that stands behind its sign in a text.
fn beside(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let from = lower.find("arxiv:").map(|at| at + 6).or_else(|| lower.strip_prefix("abs/").map(|_| 4))?;
    let rest = text.get(from..)?.trim_start();
    let end = rest.find(|c: char| c.is_whitespace() || "[](){},;".contains(c)).unwrap_or(rest.len());
    let id = rest.get(..end)?.trim_end_matches('.');
    identifier::url("arxiv", id).is_some().then(|| id.to_owned())
}
