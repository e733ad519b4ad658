//! One paper.

use leptos::prelude::*;

use super::actions::actions;
use super::arriving::renewed;
use super::author::legend;
use super::authors::authors;
use super::badge::badge;
use super::element::{Element, classed, el, link, text_view};
use super::figures::figures;
use super::heading::heading;
use super::icon::Icon;
use super::rich_text::rich_text;
use super::tags::tags;
use super::tree::Tree;
use crate::model::Paper;
use crate::state::State;
use crate::text::Flavour;

/// The card of the paper at a position in the document.
pub(super) fn card(state: State, position: u32) -> Tree {
    let document = state.document();
    let Some(paper) = document.profile.papers.get(position as usize) else {
        return Tree::Row(Vec::new());
    };
    let title_id = ["title-", &position.to_string()].concat();
    let head = classed("div", "head")
        .child(title(state, paper, title_id.clone()))
        .maybe_child(authors(state, paper, position))
        .maybe_child(venue_line(state, paper))
        .maybe_child(remark(state, "tldr", &paper.tldr))
        .maybe_child(remark(state, "note", &paper.note))
        .maybe_child(tags(state, paper));
    dressed(state, paper)
        .part("card")
        .attr("data-id", paper.id.clone())
        .attr("aria-labelledby", title_id)
        // "More" hands the focus to the first new card, and a permanent link to its own.
        .attr("tabindex", "-1")
        .live("aria-current", move || state.is_marked(position).then_some("true"))
        .child(rail(state, paper))
        .child(head.done())
        .maybe_child(renewed(state, move |state| state.with_paper(position, |paper| figures(state, paper))))
        .child(actions(state, paper, position))
        .done()
}

/// A card that says what of it there is, for its layout.
fn dressed(state: State, paper: &Paper) -> Element {
    let has_picture = paper.thumbnail.is_some();
    let (card, bare) =
        if has_picture { ("card pictured", "card pictured bare") } else { ("card", "card bare") };
    if !paper.metrics.is_empty() {
        return classed("article", card);
    }
    // Without figures, until one of them is asked for.
    el("article")
        .live("class", move || Some(if state.sorted_metric.with(Option::is_some) { card } else { bare }))
}

fn rail(state: State, paper: &Paper) -> Tree {
    let category = paper.categories.first();
    let badge = category.map(|code| badge(state, code, |element| element.part("card-category")));
    let date = paper.date.map(|date| {
        let time = classed("time", "date").part("date").attr("datetime", date.to_string());
        time.text(state.formats().date(date)).done()
    });
    let code = paper.has_code.then(|| {
        let element = match paper.link("code") {
            Some(url) => link(url).attr("class", "code-badge"),
            None => classed("span", "code-badge"),
        };
        element.part("code-badge").child(Icon::CODE.view("icon")).text(state.words.code).done()
    });
    let featured = paper.featured.then(|| {
        let mark = classed("span", "featured").part("featured").child(Icon::STAR.view("icon fill"));
        mark.text(state.words.featured).done()
    });
    classed("div", "rail")
        .maybe_child(badge)
        .maybe_child(date)
        .maybe_child(code)
        .maybe_child(featured)
        .maybe_child(paper.thumbnail.as_deref().map(thumbnail))
        .done()
}

/// A picture of the paper, fetched when it comes near the window; its place stays empty if it cannot be had.
fn thumbnail(url: &str) -> Tree {
    let broken = RwSignal::new(false);
    classed("img", "thumbnail")
        .part("thumbnail")
        .attr("loading", "lazy")
        .attr("alt", "")
        .attr("width", "104")
        .attr("height", "73")
        .live("data-broken", move || broken.get().then_some(""))
        .on("error", move |_| broken.set(true))
        // Only after the others, or the picture would be asked for at once.
        .attr("src", url.to_owned())
        .done()
}

fn title(state: State, paper: &Paper, id: String) -> Tree {
    let text = match &paper.title {
        Some(title) => rich_text(state, title, Flavour::Title),
        None => text_view(state.words.untitled),
    };
    let text = match paper.best_link() {
        Some(url) => link(url).child(text).done(),
        None => text,
    };
    let level = state.settings.with_untracked(|settings| settings.heading_level) + 2;
    heading(level, "title").part("title").attr("id", id).child(text).done()
}

fn venue_line(state: State, paper: &Paper) -> Option<Tree> {
    let label = |class, text: &Option<String>, icon: Option<Icon>| {
        text.as_deref().map(|text| {
            let icon = icon.map(|icon| icon.view("icon"));
            let text = rich_text(state, text, Flavour::Label);
            classed("span", class).part(class).maybe_child(icon).child(text).done()
        })
    };
    let parts = [
        label("venue", &paper.venue, None),
        label("paper-status", &paper.status, None),
        label("award", &paper.award, Some(Icon::AWARD)),
    ];
    let parts: Vec<Tree> = parts.into_iter().flatten().chain(legend(state, paper)).collect();
    if parts.is_empty() {
        return None;
    }
    let line = classed("p", "venue-line").attr("dir", "auto");
    let spaced = |line: Element, part| line.child(part).text(" ");
    Some(parts.into_iter().fold(line, spaced).done())
}

fn remark(state: State, class: &'static str, text: &Option<String>) -> Option<Tree> {
    let text = rich_text(state, text.as_deref()?, Flavour::Prose);
    Some(classed("p", class).part(class).attr("dir", "auto").child(text).done())
}
