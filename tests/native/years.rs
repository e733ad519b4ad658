//! The columns of the chart.

use scholar_profile::model::{Paper, PartialDate, Profile};
use scholar_profile::query::{YearColumn, bar_height, year_columns};

use crate::query::index;

fn columns(papers: &[u16], citations: &[(u16, f64)]) -> Vec<YearColumn> {
    let paper = |&year: &u16| Paper { date: PartialDate::new(year, None, None).ok(), ..Paper::default() };
    let profile = Profile {
        papers: papers.iter().map(paper).chain([Paper::default()]).collect(),
        citations_by_year: citations.to_vec(),
        ..Profile::default()
    };
    year_columns(&index(&profile), &profile.citations_by_year)
}

/// Year, span, papers and citations of each column, and whether it has a toggle.
fn told(columns: &[YearColumn]) -> Vec<(u16, u16, u32, f64, bool)> {
    columns.iter().map(|own| (own.year, own.span, own.papers, own.citations, own.id.is_some())).collect()
}

#[test]
fn without_dates_and_citations_there_is_no_column() {
    assert_eq!(columns(&[], &[]), []);
    assert_eq!(columns(&[], &[(2020, 0.0)]), []);
}

#[test]
fn years_ascend_and_gaps_between_them_are_kept() {
    let columns = columns(&[2024, 2021, 2024], &[]);
    let expected = [
        (2021, 1, 1, 0.0, true),
        (2022, 1, 0, 0.0, false),
        (2023, 1, 0, 0.0, false),
        (2024, 1, 2, 0.0, true),
    ];
    assert_eq!(told(&columns), expected);
}

#[test]
fn a_year_with_citations_alone_has_a_toggle_and_one_with_none_has_not() {
    let columns = columns(&[2021], &[(2019, 0.0), (2020, 7.0), (2021, 3.5), (2022, 0.0), (2023, 1.0)]);
    let expected =
        [(2020, 1, 0, 7.0, true), (2021, 1, 1, 3.5, true), (2022, 1, 0, 0.0, false), (2023, 1, 0, 1.0, true)];
    assert_eq!(told(&columns), expected);
}

#[test]
fn the_id_is_that_of_the_facet() {
    let columns = columns(&[2024, 2021], &[(2022, 5.0)]);
    assert_eq!(columns.iter().map(|own| own.id).collect::<Vec<_>>(), [Some(0), Some(1), None, Some(2)]);
}

#[test]
fn ten_empty_years_in_a_row_are_one_column() {
    assert_eq!(columns(&[2000, 2010], &[]).len(), 11);
    let columns = columns(&[2000, 2011], &[]);
    assert_eq!(told(&columns), [(2000, 1, 1, 0.0, true), (2001, 10, 0, 0.0, false), (2011, 1, 1, 0.0, true)]);
}

#[test]
fn the_ends_of_the_calendar_fit() {
    let columns = columns(&[0, 9999], &[]);
    assert_eq!(told(&columns), [(0, 1, 1, 0.0, true), (1, 9998, 0, 0.0, false), (9999, 1, 1, 0.0, true)]);
}

#[test]
fn bars_are_measured_by_the_highest_and_never_vanish() {
    assert_eq!(bar_height(0.0, 5.0, 56), 0);
    assert_eq!(bar_height(5.0, 5.0, 56), 56);
    assert_eq!(bar_height(2.0, 5.0, 56), 22);
    assert_eq!(bar_height(1.0, 1e9, 56), 2);
    assert_eq!(bar_height(0.0, 0.0, 56), 0);
    assert_eq!(bar_height(f64::MAX, f64::MAX, 30), 30);
}
