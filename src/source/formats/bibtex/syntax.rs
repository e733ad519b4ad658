//! What signs of a bibliography mean by themselves.

/// Characters of an entry's beginning that are looked at: more are no list of types.
const LONGEST_KIND: usize = 200;

/// The word of an entry's beginning: `article` of `@article{`, or the list that Semantic Scholar writes in its place,
/// `['JournalArticle', 'Conference']`.
pub(super) fn kind_of(text: &str) -> Option<&str> {
    let after = text.strip_prefix('@')?.trim_start_matches([' ', '\t']);
    let end = if after.starts_with('[') {
        let mut characters = after.char_indices().take(LONGEST_KIND).take_while(|(_, c)| *c != '\n');
        characters.find(|(_, c)| *c == ']').map(|(at, _)| at + 1)?
    } else {
        after.find(|c: char| !c.is_ascii_alphanumeric()).filter(|end| *end > 0)?
    };
    let (word, rest) = after.split_at_checked(end)?;
    rest.trim_start().starts_with(['{', '(']).then_some(word)
}

/// Whether an entry that is no comment begins at a place, as the first thing of its line.
pub(super) fn starts_entry(text: &str, at: usize) -> bool {
    let begins_line =
        text.get(..at).is_some_and(|before| before.trim_end_matches([' ', '\t']).ends_with(['\n', '\r']));
    let rest = text.get(at..).unwrap_or_default();
    // A word in braces is none.
    let has_key =
        || rest.find([',', '=', '}', '\n']).is_some_and(|end| !rest.split_at(end).1.starts_with('}'));
    begins_line && kind_of(rest).is_some() && !is_of_kind(rest, &["comment"]) && has_key()
}

/// Whether a text begins with an entry of one of these types.
pub(super) fn is_of_kind(text: &str, kinds: &[&str]) -> bool {
    kind_of(text).is_some_and(|own| kinds.iter().any(|kind| own.eq_ignore_ascii_case(kind)))
}

/// The place behind the brace or parenthesis that closes the one at `open`: one that no backslash escapes, else any.
pub(super) fn balanced(text: &str, open: usize) -> Option<usize> {
    closing(text, open, true).or_else(|| closing(text, open, false))
}

/// The same; whether a backslash takes the meaning from the brace behind it is for the caller to say.
pub(super) fn closing(text: &str, open: usize, escapes: bool) -> Option<usize> {
    let is_parenthesis = text.get(open..)?.starts_with('(');
    let mut depth = usize::from(is_parenthesis);
    let mut is_escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(open) {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = escapes,
            b')' if is_parenthesis && depth == 1 => return Some(at + 1),
            b'{' => depth += 1,
            b'}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// Whether a character may be one of a field's or macro's name.
pub(super) fn is_of_name(c: char) -> bool {
    !c.is_whitespace()
        && !matches!(c, '"' | '#' | '%' | '\'' | '(' | ')' | ',' | '=' | '{' | '}' | '@' | '\\')
}

/// Whether a line begins with a field: `name =`, and something behind it.
pub(super) fn is_field(line: &str) -> bool {
    let blank = [' ', '\t'];
    let line = line.trim_start_matches(blank);
    let rest = line.trim_start_matches(is_of_name).trim_start_matches(blank);
    let value = rest.strip_prefix('=').map(|value| value.trim_start_matches(blank));
    line.starts_with(|c: char| c.is_ascii_alphabetic())
        && value
            .is_some_and(|value| value.starts_with(|c: char| c.is_ascii_alphanumeric() || "{\"".contains(c)))
}

/// Where in a text that should be one value the line ends behind which a field begins: the value's end has been forgotten.
pub(super) fn forgotten_end(text: &str) -> Option<usize> {
    memchr::memchr_iter(b'\n', text.as_bytes()).find(|at| text.get(at + 1..).is_some_and(is_field))
}
