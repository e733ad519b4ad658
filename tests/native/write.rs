//! The writer of documents: what it writes is read as what it was given.

use std::fs;

use proptest::prelude::*;
use scholar_profile::model::{
    Link, Metric, MetricInfo, MetricInfos, Paper, PartialDate, Person, Profile, Source,
};
use scholar_profile::source::{write_profile, write_references};

use crate::merge::merged;
use crate::support::{path, profile as read, warnings};

fn number(value: f64) -> String {
    serde_json::to_string(&value).unwrap()
}

/// A text as the reader leaves texts: not empty, nothing to trim.
fn text() -> impl Strategy<Value = String> {
    let special =
        prop::sample::select(vec!["\"", "\\", "\u{0}", "\n", "\u{1f}", "{", "},", "\u{2028}", "😀"]);
    let piece =
        prop_oneof![special.prop_map(str::to_owned), "[a-z]{1,3}", any::<char>().prop_map(String::from)];
    prop::collection::vec(piece, 1..6)
        .prop_map(|pieces| pieces.concat().trim().to_owned())
        .prop_filter("blank", |text| !text.is_empty())
}

fn maybe() -> impl Strategy<Value = Option<String>> {
    prop::option::of(text())
}

fn figures() -> impl Strategy<Value = Vec<Metric>> {
    let value = any::<f64>().prop_filter("finite", |value| value.is_finite());
    prop::collection::btree_map(text(), value, 0..3)
        .prop_map(|figures| figures.into_iter().map(|(key, value)| Metric { key, value }).collect())
}

fn links() -> impl Strategy<Value = Vec<Link>> {
    let label = prop_oneof![
        text(),
        prop::sample::select(vec!["doi", "arxiv", "email", "code"]).prop_map(str::to_owned)
    ];
    prop::collection::btree_map(label, "https://host\\.test/[a-z0-9]{0,6}", 0..3)
        .prop_map(|links| links.into_iter().map(|(label, url)| Link { label, url }).collect())
}

fn date() -> impl Strategy<Value = Option<PartialDate>> {
    let parts = (0_u16..=9999, prop::option::of((1_u8..=12, prop::option::of(1_u8..=28))));
    prop::option::of(parts).prop_map(|date| {
        let (year, rest) = date?;
        PartialDate::new(year, rest.map(|(month, _)| month), rest.and_then(|(_, day)| day)).ok()
    })
}

fn person() -> impl Strategy<Value = Person> {
    let flags = (prop::option::of(any::<bool>()), any::<bool>(), any::<bool>());
    (text(), maybe(), any::<bool>(), flags).prop_map(|(name, affiliation, linked, flags)| Person {
        // Alone, these mean that more are not named.
        name: name + "x",
        url: linked.then(|| "https://host.test/me".to_owned()),
        orcid: linked.then(|| "https://orcid.org/0000-0002-1825-0097".to_owned()),
        affiliation,
        owner: flags.0,
        equal: flags.1,
        corresponding: flags.2,
    })
}

fn distinct() -> impl Strategy<Value = Vec<String>> {
    prop::collection::btree_set(text(), 0..3).prop_map(|texts| texts.into_iter().collect())
}

fn paper() -> impl Strategy<Value = Paper> {
    let texts = prop::collection::vec(maybe(), 13);
    let lists = (prop::collection::vec(person(), 0..3), distinct(), distinct(), distinct());
    let flags = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    (texts, lists, links(), figures(), date(), flags).prop_map(
        |(texts, lists, links, metrics, date, flags)| {
            let mut texts = texts.into_iter();
            let mut next = || texts.next().flatten();
            let has_code = flags.1 || links.iter().any(|link| link.label == "code");
            Paper {
                id: String::new(),
                title: next(),
                authors: lists.0,
                more_authors: flags.0,
                affiliations: lists.1,
                date,
                categories: lists.2,
                tags: lists.3,
                venue: next(),
                kind: next(),
                status: next(),
                award: next(),
                note: next(),
                volume: next(),
                issue: next(),
                pages: next(),
                publisher: next(),
                summary: next(),
                tldr: next(),
                links,
                has_code,
                metrics,
                featured: flags.2,
                thumbnail: flags.3.then(|| "https://host.test/a.png".to_owned()),
                bibtex: next(),
                ..Paper::default()
            }
        },
    )
}

