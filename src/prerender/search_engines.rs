//! What a page tells search engines of its papers.

use super::address::Addresses;
use super::thing::Thing;
use super::view::Prepared;
use super::{citation, json_ld};

/// Tags for the end of the head, without anything between them.
pub(super) fn tags(shown: &[Prepared], addresses: &Addresses) -> String {
    let mut tags = String::new();
    // The tags by which indexes of literature find a paper describe the page as a whole.
    if let [only] = shown
        && let [paper] = only.document.profile.papers.as_slice()
    {
        for (name, value) in citation::fields(paper, addresses, &*only.formats) {
            let value = htmlize::escape_attribute(&value);
            tags.push_str(
                &[r#"<meta data-prerendered name=""#, name, r#"" content=""#, &value, r#"">"#].concat(),
            );
        }
    }
    tags
}

/// Linked data of all papers, for the end of the body: a long list is many times what the first cards are, and would keep them
/// waiting.
pub(super) fn linked_data(shown: &[Prepared], addresses: &Addresses) -> String {
    let mut graph = Vec::new();
    for prepared in shown {
        let page = json_ld::page(&prepared.document.profile, addresses, &*prepared.formats);
        // Elements may show one document in several ways.
        if !graph.contains(&page) {
            graph.push(page);
        }
    }
    // Texts alone are written, so that it cannot fail.
    let data = serde_json::to_string(&Thing::graph(graph)).unwrap_or_default();
    // No text can then end the script.
    let data = data.replace('<', "\\u003c");
    [r#"<script data-prerendered type="application/ld+json">"#, &data, "</script>"].concat()
}
