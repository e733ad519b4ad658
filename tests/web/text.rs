//! Text of a profile as nodes of the page.

use crate::profiles::profile;
use crate::widget::Widget;
use wasm_bindgen_test::wasm_bindgen_test;

/// The only paper of a profile with these `members`, its abstract open if it has one.
async fn paper(members: &str) -> Widget {
    let widget = Widget::of(&profile("", &format!(r#"{{"id": "a", {members}}}"#))).await;
    if widget.find("[part=abstract-toggle]").is_some() {
        widget.press("[part=abstract-toggle]").await;
    }
    widget
}

#[wasm_bindgen_test]
async fn styles_become_elements() {
    let widget = paper(r#""title": "On \\emph{E. coli} and \\texttt{code}, \\textbf{twice} $x^2$""#).await;
    assert_eq!(widget.text("[part=title]"), "On E. coli and code, twice x^2");
    assert_eq!(widget.texts("[part=title] em"), ["E. coli"]);
    assert_eq!(widget.texts("[part=title] code"), ["code"]);
    assert_eq!(widget.texts("[part=title] strong"), ["twice"]);
    assert_eq!(widget.texts("[part=title] .math"), ["x^2"]);
}

#[wasm_bindgen_test]
async fn links_lead_out_without_a_handle_on_the_page() {
    let widget = paper(
        r#""abstract": "See https://a.test/x. Or \\href{https://b.test/}{there}.", "title": "T",
        "links": {"pdf": "x.pdf", "doi": "10.1000/x"}"#,
    )
    .await;
    let links = widget.all("[part=abstract] a");
    let addresses: Vec<_> = links.iter().map(|link| link.get_attribute("href").unwrap()).collect();
    assert_eq!(addresses, ["https://a.test/x", "https://b.test/"]);
    assert_eq!(widget.text("[part=abstract]"), "See https://a.test/x. Or there.");
    assert_eq!(widget.attribute("[part=title] a", "href").as_deref(), Some("https://doi.org/10.1000/x"));
    // The permanent link leads to the page itself.
    let links = widget.all("a:not([part=permalink])");
    assert!(links.iter().all(|link| link.get_attribute("rel").as_deref() == Some("noopener")));
    assert_eq!(links.len(), 5);
}

#[wasm_bindgen_test]
async fn markup_in_a_profile_stays_text() {
    let hostile = r#"<b>bold</b><img src=x onerror=fail()>"#;
    let fields = ["title", "venue", "status", "award", "note", "tldr", "abstract"];
    let members = fields.map(|field| format!(r#""{field}": "{hostile}""#)).join(",");
    let widget = paper(&members).await;
    let parts = ["title", "venue", "paper-status", "award", "note", "tldr", "abstract"];
    for part in parts {
        assert_eq!(widget.text(&format!("[part={part}]")), hostile, "{part}");
    }
    assert!(widget.find("[part=card] :is(b, img)").is_none());
}

#[wasm_bindgen_test]
async fn addresses_that_would_run_are_never_followed() {
    let widget = paper(
        r#""title": "T", "abstract": "\\href{javascript:alert(1)}{a} \\url{data:text/html,x}",
        "links": {"pdf": "javascript:alert(1)", "code": "//evil.test/"}"#,
    )
    .await;
    assert!(widget.find("a:not([part=permalink])").is_none(), "{}", widget.html());
    assert!(widget.text("[part=abstract]").contains('a'));
}

#[wasm_bindgen_test]
async fn three_authors_are_named_and_the_rest_is_hinted_at() {
    let widget =
        paper(r#""authors": ["A", "B\\'{e}", "C", "D"], "affiliations": ["tsinghua", "baai"]"#).await;
    assert_eq!(widget.texts("[part=author]"), ["A", "Bé", "C"]);
    assert_eq!(widget.text("[part=authors]"), "A, Bé, C\u{a0}et al. · tsinghua, baai");
    assert_eq!(widget.text("[part=title]"), "(untitled)");
}
