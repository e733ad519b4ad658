//! Where the focus is, in words that hold in another view of the same papers too.

use leptos::task::{spawn_local, tick};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlInputElement, ShadowRoot, window};

use super::focus;

/// What has the focus inside of an element.
pub(crate) struct Place {
    /// Id of the card that it is, or is in.
    card: Option<String>,
    /// Selector of its part, if it is one, and which of those in the card or the view it is.
    part: Option<(String, u32)>,
}

impl Place {
    /// The place of the focus, if that is inside of an element of a shadow tree.
    pub(crate) fn of_focus(inside: &Element) -> Option<Self> {
        let root: ShadowRoot = inside.get_root_node().dyn_into().ok()?;
        let active = root.active_element().filter(|active| inside.contains(Some(active)))?;
        let card = active.closest(".card").ok().flatten();
        let around = card.as_ref().unwrap_or(inside);
        let part = active.get_attribute("part").and_then(|part| {
            let selector = ["[part=\"", &part, "\"]"].concat();
            let all = around.query_selector_all(&selector).ok()?;
            let active: &leptos::web_sys::Node = &active;
            let index = (0..all.length()).find(|index| all.item(*index).as_ref() == Some(active))?;
            Some((selector, index))
        });
        Some(Self { card: card.and_then(|card| card.get_attribute("data-id")), part })
    }

    /// Moves the focus to what stands in this place now; to the first heading that can take it, where nothing does.
    pub(crate) fn focus_again(&self, inside: &Element) {
        let target =
            self.find(inside).or_else(|| inside.query_selector("[part=list-title], .headline").ok()?);
        let Some(target) = target else { return };
        focus(&target);
        // A reader who is typing goes on at the end.
        if let Some(field) = target.dyn_ref::<HtmlInputElement>() {
            let end = field.value().encode_utf16().count() as u32;
            let _ = field.set_selection_range(end, end);
        }
    }

    /// Moves the focus to what stands in this place once a change is on the page, if it has gone with what had it.
    pub(crate) fn keep(self, inside: Element) {
        spawn_local(async move {
            tick().await;
            let page = window().and_then(|window| window.document());
            if page.is_some_and(|page| page.active_element().as_ref() == page.body().as_deref()) {
                self.focus_again(&inside);
            }
        });
    }

    fn find(&self, inside: &Element) -> Option<Element> {
        let card = match &self.card {
            None => None,
            Some(id) => {
                let cards = inside.get_elements_by_class_name("card");
                let mut cards = (0..cards.length()).filter_map(|index| cards.item(index));
                Some(cards.find(|card| card.get_attribute("data-id").as_ref() == Some(id))?)
            }
        };
        let (selector, index) = self.part.as_ref()?;
        let all = card.as_ref().unwrap_or(inside).query_selector_all(selector).ok()?;
        all.item(*index).and_then(|found| found.dyn_into().ok()).or(card)
    }
}
