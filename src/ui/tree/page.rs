//! The calls by which elements are made. A list of cards takes thousands of them, all with the same few words, and to
//! decode those anew for each call took most of the time: here a word of the program becomes a string of JavaScript once.

use std::borrow::Cow;
use std::cell::RefCell;

use js_sys::JsString;
use leptos::wasm_bindgen::closure::Closure;
use leptos::wasm_bindgen::prelude::wasm_bindgen;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Element, Event, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

#[wasm_bindgen]
extern "C" {
    /// The page's document, by its methods that take such strings.
    type Maker;
    #[wasm_bindgen(thread_local_v2, js_name = document)]
    static MAKER: Maker;
    #[wasm_bindgen(method, js_name = createElement)]
    fn element(this: &Maker, tag: &JsString) -> Element;
    #[wasm_bindgen(method, js_name = createElementNS)]
    fn element_of(this: &Maker, namespace: &JsString, tag: &JsString) -> Element;
    #[wasm_bindgen(method, js_name = createTextNode)]
    fn text(this: &Maker, text: &JsString) -> Node;

    /// An element, likewise.
    type Made;
    #[wasm_bindgen(method, js_name = setAttribute)]
    fn set(this: &Made, name: &JsString, value: &JsString);
    #[wasm_bindgen(method, js_name = removeAttribute)]
    fn remove(this: &Made, name: &JsString);
    #[wasm_bindgen(method, js_name = addEventListener)]
    fn listen(this: &Made, event: &JsString, act: &JsValue);
}

/// A text, which may be a word of the program.
#[derive(Clone, Copy)]
pub(super) enum Text<'a> {
    /// A word of the program.
    Word(&'static str),
    /// Any other text.
    Other(&'a str),
}

impl<'a> From<&'a Cow<'static, str>> for Text<'a> {
    fn from(text: &'a Cow<'static, str>) -> Self {
        match text {
            Cow::Borrowed(word) => Self::Word(word),
            Cow::Owned(text) => Self::Other(text),
        }
    }
}

/// A word as JavaScript has it, and where it stands in the program.
struct Known {
    place: (*const u8, usize),
    text: &'static JsString,
}

thread_local! {
    /// Words that have been asked for, in the order of their places.
    static KNOWN: RefCell<Vec<Known>> = const { RefCell::new(Vec::new()) };
}

/// A word of the program as a string of JavaScript. There are some hundred of them, and they are kept.
fn word(word: &'static str) -> &'static JsString {
    let place = (word.as_ptr(), word.len());
    KNOWN.with_borrow_mut(|known| match known.binary_search_by_key(&place, |known| known.place) {
        Ok(found) => known[found].text,
        Err(next) => {
            let text: &JsString = Box::leak(Box::new(JsString::from(word)));
            known.insert(next, Known { place, text });
            text
        }
    })
}

/// Does something with a text as a string of JavaScript.
fn with_text<T>(text: Text, act: impl FnOnce(&JsString) -> T) -> T {
    match text {
        Text::Word(own) => act(word(own)),
        Text::Other(text) => act(&JsString::from(text)),
    }
}

/// An element by a name that HTML or SVG know.
pub(super) fn create(tag: &'static str) -> Element {
    MAKER.with(|maker| match tag {
        "svg" | "path" => maker.element_of(word(SVG), word(tag)),
        _ => maker.element(word(tag)),
    })
}

/// A text.
pub(super) fn text_node(text: Text) -> Node {
    MAKER.with(|maker| with_text(text, |text| maker.text(text)))
}

/// Gives an element an attribute, or takes it away.
pub(super) fn set(element: &Element, name: &'static str, value: Option<Text>) {
    let made: &Made = element.unchecked_ref();
    match value {
        Some(value) => with_text(value, |value| made.set(word(name), value)),
        None => made.remove(word(name)),
    }
}

/// Has something done on an event; the browser keeps it as long as the element.
pub(super) fn listen(element: &Element, event: &'static str, act: Box<dyn FnMut(Event)>) {
    let made: &Made = element.unchecked_ref();
    made.listen(word(event), &Closure::wrap(act).into_js_value());
}
