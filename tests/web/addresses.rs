//! Addresses of a document: what they are relative to, and which pictures may be shown.

use crate::page::{MAX_SIZE, at_origin, json};
use crate::widget::Widget;
use js_sys::Reflect;
use scholar_profile::embed;
use wasm_bindgen_test::wasm_bindgen_test;

/// An origin that is not the page's; browsers never send a request to this port.
const ELSEWHERE: &str = "http://127.0.0.1:9";

/// A widget that shows a document of this address with a portrait, and the warnings.
async fn portrait(address: &str, avatar: &str) -> (Widget, String) {
    let text = format!(r#"{{"name": "N", "papers": [], "avatar": "{avatar}"}}"#);
    let widget = Widget::empty();
    let detail = widget.view.show(embed::read_text(&text, address, MAX_SIZE), false, false);
    (widget, json(&Reflect::get(&detail, &"warnings".into()).unwrap()))
}

#[wasm_bindgen_test]
async fn pictures_of_the_page_and_of_the_document_are_shown() {
    let document = format!("{ELSEWHERE}/deep/profile.json");
    let cases = [
        (document.clone(), "face.png".to_owned(), format!("{ELSEWHERE}/deep/face.png")),
        (document.clone(), at_origin("/face.png"), at_origin("/face.png")),
        (at_origin("/deep/profile.json"), "../face.png".to_owned(), at_origin("/face.png")),
    ];
    for (address, avatar, expected) in cases {
        let (widget, warnings) = portrait(&address, &avatar).await;
        assert_eq!(widget.attribute("[part=avatar]", "src"), Some(expected), "{avatar}");
        assert_eq!(warnings, "[]", "{avatar}");
    }
}

#[wasm_bindgen_test]
async fn pictures_of_any_other_origin_are_dropped_with_a_warning() {
    for avatar in
        ["https://tracker.test/face.png", "http://127.0.0.1:7/face.png", "data:image/png;base64,AA=="]
    {
        let (widget, warnings) = portrait(&at_origin("/profile.json"), avatar).await;
        assert!(widget.find("[part=avatar]").is_none(), "{avatar}");
        assert!(warnings.starts_with(r#"["avatar: "#), "{warnings}");
    }
}

#[wasm_bindgen_test]
async fn links_are_relative_to_the_document() {
    let text = r##"{"name": "N", "links": {"homepage": ".", "email": "n@host.test"},
        "papers": [{"title": "T", "links": {"pdf": "pdf/a b.pdf", "code": "/code?x#y", "slides": "pdf/ü.pdf"}}]}"##;
    let widget = Widget::empty();
    widget.view.show(
        embed::read_text(text, "https://host.test/deep/er/profile.json", MAX_SIZE),
        false,
        false,
    );
    let addresses = |selector| -> Vec<_> {
        widget.all(selector).iter().filter_map(|link| link.get_attribute("href")).collect()
    };
    assert_eq!(addresses("[part=profile-links] a"), ["https://host.test/deep/er/", "mailto:n@host.test"]);
    let expected = ["https://host.test/code?x#y", "https://host.test/deep/er/pdf/%C3%BC.pdf"];
    assert_eq!(addresses("[part=link]"), expected);
    assert_eq!(widget.texts("[part=profile-links] a"), ["Homepage", "Email"]);
}
