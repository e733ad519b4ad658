use scholar_profile::source::write_profile;

use super::reading::{assert_followed, read};

/// Reads a document whole and in pieces, and writes it again: the result is the same, and leads to the web alone.
pub fn profile(document: &[u8]) {
    let whole = read(document, document.len());
    let size = document.first().map_or(1, |byte| usize::from(byte % 7) + 1);
    let in_pieces = read(document, size);
    let reading = match (whole, in_pieces) {
        (Ok(whole), Ok(in_pieces)) => {
            assert_eq!(whole.profile, in_pieces.profile);
            assert_eq!(whole.warnings, in_pieces.warnings);
            whole
        }
        (Err(whole), Err(in_pieces)) => return assert_eq!(whole.to_string(), in_pieces.to_string()),
        (whole, in_pieces) => panic!("whole {}, in pieces {}", whole.is_ok(), in_pieces.is_ok()),
    };
    assert_followed(&reading.profile);
    let number = |value: f64| value.to_string();
    let once = read(write_profile(&reading.profile, &number).as_bytes(), usize::MAX);
    let once = once.unwrap_or_else(|error| panic!("what was written is no profile: {error}")).profile;
    assert_eq!(once.papers.len(), reading.profile.papers.len());
    let twice =
        read(write_profile(&once, &number).as_bytes(), usize::MAX).ok().map(|reading| reading.profile);
    assert_eq!(twice.as_ref(), Some(&once));
}
