//! What stands twice in a list.

use crate::interner::Interner;

/// Finds what is given twice: by looking through a short list, by their hashes in a long one.
#[derive(Default)]
pub(super) struct Seen(Interner);

impl Seen {
    /// Where `text` stands among the first `count` entries, which are distinct and only ever become more.
    #[inline(never)]
    pub(super) fn position<'k>(
        &mut self,
        text: &str,
        count: usize,
        entry: &dyn Fn(usize) -> Option<&'k str>,
    ) -> Option<usize> {
        const SHORT: usize = 24;
        if count <= SHORT {
            return (0..count).find(|index| entry(*index) == Some(text));
        }
        for index in self.0.len()..count {
            self.0.intern(entry(index)?);
        }
        self.0.get(text).map(|index| index as usize)
    }
}

/// `texts` without those that stand there before.
#[inline(never)]
pub(super) fn distinct(texts: Vec<String>) -> Vec<String> {
    let mut seen = Seen::default();
    let mut distinct: Vec<String> = Vec::with_capacity(texts.len());
    for text in texts {
        if seen.position(&text, distinct.len(), &|index| distinct.get(index).map(String::as_str)).is_none() {
            distinct.push(text);
        }
    }
    distinct
}
