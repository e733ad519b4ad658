//! What a page holds that matters here, and where.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use lol_html::html_content::Element as Tag;
use lol_html::{RewriteStrSettings, element, end_tag, rewrite_str};

use super::PrerenderError;

/// A `<scholar-profile>` that has a `src`.
#[derive(Clone, Debug)]
pub(super) struct Element {
    /// Where its content begins, in bytes.
    pub(super) inside: usize,
    /// Names in lower case, and values.
    pub(super) attributes: Vec<(String, String)>,
    /// Language of the nearest ancestor that tells one.
    around: Option<String>,
}

impl Element {
    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Language tag of the element, if the page tells one.
    pub(super) fn language(&self) -> Option<&str> {
        self.attribute("lang").filter(|own| !own.is_empty()).or(self.around.as_deref())
    }
}

/// What was found, in the order of the page.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// Elements to be finished.
    pub(super) elements: Vec<Element>,
    /// What an earlier run put there, in bytes.
    pub(super) ours: Vec<Range<usize>>,
    /// Address of `scholar-profile.js`.
    pub(super) script: Option<String>,
    /// What addresses are relative to.
    pub(super) base: Option<String>,
    /// The page's own address.
    pub(super) canonical: Option<String>,
    /// Where the head ends, in bytes.
    pub(super) head_end: Option<usize>,
    /// Where the body ends, in bytes, if the page says so.
    pub(super) body_end: Option<usize>,
    /// Languages of the elements that are open.
    languages: Vec<String>,
}

/// What an earlier run put there.
const OURS: &str =
    "scholar-profile > template[data-prerendered], script[data-prerendered], meta[data-prerendered]";

type Shared = Rc<RefCell<Survey>>;

impl Survey {
    /// Reads a page.
    ///
    /// # Errors
    /// `Html` where the meaning of the page depends on more than its text so far.
    pub(super) fn of(page: &str) -> Result<Self, PrerenderError> {
        let found = Shared::default();
        let seen = |see: fn(&Shared, &mut Tag<'_, '_>)| {
            let found = found.clone();
            move |tag: &mut Tag<'_, '_>| {
                see(&found, tag);
                Ok(())
            }
        };
        let settings = RewriteStrSettings::new()
            .append_element_content_handler(element!("scholar-profile", seen(profile)))
            .append_element_content_handler(element!("[lang]", seen(language)))
            .append_element_content_handler(element!(OURS, seen(ours)))
            .append_element_content_handler(element!("script[src]", seen(script)))
            .append_element_content_handler(element!("base[href]", seen(base)))
            .append_element_content_handler(element!("link[rel=canonical][href]", seen(canonical)))
            .append_element_content_handler(element!("head, body", seen(head)))
            .append_element_content_handler(element!("body", seen(body)));
        rewrite_str(page, settings).map_err(|error| PrerenderError::Html(error.to_string()))?;
        Ok(found.take())
    }
}

/// Text of an attribute's value, in which references to characters are read.
fn value(tag: &Tag<'_, '_>, name: &str) -> Option<String> {
    tag.get_attribute(name).map(|value| htmlize::unescape_attribute(value).into_owned())
}

fn profile(found: &Shared, tag: &mut Tag<'_, '_>) {
    let names = tag.attributes().iter().map(|attribute| attribute.name());
    let attributes: Vec<_> = names.filter_map(|name| Some((name.clone(), value(tag, &name)?))).collect();
    let Range { start, end: inside } = tag.source_location().bytes();
    found.borrow_mut().head_end.get_or_insert(start);
    let around = found.borrow().languages.last().cloned();
    let element = Element { inside, attributes, around };
    if element.attribute("src").is_some_and(|src| !src.trim().is_empty()) {
        found.borrow_mut().elements.push(element);
    }
}

fn language(found: &Shared, tag: &mut Tag<'_, '_>) {
    let Some(language) = value(tag, "lang").filter(|language| !language.is_empty()) else { return };
    let Some(handlers) = tag.end_tag_handlers() else { return };
    // What is never closed inside ends as well.
    let depth = found.borrow().languages.len();
    let at_end = found.clone();
    handlers.push(end_tag!(move |_| {
        at_end.borrow_mut().languages.truncate(depth);
        Ok(())
    }));
    found.borrow_mut().languages.push(language);
}

/// Templates and scripts go with their content; `<meta>` has none.
fn ours(found: &Shared, tag: &mut Tag<'_, '_>) {
    let range = tag.source_location().bytes();
    match (tag.tag_name().as_str(), tag.end_tag_handlers()) {
        ("meta", _) => found.borrow_mut().ours.push(range),
        ("template" | "script", Some(handlers)) => {
            let found = found.clone();
            handlers.push(end_tag!(move |end| {
                found.borrow_mut().ours.push(range.start..end.source_location().bytes().end);
                Ok(())
            }));
        }
        _ => {}
    }
}

fn script(found: &Shared, tag: &mut Tag<'_, '_>) {
    let Some(src) = value(tag, "src") else { return };
    let path = src.split(['?', '#']).next().unwrap_or_default();
    if path.rsplit('/').next() == Some("scholar-profile.js") {
        found.borrow_mut().script.get_or_insert(src);
    }
}

fn base(found: &Shared, tag: &mut Tag<'_, '_>) {
    if let Some(href) = value(tag, "href") {
        found.borrow_mut().base.get_or_insert(href);
    }
}

fn canonical(found: &Shared, tag: &mut Tag<'_, '_>) {
    if let Some(href) = value(tag, "href") {
        found.borrow_mut().canonical.get_or_insert(href);
    }
}

/// The head ends at its end tag, or where the body begins; a page that writes neither gets it before its first element.
fn head(found: &Shared, tag: &mut Tag<'_, '_>) {
    if tag.tag_name() == "body" {
        let start = tag.source_location().bytes().start;
        found.borrow_mut().head_end.get_or_insert(start);
    } else if let Some(handlers) = tag.end_tag_handlers() {
        let found = found.clone();
        handlers.push(end_tag!(move |end| {
            found.borrow_mut().head_end.get_or_insert(end.source_location().bytes().start);
            Ok(())
        }));
    }
}

fn body(found: &Shared, tag: &mut Tag<'_, '_>) {
    let Some(handlers) = tag.end_tag_handlers() else { return };
    let found = found.clone();
    handlers.push(end_tag!(move |end| {
        found.borrow_mut().body_end = Some(end.source_location().bytes().start);
        Ok(())
    }));
}
