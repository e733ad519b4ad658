//! The owner's last word: what is to be hidden, mended, added and put first in a profile that is made anew at each refresh.
//!
//! The file is never written by a program. Its papers are named by id, DOI or arXiv id, so that it stays good when a
//! source calls them otherwise.

use std::fmt;

use json_patch::merge;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::model::{Paper, Profile};

/// What an overrides file says.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Overrides {
    /// Address of the schema, for editors.
    #[serde(default, rename = "$schema")]
    _schema: Option<String>,
    /// Fields of the header, in the profile format.
    #[serde(default)]
    profile: Map<String, Value>,
    /// Papers that are not shown.
    #[serde(default)]
    hide: Vec<String>,
    /// Papers that carry the mark of featured ones.
    #[serde(default)]
    feature: Vec<String>,
    /// Papers that come first, in this order.
    #[serde(default)]
    order: Vec<String>,
    /// Fields of papers, in the profile format, by paper.
    #[serde(default)]
    papers: Map<String, Value>,
}

/// Why a file cannot be used, with line and column.
#[derive(Debug)]
pub struct InvalidOverrides(serde_json::Error);

impl fmt::Display for InvalidOverrides {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}; expected an object with any of `profile`, `hide`, `feature`, `order`, `papers`",
            self.0
        )
    }
}

impl std::error::Error for InvalidOverrides {}

/// A name in the file that no paper has: its place in the file, e.g. `hide: 10.1000/182`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmatched(pub String);

impl fmt::Display for Unmatched {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: expected the id, DOI or arXiv id of a paper, found none that has it", self.0)
    }
}

impl Overrides {
    /// Reads a file.
    ///
    /// # Errors
    /// [`InvalidOverrides`], where it is not JSON or holds what has no meaning: a misspelt word must not pass
    /// for one that works.
    pub fn read(text: &str) -> Result<Self, InvalidOverrides> {
        let text = text.trim_start_matches('\u{feff}');
        // Serde would take an array for the fields in their order.
        let read = match text.trim_start().starts_with('[') {
            true => Err(serde::de::Error::custom("found an array")),
            false => serde_json::from_str(text),
        };
        read.map_err(InvalidOverrides)
    }

    /// Applies everything to a profile and to its document, whose papers are the same in the same order. Fields are
    /// patched as RFC 7396 says: an object is merged, `null` takes away, and any other value replaces.
    #[must_use]
    pub fn apply(&self, profile: &Profile, document: &mut Value) -> Vec<Unmatched> {
        let mut unmatched = Vec::new();
        let mut places = |list: &str, names: &mut dyn Iterator<Item = &String>| -> Vec<usize> {
            let mut found = Vec::new();
            for name in names {
                match profile.papers.iter().position(|paper| is_called(paper, name)) {
                    Some(place) => found.push(place),
                    None => unmatched.push(Unmatched([list, ": ", name].concat())),
                }
            }
            found
        };
        let hidden = places("hide", &mut self.hide.iter());
        let featured = places("feature", &mut self.feature.iter());
        let first = places("order", &mut self.order.iter());
        let patches: Vec<(usize, &Value)> = self
            .papers
            .iter()
            .flat_map(|(name, patch)| {
                places("papers", &mut std::iter::once(name)).into_iter().map(move |place| (place, patch))
            })
            .collect();

        for (key, value) in &self.profile {
            patch_member(document, key, value);
        }
        let Some(Value::Array(papers)) = document.get_mut("papers") else { return unmatched };
        for (place, patch) in patches {
            if let Some(paper) = papers.get_mut(place) {
                merge(paper, patch);
            }
        }
        for place in featured {
            if let Some(paper) = papers.get_mut(place) {
                patch_member(paper, "featured", &Value::Bool(true));
            }
        }
        let mut all: Vec<Option<Value>> = std::mem::take(papers).into_iter().map(Some).collect();
        for place in hidden {
            all.get_mut(place).and_then(Option::take);
        }
        let mut sorted: Vec<Value> =
            first.into_iter().filter_map(|place| all.get_mut(place).and_then(Option::take)).collect();
        let fixed = sorted.len();
        sorted.extend(all.into_iter().flatten());
        if let Some(others) = sorted.get_mut(fixed..) {
            featured_first(others);
        }
        *papers = sorted;
        unmatched
    }
}

/// Puts featured papers before the others, which is how documents are made; each of both in the order in which it was.
pub fn featured_first(papers: &mut [Value]) {
    papers.sort_by_key(|paper| paper.get("featured") != Some(&Value::Bool(true)));
}

/// Whether a name in the file is this paper's: its id as it is, its DOI in any case, its arXiv id in any version.
fn is_called(paper: &Paper, name: &str) -> bool {
    let other = Paper { id: name.trim().to_owned(), ..Paper::default() };
    if paper.id == other.id {
        return true;
    }
    let ((doi, arxiv), (other_doi, other_arxiv)) = (paper.identity(), other.identity());
    doi.is_some() && doi == other_doi || arxiv.is_some() && arxiv == other_arxiv
}

fn patch_member(object: &mut Value, key: &str, patch: &Value) {
    let mut members = Map::new();
    members.insert(key.to_owned(), patch.clone());
    merge(object, &Value::Object(members));
}