fn profile() -> impl Strategy<Value = Profile> {
    let texts = (text(), maybe(), maybe(), maybe(), maybe(), maybe());
    let lists = (distinct(), links(), figures(), prop::collection::btree_map(text(), text(), 0..3));
    let info = (maybe(), maybe(), prop::option::of(0.1..1e9), maybe(), prop::option::of(any::<bool>()));
    let infos = prop::collection::btree_map(text(), info, 0..3);
    let years = prop::collection::btree_map(0_u16..=9999, 0.0..1e9, 0..4);
    let papers = prop::collection::vec((text(), paper()), 0..4);
    (texts, lists, infos, years, date(), papers).prop_map(|(texts, lists, infos, years, updated, papers)| {
        let infos = infos.into_iter().map(|(key, (label, unit, max, description, higher_is_better))| {
            (key, MetricInfo { label, unit, max, description, higher_is_better })
        });
        let with_id =
            |(index, (id, paper)): (usize, (String, Paper))| Paper { id: format!("{id}#{index}"), ..paper };
        Profile {
            name: texts.0,
            aliases: lists.0,
            affiliation: texts.1,
            bio: texts.2,
            avatar: None,
            category: texts.3,
            links: lists.1,
            metrics: lists.2,
            metric_info: MetricInfos(infos.collect()),
            categories: lists.3.into_iter().collect(),
            citations_by_year: years.into_iter().collect(),
            updated,
            sources: texts
                .4
                .map(|name| Source { name, url: Some("https://host.test/".to_owned()) })
                .into_iter()
                .collect(),
            notice: texts.5,
            papers: papers.into_iter().enumerate().map(with_id).collect(),
            ..Profile::default()
        }
    })
}

/// What is left of a paper in a document of references.
fn as_reference(paper: &Paper, with_abstract: bool) -> Paper {
    let plain = |person: &Person| Person { name: person.name.clone(), ..Person::default() };
    Paper {
        authors: paper.authors.iter().map(plain).collect(),
        affiliations: Vec::new(),
        award: None,
        summary: paper.summary.clone().filter(|_| with_abstract),
        tldr: None,
        has_code: paper.link("code").is_some(),
        metrics: Vec::new(),
        featured: false,
        thumbnail: None,
        ..paper.clone()
    }
}

proptest! {
    #[test]
    fn a_profile_is_read_as_it_was(profile in profile()) {
        let document = write_profile(&profile, &number);
        prop_assert_eq!(&read(&document).profile, &profile, "{}", document);
    }

    #[test]
    fn references_are_read_as_they_were(profile in profile(), with_abstracts: bool) {
        let document = write_references(&profile.name, &mut profile.papers.iter(), with_abstracts);
        let papers = profile.papers.iter().map(|paper| as_reference(paper, with_abstracts)).collect();
        let expected = Profile { name: profile.name.clone(), papers, ..Profile::default() };
        prop_assert_eq!(&read(&document).profile, &expected, "{}", document);
    }
}

#[test]
fn documents_of_people_are_read_as_they_were() {
    for file in ["public/profile.json", "public/examples/bob.json", "tests/corpus/cite/papers.json"] {
        let before = read(&fs::read_to_string(path(file)).unwrap());
        let after = read(&write_profile(&before.profile, &number));
        assert_eq!(after.profile, before.profile, "{file}");
        assert!(after.warnings.len() <= before.warnings.len(), "{file}: {:?}", warnings(&after));
    }
}

#[test]
fn the_list_of_a_lab_is_read_as_it_was_without_its_members() {
    let of = |name: &str| {
        format!(
            r#"{{"name": "{name}", "source": {{"name": "S{name}", "url": "https://s.test/"}}, "notice": "N{name}.",
                "papers": [{{"title": "T", "links": {{"pdf": "https://{name}.test/", "doi": "10.1/x"}}}}]}}"#
        )
    };
    let merged = merged(&[&of("a"), &of("b")]).profile;
    let written = read(&write_profile(&merged, &number)).profile;
    let papers = merged.papers.iter().map(|paper| Paper { members: Vec::new(), ..paper.clone() }).collect();
    let sources = vec![Source { name: "Sa, Sb".to_owned(), url: None }];
    assert_eq!(written, Profile { papers, sources, members: Vec::new(), ..merged });
}
