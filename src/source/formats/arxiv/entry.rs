//! An entry of arXiv's feed.

use super::super::address::push_identifier;
use super::super::draft::{Draft, push_link};
use super::xml::{Field, Record};
use crate::model::{Paper, PartialDate, Person, identifier};
use crate::source::value::shortened;

/// Adds the paper of an entry. `number` counts the entries from 1 and names one without an id.
pub(super) fn read(record: &Record, number: usize, draft: &mut Draft) {
    let address = record.text("id").unwrap_or_default();
    let id = id_of(&address);
    let name = id.map_or_else(|| format!("entry {number}"), str::to_owned);
    if id.is_none() {
        draft.warn(&name, "id", expected("the address of a paper of arXiv", &address));
    }
    let venue = record.text("arxiv:journal_ref");
    let mut paper = Paper {
        title: record.text("title"),
        authors: authors(record),
        date: date(record, &name, draft),
        // What is published may be in a journal or in proceedings: its venue tells.
        kind: venue.is_none().then(|| "article".to_owned()),
        venue: venue.or_else(|| Some("arXiv".to_owned())),
        note: record.text("arxiv:comment"),
        summary: record.text("summary"),
        ..Paper::default()
    };
    subjects(record, &mut paper);
    push_identifier(&mut paper.links, "arxiv", id.unwrap_or_default());
    if let Some(doi) = record.text("arxiv:doi") {
        // Of several DOIs arXiv writes one after the other.
        for doi in doi.split_whitespace() {
            if !push_identifier(&mut paper.links, "doi", doi) {
                draft.warn(&name, "arxiv:doi", expected("a DOI", doi));
            }
        }
    }
    links(record, &mut paper);
    draft.add(&name, paper);
}

/// `2401.00001` of `http://arxiv.org/abs/2401.00001v2`.
fn id_of(address: &str) -> Option<&str> {
    let (_, id) = address.split_once("arxiv.org/abs/")?;
    let number = id.trim_end_matches(|c: char| c.is_ascii_digit());
    let id = number.strip_suffix('v').filter(|own| own.len() + 1 < id.len()).unwrap_or(id);
    identifier::url("arxiv", id).map(|_| id)
}

/// Authors, each with an affiliation or several. arXiv's feed for readers of news has all names in one element, between
/// commas; `Jr.` behind one is no name of its own.
fn authors(record: &Record) -> Vec<Person> {
    let groups = record.groups("author");
    let is_single = groups.len() == 1;
    let mut people = Vec::new();
    for group in &groups {
        let of = |way: &'static str| {
            group.iter().filter(move |field| field.is(way)).filter_map(|field| field.text())
        };
        let Some(name) = of("author/name").next() else { continue };
        let affiliation = of("author/arxiv:affiliation").collect::<Vec<_>>().join("; ");
        let affiliation = (!affiliation.is_empty()).then_some(affiliation);
        let mut names: Vec<&str> = name.split(", ").collect();
        if !is_single || names.iter().any(|name| !name.contains(' ')) {
            names = vec![&name];
        }
        for name in names {
            let affiliation = affiliation.clone();
            people.push(Person { name: name.to_owned(), affiliation, ..Person::default() });
        }
    }
    people
}

/// Day of the first version.
fn date(record: &Record, name: &str, draft: &mut Draft) -> Option<PartialDate> {
    let text = record.text("published").or_else(|| record.text("updated"))?;
    let date = text.split('T').next().and_then(|day| day.parse().ok());
    if date.is_none() {
        draft.warn(name, "published", expected("YYYY, YYYY-MM or YYYY-MM-DD", &text));
    }
    date
}

/// Reads arXiv's categories, the primary one first. Classes of mathematics and computing, which arXiv lists under
/// the same scheme, are keywords.
fn subjects(record: &Record, paper: &mut Paper) {
    let primary = record.all("arxiv:primary_category");
    for term in primary.chain(record.all("category")).filter_map(|field| field.attribute("term")) {
        if is_category(term) {
            push_new(&mut paper.categories, term);
        } else {
            let classes = term.split([',', ';']);
            for class in classes.map(|class| class.split('(').next().unwrap_or(class).trim()) {
                push_new(&mut paper.tags, class);
            }
        }
    }
}

fn push_new(list: &mut Vec<String>, text: &str) {
    if !text.is_empty() && list.iter().all(|own| own != text) {
        list.push(text.to_owned());
    }
}

/// Whether this is a category of arXiv: an archive in lower case, and a class of it, if any (`hep-th`, `cs.CL`).
fn is_category(term: &str) -> bool {
    let (archive, class) = term.split_once('.').unwrap_or((term, "any"));
    let is_word =
        |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-');
    is_word(archive) && archive.starts_with(|c: char| c.is_ascii_lowercase()) && is_word(class)
}

fn links(record: &Record, paper: &mut Paper) {
    let links = &mut paper.links;
    let titled = |title: &'static str| {
        let of = move |link: &&Field| link.attribute("title") == Some(title);
        record.all("link").filter(of).filter_map(|link| link.attribute("href"))
    };
    for url in titled("doi") {
        push_identifier(links, "doi", url);
    }
    for url in titled("pdf") {
        push_link(links, "pdf", url);
    }
}

fn expected(what: &str, found: &str) -> String {
    match found {
        "" => ["expected ", what, ", found none"].concat(),
        _ => ["expected ", what, ", found \"", &shortened(found), "\""].concat(),
    }
}
