//! The body of a response, read piece by piece as it arrives: counted, timed and classified.

use std::rc::Rc;

use gloo_net::http::Response;
use js_sys::{Array, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::ReadableStreamDefaultReader;

use super::LoadError;
use crate::model::Profile;
use crate::platform::{PageAddresses, Slices, after};
use crate::source::{ProfileReader, Reading, may_be_bibliography};

/// Seconds without a byte after which a server counts as silent.
const SILENCE: u32 = 15;
/// Milliseconds after the first byte before which no beginning is shown: most documents are whole by then.
const SOON: u32 = 50;

/// Bytes that are read in a few milliseconds.
const PART: usize = 64 * 1024;

/// How much one document may hold.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// Bytes past which a document is refused.
    pub(crate) max_bytes: f64,
    /// The same in MiB, for the message.
    pub(crate) max_mib: f64,
}

impl Limits {
    fn exceeded(self) -> LoadError {
        LoadError::TooLarge(String::from(js_sys::Number::from(self.max_mib).to_locale_string("en")))
    }
}

/// What becomes of the beginning of a document while the rest arrives.
pub(crate) struct Early {
    /// How many papers make up the beginning.
    pub(crate) count: usize,
    pub(crate) hand_out: Box<dyn FnOnce(Profile)>,
}

/// A document as it was read; its bytes where it is in another format, which another file may read; and whether it goes
/// on as the beginning that was handed out.
type Read = (Result<Reading, LoadError>, Option<Vec<u8>>, bool);

/// Reads a profile out of what `fetch` promised: a `Response`, or the kind of failure as a word.
///
/// # Errors
/// Every kind of [`LoadError`] but `BadAddress`. The caller aborts the request after an error.
pub(crate) async fn read_response(
    fetched: &Promise,
    address: &str,
    limits: Limits,
    mut early: Option<Early>,
) -> Result<Read, LoadError> {
    let response = match in_time(fetched).await?.dyn_into::<web_sys::Response>() {
        Ok(response) => response,
        Err(word) if word.as_string().as_deref() == Some("cors") => return Err(LoadError::Cors),
        Err(_) => return Err(LoadError::Network),
    };
    let response = Response::from(response);
    if !response.ok() {
        return Err(LoadError::Http(response.status()));
    }
    let mut reader = ProfileReader::new(Rc::new(PageAddresses::new(address)));
    let mut foreign: Option<Vec<u8>> = None;
    let is_awaited = early.is_some();
    if let Some(body) = response.body() {
        let body: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
        let mut total = 0.0;
        let mut soon = None;
        let mut slices = Slices::new();
        loop {
            let next = body.read();
            if let (Some(own), Some(soon)) = (&early, &soon)
                && reader.papers().len() > own.count
                && is_later(&next, soon).await
                && let Some(beginning) = reader.beginning(own.count)
                && let Some(own) = early.take()
            {
                (own.hand_out)(beginning);
            }
            let Some(piece) = piece(&next).await? else { break };
            let is_first = total == 0.0;
            if is_first && early.is_some() {
                soon = Some(after(SOON).0);
            }
            total += f64::from(piece.length());
            if total > limits.max_bytes {
                return Err(limits.exceeded());
            }
            let mut piece = piece.to_vec();
            if is_first && may_be_bibliography(&piece, address) {
                foreign = Some(Vec::new());
            }
            match &mut foreign {
                Some(bytes) => bytes.append(&mut piece),
                None => {
                    for part in piece.chunks(PART) {
                        reader.push(part).map_err(LoadError::Read)?;
                        slices.pause().await;
                    }
                }
            }
        }
    }
    let continues = is_awaited && early.is_none() && !reader.has_changed();
    let pushed = foreign.as_ref().map_or(Ok(()), |bytes| reader.push(bytes));
    let read = pushed.and_then(|()| reader.finish()).map_err(LoadError::Read);
    Ok((read, foreign, continues))
}

/// Reads a profile that the page handed over as text.
///
/// # Errors
/// `Read` or `TooLarge`.
pub(crate) fn read_text(text: &str, page: &str, limits: Limits) -> Result<Reading, LoadError> {
    if text.len() as f64 > limits.max_bytes {
        return Err(limits.exceeded());
    }
    let mut reader = ProfileReader::new(Rc::new(PageAddresses::new(page)));
    reader.push(text.as_bytes()).map_err(LoadError::Read)?;
    reader.finish().map_err(LoadError::Read)
}

/// Whether a piece is still awaited when the pause is over.
async fn is_later(next: &Promise, pause: &Promise) -> bool {
    let first = JsFuture::from(Promise::race(&Array::of2(next, pause))).await;
    first.is_ok_and(|value| value.is_undefined())
}

async fn piece(next: &Promise) -> Result<Option<Uint8Array>, LoadError> {
    let result = in_time(next).await?;
    let value = Reflect::get(&result, &"value".into()).unwrap_or_default();
    Ok(value.dyn_into::<Uint8Array>().ok())
}

/// What the promise gives, unless the server is silent for too long.
async fn in_time(promise: &Promise) -> Result<JsValue, LoadError> {
    let (alarm, cancel) = after(SILENCE * 1000);
    let first = JsFuture::from(Promise::race(&Array::of2(promise, &alarm))).await;
    cancel();
    match first {
        Ok(value) if value.is_undefined() => Err(LoadError::Timeout(SILENCE)),
        Ok(value) => Ok(value),
        Err(_) => Err(LoadError::Network),
    }
}
