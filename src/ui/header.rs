//! Who the researcher is, or who the members of the lab are.

use leptos::prelude::*;

use super::badge::badge;
use super::chips::member_chips;
use super::element::{classed, el, link, text_view};
use super::heading::heading;
use super::metrics::metrics;
use super::rich_text::rich_text;
use super::tree::Tree;
use crate::state::State;
use crate::text::Flavour;

/// The profile's header with its metrics.
pub(super) fn header(state: State) -> Tree {
    let document = state.document();
    let profile = &document.profile;
    let settings = state.settings.get_untracked();
    let paragraph = |class, text: &Option<String>, flavour| {
        text.as_deref().map(|text| {
            classed("p", class).part(class).attr("dir", "auto").child(rich_text(state, text, flavour)).done()
        })
    };

    let avatar = profile.avatar.as_ref().map(|url| {
        let picture = classed("img", "avatar").part("avatar").attr("src", url.clone());
        // The name beside it says all that the portrait could.
        picture.attr("alt", "").attr("width", "96").attr("height", "96").done()
    });
    let name = heading(settings.heading_level, "name")
        .part("name")
        .text(profile.shown_name(state.words.comma))
        .done();
    let badge = profile.category.as_ref().map(|code| badge(state, code, |element| element));
    let name_line = classed("div", "name-line").child(name).child(text_view(" ")).maybe_child(badge);
    let who = classed("div", "who").child(name_line.done()).maybe_child(paragraph(
        "affiliation",
        &profile.affiliation,
        Flavour::Label,
    ));
    let links = profile.links.iter().map(|own| {
        let word = state.words.link_label(&own.label).to_owned();
        let link = link(&own.url).attr("data-link", own.label.clone());
        el("li").child(link.text(word).done()).done()
    });
    let links = (!profile.links.is_empty())
        .then(|| classed("ul", "profile-links").part("profile-links").children(links).done());
    let identity = classed("div", "identity")
        .maybe_child(avatar)
        .child(who.done())
        .maybe_child(paragraph("bio", &profile.bio, Flavour::Remark))
        .maybe_child(links)
        .maybe_child(member_chips(state));
    let any_metrics = !profile.metrics.is_empty() && !settings.hide.metrics;
    classed("div", "header")
        .part("header")
        .child(identity.done())
        .maybe_child(any_metrics.then(|| metrics(state)))
        .done()
}
