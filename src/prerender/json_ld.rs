//! A profile in the vocabulary of schema.org, as linked data.

use super::address::Addresses;
use super::thing::Thing;
use crate::cite::{container_and_publisher, kind_of, label, one_line, pages, summary, title};
use crate::model::{Paper, Person, Profile};
use crate::people::split_marks;
use crate::text::{Flavour, Unicode, plain_text};

/// Papers from the first on whose abstracts are told: those of a long list would be most of the page.
const WITH_ABSTRACT: usize = 100;

/// The page of a researcher, or of the members of a lab, with their papers as its parts. A paper without a title is
/// no part.
pub(super) fn page(profile: &Profile, addresses: &Addresses, unicode: &dyn Unicode) -> Thing {
    let papers = profile.papers.iter().enumerate().filter_map(|(number, paper)| {
        let told = (number < WITH_ABSTRACT).then(|| summary(paper, unicode)).flatten();
        Some(work(paper, addresses, unicode)?.with("abstract", told))
    });
    let parts: Vec<Thing> = papers.collect();
    let page = if profile.members.is_empty() {
        Thing::new("ProfilePage").with("mainEntity", Some(owner(profile, addresses, unicode)))
    } else {
        let members = profile.members.iter().map(|member| named("Person", &member.name));
        Thing::new("CollectionPage").with("about", Some(members.collect::<Vec<_>>()))
    };
    page.with("url", addresses.own())
        .with("dateModified", profile.updated.map(|date| date.to_string()))
        .with("hasPart", Some(parts))
}

fn owner(profile: &Profile, addresses: &Addresses, unicode: &dyn Unicode) -> Thing {
    let pages = profile.links.iter().filter(|link| !link.url.starts_with("mailto:"));
    let pages: Vec<String> = pages.map(|link| addresses.published(&link.url)).collect();
    Thing::new("Person")
        .with("name", Some(profile.name.as_str()))
        .with("alternateName", Some(profile.aliases.clone()))
        .with("affiliation", label(&profile.affiliation, unicode).map(|name| named("Organization", &name)))
        .with("description", profile.bio.as_deref().map(|bio| line(bio, Flavour::Remark, unicode)))
        .with("image", profile.avatar.as_deref().map(|url| addresses.published(url)))
        .with("sameAs", Some(pages))
}

fn work(paper: &Paper, addresses: &Addresses, unicode: &dyn Unicode) -> Option<Thing> {
    let title = title(paper, unicode)?;
    let authors: Vec<Thing> = paper.authors.iter().map(|author| person(author, addresses, unicode)).collect();
    let copies: Vec<&str> = ["doi", "arxiv"].into_iter().filter_map(|label| paper.link(label)).collect();
    let doi = paper
        .doi()
        .map(|doi| Thing::new("PropertyValue").with("propertyID", Some("DOI")).with("value", Some(doi)));
    let (container, publisher) = container_and_publisher(paper, unicode);
    let (kind, container_kind) = kinds(paper);
    let tags: Vec<String> = paper.tags.iter().map(|tag| line(tag, Flavour::Label, unicode)).collect();
    let work = Thing::new(kind)
        .with("name", Some(title))
        .with("author", Some(authors))
        .with("datePublished", paper.date.map(|date| date.to_string()))
        .with("isPartOf", container.map(|name| named(container_kind, &name)))
        .with("publisher", publisher.map(|name| named("Organization", &name)))
        .with("pagination", pages(paper, unicode))
        .with("identifier", doi)
        .with("sameAs", Some(copies))
        .with("url", paper.best_link().map(|url| addresses.published(url)))
        .with("keywords", Some(tags))
        .with("award", label(&paper.award, unicode));
    Some(work)
}

/// The types of schema.org for a paper and for what it stands in.
fn kinds(paper: &Paper) -> (&'static str, &'static str) {
    match kind_of(paper).csl {
        "article-journal" => ("ScholarlyArticle", "Periodical"),
        "book" => ("Book", "BookSeries"),
        "chapter" => ("Chapter", "Book"),
        "dataset" => ("Dataset", "DataCatalog"),
        "software" => ("SoftwareSourceCode", "CreativeWork"),
        "thesis" => ("Thesis", "CreativeWork"),
        _ => ("ScholarlyArticle", "CreativeWork"),
    }
}

fn person(person: &Person, addresses: &Addresses, unicode: &dyn Unicode) -> Thing {
    let (name, _marks) = split_marks(&person.name);
    Thing::new("Person")
        .with("name", Some(line(name, Flavour::Label, unicode)))
        .with("url", person.url.as_deref().map(|url| addresses.published(url)))
        .with("sameAs", person.orcid.as_deref())
}

fn named(kind: &str, name: &str) -> Thing {
    Thing::new(kind).with("name", Some(name))
}

/// A text without TeX, in one line.
fn line(text: &str, flavour: Flavour, unicode: &dyn Unicode) -> String {
    one_line(&plain_text(text, flavour, unicode))
}
