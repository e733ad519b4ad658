//! Documents out of responses, and how failures on the way are told apart.

use js_sys::{Function, Promise};
use scholar_profile::embed::{self, Outcome};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::clock::settle;
use crate::page::{MAX_SIZE, assert_same};
use crate::profiles::SAMPLE;
use crate::widget::Widget;

/// What the stable script would be given: the value of a JavaScript expression, in which `text` is the sample.
#[allow(clippy::disallowed_methods)] // the text is the test's own
fn fetched(expression: &str) -> Promise {
    let function = Function::new_with_args("text", &format!("return Promise.resolve({expression})"));
    function.call1(&JsValue::UNDEFINED, &SAMPLE.into()).unwrap().unchecked_into()
}

async fn read(expression: &str, max_size: f64) -> Outcome {
    let address = "https://host.test/profile.json".to_owned();
    embed::read_response(fetched(expression), address, max_size, 25, None).await
}

async fn kind(expression: &str) -> Option<String> {
    read(expression, MAX_SIZE).await.kind()
}

/// A response whose body comes in pieces of so many bytes, and then ends by `end`.
fn in_pieces(size: usize, end: &str) -> String {
    format!(
        "new Response(new ReadableStream({{ start(body) {{
            const bytes = new TextEncoder().encode(text)
            for (let at = 0; at < bytes.length; at += {size}) body.enqueue(bytes.slice(at, at + {size}))
            {end}
        }} }}))"
    )
}

#[wasm_bindgen_test]
async fn a_document_in_small_pieces_shows_what_it_shows_in_one() {
    let shown = async |expression: &str| {
        let widget = Widget::empty();
        widget.view.show(read(expression, MAX_SIZE).await, false, false);
        settle().await;
        widget.html()
    };
    let whole = shown("new Response(text)").await;
    assert!(whole.contains("Liangdong Wang"));
    assert_same(&shown(&in_pieces(7, "body.close()")).await, &whole, "pieces");
}

#[wasm_bindgen_test]
async fn neither_the_content_type_nor_a_byte_order_mark_matters() {
    assert_eq!(
        kind("new Response('\\ufeff' + text, { headers: { 'content-type': 'text/html' } })").await,
        None
    );
}

#[wasm_bindgen_test]
async fn failures_on_the_way_have_their_names() {
    let kinds = [
        ("'network'".to_owned(), "network"),
        ("'cors'".to_owned(), "cors"),
        ("Promise.reject(new TypeError('refused'))".to_owned(), "network"),
        ("new Response(text, { status: 404 })".to_owned(), "http"),
        (in_pieces(1000, "setTimeout(() => body.error(new TypeError('cut')))"), "network"),
        ("new Response(text.slice(0, 500))".to_owned(), "not-json"),
        ("new Response()".to_owned(), "not-json"),
        ("new Response('<!doctype html>')".to_owned(), "not-json"),
    ];
    for (expression, expected) in kinds {
        assert_eq!(kind(&expression).await.as_deref(), Some(expected), "{expression}");
    }
    assert_eq!(
        read("new Response('', { status: 503 })", MAX_SIZE).await.message().unwrap(),
        "the server answered 503"
    );
}

#[wasm_bindgen_test]
async fn a_document_that_never_ends_is_refused_at_its_limit() {
    let endless =
        "new Response(new ReadableStream({ pull(body) { body.enqueue(new Uint8Array(4096).fill(32)) } }))";
    let outcome = read(endless, 0.5).await;
    assert_eq!(outcome.kind().as_deref(), Some("too-large"));
    assert_eq!(outcome.message().as_deref(), Some("the document is larger than 0.5 MiB"));
}
