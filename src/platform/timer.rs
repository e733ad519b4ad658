//! Timers as promises.

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

/// A promise that gives `undefined` after so many milliseconds, and what calls it off.
pub(crate) fn after(milliseconds: u32) -> (Promise, impl FnOnce()) {
    let window = web_sys::window();
    let mut timer = None;
    let promise = Promise::new(&mut |resolve, _| {
        timer = window.as_ref().and_then(|window| {
            let milliseconds = i32::try_from(milliseconds).unwrap_or(i32::MAX);
            window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds).ok()
        });
    });
    (promise, move || {
        if let (Some(window), Some(timer)) = (window, timer) {
            window.clear_timeout_with_handle(timer);
        }
    })
}

/// Waits until what has changed is on the screen; nothing is, of a page that is hidden.
pub(crate) async fn painted() -> bool {
    let window = web_sys::window();
    if let Some(window) = window.filter(|window| window.document().is_some_and(|page| !page.hidden())) {
        let frame = Promise::new(&mut |resolve, _| {
            let _ = window.request_animation_frame(&resolve);
        });
        let _ = JsFuture::from(frame).await;
    }
    pause().await
}

/// Lets the page do what it has to do; afterwards there is always more time.
pub(crate) async fn pause() -> bool {
    let (promise, _) = after(0);
    JsFuture::from(promise).await.is_ok()
}
