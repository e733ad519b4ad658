use scholar_profile::text::is_web_url;
use serde_json::json;

use super::reading::{assert_followed, assert_web, read};

/// Offers a text as a URL wherever a profile may hold one.
pub fn url(text: &[u8]) {
    let text = &*String::from_utf8_lossy(text);
    if is_web_url(text) {
        assert_web(text);
    }
    let links = json!({"own": text, "doi": text, "arxiv": text, "orcid": text, "email": text, "code": text});
    let author = json!({"name": "A", "url": text, "orcid": text});
    let paper = json!({"title": "T", "authors": [author], "links": links, "thumbnail": text});
    let source = json!({"name": "S", "url": text});
    let document = json!({"name": "N", "avatar": text, "links": links, "source": source, "papers": [paper, {"title": "Last"}]});
    let reading = read(document.to_string().as_bytes(), usize::MAX).unwrap_or_else(|error| panic!("{error}"));
    assert_followed(&reading.profile);
    assert_eq!(reading.profile.papers.len(), 2);
}
