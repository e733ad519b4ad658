//! The view in the page's URL, and permanent links.

use proptest::prelude::*;
use scholar_profile::model::{Paper, PartialDate, Person, Profile};
use scholar_profile::query::{Facet, GroupKey, Index, Order, Query, SortKey, admit};
use scholar_profile::text::{percent_decode, percent_encode};
use scholar_profile::url_state::{linked_paper, permanent_link, read, replace, write};

use crate::query::{figure, index, profile, select, strings};
use crate::unicode::Native;

/// A profile in which each facet has values that a URL cannot hold as they are.
fn papers() -> Profile {
    let paper = |category: &str, kind: &str, tag: &str, year, author: &str, has_code| Paper {
        title: Some(format!("About {tag}")),
        categories: strings(&[category]),
        kind: Some(kind.to_owned()),
        tags: strings(&[tag]),
        date: PartialDate::new(year, None, None).ok(),
        authors: vec![Person { name: author.to_owned(), ..Person::default() }],
        has_code,
        metrics: vec![figure("citations", 1.0), figure("rank & file", 2.0)],
        ..Paper::default()
    };
    profile(vec![
        paper("CL", "book", "a+b & c", 2023, "Two, Bob", true),
        paper("CV", "Zine", "100% =?#", 2024, "Zoë Müller", false),
        paper("cs.LG", "article-journal", "数学", 2025, "Ada Example", true),
    ])
}

fn by_category(codes: &[&str]) -> Query {
    let mut query = Query::default();
    query.select(Facet::Category, strings(codes));
    query
}

fn read_plain(search: &str, index: &Index) -> Query {
    read(search, "", &Query::default(), index, &Native)
}

#[test]
fn each_kind_has_its_key() {
    let index = index(&papers());
    let mut query = by_category(&["CL", "CV"]);
    query.search = "deep \"sea\"".to_owned();
    query.code_only = true;
    query.sort = SortKey::Metric("rank & file".to_owned());
    query.order = Some(Order::Ascending);
    query.select(Facet::Type, strings(&["book"]));
    query.select(Facet::Tag, strings(&["a+b & c"]));
    query.select(Facet::Year, strings(&["2024"]));
    query.select(Facet::Author, strings(&["Two, Bob"]));
    let text = "q=deep+%22sea%22&cat=CL&cat=CV&type=book&tag=a%2Bb+%26+c&year=2024&author=Two,+Bob&code=1\
        &sort=rank+%26+file&order=asc";
    assert_eq!(write(&query, "", &Query::default(), &index), text);
    assert_eq!(read_plain(&format!("?{text}"), &index), query);
}

#[test]
fn defaults_and_presets_are_not_written() {
    let index = index(&papers());
    assert_eq!(write(&Query::default(), "", &Query::default(), &index), "");
    let mut preset = by_category(&["CL", "CV"]);
    preset.search = "deep".to_owned();
    preset.sort = SortKey::Date;
    preset.order = Some(Order::Ascending);
    assert_eq!(write(&preset, "", &preset, &index), "");
    let mut other_way = preset.clone();
    other_way.select(Facet::Category, strings(&["CV", "CL"]));
    assert_eq!(write(&other_way, "", &preset, &index), "");

    let natural = Query { order: Some(Order::Descending), ..preset.clone() };
    assert_eq!(write(&natural, "", &preset, &index), "order=desc");
    let by_title = Query { sort: SortKey::Title, order: Some(Order::Ascending), ..preset.clone() };
    assert_eq!(write(&by_title, "", &preset, &index), "sort=title");
    let unsorted = Query { sort: SortKey::Profile, order: None, ..preset.clone() };
    assert_eq!(write(&unsorted, "", &preset, &index), "sort=profile");
}

