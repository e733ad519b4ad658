//! Timers as promises.

use js_sys::{Array, Date, Promise};
use wasm_bindgen_futures::JsFuture;
use web_sys::Window;

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

/// Milliseconds after which no frame is waited for: frames of the page that cannot be seen get none.
const NO_FRAME: u32 = 250;

/// Waits until what has changed is on the screen; nothing is, of a page that is hidden.
pub(crate) async fn painted() -> bool {
    if let Some(window) = web_sys::window()
        && is_seen(&window)
    {
        let frame = Promise::new(&mut |resolve, _| {
            let _ = window.request_animation_frame(&resolve);
        });
        let (no_frame, cancel) = after(NO_FRAME);
        let _ = JsFuture::from(Promise::race(&Array::of2(&frame, &no_frame))).await;
        cancel();
    }
    pause().await
}

/// Lets the page do what it has to do; afterwards there is always more time.
pub(crate) async fn pause() -> bool {
    let (promise, _) = after(0);
    JsFuture::from(promise).await.is_ok()
}

fn is_seen(window: &Window) -> bool {
    window.document().is_some_and(|page| !page.hidden())
}

/// Long work in slices, between which the page does what it has to do.
pub(crate) struct Slices {
    /// When the present slice began, in milliseconds.
    began: f64,
}

impl Slices {
    /// Milliseconds of a slice: with what comes to it, well within the 50 that a reader does not feel.
    const LENGTH: f64 = 16.0;

    pub(crate) fn new() -> Self {
        Self { began: Date::now() }
    }

    /// Ends the present slice if it has been long enough. Hidden pages, whose timers are slow, have nothing else to do.
    pub(crate) async fn pause(&mut self) {
        if Date::now() - self.began >= Self::LENGTH {
            if web_sys::window().is_some_and(|window| is_seen(&window)) {
                pause().await;
            }
            self.began = Date::now();
        }
    }
}
