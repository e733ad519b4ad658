//! One author in the line of a card, and what the marks at the names mean.

use leptos::web_sys::Event;

use super::element::{button, classed, link};
use super::icon::Icon;
use super::rich_text::rich_text;
use super::stay::and_stay;
use super::tree::Tree;
use crate::i18n::fill;
use crate::model::{Paper, Person};
use crate::people::split_marks;
use crate::query::Facet;
use crate::state::State;
use crate::text::{Flavour, plain_text};

/// Marks of those whom the document names as such, as papers print them.
const EQUAL: &str = "*";
const CORRESPONDING: &str = "†";

/// The name, which filters by it; the marks at it; and the link to the author's own page. `is_stop` tells
/// whether the tab key stops at the name.
pub(super) fn author(state: State, person: &Person, is_stop: bool) -> Vec<Tree> {
    let (document, words) = (state.document(), state.words.authors);
    let (name, mut marks) = split_marks(&person.name);
    let shown = plain_text(name, Flavour::Label, &*state.formats()).into_owned();
    // Of all spellings that are one, the first stands for the author.
    let id = document.index.value_id(Facet::Author, &shown, &*state.formats()).unwrap_or(u32::MAX);

    let (is_owner, is_highlighted) = (state.is_owner(person), state.is_highlighted(person));
    let mut description = String::new();
    for (is_so, word) in [(is_owner, words.owner), (is_highlighted, words.highlighted)] {
        if is_so {
            description.push_str(word);
            description.push_str(state.words.comma);
        }
    }
    description.push_str(&fill(words.filter, &[("name", &shown)]));
    let press = move |event: Event| and_stay(state, &event, || state.toggle(Facet::Author, id));
    let button = button("author stop")
        .part("author")
        .attr("tabindex", if is_stop { "0" } else { "-1" })
        .attr("aria-description", description)
        .maybe("data-owner", is_owner.then(String::new))
        .maybe("data-highlight", is_highlighted.then(String::new))
        .state("aria-pressed", move || state.is_pressed(Facet::Author, id))
        .once_whole(state)
        .on("click", press)
        .child(Icon::CHECK.view("icon check"))
        .child(rich_text(state, name, Flavour::Label));

    for (is_so, mark) in [(person.equal, EQUAL), (person.corresponding, CORRESPONDING)] {
        if is_so && !marks.contains(mark) {
            marks.push_str(mark);
        }
    }
    let page = person.url.as_deref().or(person.orcid.as_deref()).map(|url| {
        let link = link(url).attr("class", "author-link").part("author-link");
        link.attr("aria-label", fill(words.page_of, &[("name", &shown)]))
            .child(Icon::AWAY.view("icon"))
            .done()
    });
    let marks = (!marks.is_empty()).then(|| classed("span", "marks").text(marks).done());
    [Some(button.done()), marks, page].into_iter().flatten().collect()
}

/// What the marks say, as far as the document does.
pub(super) fn legend(state: State, paper: &Paper) -> Vec<Tree> {
    let words = state.words.authors;
    let any = |is_so: fn(&Person) -> bool| paper.authors.iter().any(is_so);
    let entries = [
        (any(|author| author.equal), EQUAL, words.equal),
        (any(|author| author.corresponding), CORRESPONDING, words.corresponding),
    ];
    let entry =
        |mark: &str, meaning: &str| classed("span", "legend").text([mark, " ", meaning].concat()).done();
    entries.into_iter().filter(|entry| entry.0).map(|(_, mark, meaning)| entry(mark, meaning)).collect()
}
