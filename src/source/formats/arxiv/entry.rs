//! An entry of arXiv's feed.

use super::super::address::{push_address, push_identifier};
use super::super::draft::{Draft, push_link};
use super::super::naming::given_first;
use super::record::{Entry, Field, Record};
use crate::model::{Paper, PartialDate, Person, identifier};
use crate::people::split_name;
use crate::source::value::shortened;

/// Adds the paper of an entry, or tells why there is none. `number` counts the entries from 1 and names one without an id.
pub(super) fn read(entry: &Entry, number: usize, draft: &mut Draft) {
    let record = &entry.record;
    let address = record.text("id").unwrap_or_default();
    let id = id_of(&address);
    let name = id.map_or_else(|| format!("entry {number}"), str::to_owned);
    let expectation = if entry.is_whole { "well-formed XML" } else { "a whole entry" };
    if let Some(problem) = &entry.problem {
        draft.warn(&name, &problem.field, ["expected ", expectation, ", found ", &problem.found].concat());
    }
    if !entry.is_whole {
        return;
    }
    if id.is_none() {
        draft.warn(&name, "id", expected("the address of a paper of arXiv", &address));
    }
    for other in record.texts("id").skip(1) {
        draft.warn(&name, "id", expected("one address", &other));
    }
    let venue = joined(record, "arxiv:journal_ref");
    let mut paper = Paper {
        id: id.unwrap_or_default().to_owned(),
        title: record.text("title"),
        date: date(record, &name, draft),
        // What is published may be in a journal or in proceedings: its venue tells.
        kind: venue.is_none().then(|| "article".to_owned()),
        venue: venue.or_else(|| Some("arXiv".to_owned())),
        note: joined(record, "arxiv:comment"),
        summary: record.text("summary"),
        ..Paper::default()
    };
    people(record, &name, &mut paper, draft);
    subjects(record, &mut paper);
    push_identifier(&mut paper.links, "arxiv", id.unwrap_or_default());
    links(record, &name, &mut paper, draft);
    draft.add(&name, paper);
}

/// `2401.00001` of `http://arxiv.org/abs/2401.00001v2`, and of what arXiv's other feeds have for it.
fn id_of(address: &str) -> Option<&str> {
    let bare = address.split_once("arxiv.org/abs/").map(|(_, id)| id);
    let prefixes = ["oai:arXiv.org:", "arXiv:"];
    let id = bare.or_else(|| prefixes.iter().find_map(|own| address.strip_prefix(own))).unwrap_or(address);
    let number = id.trim_end_matches(|c: char| c.is_ascii_digit());
    let id = number.strip_suffix('v').filter(|own| own.len() + 1 < id.len()).unwrap_or(id);
    identifier::url("arxiv", id).map(|_| id)
}

fn joined(record: &Record, way: &str) -> Option<String> {
    let texts: Vec<String> = record.texts(way).collect();
    (!texts.is_empty()).then(|| texts.join("; "))
}

/// Reads the authors, each with an affiliation or several. In a list of an author's papers, one element has all names.
fn people(record: &Record, name: &str, paper: &mut Paper, draft: &mut Draft) {
    let groups = record.groups("author");
    for (index, group) in groups.iter().enumerate() {
        let of = |way: &'static str| {
            group.iter().filter(move |field| field.is(way)).filter_map(|field| field.text())
        };
        let Some(text) = of("author/name").next() else {
            draft.warn(name, &format!("author[{index}]"), "expected an author with a name, found none");
            continue;
        };
        let mut names = if groups.len() == 1 { names(&text) } else { vec![given_first(&text)] };
        let affiliations: Vec<String> = of("author/arxiv:affiliation").collect();
        let affiliation = (!affiliations.is_empty()).then(|| affiliations.join("; "));
        if let [name] = names.as_mut_slice() {
            let name = std::mem::take(name);
            paper.authors.push(Person { name, affiliation, ..Person::default() });
        } else {
            paper.affiliations.extend(affiliations);
            paper.authors.extend(names.into_iter().map(|name| Person { name, ..Person::default() }));
        }
    }
}

