//! One entry of a feed.

use super::super::address::push_identifier;
use super::super::draft::{Draft, FormatError, push_link};
use crate::model::{Paper, Person};

/// Scheme of arXiv's own categories.
const ARXIV: &str = "http://arxiv.org/schemas/atom";

/// What has been read of an entry.
#[derive(Default)]
pub(super) struct Entry {
    id: String,
    title: String,
    summary: String,
    published: String,
    comment: String,
    journal_ref: String,
    doi: String,
    pdf: String,
    primary: String,
    categories: Vec<String>,
    tags: Vec<String>,
    authors: Vec<Person>,
}

impl Entry {
    /// Takes the beginning of an element, by its name without a prefix.
    pub(super) fn open(&mut self, name: &str, attribute: &dyn Fn(&str) -> Option<String>) {
        match name {
            "author" => self.authors.push(Person::default()),
            "primary_category" => self.primary = attribute("term").unwrap_or_default(),
            "category" => {
                let own = attribute("scheme").is_none_or(|scheme| scheme == ARXIV);
                let list = if own { &mut self.categories } else { &mut self.tags };
                list.extend(attribute("term"));
            }
            "link" if attribute("title").as_deref() == Some("pdf") => {
                self.pdf = attribute("href").unwrap_or_default()
            }
            _ => {}
        }
    }

    /// Takes text within the elements of these names.
    pub(super) fn text(&mut self, path: &[&str], text: &str) {
        let place = match path {
            ["id"] => &mut self.id,
            ["title"] => &mut self.title,
            ["summary"] => &mut self.summary,
            ["published"] => &mut self.published,
            ["comment"] => &mut self.comment,
            ["journal_ref"] => &mut self.journal_ref,
            ["doi"] => &mut self.doi,
            ["author", "name"] => match self.authors.last_mut() {
                Some(author) => &mut author.name,
                None => return,
            },
            ["author", "affiliation"] => match self.authors.last_mut() {
                Some(author) => author.affiliation.get_or_insert_default(),
                None => return,
            },
            _ => return,
        };
        place.push_str(text);
    }

    /// Adds the paper.
    ///
    /// # Errors
    /// arXiv's own words, where the entry tells of an error.
    pub(super) fn finish(self, draft: &mut Draft) -> Result<(), FormatError> {
        let id = bare_id(self.id.trim());
        if self.title.trim() == "Error" {
            return Err(FormatError(
                ["arXiv answers: ", &one_line(&self.summary).unwrap_or_default()].concat(),
            ));
        }
        let date = self.published.trim().get(..10).and_then(|day| day.parse().ok());
        if date.is_none() && !self.published.trim().is_empty() {
            draft.warn(id, "published", ["expected a date, found \"", self.published.trim(), "\""].concat());
        }
        let mut categories = vec![self.primary];
        categories.extend(self.categories);
        categories.retain(|category| !category.is_empty());
        let venue = one_line(&self.journal_ref);
        let mut paper = Paper {
            id: id.to_owned(),
            title: one_line(&self.title),
            authors: self.authors,
            date,
            categories,
            tags: self.tags,
            kind: Some(if venue.is_some() { "article-journal" } else { "article" }.to_owned()),
            venue: venue.or_else(|| Some("arXiv".to_owned())),
            note: one_line(&self.comment),
            summary: one_line(&self.summary),
            ..Paper::default()
        };
        let links = &mut paper.links;
        push_identifier(links, "doi", &self.doi);
        push_identifier(links, "arxiv", id);
        push_link(links, "pdf", &self.pdf.replace("http://", "https://"));
        draft.add(id, paper);
        Ok(())
    }
}

/// `2401.00001` of `http://arxiv.org/abs/2401.00001v2`.
fn bare_id(id: &str) -> &str {
    let id = id.split_once("/abs/").map_or(id, |(_, id)| id);
    match id.rsplit_once('v') {
        Some((bare, version)) if !version.is_empty() && version.bytes().all(|byte| byte.is_ascii_digit()) => {
            bare
        }
        _ => id,
    }
}

/// Feeds break lines where their texts have none.
fn one_line(text: &str) -> Option<String> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!line.is_empty()).then_some(line)
}
