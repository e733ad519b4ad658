//! Lists of names as BibTeX writes them.

use crate::model::Person;
use crate::source::formats::naming::given_first;

/// The authors of a list, and whether it says that there are more. Names get their natural order; braces, accents and
/// marks stay.
pub(super) fn authors(list: &str) -> (Vec<Person>, bool) {
    let mut more = false;
    let mut authors = Vec::new();
    for name in split(list) {
        let name = name.trim().trim_end_matches([',', ';']).trim_end();
        if name.eq_ignore_ascii_case("others") || name.eq_ignore_ascii_case("et al.") {
            more = true;
        } else if !name.is_empty() {
            authors.push(Person { name: given_first(name), ..Person::default() });
        }
    }
    (authors, more)
}

/// The names between the words `and` that no brace encloses.
fn split(list: &str) -> Vec<String> {
    let mut names = vec![String::new()];
    let mut depth = 0_i32;
    for word in list.split_whitespace() {
        if depth <= 0 && word.eq_ignore_ascii_case("and") {
            names.push(String::new());
            continue;
        }
        depth += word.matches('{').count() as i32 - word.matches('}').count() as i32;
        if let Some(name) = names.last_mut() {
            name.push_str(if name.is_empty() { "" } else { " " });
            name.push_str(word);
        }
    }
    names
}
