//! Texts by number: each distinct text is kept once and has an id.

/// Distinct texts; the id of each is how many came before it.
///
/// A hash table of its own: that of the standard library would be a good part of the core's code. Its
/// hash resists no attack, since a document can only slow down the page of its own author.
#[derive(Clone, Debug, Default)]
pub(crate) struct Interner {
    /// All texts, one after the other, and where each ends.
    texts: String,
    ends: Vec<usize>,
    /// Ids counted from 1, each at its text's hash or behind it; 0 is a free slot, as at least half are.
    slots: Vec<u32>,
}

impl Interner {
    /// Number of texts.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The text with this id; empty if none has it.
    pub(crate) fn text(&self, id: u32) -> &str {
        let at = id as usize;
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default();
        self.ends.get(at).and_then(|&end| self.texts.get(start..end)).unwrap_or_default()
    }

    /// Id of a text that is known.
    pub(crate) fn get(&self, text: &str) -> Option<u32> {
        self.slots.get(self.slot(text)).and_then(|number| number.checked_sub(1))
    }

    /// Id of a text, known or new.
    pub(crate) fn intern(&mut self, text: &str) -> u32 {
        if let Some(id) = self.get(text) {
            return id;
        }
        let id = self.len() as u32;
        self.texts.push_str(text);
        self.ends.push(self.texts.len());
        if self.slots.len() < 2 * self.len() {
            self.slots = vec![0; (4 * self.len()).next_power_of_two()];
            (0..id).for_each(|id| self.place(id));
        }
        self.place(id);
        id
    }

    /// Takes a slot for a text that has none.
    fn place(&mut self, id: u32) {
        let slot = self.slot(self.text(id));
        if let Some(slot) = self.slots.get_mut(slot) {
            *slot = id + 1;
        }
    }

    /// The slot of a text, or the free one that would be its own.
    fn slot(&self, text: &str) -> usize {
        let mask = self.slots.len().wrapping_sub(1);
        let mut slot = hash(text) as usize & mask;
        while let Some(id) = self.slots.get(slot).and_then(|number| number.checked_sub(1))
            && self.text(id) != text
        {
            slot = (slot + 1) & mask;
        }
        slot
    }
}

/// FNV-1a of 32 bits.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811C_9DC5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::Interner;

    #[test]
    fn ids_count_distinct_texts() {
        let mut interner = Interner::default();
        assert_eq!(interner.get("a"), None);
        assert_eq!(["b", "", "a", "b", ""].map(|text| interner.intern(text)), [0, 1, 2, 0, 1]);
        assert_eq!((interner.get("a"), interner.get("c"), interner.len()), (Some(2), None, 3));
        assert_eq!(
            (interner.text(0), interner.text(1), interner.text(2), interner.text(3)),
            ("b", "", "a", "")
        );
    }

    #[test]
    fn many_texts_keep_their_ids() {
        let mut interner = Interner::default();
        for id in 0..5000 {
            assert_eq!(interner.intern(&id.to_string()), id);
        }
        assert!((0..5000).all(|id| interner.get(&id.to_string()) == Some(id)));
        assert!((5000..9000).all(|id| interner.get(&id.to_string()).is_none()));
    }
}
