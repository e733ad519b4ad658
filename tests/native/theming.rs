//! The page on theming says of each custom property what the stylesheet does.

use std::collections::BTreeMap;
use std::fs;

use crate::support::path;

const PREFIX: &str = "--scholar-";

/// Light and dark default of each property that the styles read; of several uses, the one in the tokens.
fn used() -> BTreeMap<String, [String; 2]> {
    let mut files: Vec<_> = fs::read_dir(path("style")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort_by_key(|file| (!file.ends_with("tokens.css"), file.clone()));
    let mut used = BTreeMap::new();
    for file in files {
        let css = fs::read_to_string(file).unwrap();
        for rest in css.split("var(--scholar-").skip(1) {
            let value = argument(rest);
            let (name, default) = value.split_once(',').unwrap_or((value, ""));
            used.entry([PREFIX, name].concat()).or_insert_with(|| both(default.trim()));
        }
    }
    used
}

/// Text up to the parenthesis that closes what was opened before it.
fn argument(text: &str) -> &str {
    let mut depth = 1;
    let end = text.find(|c| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth == 0
    });
    &text[..end.unwrap()]
}

fn both(default: &str) -> [String; 2] {
    match default.strip_prefix("light-dark(") {
        Some(colours) => {
            let (light, dark) = argument(colours).split_once(',').unwrap();
            [long(light.trim()), long(dark.trim())]
        }
        None => [default.to_owned(), default.to_owned()],
    }
}

/// A colour with all of its six digits.
fn long(colour: &str) -> String {
    match colour.strip_prefix('#') {
        Some(digits) if digits.len() == 3 => {
            ["#".to_owned(), digits.chars().flat_map(|digit| [digit; 2]).collect()].concat()
        }
        _ => colour.to_owned(),
    }
}

/// The rows of the page's table.
fn documented() -> BTreeMap<String, [String; 2]> {
    let page = fs::read_to_string(path("docs/theming.md")).unwrap();
    let cell = |cell: &str| cell.trim().trim_matches('`').to_owned();
    let rows = page.lines().filter_map(|line| {
        let cells: Vec<&str> = line.strip_prefix("| `--scholar-")?.split('|').collect();
        Some(([PREFIX, &cell(cells[0])].concat(), [cell(cells[1]), cell(cells[2])]))
    });
    rows.collect()
}

#[test]
fn each_property_is_documented_with_its_defaults_and_no_other() {
    assert_eq!(used(), documented());
}

#[test]
fn themes_to_copy_set_nothing_that_is_not_read() {
    let page = fs::read_to_string(path("docs/theming.md")).unwrap();
    let read = used();
    let set: Vec<&str> = page
        .lines()
        .filter_map(|line| line.trim().strip_suffix(';')?.split_once(':'))
        .map(|(name, _)| name)
        .filter(|name| name.starts_with(PREFIX))
        .collect();
    assert!(set.len() > 20);
    for name in set {
        assert!(read.contains_key(name), "{name}");
    }
}
