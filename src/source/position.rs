//! Lines and columns of the document.

/// Place of a byte in the document. Both numbers count from 1; columns are characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Position {
    pub(super) line: u32,
    pub(super) column: u32,
}

impl Position {
    pub(super) const START: Self = Self { line: 1, column: 1 };

    /// The place just after `bytes`, which begin here.
    pub(super) fn after(self, bytes: &[u8]) -> Self {
        let Some(last) = memchr::memrchr(b'\n', bytes) else {
            return Self { line: self.line, column: self.column.saturating_add(characters(bytes)) };
        };
        let (lines, rest) = bytes.split_at(last + 1);
        let lines = u32::try_from(memchr::memchr_iter(b'\n', lines).count()).unwrap_or(u32::MAX);
        Self { line: self.line.saturating_add(lines), column: characters(rest).saturating_add(1) }
    }
}

fn characters(bytes: &[u8]) -> u32 {
    // Continuation bytes of UTF-8 begin no character.
    let continued =
        if bytes.is_ascii() { 0 } else { bytes.iter().filter(|byte| **byte & 0xC0 == 0x80).count() };
    u32::try_from(bytes.len() - continued).unwrap_or(u32::MAX)
}
