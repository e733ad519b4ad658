//! Identifiers of papers, unique within a document.

use crate::model::Paper;
use std::collections::HashMap;

/// The identifiers given so far.
#[derive(Default)]
pub(super) struct Ids {
    /// Of each identifier, the number that its next double tries first, less one.
    taken: HashMap<String, u32>,
}

impl Ids {
    /// `id` itself if no paper has it yet, else the first free one of `id~2`, `id~3`, ….
    pub(super) fn claim(&mut self, id: String) -> String {
        let Some(count) = self.taken.get(&id).copied() else {
            self.taken.insert(id.clone(), 1);
            return id;
        };
        let mut number = count;
        let unique = loop {
            number = number.saturating_add(1);
            let mut candidate = id.clone();
            candidate.push('~');
            candidate.push_str(&number.to_string());
            if !self.taken.contains_key(&candidate) {
                break candidate;
            }
        };
        self.taken.insert(id, number);
        self.taken.insert(unique.clone(), 1);
        unique
    }
}

/// The identifier of a paper that gives none; `number` counts the document's array from 1.
pub(super) fn own_id(paper: &Paper, number: usize) -> String {
    let identifier = paper.doi().or_else(|| paper.arxiv_id().map(str::to_owned));
    identifier.or_else(|| paper.title.as_deref().and_then(slug)).unwrap_or_else(|| format!("paper-{number}"))
}

/// A title made fit for an identifier: ASCII letters in lower case, letters and digits of any script, hyphens
/// between; `None` when nothing is left. Cut at the end of a word after about 80 bytes.
fn slug(title: &str) -> Option<String> {
    const LONG: usize = 80;
    let mut slug = String::new();
    let mut gap = false;
    for c in title.chars() {
        if !belongs_to_word(c) {
            gap = true;
            continue;
        }
        if gap && !slug.is_empty() {
            if slug.len() >= LONG {
                break;
            }
            slug.push('-');
        }
        gap = false;
        slug.push(c.to_ascii_lowercase());
        // Scripts without spaces have no word to end at.
        if slug.len() >= 2 * LONG {
            break;
        }
    }
    (!slug.is_empty()).then_some(slug)
}

/// Letters and digits of ASCII, and beyond it all but the blocks of punctuation that titles use.
fn belongs_to_word(c: char) -> bool {
    match c {
        '\0'..='\x7F' => c.is_ascii_alphanumeric(),
        '\u{80}'..='\u{BF}' | '×' | '÷' => matches!(c, 'ª' | 'µ' | 'º'),
        '\u{2000}'..='\u{206F}'
        | '\u{2190}'..='\u{2BFF}'
        | '\u{3000}'..='\u{3004}'
        | '\u{3008}'..='\u{3020}' => false,
        '\u{FE10}'..='\u{FE6F}' | '\u{FF00}'..='\u{FF0F}' | '\u{FF1A}'..='\u{FF20}' => false,
        '\u{FF3B}'..='\u{FF40}' | '\u{FF5B}'..='\u{FF65}' | '\u{FEFF}' | '\u{FFFD}' => false,
        _ => !c.is_whitespace(),
    }
}
