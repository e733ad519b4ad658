//! Where the fields of an entry lead to.

use super::Entry;
use super::address::{address, is_address, only_url};
use super::arxiv;
use super::fields::Fields;
use crate::model::{Link, identifier};
use crate::source::formats::draft::{Draft, push_link};
use crate::source::value::shortened;

/// Fields that hold an address, and the label of the link.
const ADDRESSES: [(&str, &str); 16] = [
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
    ("adsurl", "ads"),
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

/// All links of an entry. A text that can be no address, such as `TBA`, would lead somewhere on the page's own site: it is
/// noted in the draft.
pub(super) fn links(entry: &Entry<'_>, is_jekyll: bool, draft: &mut Draft) -> Vec<Link> {
    let fields = &entry.fields;
    let mut links = Vec::new();
    let mut expected = |field: &str, what: &str, text: &str| {
        draft.warn(&entry.name, field, ["expected ", what, ", found \"", &shortened(text), "\""].concat());
    };
    if let Some(text) = fields.get("doi") {
        let url = address(text);
        if !doi(&mut links, &url) {
            expected("doi", "a DOI", text);
        }
    }
    match arxiv::id(fields) {
        Ok(Some(id)) => push_link(&mut links, "arxiv", &id),
        Ok(None) => {}
        Err(field) => expected(field, "an id of arXiv", fields.get(field).unwrap_or_default()),
    }
    for (field, label) in ADDRESSES {
        let Some(text) = fields.get(field) else { continue };
        let url = address(text);
        let is_file = is_jekyll && !url.contains('/') && url.contains('.');
        if is_address(&url) {
            push_link(&mut links, label, &if is_file { [FILES, &url].concat() } else { url });
        } else {
            expected(field, "an address", text);
        }
    }
    for (field, label, base) in IDENTIFIERS {
        let Some(text) = fields.get(field) else { continue };
        let url = address(text);
        if url.contains("://") {
            push_link(&mut links, label, &url);
        } else if is_id(&url) {
            push_link(&mut links, label, &[base, &url].concat());
        } else {
            expected(field, "an identifier", text);
        }
    }
    for (name, text) in fields.iter() {
        if let Some(label) = name.strip_prefix("url_").filter(|label| !label.is_empty()) {
            push_link(&mut links, label, &address(text));
        }
    }
    for (field, text) in general_fields(fields) {
        let url = address(text);
        if is_address(&url) {
            general(&mut links, &url);
        } else {
            expected(field, "an address", text);
        }
    }
    links
}

/// Adds a DOI, which may be written as an address; whether it is one. An address of anything else still leads there.
fn doi(links: &mut Vec<Link>, text: &str) -> bool {
    let is_doi = identifier::url("doi", text).is_some();
    if is_doi {
        push_link(links, "doi", text);
    } else if text.contains("://") {
        general(links, text);
    }
    is_doi || links.iter().any(|link| link.label == "doi")
}

/// Whether a text can be an identifier of some archive.
fn is_id(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// The fields whose addresses lead to the paper in one way or another: the first of the usual ones, and an `eprint` that is
/// an address.
fn general_fields(fields: &Fields) -> impl Iterator<Item = (&'static str, &str)> {
    let usual = ["url", "ee", "link"].into_iter().find_map(|name| Some((name, fields.get(name)?)));
    let how = || Some(("howpublished", only_url(fields.get("howpublished")?)?));
    let eprint = fields.get("eprint").filter(|text| text.contains("://")).map(|text| ("eprint", text));
    usual.or_else(how).into_iter().chain(eprint)
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
