//! The components rendered to HTML where there is no browser, as a page made beforehand would need it.

mod error;
mod formats;
mod lab;
mod links;
mod markup;
mod widget;

use std::sync::Arc;

use leptos::prelude::*;
use scholar_profile::load::Document;
use scholar_profile::settings::Settings;
use scholar_profile::state::{State, View};

use crate::support;
use formats::IsoFormats;

/// The document ready to be shown.
fn document(json: &str) -> Document {
    Document::new(support::profile(json), &IsoFormats)
}

/// The widget's HTML for a document in the view that the attributes ask for, changed by `change`.
fn html_of(json: &str, attributes: &[(&str, &str)], change: impl FnOnce(&mut View)) -> String {
    let settings = settings(attributes);
    let document = document(json);
    let mut view = View::preset(&settings, &document);
    change(&mut view);
    Owner::new().with(|| {
        let state = State::new(Arc::new(document), settings, view, Arc::new(IsoFormats), |_| {});
        scholar_profile::ui::widget(state, RwSignal::new(false)).to_html()
    })
}

/// The widget's HTML for a document as it is first shown.
fn html(json: &str, attributes: &[(&str, &str)]) -> String {
    html_of(json, attributes, |_| {})
}

fn settings(attributes: &[(&str, &str)]) -> Settings {
    let mut settings = Settings::default();
    for (name, value) in attributes {
        settings.set(name, Some(value));
    }
    settings
}
