//! Papers and citations by year, as columns side by side.

use super::{Facet, Index};

/// Years in a row that may be empty before one column stands for all of them: a reprint of 1905 must not
/// push the rest out of view.
const LONGEST_GAP: u16 = 9;

/// A year, or a stretch of years in which nothing happened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct YearColumn {
    /// The year; the first of a stretch.
    pub year: u16,
    /// How many years the column stands for.
    pub span: u16,
    /// Id of the year among the values of [`Facet::Year`]; `None` in a gap.
    pub id: Option<u32>,
    /// Papers of the year, whatever is filtered.
    pub papers: u32,
    /// Citations received in the year.
    pub citations: f64,
}

/// The years from the first to the last that has a paper or a citation. `citations` is ascending by year.
#[must_use]
pub fn year_columns(index: &Index, citations: &[(u16, f64)]) -> Vec<YearColumn> {
    let mut columns: Vec<YearColumn> = Vec::new();
    for (id, value) in (0..).zip(index.values(Facet::Year)) {
        let Ok(year) = value.text.parse::<u16>() else {
            continue;
        };
        let cited = citations.iter().find(|(own, _)| *own == year).map_or(0.0, |(_, number)| *number);
        if value.count == 0 && cited <= 0.0 {
            continue;
        }
        if let Some(last) = columns.last() {
            let (first, empty) = (last.year + 1, year - last.year - 1);
            let (gaps, span) = if empty > LONGEST_GAP { (1, empty) } else { (empty, 1) };
            for year in first..first + gaps {
                columns.push(YearColumn { year, span, id: None, papers: 0, citations: 0.0 });
            }
        }
        columns.push(YearColumn { year, span: 1, id: Some(id), papers: value.count, citations: cited });
    }
    columns
}

/// Height of a bar of which the tallest measures `full`. What is there can be seen, however little it is.
#[must_use]
pub fn bar_height(value: f64, highest: f64, full: u32) -> u32 {
    const LEAST: u32 = 2;
    if value <= 0.0 {
        return 0;
    }
    ((value / highest * f64::from(full) + 0.5) as u32).clamp(LEAST, full)
}
