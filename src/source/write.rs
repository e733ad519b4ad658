//! Documents of the format, which the reader reads as the same profile again.

use crate::json::{push_key, push_string, push_strings, push_text};
use crate::model::{Link, Metric, MetricInfos, Paper, Person, Profile, Source};

/// Writes a finite number in JSON's syntax, so that it is read as the same number.
type WriteNumber<'a> = &'a dyn Fn(f64) -> String;

/// Document of a whole profile. `number` writes a finite number so that the reader's host reads it again.
/// Of a lab it has the list under the names of all: the format has no place for members.
#[must_use]
pub fn write_profile(profile: &Profile, number: WriteNumber<'_>) -> String {
    let mut out = String::from("{\"version\":1");
    push_text(&mut out, "name", Some(&profile.name));
    texts(&mut out, "aliases", &profile.aliases);
    text(&mut out, "affiliation", &profile.affiliation);
    text(&mut out, "bio", &profile.bio);
    text(&mut out, "avatar", &profile.avatar);
    text(&mut out, "category", &profile.category);
    links(&mut out, &profile.links);
    metrics(&mut out, &profile.metrics, number);
    metric_infos(&mut out, &profile.metric_info, number);
    if !profile.categories.is_empty() {
        push_key(&mut out, "categories");
        out.push('{');
        for (code, name) in &profile.categories {
            push_text(&mut out, code, Some(name));
        }
        out.push('}');
    }
    citations_by_year(&mut out, &profile.citations_by_year, number);
    if let Some(date) = profile.updated {
        push_text(&mut out, "updated", Some(&date.to_string()));
    }
    source(&mut out, &profile.sources);
    text(&mut out, "notice", &profile.notice);
    papers(&mut out, &mut profile.papers.iter(), &|out, paper| whole(out, paper, number));
    out
}

/// Document of what citations are made of: these papers under the profile's name, without their figures,
/// with abstracts where they are asked for.
#[must_use]
pub fn write_references(name: &str, of: &mut dyn Iterator<Item = &Paper>, with_abstracts: bool) -> String {
    let mut out = String::from("{");
    push_text(&mut out, "name", Some(name));
    papers(&mut out, of, &|out, paper| {
        reference(out, paper);
        push_key(out, "authors");
        let names = paper.authors.iter().map(|person| person.name.as_str());
        push_strings(out, &mut names.chain(paper.more_authors.then_some(ET_AL)));
        if with_abstracts {
            text(out, "abstract", &paper.summary);
        }
    });
    out
}

/// What stands for the authors that the document does not name.
const ET_AL: &str = "et al.";

/// Writes the member that every document ends with.
fn papers(out: &mut String, papers: &mut dyn Iterator<Item = &Paper>, members: &dyn Fn(&mut String, &Paper)) {
    push_key(out, "papers");
    out.push('[');
    for (index, paper) in papers.enumerate() {
        out.push_str(if index > 0 { ",\n{" } else { "\n{" });
        members(out, paper);
        out.push('}');
    }
    out.push_str("]}\n");
}

/// Members of a paper that a reference may need, without its authors and its abstract.
fn reference(out: &mut String, paper: &Paper) {
    push_text(out, "id", Some(&paper.id));
    if let Some(date) = paper.date {
        push_text(out, "date", Some(&date.to_string()));
    }
    texts(out, "categories", &paper.categories);
    texts(out, "tags", &paper.tags);
    let fields = [
        ("title", &paper.title),
        ("venue", &paper.venue),
        ("type", &paper.kind),
        ("status", &paper.status),
        ("note", &paper.note),
        ("volume", &paper.volume),
        ("issue", &paper.issue),
        ("pages", &paper.pages),
        ("publisher", &paper.publisher),
        ("bibtex", &paper.bibtex),
    ];
    for (key, value) in fields {
        text(out, key, value);
    }
    links(out, &paper.links);
}

