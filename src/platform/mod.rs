//! The few things that only a browser does: internationalisation, addresses, focus, timers, styles.
//! Components reach them through the state alone, but for the focus and keys.

mod dom;
mod keys;
mod roving;

#[cfg(target_family = "wasm")]
mod addresses;
#[cfg(target_family = "wasm")]
mod intl;
#[cfg(target_family = "wasm")]
mod place;
#[cfg(target_family = "wasm")]
mod timer;
#[cfg(target_family = "wasm")]
mod unicode;

pub(crate) use dom::{
    focus, focus_card, go_to, is_escape, leaves, list_title, name, on_pointer_down, print, scroll_to_end,
    write,
};
pub(crate) use keys::AnyKey;
pub(crate) use roving::{focus_stop, make_stop, rove};

#[cfg(target_family = "wasm")]
pub(crate) use {
    addresses::PageAddresses,
    dom::window_height,
    intl::IntlFormats,
    place::Place,
    timer::{Slices, after, painted, pause},
};
