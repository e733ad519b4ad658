//! The links of a card.

use super::html;
use super::markup::{part, parts, tags};

#[test]
fn links_stand_in_one_order_with_icons_and_words() {
    let labels = [
        "own", "video", "poster", "slides", "project", "data", "code", "doi", "arxiv", "pdf", "paper", "zine",
    ];
    let links: Vec<String> =
        labels.iter().map(|label| format!(r#""{label}": "https://host.test/{label}""#)).collect();
    let html = html(
        &format!(r#"{{"name": "N", "papers": [{{"title": "T", "links": {{{}}}}}]}}"#, links.join(", ")),
        &[],
    );
    let links = parts(&html, "link");
    let found: Vec<_> =
        links.iter().map(|link| (link.attribute("data-link").unwrap(), link.text())).collect();
    let expected = [
        ("paper", "Paper"),
        ("pdf", "PDF"),
        ("arxiv", "arXiv"),
        ("doi", "DOI"),
        ("code", "Code"),
        ("data", "Data"),
        ("project", "Project"),
        ("slides", "Slides"),
        ("poster", "Poster"),
        ("video", "Video"),
        ("own", "own"),
        ("zine", "zine"),
    ];
    assert_eq!(found, expected.map(|(label, word)| (label, word.to_owned())));
    let icons = tags(part(&html, "links").rest).into_iter().filter(|tag| tag.name == "path").count();
    assert!(icons >= expected.len(), "{icons}");
}
