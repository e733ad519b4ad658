//! What is not JSON is told by line and column, and in plain words where it is something else.

use crate::support::{read, read_in_pieces};
use scholar_profile::source::ReadError;

#[test]
fn bytes_that_are_no_utf8_are_refused_where_they_stand() {
    let wrong: [&[u8]; 9] = [
        b"\xff",
        b"\xc3",
        b"\xe2\x82",
        b"\xc0\xaf",
        b"\xed\xa0\x80",
        b"\xf4\x90\x80\x80",
        b"\x80",
        b"\xe9t\xe9",
        b"\xf8\x88\x80\x80\x80",
    ];
    for bytes in wrong {
        let mut document = b"{\n\"name\": \"\xc3\xa9".to_vec();
        document.extend_from_slice(bytes);
        document.extend_from_slice(b"\", \"papers\": []}");
        let Err(ReadError::NotJson { line, column, message }) = read(&document) else { panic!("{bytes:x?}") };
        assert_eq!((line, column), (2, 11), "{bytes:x?}");
        assert!(message.contains("UTF-8"), "{message}");
    }
}

/// Line and column of the refusal, which no size of the pieces may change.
fn position(document: &str) -> (u32, u32) {
    let whole = read(document.as_bytes());
    assert_eq!(whole, read_in_pieces(document.as_bytes(), 1), "{document}");
    match whole {
        Err(ReadError::NotJson { line, column, .. }) => (line, column),
        other => panic!("{document}: {other:?}"),
    }
}

#[test]
fn errors_are_told_by_line_and_column_of_the_document() {
    assert_eq!(position("{\n  \"name\": \"X\",\n  \"papers\": [,]\n}"), (3, 14));
    assert_eq!(position(""), (1, 1));
    assert_eq!(position(" \n "), (2, 2));
    assert_eq!(position("{x}"), (1, 2));
    assert_eq!(position("{\"a\" 1}"), (1, 6));
    assert_eq!(position("{\"a\": 01}"), (1, 8));
    assert_eq!(position("{\"a\": nope}"), (1, 8));
    assert_eq!(position("{\"a\": 1,}"), (1, 9));
    assert_eq!(position("{\"a\": 1}\n x"), (2, 2));
    // Columns are characters, also before the piece that is wrong.
    assert_eq!(position("{\"é😀\": x}"), (1, 8));
    assert_eq!(position("{\"papers\": [{\"title\": \"é😀\",\n \"é\": [1,]}]}"), (2, 10));
    assert_eq!(position("{\"papers\": [\n{\"title\": \"a\tb\"}]}"), (2, 13));
    assert_eq!(position("{\"papers\": [\n{\"title\": \"a\nb\"}]}"), (2, 13));
    assert_eq!(position("\u{feff}{x}"), (1, 2));
}

#[test]
fn a_document_that_is_cut_off_says_so_at_its_end() {
    let document =
        "{\n\"name\": \"é\", \"metrics\": {\"a\": -1.5e3}, \"papers\": [{\"title\": \"\\u00e9\\n\"}, 1]}";
    for end in 1..document.len() {
        let Err(ReadError::NotJson { line, column, message }) = read(&document.as_bytes()[..end]) else {
            panic!("{end}")
        };
        let seen = String::from_utf8_lossy(&document.as_bytes()[..end]);
        let last = seen.lines().last().unwrap_or_default();
        let expected =
            if end == 2 { (2, 1) } else { (seen.lines().count() as u32, last.chars().count() as u32 + 1) };
        assert!(message.starts_with("the document ends in the middle"), "{seen}: {message}");
        // A character that is cut off itself counts as one.
        assert_eq!((line, column), expected, "{seen}");
    }
    let message = |document: &str| read(document.as_bytes()).map_err(|error| error.to_string());
    let cut = "line 1, column 39: the document ends in the middle of papers[1]";
    assert_eq!(message("{\"papers\": [{\"title\": \"x\"}, {\"title\": "), Err(cut.to_owned()));
    let cut = "line 1, column 16: the document ends in the middle";
    assert_eq!(message("{\"papers\": [], "), Err(cut.to_owned()));
    // What is wrong before the end is the better news.
    assert_eq!(position("{\"a\": [1, x"), (1, 11));
}

#[test]
fn other_files_are_told_by_their_first_bytes() {
    let cases: [(&[u8], &str); 10] = [
        (b"", "empty"),
        (b"\xef\xbb\xbf\n", "empty"),
        (b"\n<!doctype html><title>404</title>", "HTML"),
        (b"\x1f\x8b\x08\x00abc", "gzip"),
        (b"\xff\xfe{\x00\"\x00", "UTF-16"),
        (b"\x00{\x00\"", "UTF-16"),
        (b"{\x00\"\x00", "UTF-16"),
        (b"\x89PNG\r\n", "picture"),
        (b"\xff\xd8\xff\xe0", "picture"),
        (b"PK\x03\x04", "ZIP"),
    ];
    for (bytes, word) in cases {
        let Err(ReadError::NotJson { message, .. }) = read(bytes) else { panic!("{bytes:x?}") };
        assert!(message.contains(word), "{message}");
        assert_eq!(read(bytes), read_in_pieces(bytes, 1), "{bytes:x?}");
    }
}

#[test]
fn a_byte_order_mark_is_allowed_only_at_the_start() {
    assert!(read("\u{feff}{\"name\": \"N\", \"papers\": []}".as_bytes()).is_ok());
    assert_eq!(position("\u{feff}\u{feff}{}"), (1, 1));
    assert_eq!(position("{\u{feff}}"), (1, 2));
    assert_eq!(position("{\"name\": \"N\", \"papers\": []}\u{feff}"), (1, 28));
}
