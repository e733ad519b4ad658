//! Words that no writing has, in which lines may end all the same.

use std::borrow::Cow;

use super::element::classed;
use super::tree::Tree;

/// Bytes of a word that every browser lays out in no time. WebKit's time grows with the square: a word of a megabyte
/// takes it ten seconds, and that again for each frame of a text that opens. Languages without spaces write so much
/// in several pages.
const LONG_WORD: usize = 16 * 1024;

/// A text as a tree, in which each stretch of a longer word is laid out by itself.
pub(super) fn text_tree(text: Cow<'static, str>) -> Tree {
    if text.len() <= LONG_WORD {
        return Tree::Text(text);
    }
    let mut pieces = Vec::new();
    let (mut piece, mut word) = (0, 0);
    let own = |piece: &str| Tree::Text(Cow::Owned(piece.to_owned()));
    let stretch = |piece: &str| classed("span", "stretch").child(own(piece)).done();
    for (at, character) in text.char_indices() {
        if character.is_whitespace() {
            word = at + character.len_utf8();
        } else if at - word >= LONG_WORD {
            if piece < word {
                pieces.push(own(&text[piece..word]));
            }
            pieces.push(stretch(&text[word..at]));
            (piece, word) = (at, at);
        }
    }
    pieces.push(own(&text[piece..]));
    Tree::Row(pieces)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OPEN: &str = "<span class=\"stretch\">";

    fn html(text: &str) -> String {
        text_tree(text.to_owned().into()).to_html()
    }

    #[test]
    fn only_endless_words_are_in_stretches() {
        let words = ["é".repeat(LONG_WORD / 2), "{".repeat(LONG_WORD)].join(" ");
        assert_eq!(html(&words), words);
        let endless = "é".repeat(LONG_WORD * 2);
        let written = html(&[&words, " ", &*endless, "."].concat());
        let stretch = [OPEN, &"é".repeat(LONG_WORD / 2), "</span>"].concat();
        assert_eq!(written, [&*words, " ", &stretch.repeat(4), "."].concat());
    }
}
