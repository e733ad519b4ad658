//! The order of the list, case by case.

use scholar_profile::model::{MetricInfo, MetricInfos, Paper, Profile};
use scholar_profile::query::{Index, Order, Query, SortKey, titles};

use crate::query::{figure, index, profile, select, titled};
use crate::unicode::Native;

fn sorted(index: &Index, key: &str, order: Option<Order>) -> Vec<u32> {
    select(index, &Query { sort: SortKey::parse(key, index), order, ..Query::default() }).positions
}

/// Five papers that differ in title, date and figures.
fn five() -> Profile {
    let paper = |title: &str, date: Option<&str>, metrics: &[(&str, f64)]| Paper {
        date: date.and_then(|date| date.parse().ok()),
        metrics: metrics.iter().map(|&(key, value)| figure(key, value)).collect(),
        ..titled(title)
    };
    profile(vec![
        paper("Beta", Some("2023-01-05"), &[("citations", 5.0), ("novelty", 70.0)]),
        paper("alpha", Some("2024-02-01"), &[("citations", 0.0), ("novelty", 10.0)]),
        paper("Éclair", Some("2022-03"), &[("novelty", 90.5)]),
        paper("delta", Some("2021"), &[("citations", 40.0), ("impact", -3.0)]),
        paper("Zeta", None, &[("citations", 7.0), ("impact", 9.0)]),
    ])
}

#[test]
fn each_key_has_its_natural_order() {
    let index = index(&five());
    assert_eq!(index.metric_keys().collect::<Vec<_>>(), ["citations", "novelty", "impact"]);
    let cases: [(&str, [u32; 5], [u32; 5]); 7] = [
        ("profile", [0, 1, 2, 3, 4], [4, 3, 2, 1, 0]),
        ("unknown", [0, 1, 2, 3, 4], [4, 3, 2, 1, 0]),
        ("date", [1, 0, 2, 3, 4], [3, 2, 0, 1, 4]),
        ("title", [1, 0, 3, 2, 4], [4, 2, 3, 0, 1]),
        ("citations", [3, 4, 0, 1, 2], [1, 0, 4, 3, 2]),
        ("novelty", [2, 0, 1, 3, 4], [1, 0, 2, 3, 4]),
        ("impact", [4, 3, 0, 1, 2], [3, 4, 0, 1, 2]),
    ];
    for (key, natural, turned) in cases {
        let other = index.natural_order(&SortKey::parse(key, &index)).reversed();
        assert_eq!(sorted(&index, key, None), natural, "{key}");
        assert_eq!(sorted(&index, key, Some(other)), turned, "{key} turned round");
    }
}

#[test]
fn lower_is_better_starts_with_the_lowest() {
    let with = |value: Option<f64>| Paper {
        metrics: value.map(|value| figure("rank", value)).into_iter().collect(),
        ..titled("T")
    };
    let mut profile = profile(vec![with(Some(7.0)), with(None), with(Some(2.0))]);
    let info = MetricInfo { higher_is_better: Some(false), ..MetricInfo::default() };
    profile.metric_info = MetricInfos(vec![("rank".to_owned(), info)]);
    let index = index(&profile);
    assert_eq!(sorted(&index, "rank", None), [2, 0, 1]);
    assert_eq!(sorted(&index, "rank", Some(Order::Descending)), [0, 2, 1]);
}

#[test]
fn untitled_papers_come_last_and_equal_titles_keep_their_order() {
    let profile = profile(vec![Paper::default(), titled("b"), titled("A"), titled("B"), titled("{a}")]);
    assert_eq!(titles(&profile, &Native), ["", "b", "A", "B", "a"]);
    let index = index(&profile);
    assert_eq!(sorted(&index, "title", None), [2, 4, 1, 3, 0]);
    assert_eq!(sorted(&index, "title", Some(Order::Descending)), [1, 3, 2, 4, 0]);
    index.set_title_ranks(vec![0, 1, 2, 1, 2]);
    assert_eq!(sorted(&index, "title", None), [1, 3, 2, 4, 0]);
    index.set_title_ranks(Vec::new());
    assert_eq!(sorted(&index, "title", None), [1, 2, 3, 4, 0]);
}

#[test]
fn names_of_keys_and_orders_are_those_of_the_contract() {
    let index = index(&five());
    for key in ["profile", "date", "title", "citations"] {
        assert_eq!(SortKey::parse(key, &index).as_str(), key);
    }
    for (text, order) in [("asc", Some(Order::Ascending)), ("desc", Some(Order::Descending)), ("up", None)] {
        assert_eq!(Order::parse(text), order);
        assert!(order.is_none_or(|order| order.as_str() == text));
    }
}
