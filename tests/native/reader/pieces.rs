//! The size of the pieces makes no difference, and no input makes the reader panic.

use crate::support::{TestHost, read, read_in_pieces};
use proptest::prelude::*;
use scholar_profile::source::{ProfileReader, ReadError};
use std::rc::Rc;

const DOCUMENT: &str = concat!(
    "\u{feff}{\"name\": \"Ä \\u00e9 \\ud83d\\ude00\", \"x\": [[{\"]\": \"}\"}], 1e999], \"n\\u0061me\": \"Zoë\",\n",
    " \"papers\" : [ {\"title\": \"A \\\"b\\\\\", \"date\": \"soon\", \"authors\": [\"日本 太郎\", 9]} , null,\r\n",
    "\"bare\" ,{\"title\":\"A\",\"id\":\"bare\",\"links\":{\"pdf\":\"java\\tscript:1\"}}\t], \"metrics\":{\"h\": 5}} \n"
);

#[test]
fn papers_are_there_as_soon_as_they_are_complete() {
    let mut reader = ProfileReader::new(Rc::new(TestHost));
    let seen: Vec<_> = [
        "{\"name\": \"A",
        "da\", \"papers\": [",
        "{\"title\": \"One\"",
        "}",
        ", {\"title\": \"Two\"}, {",
        "\"title\": \"Three\"}], \"name\": \"Bob\"}",
    ]
    .into_iter()
    .map(|piece| {
        assert_eq!(reader.push(piece.as_bytes()), Ok(()));
        (reader.name().map(str::to_owned), reader.papers().len())
    })
    .collect();
    let named = |name: &str, papers| (Some(name.to_owned()), papers);
    assert_eq!(
        seen,
        [(None, 0), named("Ada", 0), named("Ada", 0), named("Ada", 1), named("Ada", 2), named("Bob", 3)]
    );
}

#[test]
fn an_error_is_final() {
    let mut reader = ProfileReader::new(Rc::new(TestHost));
    let Err(error) = reader.push(b"{x") else { panic!("no key begins with x") };
    assert!(matches!(error, ReadError::NotJson { line: 1, column: 2, .. }));
    assert_eq!(reader.push(b"more"), Err(error.clone()));
    assert_eq!(reader.finish(), Err(error));
}

#[test]
fn two_pieces_cut_anywhere_read_as_one() {
    let whole = read(DOCUMENT.as_bytes());
    assert_eq!(whole.as_ref().map(|reading| reading.warnings.len()), Ok(6));
    for cut in 0..=DOCUMENT.len() {
        let (before, after) = DOCUMENT.as_bytes().split_at(cut);
        let mut reader = ProfileReader::new(Rc::new(TestHost));
        assert_eq!(reader.push(before).and_then(|()| reader.push(after)), Ok(()));
        assert_eq!(reader.finish(), whole, "cut at {cut}");
    }
}

proptest! {
    #[test]
    fn pieces_of_any_size_read_as_one(size in 1_usize..60) {
        prop_assert_eq!(read_in_pieces(DOCUMENT.as_bytes(), size), read(DOCUMENT.as_bytes()));
    }

    /// Bytes overwritten, left out or cut off: the result may be anything, but the same for every size.
    #[test]
    fn damaged_documents_read_alike_in_all_pieces(
        edits in prop::collection::vec((any::<prop::sample::Index>(), prop_oneof![
            any::<u8>(), prop::sample::select(b"{}[]\",:\\ \n0-eu<\xc3".to_vec())
        ], any::<bool>()), 1..6),
        end in any::<prop::sample::Index>(),
        cut in any::<bool>(),
        size in 1_usize..40,
    ) {
        let mut document = DOCUMENT.as_bytes().to_vec();
        for (index, byte, replace) in edits {
            let at = index.index(document.len());
            if replace { document[at] = byte } else { document.insert(at, byte) }
        }
        if cut {
            document.truncate(end.index(document.len()));
        }
        prop_assert_eq!(read_in_pieces(&document, size), read(&document));
    }

    /// `serde_json` is the judge of what is JSON; it calls a lone surrogate wrong only where it makes strings.
    #[test]
    fn json_is_what_serde_json_takes_for_it(
        edits in prop::collection::vec((any::<prop::sample::Index>(), prop::sample::select(
            b"{}[]\",:\\ \n0-1e.tn/\t".to_vec()
        ), any::<bool>()), 1..5),
    ) {
        let mut document = DOCUMENT.trim_start_matches('\u{feff}').as_bytes().to_vec();
        for (index, byte, replace) in edits {
            let at = index.index(document.len());
            if replace { document[at] = byte } else { document.insert(at, byte) }
        }
        let is_json = serde_json::from_slice::<&serde_json::value::RawValue>(&document).is_ok();
        prop_assert_eq!(matches!(read(&document), Err(ReadError::NotJson { .. })), !is_json);
    }
}
