//! What went wrong, in a sentence a person would say, and what to do.

use leptos::prelude::*;

use super::element::{button, classed, el};
use super::heading::heading;
use super::icon::Icon;
use super::tree::Tree;
use super::widget::scheme;
use crate::i18n::{Words, fill, words};
use crate::load::LoadError;
use crate::settings::Settings;
use crate::source::ReadError;

/// What the error panel shows.
#[derive(Clone, Debug)]
pub struct Failure {
    /// What went wrong.
    pub error: LoadError,
    /// Address of the document as the page wrote it; `data` for a profile handed over by script.
    pub address: String,
}

/// The error panel. The page's own content stands below it, by the script's slot.
/// `follows_system` tells whether the page declares no colour scheme, so that the system's counts.
pub fn error_panel(
    failure: &Failure,
    settings: &Settings,
    follows_system: RwSignal<bool>,
    retry: impl Fn() + 'static,
) -> Tree {
    let words = words(&settings.lang);
    let theme = settings.theme;
    let headline =
        heading(settings.heading_level, "headline").child(Icon::ALERT.view("icon")).text(words.error_title);
    // Until the outcome is there, the press must be seen to have counted.
    let trying = RwSignal::new(false);
    let button = button("button")
        .part("retry")
        .live("aria-disabled", move || trying.get().then_some("true"))
        .state("aria-busy", move || trying.get())
        .on_press(move || {
            if !trying.get_untracked() {
                trying.set(true);
                retry();
            }
        });
    let panel = classed("div", "error")
        .part("error")
        .attr("role", "alert")
        .child(headline.done())
        .child(el("p").text(sentence(&failure.error, &failure.address, words)).done())
        .child(button.child(Icon::RETRY.view("icon")).text(words.retry).done());
    classed("div", "widget")
        .attr("lang", words.tag)
        .maybe("dir", words.dir())
        .live("data-theme", move || scheme(theme, follows_system.get()))
        .child(panel.done())
        .done()
}

fn sentence(error: &LoadError, address: &str, words: &Words) -> String {
    let phrases = words.errors;
    let detail = error.to_string();
    let (phrase, value) = match error {
        LoadError::Network => (phrases.network, String::new()),
        LoadError::Cors => (phrases.cors, String::new()),
        LoadError::Http(status) => (phrases.http, status.to_string()),
        LoadError::Timeout(seconds) => (phrases.timeout, seconds.to_string()),
        LoadError::TooLarge(limit) => (phrases.too_large, limit.clone()),
        LoadError::Read(ReadError::NotJson { .. }) => (phrases.not_json, detail),
        LoadError::Read(ReadError::Invalid { .. }) | LoadError::BadAddress => (phrases.invalid, detail),
        LoadError::Read(ReadError::Version { found }) => (phrases.version, found.clone()),
        LoadError::Wasm(_) => (phrases.wasm, detail),
    };
    let names = ["status", "seconds", "limit", "detail", "version"];
    let mut values = vec![("src", address)];
    values.extend(names.map(|name| (name, value.as_str())));
    fill(phrase, &values)
}