#[test]
fn what_was_emptied_against_a_preset_stays_empty() {
    let index = index(&papers());
    let preset = Query { search: "deep".to_owned(), ..by_category(&["CL"]) };
    assert_eq!(write(&Query::default(), "", &preset, &index), "q=&cat=");
    assert_eq!(read("?q=&cat=", "", &preset, &index, &Native), Query::default());
    assert_eq!(read("?cat", "", &preset, &index, &Native).selected(Facet::Category), strings(&[]));
    assert_eq!(read("?cat=CV", "", &preset, &index, &Native).selected(Facet::Category), ["CV"]);
    assert_eq!(read("?x=1", "", &preset, &index, &Native), preset);
}

#[test]
fn unknown_values_are_ignored() {
    let index = index(&papers());
    let unknown =
        "?cat=XX&type=__proto__&year=1900&author=Nobody&tag=%00&code=yes&sort=constructor&order=-1&group=x";
    assert_eq!(read_plain(unknown, &index), Query::default());
    let preset = Query { sort: SortKey::Date, order: Some(Order::Ascending), ..by_category(&["CL"]) };
    assert_eq!(read(unknown, "", &preset, &index, &Native), preset);
    assert_eq!(read_plain("?cat=XX&cat=CV&cat=%E0", &index), by_category(&["CV"]));
}

#[test]
fn values_are_read_as_the_toggles_have_them() {
    let index = index(&papers());
    let authors = |search| read_plain(search, &index).selected(Facet::Author).to_vec();
    assert_eq!(authors("?author=zoe+MULLER&author=Zo%C3%AB%20M%C3%BCller"), ["Zoë Müller"]);
    assert_eq!(read_plain("?cat=CL&cat=CL", &index), by_category(&["CL"]));
}

#[test]
fn choosing_a_key_without_an_order_is_its_natural_one() {
    let index = index(&papers());
    let preset = Query { sort: SortKey::Date, order: Some(Order::Ascending), ..Query::default() };
    let order = |search| read(search, "", &preset, &index, &Native).order;
    assert_eq!(order("?sort=title"), None);
    assert_eq!(order("?order=desc&sort=title"), Some(Order::Descending));
    assert_eq!(order("?cat=CL"), Some(Order::Ascending));
}

#[test]
fn an_id_stands_before_each_key() {
    let index = index(&papers());
    let query = by_category(&["CL"]);
    assert_eq!(write(&query, "lab", &Query::default(), &index), "lab.cat=CL");
    let read = |search, id| read(search, id, &Query::default(), &index, &Native);
    assert_eq!(read("?lab.cat=CL", "lab"), query);
    assert_eq!(read("?cat=CL&lab2.cat=CL&labcat=CL", "lab"), Query::default());
    assert_eq!(read("?lab.cat=CL", ""), Query::default());
    assert_eq!(read("?%6cab.%63at=CL", "lab"), query);
    assert_eq!(write(&query, "é &", &Query::default(), &index), "%C3%A9%20%26.cat=CL");
    assert_eq!(read("?%C3%A9%20%26.cat=CL", "é &"), query);
}

#[test]
fn what_is_not_the_elements_stays_as_it_stands() {
    assert_eq!(replace("", "", ""), "");
    assert_eq!(replace("", "", "cat=CL"), "?cat=CL");
    assert_eq!(replace("?cat=CL", "", ""), "");
    assert_eq!(replace("?a=%zz&cat=CV&&b&q=x&c=1%20+", "", "cat=CL"), "?a=%zz&cat=CL&&b&c=1%20+");
    assert_eq!(replace("?cat=CV&lab.cat=CV&lab.x=1", "lab", "lab.q=a"), "?cat=CV&lab.q=a&lab.x=1");
    assert_eq!(replace("?a&b", "", "q=x&cat=CL"), "?a&b&q=x&cat=CL");
}

