//! What a document is that cannot be JSON: a plain word helps more than the name of a byte.

use super::error::SyntaxError;
use super::position::Position;

/// So many bytes tell what a foreign document is.
pub(super) const HEAD: usize = 4;

/// The refusal of a document whose first bytes, at `at`, are `head`.
pub(super) fn foreign(at: Position, head: &[u8]) -> SyntaxError {
    let what = match head {
        [b'<', ..] => "an HTML page (is the address right?)",
        [0x1F, 0x8B, ..] => "gzip-compressed data",
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, ..] => "UTF-16 text",
        [0x89, b'P', b'N', b'G', ..] | [0xFF, 0xD8, ..] | [b'G', b'I', b'F', ..] => "a picture",
        [b'R', b'I', b'F', b'F', ..] => "a picture",
        [b'P', b'K', ..] => "a ZIP archive",
        [b'%', b'P', b'D', b'F', ..] => "a PDF file",
        [byte, ..] => &byte_name(*byte),
        [] => "nothing",
    };
    let mut message = "expected JSON in UTF-8, found ".to_owned();
    message.push_str(what);
    SyntaxError { at, message }
}

/// One byte for a message.
pub(super) fn byte_name(byte: u8) -> String {
    match byte {
        0 => "a zero byte (UTF-16 text?)".to_owned(),
        b'!'..=b'~' => format!("`{}`", char::from(byte)),
        _ => format!("byte 0x{byte:02X}"),
    }
}
