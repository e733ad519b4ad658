//! Where the figures come from and how old they are.

use super::element::{classed, el, link, text_view};
use super::rich_text::rich_text;
use super::tree::Tree;
use crate::state::State;
use crate::text::Flavour;

/// Notice, source and "as of"; nothing when the document gives none of them.
pub(super) fn footer(state: State) -> Option<Tree> {
    let document = state.document();
    let notice = document.profile.notice.as_deref().map(|notice| {
        classed("p", "notice").attr("dir", "auto").child(rich_text(state, notice, Flavour::Remark)).done()
    });
    let origin = origin(state);
    let any = notice.is_some() || origin.is_some();
    any.then(|| classed("div", "footer").part("footer").maybe_child(notice).maybe_child(origin).done())
}

/// "Figures from Example Index, as of Nov 1, 2025".
fn origin(state: State) -> Option<Tree> {
    let words = state.words;
    let document = state.document();
    let date = document.profile.updated.map(|date| state.formats().date(date));
    let dated = |phrase: &str| date.as_ref().map(|date| phrase.replace("{date}", date));
    let line = classed("p", "origin");
    let sources = &document.profile.sources;
    if sources.is_empty() {
        return dated(words.figures_as_of).map(|text| line.text(text).done());
    }
    let mut names = Vec::new();
    for source in sources {
        if !names.is_empty() {
            names.push(text_view(words.comma));
        }
        // No name turns the words around it.
        let name = el("bdi").child(rich_text(state, &source.name, Flavour::Label)).done();
        names.push(match &source.url {
            Some(url) => link(url).child(name).done(),
            None => name,
        });
    }
    let (before, after) = words.figures_from.split_once("{source}").unwrap_or((words.figures_from, ""));
    let as_of = dated(words.as_of).map_or_else(String::new, |text| [words.comma, &text].concat());
    Some(line.text(before).children(names).text([after, &as_of].concat()).done())
}
