//! The finished view of one element.

use std::sync::Arc;

use leptos::prelude::*;
use lol_html::html_content::{ContentType, Element as Tag};
use lol_html::{RewriteStrSettings, doc_comments, element, rewrite_str};
use url::Url;

use super::address::{Addresses, is_of_page};
use super::formula::formula;
use super::reading::Documents;
use super::{CldrFormats, Element, PrerenderError};
use crate::load::Document;
use crate::settings::Settings;
use crate::state::{State, View};
use crate::ui::widget;

/// What an element shows.
pub(super) struct Prepared {
    /// The attribute as the page writes it, by which the script knows what the view is of.
    src: String,
    /// What counts as the document: all of it, or its featured papers alone.
    pub(super) document: Arc<Document>,
    /// The attributes, read.
    pub(super) settings: Settings,
    /// Formats of its language.
    pub(super) formats: Arc<CldrFormats>,
}

impl Prepared {
    /// Reads the documents of an element.
    ///
    /// # Errors
    /// `Missing` or `Refused`.
    pub(super) fn new(element: &Element, documents: &mut Documents<'_>) -> Result<Self, PrerenderError> {
        let mut settings = Settings::default();
        for (name, value) in &element.attributes {
            settings.set(name, Some(value));
        }
        settings.set("lang", Some(element.language().unwrap_or("en")));
        let src = element.attribute("src").unwrap_or_default().trim().to_owned();
        let reading = documents.reading(&src, element.attribute("max-size"))?;
        let formats = Arc::new(CldrFormats::new(&settings.lang));
        let whole = Document::new(reading, &*formats);
        let listed = if settings.featured { whole.featured(&*formats) } else { whole };
        Ok(Self { src, document: Arc::new(listed), settings, formats })
    }

    /// The view's HTML as the components write it.
    fn html(&self) -> String {
        let mut view = View::preset(&self.settings, &self.document);
        view.written = true;
        Owner::new().with(|| {
            let (document, formats) = (self.document.clone(), self.formats.clone());
            let state = State::new(document, self.settings.clone(), view, formats, |_| {});
            // What the page's styles say of colour schemes is not known: a page without any follows the system.
            widget(state, RwSignal::new(true)).to_html()
        })
    }
}

/// The element's shadow root as HTML, styled by the stylesheet at an address.
///
/// # Errors
/// `Html` where the view is none, which no document brings about.
pub(super) fn template(
    prepared: &Prepared,
    addresses: &Addresses,
    stylesheet: &str,
) -> Result<String, PrerenderError> {
    let quoted = |text: &str| htmlize::escape_attribute(text).into_owned();
    let view = tidied(&prepared.html(), addresses)?;
    Ok([
        r#"<template shadowrootmode="open" data-prerendered><link rel="stylesheet" href=""#,
        &quoted(stylesheet),
        r#""><div data-prerendered=""#,
        &quoted(&prepared.src),
        r#"">"#,
        &view,
        "</div><slot hidden></slot></template>",
    ]
    .concat())
}

/// Sets a formula, if it can be; either way it need not be tried again.
fn set(place: &mut Tag<'_, '_>) {
    let source = place.get_attribute("data-tex").unwrap_or_default();
    let classes = place.get_attribute("class").unwrap_or_default();
    let display = classes.split_ascii_whitespace().any(|class| class == "display");
    place.remove_attribute("data-tex");
    if let Some(html) = formula(&htmlize::unescape_attribute(&source), display) {
        place.set_inner_content(&html, ContentType::Html);
    }
}

/// The view without the marks that Leptos leaves for hydration, with formulas, and with addresses that are relative
/// to the page again.
fn tidied(html: &str, addresses: &Addresses) -> Result<String, PrerenderError> {
    let relative = |name: &'static str| {
        move |tag: &mut Tag<'_, '_>| {
            let written = tag.get_attribute(name).unwrap_or_default();
            let address = htmlize::unescape_attribute(&written);
            if is_of_page(&address)
                && let Ok(url) = Url::parse(&address)
            {
                tag.set_attribute(name, &htmlize::escape_attribute(addresses.written_as(&url)))?;
            }
            Ok(())
        }
    };
    let settings = RewriteStrSettings::new()
        .append_document_content_handler(doc_comments!(|comment| {
            comment.remove();
            Ok(())
        }))
        .append_element_content_handler(element!("[href]", relative("href")))
        .append_element_content_handler(element!("[src]", relative("src")))
        .append_element_content_handler(element!("[data-tex]", |place| {
            set(place);
            Ok(())
        }));
    rewrite_str(html, settings).map_err(|error| PrerenderError::Html(error.to_string()))
}
