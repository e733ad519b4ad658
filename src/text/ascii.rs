//! ASCII text in words of eight bytes, because abstracts are megabytes and the code is made for size.

/// 0x01, 0x20 and 0x80 in every byte.
const ONES: u64 = 0x0101_0101_0101_0101;
const SPACES: u64 = 0x20 * ONES;
const HIGH: u64 = 0x80 * ONES;

/// The lower case of ASCII text whose only white space is single spaces inside it; `None` where there is more to tidy, or
/// may be.
pub(super) fn tidy_lower_case(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    if bytes.first().is_some_and(|byte| *byte <= b' ') || bytes.last().is_some_and(|byte| *byte <= b' ') {
        return None;
    }
    let (words, rest) = bytes.as_chunks::<8>();
    let mut lower = vec![0; bytes.len()];
    let (lower_words, lower_rest) = lower.as_chunks_mut::<8>();
    // The high bit of each byte tells what is found.
    let (mut untidy, mut ends_in_space) = (0, 0);
    for (word, lower) in words.iter().zip(lower_words) {
        let word = u64::from_le_bytes(*word);
        let controls = word.wrapping_sub(SPACES) & !word & HIGH;
        let spaces = zeros(word ^ SPACES);
        untidy |= controls | (spaces & (spaces << 8 | ends_in_space));
        ends_in_space = spaces >> 56;
        *lower = lower_case(word).to_le_bytes();
    }
    let mut after_space = ends_in_space != 0;
    for (byte, lower) in rest.iter().zip(lower_rest) {
        let is_space = *byte <= b' ';
        if is_space && (after_space || *byte != b' ') {
            return None;
        }
        after_space = is_space;
        *lower = byte.to_ascii_lowercase();
    }
    if untidy == 0 { String::from_utf8(lower).ok() } else { None }
}

/// The high bit of each byte that is zero; that of an 0x01 above one may be set as well.
fn zeros(word: u64) -> u64 {
    word.wrapping_sub(ONES) & !word & HIGH
}

/// Lower case of eight ASCII characters.
fn lower_case(word: u64) -> u64 {
    // Additions that reach the high bit from A on, and from past Z on.
    let from_a = word + (0x80 - u64::from(b'A')) * ONES;
    let past_z = word + (0x7F - u64::from(b'Z')) * ONES;
    word | (from_a & !past_z & HIGH) >> 2
}

#[cfg(test)]
mod tests {
    use super::tidy_lower_case;

    #[test]
    fn every_character_at_every_place_is_as_one_by_one() {
        for byte in 0..128_u8 {
            for place in 0..19 {
                let mut bytes = b"Abc def Ghi jkl MnO".to_vec();
                bytes[place] = byte;
                let text = String::from_utf8(bytes).unwrap();
                let tidied = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
                match tidy_lower_case(&text) {
                    Some(lower) => assert_eq!(lower, text.to_ascii_lowercase()),
                    // `!` behind a space may be taken for another.
                    None => assert!(tidied != text || text.contains(" !") || byte < b' ', "{text:?}"),
                }
                if tidied != text {
                    assert_eq!(tidy_lower_case(&text), None, "{text:?}");
                }
            }
        }
    }

    #[test]
    fn spaces_at_the_ends_are_untidy_and_nothing_is_tidy() {
        assert_eq!(tidy_lower_case(" a"), None);
        assert_eq!(tidy_lower_case("a "), None);
        assert_eq!(tidy_lower_case(""), Some(String::new()));
    }
}
