//! Who of a paper's authors is more than a name: the owner, those whom the page marks, those by whom the list is filtered.

use std::sync::{Mutex, PoisonError};

use leptos::prelude::*;

use super::State;
use crate::model::Person;
use crate::people::{Owner, author_key};
use crate::query::Facet;
use crate::text::Unicode;

/// People who are looked for in author lists. Papers of one profile share most of their authors, so each name is judged
/// once.
pub(super) struct Wanted {
    people: Vec<Owner>,
    /// Names that have been judged, in order.
    judged: Mutex<Vec<(String, bool)>>,
}

impl Wanted {
    pub(super) fn new(people: Vec<Owner>) -> Self {
        Self { people, judged: Mutex::default() }
    }

    fn include(&self, name: &str, unicode: &dyn Unicode) -> bool {
        if self.people.is_empty() {
            return false;
        }
        let judge = || self.people.iter().any(|person| person.is_called(name, unicode));
        // Whoever panicked with it in hand has left it whole.
        let mut judged = self.judged.lock().unwrap_or_else(PoisonError::into_inner);
        match judged.binary_search_by(|(own, _)| own.as_str().cmp(name)) {
            Ok(place) => judged.get(place).map_or_else(judge, |(_, is_wanted)| *is_wanted),
            Err(place) => {
                let is_wanted = judge();
                judged.insert(place, (name.to_owned(), is_wanted));
                is_wanted
            }
        }
    }
}

impl State {
    /// Whether an author is the owner of the profile. What the document says of it counts more than the name.
    #[must_use]
    pub fn is_owner(&self, author: &Person) -> bool {
        author.owner.unwrap_or_else(|| self.shared.get_value().owners.include(&author.name, &*self.formats()))
    }

    /// Whether the page wants an author to be marked.
    #[must_use]
    pub fn is_highlighted(&self, author: &Person) -> bool {
        self.shared.get_value().highlighted.include(&author.name, &*self.formats())
    }

    /// Places of a paper's authors by whom the list is filtered.
    #[must_use]
    pub fn selected_authors(&self, position: u32) -> Vec<u32> {
        let (document, unicode) = (self.document(), self.formats());
        let id = |name: &str| document.index.value_id(Facet::Author, name, &*unicode);
        let wanted: Vec<u32> = self
            .query
            .with(|query| query.selected(Facet::Author).iter().filter_map(|name| id(name)).collect());
        let Some(paper) = document.profile.papers.get(position as usize).filter(|_| !wanted.is_empty())
        else {
            return Vec::new();
        };
        let is_wanted =
            |author: &Person| id(&author_key(&author.name, &*unicode)).is_some_and(|id| wanted.contains(&id));
        let authors = (0..).zip(&paper.authors);
        authors.filter(|(_, author)| is_wanted(author)).map(|(place, _)| place).collect()
    }
}
