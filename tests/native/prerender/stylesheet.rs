//! The stylesheet that finished pages link.

use std::fs;

use scholar_profile::prerender::STYLESHEET;

use crate::support;

#[test]
fn the_published_stylesheet_is_the_widgets_own() {
    let path = support::path("public/pkg/widget.css");
    if support::updating() {
        fs::write(&path, STYLESHEET).unwrap();
    }
    assert!(fs::read_to_string(path).unwrap_or_default() == STYLESHEET, "stale: run `cargo xtask generate`");
}

#[test]
fn it_begins_with_the_style_of_a_running_widget() {
    let rest = STYLESHEET.strip_prefix(scholar_profile::ui::STYLE).unwrap();
    assert!(rest.contains("@media (scripting:none)"), "{rest}");
}
