//! Names of CSL-JSON: parts of a name become one text that the format's rules split into the same parts.

use super::super::json::Node;
use super::super::markup::from_entities;
use super::super::naming::given_first;
use crate::model::Person;
use crate::people::{Name, split_name};

/// An author or editor; `None` where nothing names one, which is noted.
pub(super) fn person(node: &Node<'_>) -> Option<Person> {
    if node.is_text() {
        let name = from_entities(&node.text()?).into_owned();
        let name = if name.contains(',') { whole(name) } else { name };
        return Some(Person { name, ..Person::default() });
    }
    if !node.is_object() {
        node.expected("an author with a name");
        return None;
    }
    let part = |key: &str| node.get(key).text().map(|text| from_entities(&text).into_owned());
    // Crossref calls an organisation's name `name`.
    let name = match part("literal").or_else(|| part("name")) {
        Some(literal) => whole(literal),
        None => {
            let particles = [part("dropping-particle"), part("non-dropping-particle")];
            let particle = particles.into_iter().flatten().collect::<Vec<_>>().join(" ");
            let [given, family, suffix] =
                ["given", "family", "suffix"].map(|key| part(key).unwrap_or_default());
            let is_whole = [&given, &particle, &suffix].iter().all(|part| part.is_empty());
            if is_whole && family.contains(',') {
                whole(family)
            } else {
                joined(&Name { given: &given, particle: &particle, family: &family, suffix: &suffix })
            }
        }
    };
    if name.is_empty() {
        node.expected("an author with a name");
        return None;
    }
    let affiliation = node.get("affiliation").first();
    let affiliation = if affiliation.is_object() { affiliation.get("name") } else { affiliation };
    Some(Person {
        name,
        orcid: part("ORCID"),
        affiliation: affiliation.text().map(|text| from_entities(&text).into_owned()),
        ..Person::default()
    })
}

/// Words that names of organisations have, and those of persons do not.
const OF_GROUPS: [&str; 14] = [
    "&",
    "and",
    "for",
    "in",
    "of",
    "the",
    "Inc",
    "Inc.",
    "LLC",
    "Ltd",
    "Ltd.",
    "GmbH",
    "Corp.",
    "University",
];

/// A name that is not to be split, in braces where the rules would split it; not so with a comma, which tells of a
/// person whose parts were not told apart, family name first.
fn whole(name: String) -> String {
    let is_group = name.split_whitespace().any(|word| OF_GROUPS.contains(&word));
    if name.contains(',') && !is_group {
        return given_first(&name);
    }
    let split = split_name(&name);
    let is_whole = split.given.is_empty() && split.particle.is_empty() && split.suffix.is_empty();
    let is_et_al = ["et al", "et al."].iter().any(|words| name.eq_ignore_ascii_case(words));
    if is_whole || is_et_al || name.contains(['{', '}']) { name } else { ["{", &name, "}"].concat() }
}

/// The parts in the order of speech; a family name of several words in braces where it needs them.
fn joined(name: &Name<'_>) -> String {
    if name.is_family_first() {
        return [name.family, name.given].join(" ").trim().to_owned();
    }
    // A title such as `PhD` would be taken for a given name behind the comma.
    if split_name(&["A B, ", name.suffix].concat()).suffix != name.suffix {
        return joined(&Name { family: &[name.family, name.suffix].join(" "), suffix: "", ..*name });
    }
    let with = |family: &str| {
        let words = [name.given, name.particle, family].into_iter().filter(|part| !part.is_empty());
        let said = words.collect::<Vec<_>>().join(" ");
        // Behind one word alone, a suffix without a comma would be the family name.
        let before = if name.suffix.is_empty() {
            ""
        } else if said.contains(' ') {
            " "
        } else {
            ", "
        };
        [&said, before, name.suffix].concat()
    };
    let plain = with(name.family);
    let split = split_name(&plain);
    let same_family =
        [split.particle, split.family].join(" ").trim() == [name.particle, name.family].join(" ").trim();
    let is_split = same_family && split.given == name.given && split.suffix == name.suffix;
    if is_split || name.family.is_empty() || name.family.contains(['{', '}']) {
        return plain;
    }
    with(&["{", name.family, "}"].concat())
}
