//! Abstracts as OpenAlex may give them: each word with the places at which it stands.

use super::super::json::Node;
use super::super::markup::from_markup;

/// The abstract of an inverted index, its words in the order of their places; gaps close, and words at one place stay
/// beside each other.
pub(super) fn text(index: &Node<'_>) -> Option<String> {
    if index.is_absent() {
        return None;
    }
    let mut words: Vec<(u64, &str)> = Vec::new();
    for (word, places) in index.members() {
        for place in places.items() {
            match place.number() {
                Some(number) if number >= 0.0 && number.trunc() == number => {
                    words.push((number as u64, word))
                }
                Some(_) => place.expected("the place of a word"),
                None => {}
            }
        }
    }
    words.sort_unstable();
    let words: Vec<&str> = words.into_iter().map(|(_, word)| word).collect();
    (!words.is_empty()).then(|| from_markup(&words.join(" ")).into_owned())
}
