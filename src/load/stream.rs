//! The body of a response, read piece by piece as it arrives: counted, timed and classified.

use std::rc::Rc;

use gloo_net::http::Response;
use js_sys::{Array, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::ReadableStreamDefaultReader;

use super::LoadError;
use crate::platform::{PageAddresses, after};
use crate::source::{ProfileReader, Reading, may_be_bibliography};

/// Seconds without a byte after which a server counts as silent.
const SILENCE: u32 = 15;

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

/// A document as it was read, and its bytes where it is in another format, which another file may read.
type Read = (Result<Reading, LoadError>, Option<Vec<u8>>);

/// Reads a profile out of what `fetch` promised: a `Response`, or the kind of failure as a word.
///
/// # Errors
/// Every kind of [`LoadError`] but `BadAddress`. The caller aborts the request after an error.
pub(crate) async fn read_response(
    fetched: &Promise,
    address: &str,
    limits: Limits,
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
    if let Some(body) = response.body() {
        let body: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
        let mut total = 0.0;
        while let Some(piece) = next_piece(&body).await? {
            let is_first = total == 0.0;
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
                None => reader.push(&piece).map_err(LoadError::Read)?,
            }
        }
    }
    let pushed = foreign.as_ref().map_or(Ok(()), |bytes| reader.push(bytes));
    let read = pushed.and_then(|()| reader.finish()).map_err(LoadError::Read);
    Ok((read, foreign))
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

async fn next_piece(body: &ReadableStreamDefaultReader) -> Result<Option<Uint8Array>, LoadError> {
    let result = in_time(&body.read()).await?;
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
