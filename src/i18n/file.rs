//! The file of a language's words: a line that tells which list of phrases it was made for, then the
//! phrases in the list's order, one a line.

use super::en;
use super::phrases::Phrases;
use super::words::Words;

/// The first line. A file of another version of the widget, which a cache may still hold, would put the
/// phrases in the wrong places.
const VERSION: [u8; 8] = hexadecimal(Words::SHAPE);

const fn hexadecimal(number: u32) -> [u8; 8] {
    let mut digits = [0; 8];
    let mut place = 0;
    while place < 8 {
        digits[place] = b"0123456789abcdef"[(number >> (28 - 4 * place)) as usize & 15];
        place += 1;
    }
    digits
}

impl Words {
    /// The words that a file holds; none if it was made for another list of phrases or is no such file.
    #[must_use]
    pub fn parse(file: &'static str) -> Option<Self> {
        let mut lines = file.lines();
        if lines.next()?.as_bytes() != VERSION {
            return None;
        }
        let mut words = en::WORDS;
        let mut complete = true;
        words.each(&mut |phrase| match lines.next() {
            Some(line) => *phrase = line,
            None => complete = false,
        });
        (complete && lines.next().is_none()).then_some(words)
    }

    /// The file of these words.
    #[cfg(not(target_family = "wasm"))]
    #[must_use]
    pub fn to_file(&self) -> String {
        let mut file = String::from_utf8_lossy(&VERSION).into_owned();
        file.push('\n');
        for phrase in self.phrases() {
            file.push_str(phrase);
            file.push('\n');
        }
        file
    }

    /// Every phrase, in the order of the file.
    #[cfg(not(target_family = "wasm"))]
    #[must_use]
    pub fn phrases(&self) -> Vec<&'static str> {
        let mut phrases = Vec::new();
        let mut words = *self;
        words.each(&mut |phrase| phrases.push(*phrase));
        phrases
    }
}
