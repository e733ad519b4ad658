//! Lists of names as BibTeX writes them.

use crate::model::Person;
use crate::source::formats::naming::given_first;

/// The names of a list.
#[derive(Default)]
pub(super) struct Names {
    /// Names in their natural order; braces, accents and marks stay.
    pub(super) people: Vec<Person>,
    /// Whether the list says that there are more.
    pub(super) more: bool,
    /// Whether something else than the word `and` separates them, so that the list was read by guess.
    pub(super) is_guessed: bool,
}

/// Reads a list of authors.
pub(super) fn names(list: &str) -> Names {
    let mut names = Names::default();
    let parts = split(list);
    let is_only = parts.len() == 1;
    for part in &parts {
        match in_prose(part, is_only) {
            Some(several) => {
                names.is_guessed = true;
                several.into_iter().for_each(|name| names.add(name));
            }
            None => names.add(part),
        }
    }
    names
}

impl Names {
    fn add(&mut self, name: &str) {
        let mut name = name.trim().trim_end_matches([',', ';']).trim_end();
        for end in ["et al.", "et al", "et~al."] {
            if let Some(before) =
                name.strip_suffix(end).filter(|before| before.is_empty() || before.ends_with([' ', ',']))
            {
                self.more = true;
                name = before.trim_end().trim_end_matches(',');
            }
        }
        if name.eq_ignore_ascii_case("others") {
            self.more = true;
        } else if !name.is_empty() {
            self.people.push(Person { name: given_first(name), ..Person::default() });
        }
    }
}

/// The names of a part that holds several, as prose does: `A. One; B. Two`, `Ada One, Bo Two, Cy Three`, and where `and`
/// follows, `Ada One, Bo Two,`.
fn in_prose(part: &str, is_only: bool) -> Option<Vec<&str>> {
    if part.contains(['{', '\\']) {
        return None;
    }
    let semicolons: Vec<&str> = part.split(';').filter(|name| !name.trim().is_empty()).collect();
    if semicolons.len() > 1 {
        return Some(semicolons);
    }
    let commas: Vec<&str> = part.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
    let are_whole = commas.iter().all(|name| name.contains(' '));
    let are_several = commas.len() > 2 && is_only || commas.len() > 1 && part.trim_end().ends_with(',');
    (are_whole && are_several).then_some(commas)
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
