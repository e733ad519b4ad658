//! The whole page of one profile.

use leptos::prelude::*;

use super::chart::chart;
use super::element::classed;
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
    let count = state.document().profile.papers.len();
    let title = state.words.papers.with(count, &*state.formats());
    let controls = count > 0 && !hide.toolbar;
    let papers = classed("div", "papers")
        .child(heading(settings.heading_level + 1, "list-title").part("list-title").text(title).done())
        .child(if controls { toolbar(state, field) } else { way_back(state) })
        .children(missing(state))
        .child(list(state, cards, field))
        .child(more(state, cards));
    let header = (!hide.header).then(|| header(state));
    let chart = if hide.chart { None } else { chart(state) };
    let any = header.is_some() || chart.is_some();
    let overview = classed("div", "overview").maybe_child(header).maybe_child(chart);
    classed("div", "widget")
        .attr("lang", state.words.tag)
        .maybe("dir", state.words.dir())
        .live("data-theme", move || scheme(state.theme(), follows_system.get()))
        .maybe_child(any.then(|| overview.done()))
        .child(papers.done())
        .maybe_child(if hide.footer { None } else { footer(state) })
        .done()
}

/// Colour scheme of the widget's ground; absent = the one that the page declares.
pub(super) fn scheme(theme: Option<Theme>, follows_system: bool) -> Option<&'static str> {
    match theme {
        Some(Theme::Light) => Some("light"),
        Some(Theme::Dark) => Some("dark"),
        None => follows_system.then_some("system"),
    }
}
