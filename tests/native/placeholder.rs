//! What the stable script shows without WebAssembly is made from the widget's own words and style,
//! so that neither is written twice.

use std::path::Path;

use scholar_profile::i18n::{Words, words};

use crate::style::compact;

const FILE: &str = "public/pkg/placeholder-data.js";

type Field = fn(&mut Words) -> &mut &'static str;

/// The words that the script shows by itself, by its own names for them.
const FIELDS: [(&str, Field); 7] = [
    ("tag", |words| &mut words.tag),
    ("direction", |words| &mut words.direction),
    ("loading", |words| &mut words.loading),
    ("errorTitle", |words| &mut words.error_title),
    ("wasm", |words| &mut words.errors.wasm),
    ("panic", |words| &mut words.errors.panic),
    ("retry", |words| &mut words.retry),
];

/// The line of a field in a file of words: where a mark in its place comes out.
fn place(mut words: Words, field: Field) -> usize {
    *field(&mut words) = "<mark>";
    words.to_file().lines().take_while(|line| *line != "<mark>").count()
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn expected() -> String {
    let mut text =
        String::from("// Made by `cargo xtask generate` from src/i18n/ and style/placeholder.css.\n");
    let english = *words("en");
    let file = english.to_file();
    let version = file.lines().next().unwrap_or_default();
    let fields = FIELDS.map(|(name, field)| format!("{name}: {}", quoted(field(&mut { english }))));
    let places = FIELDS.map(|(name, field)| format!("{name}: {}", place(english, field)));
    text.push_str(&format!("export const english = {{ {} }}\n", fields.join(", ")));
    text.push_str("/** Lines of the files in words/, of which the first is the version. */\n");
    text.push_str(&format!("export const places = {{ {} }}\n", places.join(", ")));
    text.push_str(&format!("export const version = {}\n", quoted(version)));
    let style = compact(include_str!("../../style/placeholder.css"));
    text.push_str(&format!("export const style = {}\n", quoted(&style)));
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