/// All members of a paper.
fn whole(out: &mut String, paper: &Paper, number: WriteNumber<'_>) {
    reference(out, paper);
    push_key(out, "authors");
    out.push('[');
    for (index, person) in paper.authors.iter().enumerate() {
        out.push_str(if index > 0 { ",{" } else { "{" });
        author(out, person);
        out.push('}');
    }
    if paper.more_authors {
        out.push_str(if paper.authors.is_empty() { "" } else { "," });
        push_string(out, ET_AL);
    }
    out.push(']');
    texts(out, "affiliations", &paper.affiliations);
    text(out, "award", &paper.award);
    text(out, "abstract", &paper.summary);
    text(out, "tldr", &paper.tldr);
    flag(out, "has_code", paper.has_code.then_some(true));
    metrics(out, &paper.metrics, number);
    flag(out, "featured", paper.featured.then_some(true));
    text(out, "thumbnail", &paper.thumbnail);
}

fn author(out: &mut String, person: &Person) {
    push_text(out, "name", Some(&person.name));
    text(out, "url", &person.url);
    text(out, "orcid", &person.orcid);
    text(out, "affiliation", &person.affiliation);
    flag(out, "owner", person.owner);
    flag(out, "equal", person.equal.then_some(true));
    flag(out, "corresponding", person.corresponding.then_some(true));
}

fn text(out: &mut String, key: &str, value: &Option<String>) {
    push_text(out, key, value.as_deref());
}

fn texts(out: &mut String, key: &str, values: &[String]) {
    if !values.is_empty() {
        push_key(out, key);
        push_strings(out, &mut values.iter().map(String::as_str));
    }
}

fn flag(out: &mut String, key: &str, value: Option<bool>) {
    if let Some(value) = value {
        push_key(out, key);
        out.push_str(if value { "true" } else { "false" });
    }
}

fn links(out: &mut String, links: &[Link]) {
    if !links.is_empty() {
        push_key(out, "links");
        out.push('{');
        for link in links {
            push_text(out, &link.label, Some(&link.url));
        }
        out.push('}');
    }
}

fn metrics(out: &mut String, metrics: &[Metric], number: WriteNumber<'_>) {
    if !metrics.is_empty() {
        push_key(out, "metrics");
        out.push('{');
        for metric in metrics {
            push_key(out, &metric.key);
            out.push_str(&number(metric.value));
        }
        out.push('}');
    }
}

fn metric_infos(out: &mut String, infos: &MetricInfos, number: WriteNumber<'_>) {
    if infos.0.is_empty() {
        return;
    }
    push_key(out, "metric_info");
    out.push('{');
    for (key, info) in &infos.0 {
        push_key(out, key);
        out.push('{');
        text(out, "label", &info.label);
        text(out, "unit", &info.unit);
        if let Some(max) = info.max {
            push_key(out, "max");
            out.push_str(&number(max));
        }
        text(out, "description", &info.description);
        flag(out, "higher_is_better", info.higher_is_better);
        out.push('}');
    }
    out.push('}');
}

fn citations_by_year(out: &mut String, series: &[(u16, f64)], number: WriteNumber<'_>) {
    if series.is_empty() {
        return;
    }
    push_key(out, "citations_by_year");
    out.push('{');
    for (year, count) in series {
        let year = year.to_string();
        // The format knows years by their four digits.
        push_key(out, &["0".repeat(4_usize.saturating_sub(year.len())), year].concat());
        out.push_str(&number(*count));
    }
    out.push('}');
}

/// The sources of a lab are one by the names of all: the format has no place for more addresses.
fn source(out: &mut String, sources: &[Source]) {
    if sources.is_empty() {
        return;
    }
    push_key(out, "source");
    out.push('{');
    let names: Vec<&str> = sources.iter().map(|source| source.name.as_str()).collect();
    push_text(out, "name", Some(&names.join(", ")));
    if let [source] = sources {
        text(out, "url", &source.url);
    }
    out.push('}');
}
