//! Words that no writing has, in which lines may end all the same.

use std::borrow::Cow;

use super::element::el;
use super::tree::Tree;

/// Bytes of a word that every browser lays out in no time. WebKit's time grows with the square: a word of a megabyte
/// takes it ten seconds, and that again for each frame of a text that opens.
const LONG_WORD: usize = 4096;

/// A text as a tree, with a place at which a line may end in each stretch of a word as long as that.
pub(super) fn text_tree(text: Cow<'static, str>) -> Tree {
    if text.len() <= LONG_WORD {
        return Tree::Text(text);
    }
    let mut pieces = Vec::new();
    let (mut piece, mut word) = (0, 0);
    let own = |piece: &str| Tree::Text(Cow::Owned(piece.to_owned()));
    for (at, character) in text.char_indices() {
        if character.is_whitespace() {
            word = at + character.len_utf8();
        } else if at - word >= LONG_WORD {
            pieces.extend([own(&text[piece..at]), el("wbr").done()]);
            (piece, word) = (at, at);
        }
    }
    pieces.push(own(&text[piece..]));
    Tree::Row(pieces)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(text: &str) -> String {
        text_tree(text.to_owned().into()).to_html()
    }

    #[test]
    fn only_endless_words_are_broken() {
        let words = ["é".repeat(LONG_WORD / 2), "{".repeat(LONG_WORD)].join(" ");
        assert_eq!(html(&words), words);
        let endless = "é".repeat(LONG_WORD * 2);
        let written = html(&[&words, &*endless].concat());
        assert_eq!(written.matches("<wbr>").count(), 4);
        assert!(
            written.split(' ').flat_map(|word| word.split("<wbr>")).all(|piece| piece.len() <= LONG_WORD)
        );
        assert_eq!(written.replace("<wbr>", ""), [words, endless].concat());
    }
}
