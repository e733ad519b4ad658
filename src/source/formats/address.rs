//! What a link is to be called by where it leads.

use super::draft::push_link;
#[cfg(feature = "services")]
use super::json::Node;
use crate::model::{Link, identifier};

/// Adds a link under the label that its address calls for, unless one of the links leads there already.
pub(super) fn push_address(links: &mut Vec<Link>, url: &str) {
    let url = url.trim();
    push_new(links, label_of(url), url);
}

/// Adds the link of an identifier, which may be bare (`10.1000/x`) or a URL, unless it is there in whatever form; whether
/// it is one of the kind of the label, `doi` or `arxiv`.
pub(super) fn push_identifier(links: &mut Vec<Link>, label: &str, text: &str) -> bool {
    let text = text.trim();
    let bare = identifier::url(label, text);
    if bare.is_none() && !text.contains("://") {
        return false;
    }
    push_new(links, label, bare.as_deref().unwrap_or(text));
    true
}

/// Adds the link of an identifier or of a URL that a service gives; notes what is neither.
#[cfg(feature = "services")]
pub(super) fn push_identifier_of(links: &mut Vec<Link>, label: &str, node: &Node<'_>, what: &str) {
    let Some(text) = node.text() else { return };
    if text.contains("://") {
        push_address(links, &text);
    } else if !push_identifier(links, label, &text) {
        node.expected(what);
    }
}

/// Adds the link of a URL that a service gives; notes what is none, which would lead to the page's own site.
#[cfg(feature = "services")]
pub(super) fn push_address_of(links: &mut Vec<Link>, node: &Node<'_>) {
    let Some(url) = node.text() else { return };
    if url.contains("://") {
        push_address(links, &url);
    } else {
        node.expected("a URL");
    }
}

fn push_new(links: &mut Vec<Link>, label: &str, url: &str) {
    let link = Link { label: label.to_owned(), url: url.to_owned() };
    if !links.iter().any(|own| own.is_same(&link)) {
        push_link(links, label, url);
    }
}

/// `doi`, `arxiv`, `pdf`, `pubmed` or `code`, and `paper` for the page of a publisher or an archive.
fn label_of(url: &str) -> &'static str {
    let address = url.split_once("://").map_or(url, |(_, address)| address);
    let address = address.strip_prefix("www.").unwrap_or(address);
    let (host, path) = address.split_once('/').unwrap_or((address, ""));
    let path = path.split(['?', '#']).next().unwrap_or(path).to_ascii_lowercase();
    match host.to_ascii_lowercase().as_str() {
        "doi.org" | "dx.doi.org" => "doi",
        "arxiv.org" | "export.arxiv.org" if path.starts_with("abs/") => "arxiv",
        "arxiv.org" | "export.arxiv.org" if path.starts_with("pdf/") => "pdf",
        "pubmed.ncbi.nlm.nih.gov" => "pubmed",
        "github.com" | "gitlab.com" | "bitbucket.org" | "codeberg.org" => "code",
        _ if path.ends_with(".pdf") => "pdf",
        _ => "paper",
    }
}
