//! Old bibliographies, which are not in UTF-8.

/// What the bytes from 0x80 on mean that are no control characters of Latin-1.
const SIGNS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// A text in Windows-1252, of which Latin-1 is a part.
#[must_use]
pub fn from_windows_1252(bytes: &[u8]) -> String {
    let sign = |byte: u8| match byte {
        0x80..=0x9f => SIGNS.get(usize::from(byte - 0x80)).copied().unwrap_or_default(),
        _ => char::from(byte),
    };
    bytes.iter().map(|byte| sign(*byte)).collect()
}
