//! Who of a paper's authors is more than a name: the owner, those whom the page marks, those by whom the list is filtered.

use leptos::prelude::*;

use super::State;
use crate::model::Person;
use crate::people::author_key;
use crate::query::Facet;

impl State {
    /// Whether an author is the owner of the profile. What the document says of it counts more than the name.
    #[must_use]
    pub fn is_owner(&self, author: &Person) -> bool {
        let (shared, unicode) = (self.shared.get_value(), self.formats());
        author.owner.unwrap_or_else(|| shared.owners.iter().any(|own| own.is_called(&author.name, &*unicode)))
    }

    /// Whether the page wants an author to be marked.
    #[must_use]
    pub fn is_highlighted(&self, author: &Person) -> bool {
        let (shared, unicode) = (self.shared.get_value(), self.formats());
        shared.highlighted.iter().any(|person| person.is_called(&author.name, &*unicode))
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
