//! Papers and citations by year: bars that filter.

use leptos::prelude::*;

use super::chips::toggle;
use super::element::{Element, Node, button, classed, effect, el, live, live_text, row};
use super::icon::bar;
use super::tree::Tree;
use crate::i18n::fill;
use crate::platform;
use crate::query::{Facet, YearColumn, bar_height, year_columns};
use crate::state::State;

/// Pixels of the tallest bar of each series.
const PAPERS: u32 = 56;
const CITATIONS: u32 = 30;

/// Up to so many columns, each has its name; of more, some have.
const ALL_NAMED: usize = 6;
/// Up to so many columns, each bar has its number; of more, the pressed ones have.
const ALL_COUNTED: usize = 10;

/// The highest values of both series: what the bars are measured by.
#[derive(Clone, Copy)]
struct Scale {
    papers: f64,
    citations: f64,
}

/// The chart; absent where no paper has a date and no year has citations.
pub(super) fn chart(state: State) -> Option<Tree> {
    let document = state.document();
    let columns = year_columns(&document.index, &document.profile.citations_by_year);
    let last = *columns.last()?;
    let highest = |value: fn(&YearColumn) -> f64| columns.iter().map(value).fold(0.0, f64::max);
    let scale = Scale {
        papers: highest(|column| f64::from(column.papers)),
        citations: highest(|column| column.citations),
    };
    let many = columns.len() > ALL_COUNTED;
    let class = match columns.len() {
        0..=ALL_NAMED => "chart few",
        _ if many => "chart many",
        _ => "chart",
    };
    // How many there will be is not known while a document arrives: then they have a row of their own, and keep it.
    let class = match (untrack(|| state.is_partial()), state.has_arrived()) {
        (true, _) => "chart many below".to_owned(),
        (_, true) => [class, " below"].concat(),
        _ => class.to_owned(),
    };
    let words = state.words;
    let name = if scale.citations > 0.0 { words.chart.name } else { words.chart.name_papers };
    let columns = columns.into_iter().map(|own| {
        // Long stretches are named as one counts them, short ones so that the newest is named.
        let named = if many { own.year % 5 == 0 } else { (last.year - own.year) % 2 == 0 };
        let class = if named || own.span > 1 { "column named" } else { "column" };
        column(state, own, scale, classed("div", class))
    });

    let plot = Node::new();
    // The newest years are in view first.
    effect(move || {
        if let Some(plot) = plot.get() {
            platform::scroll_to_end(plot.into());
        }
    });
    let series = |word: &'static str| classed("span", "label").text(word).done();
    let cited = (scale.citations > 0.0).then(|| series(words.chart.citations));
    let labels = classed("div", "series").attr("aria-hidden", "true").child(series(words.chart.papers));
    let chart = el("div").attr("class", class).part("chart").attr("role", "group").attr("aria-label", name);
    let chart = chart.child(labels.maybe_child(cited).done());
    Some(chart.child(classed("div", "plot").found_by(plot).children(columns).done()).done())
}

/// A year with its toggle, or a gap.
fn column(state: State, own: YearColumn, scale: Scale, column: Element) -> Tree {
    let Some(id) = own.id else {
        return column.attr("aria-hidden", "true").child(gap(own, scale)).done();
    };
    let text = own.year.to_string();
    let formats = state.formats();
    let citations = formats.number(own.citations);
    let cited = (own.citations > 0.0)
        .then(|| classed("span", "amount cited").attr("aria-hidden", "true").text(citations.clone()).done());
    column.child(year(state, own, scale, id, text, citations)).maybe_child(cited).done()
}

/// The toggle, and over it the number of papers: not inside, since the toggle's name holds it in words. The
/// solid part of the bar is the papers that pass every other kind of filter.
fn year(state: State, own: YearColumn, scale: Scale, id: u32, text: String, citations: String) -> Tree {
    let count = move || state.count(Facet::Year, id);
    let pressed = move || state.is_pressed(Facet::Year, id);
    let press = move || state.toggle(Facet::Year, id);

    let words = state.words;
    let cited = words.chart.citation_count.form(own.citations as usize, &*state.formats());
    let cited = [words.comma, &fill(cited, &[("n", &citations)])].concat();
    let shown = text.clone();
    let name = move || {
        let (count, formats) = (count() as usize, state.formats());
        let papers = words.chart.year.form(count, &*formats);
        let mut name = fill(papers, &[("year", &shown), ("n", &formats.number(count as f64))]);
        if own.citations > 0.0 {
            name.push_str(&cited);
        }
        name
    };
    let node = Node::new();
    let button = button("year").part("year").attr("data-year", text.clone()).found_by(node);
    let button = button.attr("aria-label", untrack(&name));
    effect(move || {
        let name = name();
        if let Some(button) = node.get() {
            platform::name(&button, &name);
        }
    });

    let height = move |papers: u32| bar_height(f64::from(papers), scale.papers, PAPERS);
    let solid = live(move || Some(bar("bar", height(count()), height(own.papers))));
    let rise = classed("span", "rise").child(solid).done();
    let toggle = toggle(button, pressed, count, press)
        .child(rise)
        .child(named(&text))
        .maybe_child(fall(own, scale))
        .done();

    let number = live_text(move || match count() {
        0 => String::new(),
        count => state.formats().number(f64::from(count)),
    });
    let number = classed("span", "amount").child(number).done();
    // A bar that is not seen holds the number up.
    let number = classed("span", "rise number").attr("aria-hidden", "true").child(number);
    row([toggle, number.child(bar("bar", 0, height(own.papers))).done()])
}

/// Years in which nothing happened: lines, and nothing to press.
fn gap(own: YearColumn, scale: Scale) -> Tree {
    let name = if own.span > 1 { "…".to_owned() } else { own.year.to_string() };
    let rise = classed("span", "rise").child(bar("bar", 0, 0)).done();
    classed("div", "year").child(rise).child(named(&name)).maybe_child(fall(own, scale)).done()
}

/// The name of a year; without its century it can stand beside another one.
fn named(text: &str) -> Tree {
    let (century, year) = text.split_at_checked(text.len().saturating_sub(2)).unwrap_or(("", text));
    let century = classed("span", "century").text(century.to_owned()).done();
    classed("span", "name-of-year").child(century).text(year.to_owned()).done()
}

/// Citations hang down, where there are any in the chart.
fn fall(own: YearColumn, scale: Scale) -> Option<Tree> {
    let height = bar_height(own.citations, scale.citations, CITATIONS);
    (scale.citations > 0.0).then(|| bar("bar fall", height, height))
}
