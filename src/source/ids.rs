//! Identifiers of papers, unique within a document.

use super::number::push_number;
use crate::interner::Interner;
use crate::model::Paper;

/// The identifiers given so far.
#[derive(Default)]
pub(crate) struct Ids {
    taken: Interner,
    /// Of each identifier, the number that its last double was given; 1 when it has none.
    doubles: Vec<u32>,
}

impl Ids {
    /// `id` itself if no paper has it yet, else the first free one of `id~2`, `id~3`, ….
    pub(crate) fn claim(&mut self, id: &str) -> String {
        let at = self.taken.get(id).map(|at| at as usize);
        let mut number = at.and_then(|at| self.doubles.get(at)).copied().unwrap_or(1);
        let mut unique = id.to_owned();
        while self.taken.get(&unique).is_some() {
            number = number.saturating_add(1);
            unique.truncate(id.len());
            unique.push('~');
            push_number(&mut unique, number as usize);
        }
        if let Some(last) = at.and_then(|at| self.doubles.get_mut(at)) {
            *last = number;
        }
        self.taken.intern(&unique);
        self.doubles.push(1);
        unique
    }
}

/// The identifier of a paper that gives none; `number` counts the document's array from 1.
pub(super) fn own_id(paper: &Paper, number: usize) -> String {
    let identifier = paper.doi().or_else(|| paper.arxiv_id().map(str::to_owned));
    identifier.or_else(|| paper.title.as_deref().and_then(slug)).unwrap_or_else(|| {
        let mut id = "paper-".to_owned();
        push_number(&mut id, number);
        id
    })
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
