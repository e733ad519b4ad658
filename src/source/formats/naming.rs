//! Whose papers they are, where no file says so.

use std::collections::{BTreeMap, BTreeSet};

use crate::merge_sort::merge_sort;
use crate::model::Paper;
use crate::people::{Owner, split_marks, split_name};
use crate::text::{Flavour, Unicode, fold, plain_text};

/// Whose papers they are, where the files do not say.
#[derive(Clone, Copy, Debug, Default)]
pub struct Naming<'a> {
    /// The researcher's name; beats what the files say.
    pub name: Option<&'a str>,
    /// Name of the file, with or without folders and ending: the last resort.
    pub file_name: &'a str,
}

impl Naming<'_> {
    /// The name, once the papers are known and no file has given one: the author of more than half of them, else the file's
    /// name without its ending.
    pub(super) fn of(&self, papers: &[Paper], unicode: &dyn Unicode) -> String {
        author_of_most(papers, unicode).unwrap_or_else(|| stem(self.file_name).to_owned())
    }
}

/// The author of more than half of the papers in any spelling: by the fullest one, given name first, without TeX.
fn author_of_most(papers: &[Paper], unicode: &dyn Unicode) -> Option<String> {
    let mut families: BTreeMap<String, Family<'_>> = BTreeMap::new();
    for paper in papers {
        let mut seen = BTreeSet::new();
        for author in &paper.authors {
            let name = split_marks(&author.name).0;
            let key = fold(&plain_text(split_name(name).family, Flavour::Label, unicode), unicode);
            let family = families.entry(key.clone()).or_default();
            family.names.insert(name);
            if seen.insert(key) {
                family.papers += 1;
            }
        }
    }
    let is_most = |count: usize| count * 2 > papers.len();
    families.values().filter(|family| is_most(family.papers)).find_map(|family| {
        let mut names: Vec<&&str> = family.names.iter().collect();
        let letters = |name: &str| split_name(name).given.chars().filter(|c| c.is_alphabetic()).count();
        merge_sort(&mut names, |first, second| letters(first) >= letters(second));
        names.into_iter().find_map(|name| {
            let owner = Owner::new(name, &[], unicode);
            let has_owner = |paper: &&Paper| {
                paper
                    .authors
                    .iter()
                    .any(|author| author.name == **name || owner.is_called(&author.name, unicode))
            };
            is_most(papers.iter().filter(has_owner).count()).then(|| in_order(name, unicode))
        })
    })
}

/// Those of one family name.
#[derive(Default)]
struct Family<'a> {
    names: BTreeSet<&'a str>,
    papers: usize,
}

/// A name that is written family name first as one says it, since lists of authors are separated by commas. TeX, braces and
/// marks stay; a family name of several words is kept together by braces.
pub(super) fn given_first(name: &str) -> String {
    let (bare, marks) = split_marks(name);
    let parts = split_name(bare);
    if !bare.contains(',') || parts.given.is_empty() || parts.family.is_empty() {
        return name.to_owned();
    }
    if parts.is_family_first() {
        return [parts.family, " ", parts.given, &marks].concat();
    }
    let several = parts.family.contains(char::is_whitespace) && !parts.family.starts_with('{');
    let family = if several { ["{", parts.family, "}"].concat() } else { parts.family.to_owned() };
    let said = [parts.given, parts.particle, &family, parts.suffix];
    let said: Vec<&str> = said.into_iter().filter(|part| !part.is_empty()).collect();
    [said.join(" "), marks].concat()
}

/// A name as one says it, in plain text.
fn in_order(name: &str, unicode: &dyn Unicode) -> String {
    let name = split_name(name);
    let parts = if name.is_family_first() {
        [name.family, name.given, "", ""]
    } else {
        [name.given, name.particle, name.family, name.suffix]
    };
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    plain_text(&parts.join(" "), Flavour::Label, unicode).into_owned()
}

/// Name of a file without folders and ending.
fn stem(file_name: &str) -> &str {
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
