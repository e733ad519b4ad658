//! Percent-encoding of texts in a URL's query and fragment.

const HEX: &[u8; 16] = b"0123456789ABCDEF";

/// Writes a text so that it means itself in a query or a fragment, whatever the page is encoded in:
/// all but ASCII letters, digits and a few signs as the bytes of its UTF-8.
pub fn percent_encode(out: &mut String, text: &str) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~,:/!*()".contains(&byte) {
            out.push(char::from(byte));
            continue;
        }
        out.push('%');
        for digit in [byte >> 4, byte & 15] {
            out.push(HEX.get(usize::from(digit)).copied().map_or('0', char::from));
        }
    }
}

/// The text that was encoded; a `%` that begins no escape is itself. `None` if the bytes are no UTF-8.
#[must_use]
pub fn percent_decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let byte;
        (byte, rest) = match tail {
            [high, low, after @ ..] if first == b'%' => match (digit(*high), digit(*low)) {
                (Some(high), Some(low)) => (high << 4 | low, after),
                _ => (first, tail),
            },
            _ => (first, tail),
        };
        bytes.push(byte);
    }
    String::from_utf8(bytes).ok()
}

fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    }
}
