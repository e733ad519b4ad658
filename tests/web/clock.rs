//! Waiting: for the microtasks of an update, and for time.

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

/// Waits until everything that a change of signals has set off is on the page; no timer runs meanwhile.
pub(crate) async fn settle() {
    leptos::task::tick().await;
}

/// Waits for so many milliseconds.
pub(crate) async fn sleep(milliseconds: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        let window = web_sys::window().unwrap();
        window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds).unwrap();
    });
    JsFuture::from(promise).await.unwrap();
}