#[test]
fn a_permanent_link_leads_to_its_paper() {
    assert_eq!(permanent_link("", "emu3"), "#paper=emu3");
    assert_eq!(permanent_link("lab", "10.5555/a b#1"), "#lab.paper=10.5555/a%20b%231");
    let linked = |fragment, id| linked_paper(fragment, id);
    assert_eq!(linked("#paper=a+b%20c", "").as_deref(), Some("a+b c"));
    assert_eq!(linked("#lab.paper=emu3", "lab").as_deref(), Some("emu3"));
    assert_eq!(linked("#paper=emu3", "lab").as_deref(), Some("emu3"));
    for fragment in ["#lab.paper=emu3", "", "#", "#part", "#xpaper=emu3", "paper=emu3"] {
        assert_eq!(linked(fragment, ""), None, "{fragment}");
    }
    assert_eq!(linked("#other.paper=emu3", "lab"), None);
    assert_eq!(linked("#paper=%E0%A4%A", ""), None);
    assert_eq!(linked("#paper=%4%zz%", "").as_deref(), Some("%4%zz%"));
}

#[test]
fn only_what_hides_a_paper_is_dropped() {
    let index = index(&papers());
    let mut query = Query { search: "about".to_owned(), code_only: true, ..by_category(&["CL", "CV"]) };
    query.select(Facet::Year, strings(&["2023"]));
    query.sort = SortKey::Date;
    admit(&index, &mut query, 1, &Native);
    let kept = Query { search: "about".to_owned(), sort: SortKey::Date, ..by_category(&["CL", "CV"]) };
    assert_eq!(query, kept);
    let mut query = Query { search: "nothing of it".to_owned(), ..Query::default() };
    admit(&index, &mut query, 0, &Native);
    assert_eq!(query, Query::default());
    let mut beyond = by_category(&["CL"]);
    admit(&index, &mut beyond, 99, &Native);
    assert_eq!(beyond, by_category(&["CL"]));
}

fn any_query() -> impl Strategy<Value = Query> {
    let some = |facet: Facet| {
        let values: Vec<String> =
            index(&papers()).values(facet).iter().map(|value| value.text.clone()).collect();
        let most = values.len();
        prop_oneof![Just(Vec::new()), prop::sample::subsequence(values, 0..=most)]
    };
    let facets = Facet::ALL.map(some);
    let sort = prop::sample::select(vec![
        SortKey::Profile,
        SortKey::Date,
        SortKey::Title,
        SortKey::Metric("rank & file".to_owned()),
    ]);
    let order = prop::option::of(prop::sample::select(vec![Order::Ascending, Order::Descending]));
    let group = prop::sample::select(GroupKey::ALL.to_vec());
    (".*", facets, any::<bool>(), sort, order, group).prop_map(
        |(search, selected, code_only, sort, order, group)| Query {
            search,
            selected,
            code_only,
            sort,
            order,
            group,
        },
    )
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(query in any_query(), preset in any_query(), id in prop_oneof![Just(String::new()), ".{1,8}"]) {
        let index = index(&papers());
        let preset = Query { code_only: false, ..preset };
        let search = replace("?keep=me&x", &id, &write(&query, &id, &preset, &index));
        let again = read(&search, &id, &preset, &index, &Native);
        let in_effect = |query: &Query| Query {
            order: query.order.or_else(|| Some(index.natural_order(&query.sort))),
            selected: query.selected.clone().map(|mut values| { values.sort(); values }),
            ..query.clone()
        };
        prop_assert_eq!(in_effect(&again), in_effect(&query), "{}", search);
        prop_assert_eq!(select(&index, &again), select(&index, &query));
        prop_assert_eq!(replace(&search, &id, ""), "?keep=me&x");
    }

    #[test]
    fn any_url_can_be_read(search in ".*", id in ".{0,4}") {
        let index = index(&papers());
        let query = read(&search, &id, &Query::default(), &index, &Native);
        let part = write(&query, &id, &Query::default(), &index);
        prop_assert_eq!(read(&part, &id, &Query::default(), &index, &Native), query);
        prop_assert!(linked_paper(&search, &id).is_none_or(|paper| paper.len() <= search.len() * 3));
    }

    #[test]
    fn encoded_text_is_ascii_and_comes_back(text in ".*") {
        let mut encoded = String::new();
        percent_encode(&mut encoded, &text);
        prop_assert!(encoded.bytes().all(|byte| byte.is_ascii_graphic() && !b"&=+#?'\"<>".contains(&byte)));
        prop_assert_eq!(percent_decode(&encoded), Some(text));
    }
}
