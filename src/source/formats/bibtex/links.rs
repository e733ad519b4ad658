//! Where the fields of an entry lead to.

use super::fields::Fields;
use crate::model::{Link, identifier};
use crate::source::formats::draft::push_link;

/// Fields that hold an address, and the label of the link.
const ADDRESSES: [(&str, &str); 15] = [
    ("pdf", "pdf"),
    ("html", "paper"),
    ("code", "code"),
    ("github", "code"),
    ("data", "data"),
    ("dataset", "data"),
    ("website", "project"),
    ("project", "project"),
    ("slides", "slides"),
    ("poster", "poster"),
    ("video", "video"),
    ("blog", "blog"),
    ("supp", "supplement"),
    ("openreview", "openreview"),
    ("demo", "demo"),
];

/// Fields that hold an identifier, the label of the link, and where it leads to.
const IDENTIFIERS: [(&str, &str, &str); 4] = [
    ("hal", "hal", "https://hal.science/"),
    ("pmid", "pubmed", "https://pubmed.ncbi.nlm.nih.gov/"),
    ("pmcid", "pmc", "https://www.ncbi.nlm.nih.gov/pmc/articles/"),
    ("inspirehep_id", "inspire", "https://inspirehep.net/literature/"),
];

/// The folder in which al-folio keeps files that are named without one.
const FILES: &str = "/assets/pdf/";

/// All links of an entry.
pub(super) fn links(fields: &Fields, is_jekyll: bool) -> Vec<Link> {
    let mut links = Vec::new();
    if let Some(doi) = fields.get("doi") {
        push_link(&mut links, "doi", &address(doi));
    }
    if let Some(id) = arxiv(fields) {
        push_link(&mut links, "arxiv", &id);
    }
    for (field, label) in ADDRESSES {
        let Some(text) = fields.get(field) else { continue };
        let url = address(text);
        let is_file = is_jekyll && !url.contains('/') && url.contains('.');
        push_link(&mut links, label, &if is_file { [FILES, &url].concat() } else { url });
    }
    for (field, label, base) in IDENTIFIERS {
        let Some(text) = fields.get(field) else { continue };
        let url = address(text);
        push_link(&mut links, label, &if url.contains("://") { url } else { [base, &url].concat() });
    }
    for (name, text) in fields.iter() {
        if let Some(label) = name.strip_prefix("url_").filter(|label| !label.is_empty()) {
            push_link(&mut links, label, &address(text));
        }
    }
    if let Some(text) = fields.first(&["url", "ee", "link"]).or_else(|| only_url(fields.get("howpublished")?))
    {
        general(&mut links, &address(text));
    }
    links
}

/// The address that an entry names without saying what of: that of the DOI or of arXiv tells nothing new.
fn general(links: &mut Vec<Link>, url: &str) {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let of = |hosts: &[&str]| hosts.iter().find_map(|host| rest.strip_prefix(host));
    let has = |label: &str| links.iter().any(|link| link.label == label);
    let label = if of(&["doi.org/", "dx.doi.org/", "www.doi.org/"]).is_some() {
        "doi"
    } else if of(&["arxiv.org/abs/", "www.arxiv.org/abs/"]).is_some() {
        "arxiv"
    } else if url.to_ascii_lowercase().ends_with(".pdf") {
        "pdf"
    } else {
        "paper"
    };
    match label {
        "doi" | "arxiv" if has(label) => {}
        "pdf" | "paper" if has(label) => push_link(links, "url", url),
        _ => push_link(links, label, url),
    }
}

/// The arXiv id that an entry names.
fn arxiv(fields: &Fields) -> Option<String> {
    let own = fields.get("arxiv").map(address);
    let archive = fields.first(&["archiveprefix", "eprinttype"]);
    let eprint = fields.get("eprint").map(address);
    let is_arxiv = |id: &String| match archive {
        Some(archive) => archive.eq_ignore_ascii_case("arxiv"),
        None => identifier::url("arxiv", bare(id)).is_some(),
    };
    own.or_else(|| eprint.filter(is_arxiv)).map(|id| bare(&id).to_owned())
}

/// An id without the `arXiv:` that some put before it.
fn bare(id: &str) -> &str {
    match id.get(..6) {
        Some(prefix) if prefix.eq_ignore_ascii_case("arxiv:") => id.get(6..).unwrap_or_default().trim(),
        _ => id,
    }
}

/// An address out of the TeX that it may be wrapped in.
pub(super) fn address(text: &str) -> String {
    let inside = only_url(text).unwrap_or(text);
    let mut url =
        inside.trim_matches(|c: char| matches!(c, '{' | '}' | '<' | '>') || c.is_whitespace()).to_owned();
    for (tex, plain) in [
        ("\\_", "_"),
        ("\\%", "%"),
        ("\\&", "&"),
        ("\\#", "#"),
        ("\\~{}", "~"),
        ("{\\textasciitilde}", "~"),
        ("\\textasciitilde", "~"),
        ("\\~", "~"),
        ("$\\sim$", "~"),
    ] {
        if url.contains('\\') {
            url = url.replace(tex, plain);
        }
    }
    url
}

/// The address of a text that is nothing but `\url{…}`.
fn only_url(text: &str) -> Option<&str> {
    let inside = text.trim().strip_prefix("\\url{")?.strip_suffix('}')?;
    (!inside.contains(['{', '}'])).then_some(inside)
}
