//! Names of CSL-JSON: parts of a name become one text that the format's rules split into the same parts.

use super::super::json::Node;
use super::super::markup::from_entities;
use crate::model::Person;
use crate::people::{Name, split_name};

/// An author or editor; `None` where nothing names one, which is noted.
pub(super) fn person(node: &Node<'_>) -> Option<Person> {
    if node.is_text() {
        return node.text().map(|name| Person { name, ..Person::default() });
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
            joined(&Name { given: &given, particle: &particle, family: &family, suffix: &suffix })
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

/// A name that is not to be split, in braces where the rules would split it; not so with a comma, which tells of a
/// person whose parts were not told apart.
fn whole(name: String) -> String {
    let split = split_name(&name);
    let is_whole = split.given.is_empty() && split.particle.is_empty() && split.suffix.is_empty();
    let is_et_al = ["et al", "et al."].iter().any(|words| name.eq_ignore_ascii_case(words));
    if is_whole || is_et_al || name.contains(['{', '}', ',']) { name } else { ["{", &name, "}"].concat() }
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
        let comma = if name.suffix.is_empty() { "" } else { ", " };
        [&words.collect::<Vec<_>>().join(" "), comma, name.suffix].concat()
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
