//! Everything that JavaScript may call: read a document, mount a view, show what was read.
//!
//! The stable script owns the requests and decides which outcome still counts; nothing here looks
//! anything up in the page's document.

mod detail;
mod lab;
mod mounted;

use std::iter;

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use crate::i18n;
use crate::load::{Early, Limits, LoadError, read_response as read_stream, read_text as read_string};
use crate::platform::IntlFormats;
use crate::source::{ReadError, Reading, Warning};
use crate::text;
use crate::ui::STYLE;

pub use lab::Lab;
pub use mounted::Mounted;

/// A document that was read, or why it could not be.
#[wasm_bindgen]
pub struct Outcome {
    read: Result<Reading, LoadError>,
    foreign: Option<Vec<u8>>,
    /// Whether it is the beginning of a document that is still arriving.
    is_partial: bool,
    /// Whether it is what its beginning promised, if that has been handed out.
    continues: bool,
}

impl From<Result<Reading, LoadError>> for Outcome {
    fn from(read: Result<Reading, LoadError>) -> Self {
        Self { read, foreign: None, is_partial: false, continues: false }
    }
}

#[wasm_bindgen]
impl Outcome {
    /// Kind of the failure, as the error event names it.
    #[wasm_bindgen(getter)]
    pub fn kind(&self) -> Option<String> {
        self.read.as_ref().err().map(|error| error.kind().to_owned())
    }

    /// Message of the error event.
    #[wasm_bindgen(getter)]
    pub fn message(&self) -> Option<String> {
        self.read.as_ref().err().map(ToString::to_string)
    }

    /// The whole document, once, where it is no profile and may be in one of the formats of `pkg/formats.js`.
    pub fn take_foreign(&mut self) -> Option<Vec<u8>> {
        self.foreign.take()
    }
}

fn limits(max_mib: f64) -> Limits {
    Limits { max_bytes: max_mib * 1024.0 * 1024.0, max_mib }
}

/// Reads the document that a request answers with: a promise of a Response, or of the word
/// `network` or `cors`. Once the first `count` papers and others are there and the rest keeps a reader waiting,
/// `show` is called with these alone.
#[wasm_bindgen]
pub async fn read_response(
    fetched: Promise,
    address: String,
    max_mib: f64,
    count: usize,
    show: Option<Function>,
) -> Outcome {
    let hand_out = show.map(|show| {
        let hand_out = move |profile| {
            let read = Ok(Reading { profile, warnings: Vec::new() });
            let outcome = Outcome { is_partial: true, ..read.into() };
            // The script's function throws nothing.
            let _ = show.call1(&JsValue::UNDEFINED, &outcome.into());
        };
        Early { count, hand_out: Box::new(hand_out) }
    });
    match read_stream(&fetched, &address, limits(max_mib), hand_out).await {
        Ok((read, foreign, continues)) => Outcome { read, foreign, is_partial: false, continues },
        Err(error) => Err(error).into(),
    }
}

/// Reads a document that the page handed over; `page` is what its URLs are relative to.
#[wasm_bindgen]
pub fn read_text(text: &str, page: &str, max_mib: f64) -> Outcome {
    read_string(text, page, limits(max_mib)).into()
}

/// Reads the profile that was made of a document at `address` in another format. `warnings` tell what could not be read of
/// that: places and messages in turn, each ended by a zero.
#[wasm_bindgen]
pub fn read_converted(text: &str, address: &str, warnings: &str) -> Outcome {
    let mut read = read_string(text, address, limits(f64::INFINITY));
    if let Ok(reading) = &mut read {
        let mut parts = warnings.split('\0').map(str::to_owned);
        let told = iter::from_fn(|| Some(Warning { place: parts.next()?, message: parts.next()? }));
        let mut told: Vec<Warning> = told.collect();
        told.append(&mut reading.warnings);
        reading.warnings = told;
    }
    read.into()
}

/// The outcome of a document in another format, the file that reads those being out of reach for this reason.
#[wasm_bindgen]
pub fn no_reader(reason: String) -> Outcome {
    Err(LoadError::Wasm(reason)).into()
}

/// The outcome of a `src` that is no URL.
#[wasm_bindgen]
pub fn bad_address() -> Outcome {
    Err(LoadError::BadAddress).into()
}

/// The outcome of a `data` object that cannot be written as JSON, or of a document in a format that no page reads.
#[wasm_bindgen]
pub fn bad_data(message: String) -> Outcome {
    Err(LoadError::Read(ReadError::Invalid { field: "document", message })).into()
}

/// Takes the words of a language, as its file in `pkg/words/` has them. Tells whether the file is one of
/// this version.
#[wasm_bindgen]
pub fn add_words(file: String) -> bool {
    i18n::add(file)
}

/// A text in the form in which searches compare texts.
#[wasm_bindgen]
pub fn fold(text: &str) -> String {
    text::fold(text, &IntlFormats::new(""))
}

/// The style of every widget on the page, as the text of a stylesheet.
#[wasm_bindgen]
pub fn style() -> String {
    STYLE.to_owned()
}

/// Mounts an empty view in `container`. `notify` is called with `change` or, after a key in the search
/// field, `typing`, and the change event's detail; or with `retry`. It must not keep the element alive,
/// since the view does not know when the element is forgotten.
#[wasm_bindgen]
pub fn mount(container: HtmlElement, notify: Function) -> Mounted {
    Mounted::new(container, notify)
}
