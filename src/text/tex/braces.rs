//! Which brace closes which, found once for a whole text.

/// Place of each brace's partner.
pub(super) struct Braces(Vec<usize>);

const NONE: usize = usize::MAX;

impl Braces {
    /// Pairs the unescaped braces of a text.
    pub(super) fn pair(text: &str) -> Self {
        let bytes = text.as_bytes();
        if !bytes.contains(&b'{') {
            return Self(Vec::new());
        }
        let mut partners = vec![NONE; bytes.len()];
        let mut open = Vec::new();
        let mut at = 0;
        while let Some(byte) = bytes.get(at) {
            match byte {
                b'\\' => at += 1,
                b'{' => open.push(at),
                b'}' => {
                    if let Some(from) = open.pop() {
                        partners[from] = at;
                        partners[at] = from;
                    }
                }
                _ => {}
            }
            at += 1;
        }
        Self(partners)
    }

    /// Place of the partner of the brace at `at`, if that is a brace that has one.
    pub(super) fn partner(&self, at: usize) -> Option<usize> {
        self.0.get(at).copied().filter(|&partner| partner != NONE)
    }

    /// What the braces that open at `open` hold, no further than `limit`.
    pub(super) fn argument(&self, open: usize, limit: usize) -> Argument {
        match self.partner(open) {
            Some(close) if close < limit => Argument { start: open + 1, end: close, next: close + 1 },
            // Never closed: a text that was cut short.
            _ => Argument { start: open + 1, end: limit, next: limit },
        }
    }
}

/// Places of an argument in braces, in bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Argument {
    /// First byte inside.
    pub(super) start: usize,
    /// First byte after what is inside.
    pub(super) end: usize,
    /// First byte after the closing brace.
    pub(super) next: usize,
}
