//! A publication of DBLP.

use super::super::address::{push_address_of, push_identifier};
use super::super::draft::push_link;
use super::super::json::Node;
use super::super::markup::{from_entities, from_markup};
use super::owner::Owner;
use super::without_number;
use crate::model::{Link, Paper, Person, identifier};

/// The paper that a hit's `info` tells of; DBLP has neither abstracts nor figures.
pub(super) fn paper(info: &Node<'_>, owner: &mut Owner) -> Paper {
    let text = |key: &str| info.get(key).text().map(|text| from_entities(&text).into_owned());
    let venues = info.get("venue").texts();
    let is_preprint = venues.iter().any(|venue| venue == "CoRR");
    // Of preprints the volume is the id: `abs/2401.00001`, or `cs.DL/0101001` of the years before 2007.
    let volume = text("volume");
    let arxiv = volume.as_deref().filter(|_| is_preprint);
    let arxiv = arxiv.map(|volume| volume.strip_prefix("abs/").unwrap_or(volume));
    let arxiv = arxiv.filter(|id| identifier::url("arxiv", id).is_some()).map(str::to_owned);
    let venue =
        if arxiv.is_some() { "arXiv".to_owned() } else { from_entities(&venues.join(", ")).into_owned() };
    let authors = info.get("authors").get("author").items();
    let mut paper = Paper {
        id: info.get("key").text().unwrap_or_default(),
        title: info.get("title").text().map(|title| without_dot(&from_markup(&title)).to_owned()),
        authors: authors.iter().filter_map(|node| author(node, owner)).collect(),
        date: info.get("year").date(),
        kind: info.get("type").text().and_then(|own| kind(info, &own, is_preprint)),
        venue: Some(venue),
        volume: volume.filter(|_| arxiv.is_none()),
        issue: text("number"),
        pages: text("pages"),
        publisher: text("publisher").or_else(|| text("school")),
        ..Paper::default()
    };
    links(info, arxiv.as_deref(), &mut paper.links);
    paper
}

/// Title without the dot that DBLP puts behind each that ends with no sign of its own; an ellipsis is one.
fn without_dot(title: &str) -> &str {
    match title.strip_suffix('.') {
        Some(own) if !own.ends_with('.') => own,
        _ => title,
    }
}

/// An author, whom DBLP tells from others of the name by a page of their own. Editors of a volume are listed as its authors.
fn author(author: &Node<'_>, owner: &mut Owner) -> Option<Person> {
    let name = if author.is_text() { author.text() } else { author.get("text").text() };
    let Some(name) = name else {
        author.expected("an author with a name");
        return None;
    };
    let name = from_entities(&name);
    let pid = if author.is_object() { author.get("@pid").text() } else { None };
    let url = pid.map(|pid| ["https://dblp.org/pid/", &pid].concat());
    let is_owner = owner.is(url.as_deref(), &name);
    Some(Person { name: without_number(&name).to_owned(), url, owner: is_owner, ..Person::default() })
}

/// The type in CSL's words; what DBLP files under several, or none that CSL has, is as its venue tells.
fn kind(info: &Node<'_>, own: &str, is_preprint: bool) -> Option<String> {
    let is_thesis = || {
        let key = info.get("key").text().unwrap_or_default();
        key.starts_with("phd/") || key.starts_with("ms/") || !info.get("school").is_absent()
    };
    let csl = match own {
        "Books and Theses" if is_thesis() => "thesis",
        "Journal Articles" => "article-journal",
        "Conference and Workshop Papers" => "paper-conference",
        "Informal and Other Publications" | "Informal Publications" if is_preprint => "article",
        "Informal and Other Publications" | "Informal Publications" => return None,
        "Books and Theses" | "Editorship" => "book",
        "Parts in Books or Collections" => "chapter",
        "Reference Works" => "entry-encyclopedia",
        "Data and Artifacts" => "dataset",
        _ => own,
    };
    Some(csl.to_owned())
}

fn links(info: &Node<'_>, arxiv: Option<&str>, links: &mut Vec<Link>) {
    let doi = info.get("doi");
    // DBLP writes DOIs in capitals that nobody else has.
    let text = doi.text().map(|text| text.to_ascii_lowercase());
    if !text.as_ref().is_some_and(|text| push_identifier(links, "doi", text)) && !push_own(links, &doi) {
        doi.expected("a DOI");
    }
    if let Some(id) = arxiv {
        push_identifier(links, "arxiv", id);
    }
    for url in info.get("ee").items() {
        if !push_own(links, &url) {
            push_address_of(links, &url);
        }
    }
    push_link(links, "dblp", &info.get("url").text().unwrap_or_default());
}

/// Adds the link of a page at DBLP, which may stand in place of a DOI or a URL: `db/journals/x/y.html`; whether it is one.
fn push_own(links: &mut Vec<Link>, node: &Node<'_>) -> bool {
    let path = if node.is_text() { node.text() } else { None };
    let Some(path) = path.filter(|path| path.starts_with("db/")) else { return false };
    push_link(links, "paper", &["https://dblp.org/", &path].concat());
    true
}
