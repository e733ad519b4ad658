//! How far one value reaches, without a look at what it means.

/// Whether a value that begins with this byte says itself where it ends.
pub(super) fn opens(byte: u8) -> bool {
    matches!(byte, b'"' | b'[' | b'{')
}

/// Whether a number or word ends before this byte.
pub(super) fn ends_scalar(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b',' | b':' | b']' | b'}') || opens(byte)
}

/// How far the piece under way has been followed.
pub(super) struct Extent {
    scalar: bool,
    depth: usize,
    in_string: bool,
    escaped: bool,
}

impl Extent {
    /// A piece that begins with this byte, of which nothing has been followed yet.
    pub(super) fn new(first: u8) -> Self {
        Self { scalar: !opens(first), depth: 0, in_string: false, escaped: false }
    }

    /// Whether the piece is a number or word, which says only by what follows that it has ended.
    pub(super) fn is_scalar(&self) -> bool {
        self.scalar
    }

    /// Length of what belongs to the piece at the beginning of `input`; `None` when all does and more may follow.
    pub(super) fn end(&mut self, input: &[u8]) -> Option<usize> {
        if self.scalar {
            return input.iter().position(|byte| ends_scalar(*byte));
        }
        let mut at = 0;
        while let Some(rest) = input.get(at..).filter(|rest| !rest.is_empty()) {
            if self.escaped {
                self.escaped = false;
                at += 1;
                continue;
            }
            // Nearly all bytes of a profile are in strings.
            let next = if self.in_string {
                memchr::memchr2(b'"', b'\\', rest)
            } else {
                rest.iter().position(|byte| matches!(byte, b'"' | b'{' | b'[' | b'}' | b']'))
            };
            let next = next?;
            at += next + 1;
            match rest.get(next)? {
                b'\\' => self.escaped = true,
                b'"' => self.in_string = !self.in_string,
                b'{' | b'[' => self.depth += 1,
                _ => self.depth = self.depth.saturating_sub(1),
            }
            if self.depth == 0 && !self.in_string {
                return Some(at);
            }
        }
        None
    }
}
