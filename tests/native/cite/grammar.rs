//! Readers of CSV and RIS that are as strict as the formats.

use scholar_profile::cite::csv;

use super::paper;
use crate::unicode::Native;

#[test]
fn csv_cells_are_text_to_a_spreadsheet() {
    let cell = |title: &str| {
        let text = csv(&[paper("a", title, "A B", "2024")], &Native);
        rows(&text)[1][1].clone()
    };
    for formula in ["=1+1", "+1", "-1", "@SUM(1)", "＝1"] {
        assert_eq!(cell(formula), format!("'{formula}"));
    }
    for text in ["1-1", "a=b", "x, \"y\"", "'", "a\"", "é"] {
        assert_eq!(cell(text), text);
    }
    // What a reader would take for the end of a row is a space.
    assert_eq!(cell("\r\n=1"), "'=1");
}

/// Rows of CSV by RFC 4180; panics where the text breaks its grammar.
pub(super) fn rows(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            ',' => row.push(std::mem::take(&mut cell)),
            '\r' => {
                assert_eq!(chars.next(), Some('\n'));
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            '"' => {
                assert!(cell.is_empty(), "a quote inside a cell without quotes: {text}");
                loop {
                    match chars.next() {
                        Some('"') if chars.peek() == Some(&'"') => cell.extend(chars.next()),
                        Some('"') => break,
                        Some(c) => cell.push(c),
                        None => panic!("an open quote: {text}"),
                    }
                }
                assert!(matches!(chars.peek(), Some(',' | '\r')), "text behind a quote: {text}");
            }
            '\n' => panic!("a bare line feed: {text}"),
            c => cell.push(c),
        }
    }
    assert!(row.is_empty() && cell.is_empty(), "the last row does not end: {text}");
    rows
}

/// Records of RIS as tags and values; panics where a line breaks the grammar.
pub(super) fn records(text: &str) -> Vec<Vec<(&str, &str)>> {
    assert!(text.is_empty() || text.ends_with("ER  - \r\n"), "{text}");
    let lines: Vec<_> = text
        .split_terminator("\r\n")
        .map(|line| {
            assert!(!line.contains(['\r', '\n']), "{line:?}");
            assert_eq!(line.get(2..6), Some("  - "), "{line:?}");
            (&line[..2], &line[6..])
        })
        .collect();
    let records: Vec<Vec<_>> = lines.split_inclusive(|(tag, _)| *tag == "ER").map(<[_]>::to_vec).collect();
    for record in &records {
        assert_eq!(record[0].0, "TY");
        assert_eq!(record.iter().filter(|(tag, _)| *tag == "TY").count(), 1);
        assert!(record.iter().all(|(tag, value)| *tag == "ER" || !value.is_empty()), "{record:?}");
    }
    records
}
