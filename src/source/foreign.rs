//! What a document is that cannot be a profile: a plain word helps more than the name of a byte, and a bibliography can
//! be read by others.

use super::error::SyntaxError;
use super::position::Position;

/// So many bytes tell what a foreign document is.
pub(super) const HEAD: usize = 4;

/// What files begin with.
const SIGNATURES: [(&[u8], &str); 11] = [
    (b"<", "an HTML page (is the address right?)"),
    (b"\x1F\x8B", "gzip-compressed data"),
    (b"\xFF\xFE", UTF_16),
    (b"\xFE\xFF", UTF_16),
    (b"\0", UTF_16),
    (b"\x89PNG", PICTURE),
    (b"\xFF\xD8\xFF", PICTURE),
    (b"GIF", PICTURE),
    (b"RIFF", PICTURE),
    (b"PK", "a ZIP archive"),
    (b"%PDF", "a PDF file"),
];
const UTF_16: &str = "UTF-16 text";
const PICTURE: &str = "a picture";

/// The refusal of a document whose first bytes, at `at`, are `head`.
pub(super) fn foreign(at: Position, head: &[u8]) -> SyntaxError {
    let mut message = "expected JSON in UTF-8, found ".to_owned();
    let known = SIGNATURES.iter().find(|(signature, _)| head.starts_with(signature));
    match (known, head.first()) {
        (Some((_, what)), _) => message.push_str(what),
        (None, Some(byte)) => message.push_str(&byte_name(*byte)),
        (None, None) => message.push_str("nothing"),
    }
    SyntaxError { at, message }
}

/// One byte for a message.
pub(super) fn byte_name(byte: u8) -> String {
    let mut name = String::new();
    match byte {
        0 => name.push_str("a zero byte (UTF-16 text?)"),
        b'!'..=b'~' => name.extend(['`', char::from(byte), '`']),
        _ => {
            name.push_str("byte 0x");
            for digit in [byte >> 4, byte & 15] {
                name.push(char::from(if digit < 10 { b'0' + digit } else { b'A' - 10 + digit }));
            }
        }
    }
    name
}

/// Whether a document that begins so may be BibTeX or CSL-JSON: by its first sign, and where that says nothing by the
/// ending of its address.
#[must_use]
pub fn may_be_bibliography(head: &[u8], address: &str) -> bool {
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    match head.first() {
        // An array, an entry, a comment, and what Jekyll calls front matter.
        Some(b'[' | b'@' | b'%' | b'-') => !head.starts_with(b"%PDF"),
        Some(b'{' | b'<') | None => false,
        Some(byte) => {
            let path = address.split(['?', '#']).next().unwrap_or_default();
            byte.is_ascii_graphic() && path.ends_with(".bib")
        }
    }
}
