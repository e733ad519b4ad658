//! Which papers of several documents are the same.

use crate::interner::Interner;
use crate::model::Paper;
use crate::source::push_number;
use crate::text::{Flavour, Unicode, fold, plain_text};

/// Papers in the order of their documents, by what may make two of them the same: DOI, arXiv id, title and year.
pub(super) struct Identities<'a> {
    unicode: &'a dyn Unicode,
    keys: Interner,
    /// Of each key, the document that had it last and how many of its papers have it.
    uses: Vec<(u32, u32)>,
    works: Vec<Work>,
}

/// What is known of a paper or, at the first of several that are the same, of all of them.
struct Work {
    /// A paper before this one that is the same, or the paper itself.
    first: u32,
    /// Keys by kind, the surest first.
    keys: [Option<u32>; 3],
    /// Documents that list it.
    documents: Vec<u32>,
}

/// Kinds of keys.
const DOI: usize = 0;
const ARXIV: usize = 1;
const TITLE: usize = 2;

impl<'a> Identities<'a> {
    pub(super) fn new(unicode: &'a dyn Unicode) -> Self {
        Self { unicode, keys: Interner::default(), uses: Vec::new(), works: Vec::new() }
    }

    /// Takes the next paper, whose document is that of the paper before or a later one.
    pub(super) fn add(&mut self, document: u32, paper: &Paper) {
        let (doi, arxiv) = paper.identity();
        let title = title_and_year(paper, self.unicode);
        let keys = [("doi:", doi), ("arxiv:", arxiv), ("title:", title)];
        let keys = keys.map(|(kind, text)| text.map(|text| self.key(document, kind, &text)));
        self.works.push(Work { first: self.works.len() as u32, keys, documents: vec![document] });
    }

    /// Finds the papers that are the same. Different DOIs are different papers, whatever else agrees; so are
    /// different arXiv ids, unless the DOI is one. What a document lists apart stays apart.
    pub(super) fn settle(&mut self) {
        // The surest kind for all papers before the next one: a title must not take the place of a DOI.
        for kind in [DOI, ARXIV, TITLE] {
            let mut holders = vec![None; self.keys.len()];
            for place in 0..self.works.len() {
                let key = self.works.get(place).and_then(|work| work.keys.get(kind).copied().flatten());
                let Some(holder) = key.and_then(|key| holders.get_mut(key as usize)) else { continue };
                match *holder {
                    Some(other) => self.unite(other, place, kind),
                    None => *holder = Some(place),
                }
            }
        }
    }

    /// Place of the first paper that is the same as the one at `place`.
    pub(super) fn first(&self, mut place: usize) -> usize {
        while let Some(work) = self.works.get(place)
            && work.first as usize != place
        {
            place = work.first as usize;
        }
        place
    }

    /// The key of a text. That of the second paper of a document with it is another one, so that it meets the
    /// second of another document.
    fn key(&mut self, document: u32, kind: &str, text: &str) -> u32 {
        let key = self.intern(&[kind, text].concat());
        let Some(last) = self.uses.get_mut(key as usize) else { return key };
        *last = (document, if last.0 == document { last.1 + 1 } else { 1 });
        match last.1 {
            1 => key,
            count => {
                let mut text = [kind, text, "\n"].concat();
                push_number(&mut text, count as usize);
                self.intern(&text)
            }
        }
    }

    fn intern(&mut self, text: &str) -> u32 {
        let key = self.keys.intern(text);
        self.uses.resize(self.keys.len(), (0, 0));
        key
    }

    /// Makes two papers that share a key of this kind the same, unless something speaks against it.
    fn unite(&mut self, one: usize, other: usize, kind: usize) {
        let (one, other) = (self.first(one), self.first(other));
        let (first, later) = (one.min(other), one.max(other));
        let Some((before, [work, ..])) = self.works.split_at_mut_checked(later) else { return };
        let Some(own) = before.get_mut(first) else { return };
        let mut surer = own.keys.iter().zip(&work.keys).take(kind);
        let differ = surer.any(|(own, other)| own.is_some() && other.is_some() && own != other);
        if differ || own.documents.iter().any(|document| work.documents.contains(document)) {
            return;
        }
        for (own, other) in own.keys.iter_mut().zip(&work.keys) {
            *own = own.or(*other);
        }
        own.documents.append(&mut work.documents);
        work.first = first as u32;
    }
}

/// The words of the title without punctuation, and the year, if any.
fn title_and_year(paper: &Paper, unicode: &dyn Unicode) -> Option<String> {
    let mut text = title_words(paper, unicode)?;
    text.push(' ');
    if let Some(date) = paper.date {
        push_number(&mut text, usize::from(date.year()));
    }
    Some(text)
}

/// The words of the title as they are compared: without punctuation, folded, a space between any two.
pub(super) fn title_words(paper: &Paper, unicode: &dyn Unicode) -> Option<String> {
    let title = plain_text(paper.title.as_deref()?, Flavour::Title, unicode);
    let folded = fold(&title, unicode);
    let mut text = String::with_capacity(folded.len());
    for c in folded.chars() {
        if !(c.is_ascii_punctuation() && !matches!(c, '+' | '#') || c == ' ') {
            text.push(c);
        } else if !text.is_empty() && !text.ends_with(' ') {
            text.push(' ');
        }
    }
    text.truncate(text.trim_end_matches(' ').len());
    Some(if text.is_empty() { folded } else { text })
}
