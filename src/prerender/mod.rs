//! A page whose elements show their papers before, and without, any script.
//!
//! Each `<scholar-profile src="…">` of a page gets its finished first view as a declarative shadow root, made by the same
//! components as in a browser, and the page what search engines read. The script takes the view over in one go
//! once the widget is there. `docs/prerender.md` says what a page must hold and what it gets.

mod address;
mod citation;
mod error;
mod formats;
mod formula;
mod json_ld;
mod reading;
mod search_engines;
mod splice;
mod survey;
mod thing;
mod view;

use address::Addresses;
use reading::Documents;
use splice::Edit;
use survey::{Element, Survey};
use view::{Prepared, template};

pub use error::PrerenderError;
pub use formats::CldrFormats;

/// A finished page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prerendered {
    /// The page's HTML: but for what was put in, each byte as it was.
    pub page: String,
    /// Addresses of the documents that were read, in the order of the page, none twice.
    pub documents: Vec<String>,
    /// What could not be read of the documents, each beginning with the document's address.
    pub warnings: Vec<String>,
}

/// The page with the first view of each of its elements that has a `src`, and at its end linked data about the papers,
/// in place of what an earlier run put there.
///
/// `read` gives a document's bytes, or says in words why it cannot. It is asked once for each address: a URL, percent-encoded
/// as such, which is absolute or relative to the page's own address.
///
/// # Errors
/// [`PrerenderError`] where there is nothing to finish, where a document cannot be had or read, or where no HTML parser
/// could be sure of the page's structure. A page is finished as a whole or not at all.
pub fn prerender(
    page: &str,
    read: &mut dyn FnMut(&str) -> Result<Vec<u8>, String>,
) -> Result<Prerendered, PrerenderError> {
    let survey = Survey::of(page)?;
    let addresses = Addresses::new(survey.base.as_deref(), survey.canonical.as_deref());
    if survey.elements.is_empty() {
        return Err(PrerenderError::NoElement);
    }
    let script = survey.script.as_deref().ok_or(PrerenderError::NoScript)?;
    let stylesheet = addresses.beside(script, STYLESHEET_PATH).ok_or(PrerenderError::NoScript)?;

    let mut documents = Documents::new(&addresses, read);
    let mut edits: Vec<Edit> = survey.ours.iter().cloned().map(Edit::removal).collect();
    let mut shown = Vec::new();
    for element in &survey.elements {
        let prepared = Prepared::new(element, &mut documents)?;
        let html = template(&prepared, &addresses, &stylesheet)?;
        edits.push(Edit::insertion(element.inside, html));
        shown.push(prepared);
    }
    let head_end = survey.head_end.unwrap_or_default();
    edits.push(Edit::insertion(head_end, search_engines::tags(&shown, &addresses)));
    let body_end = survey.body_end.unwrap_or(page.len());
    edits.push(Edit::insertion(body_end, search_engines::linked_data(&shown, &addresses)));
    let (documents, warnings) = documents.finish();
    Ok(Prerendered { page: splice::apply(page, edits), documents, warnings })
}

/// The stylesheet of finished views: the widget's own, that of formulas, and what holds for finished views
/// alone.
pub const STYLESHEET: &str = include_str!(concat!(env!("OUT_DIR"), "/prerendered.css"));

/// Where the stylesheet lies, relative to the script.
const STYLESHEET_PATH: &str = "pkg/widget.css";
