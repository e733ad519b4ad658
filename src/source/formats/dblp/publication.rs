//! A publication of DBLP.

use super::super::address::{push_address, push_identifier};
use super::super::draft::push_link;
use super::super::json::Node;
use super::super::markup::{from_entities, from_markup};
use super::without_number;
use crate::model::{Paper, Person};

/// The paper that a hit's `info` tells of; DBLP has neither abstracts nor figures. `owner` is the address of the
/// researcher's page, by which DBLP tells people of one name apart.
pub(super) fn paper(info: &Node<'_>, owner: Option<&str>) -> Paper {
    let venues = info.get("venue").texts();
    let is_preprint = venues.iter().any(|venue| venue == "CoRR");
    let arxiv = info.get("volume").text().filter(|_| is_preprint);
    let arxiv = arxiv.as_deref().and_then(|volume| volume.strip_prefix("abs/")).map(str::to_owned);
    // What else stands in these members of a preprint is its id once more.
    let within = |key: &str| info.get(key).text().filter(|_| arxiv.is_none());
    let venue =
        if arxiv.is_some() { "arXiv".to_owned() } else { from_entities(&venues.join(", ")).into_owned() };
    let mut paper = Paper {
        id: info.get("key").text().unwrap_or_default(),
        title: info.get("title").text().map(|title| without_dot(&from_markup(&title)).to_owned()),
        authors: info
            .get("authors")
            .get("author")
            .items()
            .iter()
            .filter_map(|node| author(node, owner))
            .collect(),
        date: info.get("year").date(),
        kind: info.get("type").text().and_then(|own| kind(info, &own, is_preprint)),
        venue: Some(venue),
        volume: within("volume"),
        issue: within("number"),
        pages: within("pages"),
        publisher: info.get("publisher").text().map(|text| from_entities(&text).into_owned()),
        ..Paper::default()
    };
    links(info, arxiv.as_deref(), &mut paper);
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
fn author(author: &Node<'_>, owner: Option<&str>) -> Option<Person> {
    let name = if author.is_text() { author.text() } else { author.get("text").text() };
    let Some(name) = name else {
        author.expected("an author with a name");
        return None;
    };
    let name = from_entities(&name);
    let pid = if author.is_object() { author.get("@pid").text() } else { None };
    let url = pid.map(|pid| ["https://dblp.org/pid/", &pid].concat());
    let is_owner = owner.is_some() && url.as_deref() == owner;
    Some(Person {
        name: without_number(&name).to_owned(),
        url,
        owner: is_owner.then_some(true),
        ..Person::default()
    })
}

/// The type in CSL's words; what DBLP files under several, or none that CSL has, is as its venue tells.
fn kind(info: &Node<'_>, own: &str, is_preprint: bool) -> Option<String> {
    let is_thesis =
        || info.get("key").text().is_some_and(|key| key.starts_with("phd/") || key.starts_with("ms/"));
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

fn links(info: &Node<'_>, arxiv: Option<&str>, paper: &mut Paper) {
    let links = &mut paper.links;
    let doi = info.get("doi");
    // DBLP writes DOIs in capitals that nobody else has, and sometimes a key of its own in their place.
    if let Some(text) = doi.text().filter(|text| !text.starts_with("db/"))
        && !push_identifier(links, "doi", &text.to_ascii_lowercase())
    {
        doi.expected("a DOI");
    }
    if let Some(id) = arxiv {
        push_identifier(links, "arxiv", id);
    }
    for url in info.get("ee").texts() {
        push_address(links, &url);
    }
    push_link(links, "dblp", &info.get("url").text().unwrap_or_default());
}