/// Names between commas, of which one before `Jr.` is none. Two words alone are a family name and a given one.
fn names(text: &str) -> Vec<String> {
    let parts: Vec<&str> = text.split(", ").collect();
    if parts.len() == 2 && parts.iter().all(|part| !part.contains(' ')) {
        return vec![given_first(text)];
    }
    let mut names: Vec<String> = Vec::new();
    for part in parts {
        let with_last = names.last().map(|last| [last, ", ", part].concat());
        match (with_last, names.last_mut()) {
            (Some(both), Some(last)) if split_name(&both).suffix == part => *last = both,
            _ => names.push(part.to_owned()),
        }
    }
    names
}

/// Day of the first version, else of this one.
fn date(record: &Record, name: &str, draft: &mut Draft) -> Option<PartialDate> {
    for way in ["published", "updated"] {
        let Some(text) = record.text(way) else { continue };
        let day = text.split(['T', ' ']).next().unwrap_or_default();
        if let Ok(date) = day.parse() {
            return Some(date);
        }
        draft.warn(name, way, expected("YYYY, YYYY-MM or YYYY-MM-DD", &text));
    }
    None
}

/// Reads arXiv's categories, the primary one first. Classes of mathematics and computing, which arXiv lists under
/// the same scheme, are keywords.
fn subjects(record: &Record, paper: &mut Paper) {
    let primary = record.all("arxiv:primary_category");
    for field in primary.chain(record.all("category")) {
        let Some(term) = field.attribute("term") else { continue };
        let is_own = field.attribute("scheme").is_none_or(|scheme| scheme.contains("arxiv.org"));
        if is_own && is_category(term) {
            push_new(&mut paper.categories, term);
        } else {
            classes(term).into_iter().for_each(|class| push_new(&mut paper.tags, class));
        }
    }
}

/// `14J60` and `I.2.6` of `14J60 (Primary); I.2.6`. A term without any class is one of its own.
fn classes(term: &str) -> Vec<&str> {
    let words = term.split(|c: char| c.is_whitespace() || ",;()".contains(c));
    let is_class = |word: &&str| {
        let is_dotted =
            || word.split_once('.').is_some_and(|(letter, rest)| letter.len() == 1 && !rest.is_empty());
        word.contains(|c: char| c.is_ascii_digit()) || is_dotted()
    };
    let classes: Vec<&str> = words.filter(is_class).collect();
    if classes.is_empty() { vec![term] } else { classes }
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

fn links(record: &Record, name: &str, paper: &mut Paper, draft: &mut Draft) {
    let links = &mut paper.links;
    for text in record.texts("arxiv:doi") {
        // Of several DOIs arXiv writes one after the other, however its authors have.
        for doi in text.replace(",10.", " 10.").replace(";10.", " 10.").split_whitespace() {
            let doi = doi.trim_matches([',', ';']);
            if doi.contains("://") {
                push_address(links, doi);
            } else if !doi.is_empty() && !push_identifier(links, "doi", doi) {
                draft.warn(name, "arxiv:doi", expected("a DOI", doi));
            }
        }
    }
    let titled = |title: &'static str| {
        let of = move |link: &&Field| link.attribute("title") == Some(title);
        record.all("link").filter(of).filter_map(|link| link.attribute("href"))
    };
    for url in titled("doi") {
        push_address(links, url);
    }
    for url in titled("pdf") {
        push_link(links, "pdf", &url.replace("http://arxiv.org/", "https://arxiv.org/"));
    }
}

fn expected(what: &str, found: &str) -> String {
    match found {
        "" => ["expected ", what, ", found none"].concat(),
        _ => ["expected ", what, ", found \"", &*shortened(found), "\""].concat(),
    }
}
