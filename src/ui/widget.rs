//! The whole page of one profile.

use leptos::prelude::*;

use super::arriving::renewed;
use super::chart::chart;
use super::element::{classed, text_view};
use super::footer::footer;
use super::header::header;
use super::heading::heading;
use super::list::list;
use super::missing::missing;
use super::more::more;
use super::status::way_back;
use super::toolbar::toolbar;
use super::tree::Tree;
use crate::settings::Theme;
use crate::state::State;

/// Everything inside the shadow root: header, toolbar, cards, footer. `follows_system` tells
/// whether the page declares no colour scheme, so that the system's counts.
pub fn widget(state: State, follows_system: RwSignal<bool>) -> Tree {
    let settings = state.settings.get_untracked();
    let hide = settings.hide;
    let (cards, field) = (NodeRef::new(), NodeRef::new());
    let controls = !state.document().profile.papers.is_empty() && !hide.toolbar;
    let papers = classed("div", "papers")
        .child(
            heading(settings.heading_level + 1, "list-title")
                .part("list-title")
                .maybe_child(renewed(state, title))
                .done(),
        )
        .child(if controls { toolbar(state, field) } else { way_back(state) })
        .children(missing(state))
        .child(list(state, cards, field))
        .child(more(state, cards));
    let header = (!hide.header).then(|| header(state));
    let chart = if hide.chart { None } else { renewed(state, chart) };
    let any = header.is_some() || chart.is_some();
    let overview = classed("div", "overview").maybe_child(header).maybe_child(chart);
    classed("div", "widget")
        .attr("lang", state.words.tag)
        .maybe("dir", state.words.dir())
        .live("data-changing", move || state.is_changing.get().then_some(""))
        .live("data-drawing", move || state.is_filling().then_some(""))
        .live("data-arriving", move || state.is_partial().then_some(""))
        .live("data-theme", move || scheme(state.theme(), follows_system.get()))
        .maybe_child(any.then(|| overview.done()))
        .child(papers.done())
        .maybe_child(if hide.footer { None } else { footer(state) })
        .done()
}

/// How many papers there are, once that is known.
fn title(state: State) -> Option<Tree> {
    let document = state.document();
    Some(text_view(match document.is_partial {
        true => state.words.chart.papers.to_owned(),
        false => state.words.papers.with(document.profile.papers.len(), &*state.formats()),
    }))
}

/// Colour scheme of the widget's ground; absent = the one that the page declares.
pub(super) fn scheme(theme: Option<Theme>, follows_system: bool) -> Option<&'static str> {
    match theme {
        Some(Theme::Light) => Some("light"),
        Some(Theme::Dark) => Some("dark"),
        None => follows_system.then_some("system"),
    }
}
