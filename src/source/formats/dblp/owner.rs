//! Whose papers an answer of DBLP lists.

use super::super::draft::push_link;
use super::without_number;
use crate::model::Profile;

/// The researcher, as far as they are known: by their page, or by the name that DBLP was asked for.
pub(super) struct Owner {
    /// Address of the researcher's page.
    url: Option<String>,
    /// The name that was asked for, by its letters and digits, since a query writes the rest in ways of its own.
    asked: String,
    /// Name without the number, which others may have, too: by its letters.
    shared: String,
    /// The name that was asked for as DBLP lists it.
    name: Option<String>,
}

impl Owner {
    /// The researcher of a profile, or the one that a query such as `author:Ada_Sample_0002:` asks for.
    pub(super) fn new(query: Option<&str>, profile: &Profile) -> Self {
        let url = profile.links.iter().find(|link| link.label == "dblp").map(|link| link.url.clone());
        let asked = query.and_then(|query| query.rsplit_once("author:")).map_or("", |(_, name)| name);
        let asked = asked.trim_matches(':').replace('_', " ");
        let shared = if url.is_some() { letters(&profile.name) } else { letters(without_number(&asked)) };
        Self { url, asked: letters(&asked), shared, name: None }
    }

    /// Whether an author is the researcher, by the page and the name with its number; `None` where the name has to tell.
    pub(super) fn is(&mut self, url: Option<&str>, name: &str) -> Option<bool> {
        if self.url.is_none() && !self.asked.is_empty() && letters(name) == self.asked {
            self.name = Some(without_number(name).to_owned());
            self.url = url.map(str::to_owned);
            return Some(true);
        }
        let own = without_number(name);
        // Without a page, numbers tell people apart where one has been asked for.
        let are_apart = self.url.is_some() || own != name && self.asked != self.shared;
        match url {
            Some(url) if self.url.as_deref() == Some(url) => Some(true),
            // Somebody else of the same name.
            Some(_) if are_apart && letters(own) == self.shared => Some(false),
            _ => None,
        }
    }

    /// Completes the profile by what the papers have told.
    pub(super) fn tell(self, profile: &mut Profile) {
        if profile.name.is_empty() {
            profile.name = self.name.unwrap_or_default();
            push_link(&mut profile.links, "dblp", &self.url.unwrap_or_default());
        }
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
