//! A widget in a shadow root on the page, what a reader does to it, and what there is to be seen.

use js_sys::{Array, Reflect};
use scholar_profile::embed::{self, Mounted};
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement};
use web_sys::{KeyboardEvent, KeyboardEventInit, PointerEvent, PointerEventInit};
use web_sys::{ShadowRoot, ShadowRootInit, ShadowRootMode};

use crate::clock::settle;
use crate::page::{json, read};

/// One widget. It leaves the page when dropped.
pub(crate) struct Widget {
    host: HtmlElement,
    root: ShadowRoot,
    container: HtmlElement,
    /// What the stable script holds.
    pub(crate) view: Mounted,
    notes: Array,
    _notify: Closure<dyn FnMut(JsValue, JsValue)>,
}

impl Drop for Widget {
    fn drop(&mut self) {
        self.view.clear();
        self.host.remove();
    }
}

impl Widget {
    /// A widget that shows nothing yet.
    pub(crate) fn empty() -> Self {
        let document = web_sys::window().unwrap().document().unwrap();
        let element = |tag| document.create_element(tag).unwrap().unchecked_into::<HtmlElement>();
        let (host, container) = (element("div"), element("div"));
        document.body().unwrap().append_child(&host).unwrap();
        let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).unwrap();
        root.append_child(&container).unwrap();
        let sheet = CssStyleSheet::new().unwrap();
        sheet.replace_sync(&embed::style()).unwrap();
        let sheets = Array::of1(&sheet);
        Reflect::set(&root, &"adoptedStyleSheets".into(), &sheets).unwrap();
        let notes = Array::new();
        let heard = notes.clone();
        let notify = Closure::<dyn FnMut(JsValue, JsValue)>::new(move |kind, detail| {
            heard.push(&Array::of2(&kind, &detail));
        });
        let function = notify.as_ref().unchecked_ref::<js_sys::Function>().clone();
        let view = embed::mount(container.clone(), function);
        Self { host, root, container, view, notes, _notify: notify }
    }

    /// A widget that shows a document under these attributes.
    pub(crate) async fn with(attributes: &[(&str, &str)], json: &str) -> Self {
        let widget = Self::empty();
        for (name, value) in attributes {
            widget.view.attribute(name, Some((*value).to_owned()));
        }
        widget.show(json).await;
        widget
    }

    /// A widget that shows a document.
    pub(crate) async fn of(json: &str) -> Self {
        Self::with(&[], json).await
    }

    /// Shows a document as the stable script does; gives the load event's detail.
    pub(crate) async fn show(&self, json: &str) -> JsValue {
        let detail = self.view.show(read(json), false, false);
        settle().await;
        detail
    }

    /// Puts the view back, if it was taken down.
    pub(crate) fn attach(&self) {
        self.view.attach(self.container.clone());
    }

    /// Sets one attribute, or takes it away.
    pub(crate) async fn set(&self, name: &str, value: Option<&str>) {
        self.view.attribute(name, value.map(str::to_owned));
        settle().await;
    }

    /// The elements that match a selector.
    pub(crate) fn all(&self, selector: &str) -> Vec<Element> {
        let found = self.container.query_selector_all(selector).unwrap();
        (0..found.length()).filter_map(|at| found.get(at)).map(JsCast::unchecked_into).collect()
    }

    /// The first element that matches a selector, if there is one.
    pub(crate) fn find(&self, selector: &str) -> Option<Element> {
        self.container.query_selector(selector).unwrap()
    }

    /// The first element that matches a selector.
    pub(crate) fn get(&self, selector: &str) -> Element {
        self.find(selector).unwrap_or_else(|| panic!("no {selector} in {}", self.html()))
    }

    /// The text of every element that matches a selector.
    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).iter().map(|element| element.text_content().unwrap_or_default()).collect()
    }

    /// The text of the first element that matches a selector.
    pub(crate) fn text(&self, selector: &str) -> String {
        self.get(selector).text_content().unwrap_or_default()
    }

    /// An attribute of the first element that matches a selector.
    pub(crate) fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.get(selector).get_attribute(name)
    }

    /// The ids of the papers whose cards are shown.
    pub(crate) fn cards(&self) -> Vec<String> {
        self.all("[part=card]").iter().filter_map(|card| card.get_attribute("data-id")).collect()
    }

    /// Everything inside, to compare one widget with another: with attributes in the order of their names, since
    /// one that has come and gone stands last.
    pub(crate) fn html(&self) -> String {
        let copy = self.container.clone_node_with_deep(true).unwrap().unchecked_into::<Element>();
        // That a reader has done something is said for the layout alone.
        if let Some(widget) = copy.query_selector("[data-changing]").unwrap() {
            widget.remove_attribute("data-changing").unwrap();
        }
        let all = copy.query_selector_all("*").unwrap();
        for element in (0..all.length()).filter_map(|place| all.item(place)) {
            let element = element.unchecked_into::<Element>();
            let mut names: Vec<String> =
                element.get_attribute_names().iter().filter_map(|name| name.as_string()).collect();
            names.sort();
            for name in names {
                let value = element.get_attribute(&name).unwrap_or_default();
                element.remove_attribute(&name).unwrap();
                element.set_attribute(&name, &value).unwrap();
            }
        }
        copy.inner_html()
    }

    /// What has the focus inside.
    pub(crate) fn focused(&self) -> Option<Element> {
        self.root.active_element()
    }

    /// An element of the shadow root by its id.
    pub(crate) fn by_id(&self, id: &str) -> Option<Element> {
        self.root.get_element_by_id(id)
    }

    /// Presses a button as a pointer or a key does.
    pub(crate) async fn press(&self, selector: &str) {
        self.get(selector).unchecked_into::<HtmlElement>().click();
        settle().await;
    }

    /// Moves the focus to an element.
    pub(crate) async fn focus(&self, selector: &str) {
        self.get(selector).unchecked_into::<HtmlElement>().focus().unwrap();
        settle().await;
    }

    /// Takes the focus from an element.
    pub(crate) async fn blur(&self, selector: &str) {
        self.get(selector).unchecked_into::<HtmlElement>().blur().unwrap();
        settle().await;
    }

    /// The text of the search field.
    pub(crate) fn searched(&self) -> String {
        self.get("[part=search]").unchecked_into::<HtmlInputElement>().value()
    }

    /// Types into the search field: the text is then `text`.
    pub(crate) async fn search(&self, text: &str) {
        let field = self.get("[part=search]").unchecked_into::<HtmlInputElement>();
        field.set_value(text);
        self.send(&field, "input");
        settle().await;
    }

    /// The key that the sort control shows.
    pub(crate) fn sorted(&self) -> String {
        self.get("[part=sort]").unchecked_into::<HtmlSelectElement>().value()
    }

    /// Chooses a key of the sort control.
    pub(crate) async fn sort(&self, key: &str) {
        let select = self.get("[part=sort]").unchecked_into::<HtmlSelectElement>();
        select.set_value(key);
        self.send(&select, "change");
        settle().await;
    }

    fn send(&self, element: &Element, event: &str) {
        let init = EventInit::new();
        init.set_bubbles(true);
        element.dispatch_event(&Event::new_with_event_init_dict(event, &init).unwrap()).unwrap();
    }

    /// Presses a key on an element; tells whether anything outside the widget would hear it.
    pub(crate) async fn key(&self, selector: &str, key: &str) -> bool {
        let init = KeyboardEventInit::new();
        init.set_key(key);
        init.set_bubbles(true);
        init.set_composed(true);
        let heard = Array::new();
        let ear = heard.clone();
        let listener = Closure::<dyn FnMut()>::new(move || {
            ear.push(&JsValue::TRUE);
        });
        let function = listener.as_ref().unchecked_ref();
        self.host.add_event_listener_with_callback("keydown", function).unwrap();
        let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
        self.get(selector).dispatch_event(&event).unwrap();
        self.host.remove_event_listener_with_callback("keydown", function).unwrap();
        settle().await;
        heard.length() > 0
    }

    /// A pointer (`mouse`, `touch`) enters or leaves (`pointerenter`, `pointerleave`) an element.
    pub(crate) async fn point(&self, selector: &str, event: &str, pointer: &str) {
        let init = PointerEventInit::new();
        init.set_pointer_type(pointer);
        let event = PointerEvent::new_with_event_init_dict(event, &init).unwrap();
        self.get(selector).dispatch_event(&event).unwrap();
        settle().await;
    }

    /// The words that the stable script was called with, oldest first: `change` or `retry`.
    pub(crate) fn notes(&self) -> Vec<String> {
        self.notes.iter().filter_map(|note| Array::from(&note).get(0).as_string()).collect()
    }

    /// A member of the latest detail, as JSON.
    pub(crate) fn noted(&self, member: &str) -> String {
        let latest = Array::from(&self.notes.get(self.notes.length().saturating_sub(1)));
        json(&Reflect::get(&latest.get(1), &member.into()).unwrap())
    }
}
