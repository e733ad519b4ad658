//! Pages that cannot be finished.

use scholar_profile::prerender::prerender;

const SCRIPT: &str = r#"<script type="module" src="scholar-profile.js"></script>"#;
const ELEMENT: &str = r#"<scholar-profile src="data/a.json b.json"></scholar-profile>"#;
const PROFILE: &str = r#"{"name": "N", "papers": []}"#;

fn message(page: &str, documents: &[(&str, &str)]) -> String {
    let read = prerender(page, &mut |address| {
        let found = documents.iter().find(|(own, _)| *own == address);
        found.map(|(_, json)| json.as_bytes().to_vec()).ok_or_else(|| "no such file".to_owned())
    });
    read.unwrap_err().to_string()
}

#[test]
fn each_tells_what_is_missing() {
    let page = [SCRIPT, ELEMENT].concat();
    assert_eq!(message(&page, &[]), "data/a.json: no such file");
    assert_eq!(message(&page, &[("data/a.json", PROFILE)]), "b.json: no such file");
    assert_eq!(
        message("<p>Nothing</p><scholar-profile></scholar-profile>", &[]),
        "expected a <scholar-profile> with a src, found none"
    );
    let other = r#"<script src="not-scholar-profile.js"></script>"#;
    assert_eq!(
        message(&[other, ELEMENT].concat(), &[("data/a.json", PROFILE), ("b.json", PROFILE)]),
        "expected a <script> with the src of scholar-profile.js, found none"
    );
}

#[test]
fn a_document_that_a_browser_would_refuse_is_refused() {
    let page = [SCRIPT, r#"<scholar-profile src="a.json" max-size=".00001"></scholar-profile>"#].concat();
    assert_eq!(message(&page, &[("a.json", PROFILE)]), "a.json: the document is larger than 0.00001 MiB");
    let page = [SCRIPT, r#"<scholar-profile src="a.json"></scholar-profile>"#].concat();
    assert!(message(&page, &[("a.json", "[")]).starts_with("a.json: "));
    assert!(message(&page, &[("a.json", r#"{"papers": []}"#)]).contains("name"));
    let page = [SCRIPT, r#"<scholar-profile src="https://:"></scholar-profile>"#].concat();
    assert_eq!(message(&page, &[]), "https://:: src: not a URL");
}

#[test]
fn a_page_of_two_meanings_is_left_alone() {
    let page = [SCRIPT, "<select><xmp>", ELEMENT].concat();
    assert!(message(&page, &[]).starts_with("expected HTML of one meaning"), "{}", message(&page, &[]));
}
