//! What the stable script shows without WebAssembly is made from the widget's own words and style,
//! so that neither is written twice.

use std::path::Path;

use scholar_profile::i18n::{LANGUAGES, words};

const FILE: &str = "public/pkg/placeholder-data.js";

fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

/// Without comments and indentation: the file is for browsers alone.
fn compact(css: &str) -> String {
    let mut text = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        text.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, tail)| tail);
    }
    text.push_str(rest);
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn expected() -> String {
    let mut text =
        String::from("// Made by `cargo xtask generate` from src/i18n/ and style/placeholder.css.\n");
    text.push_str("export const words = {\n");
    for tag in LANGUAGES {
        let words = words(tag);
        let fields = [
            ("tag", words.tag),
            ("loading", words.loading),
            ("errorTitle", words.error_title),
            ("wasm", words.errors.wasm),
            ("retry", words.retry),
        ];
        let fields: Vec<_> = fields.iter().map(|(name, word)| format!("{name}: {}", quoted(word))).collect();
        text.push_str(&format!("  {tag}: {{ {} }},\n", fields.join(", ")));
    }
    let style = compact(include_str!("../../style/placeholder.css"));
    text.push_str(&format!("}}\nexport const style = {}\n", quoted(&style)));
    text
}

#[test]
fn the_scripts_words_and_style_are_those_of_the_widget() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    if std::env::var_os("SCHOLAR_PROFILE_UPDATE").is_some() {
        std::fs::write(&path, expected()).unwrap();
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(found == expected(), "{FILE} is stale: run `cargo xtask generate`");
}
