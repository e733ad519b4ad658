//! The attributes of one element, whatever they are, as one attribute of Leptos.
//!
//! Leptos has this for a plain `Vec`, but there a new render takes every attribute off and puts the
//! new ones on, by code that knows `innerHTML` and so brings it into the WebAssembly file; and it forgets to take
//! the listeners off.

use leptos::attr::any_attribute::{AnyAttribute, AnyAttributeState};
use leptos::attr::{Attribute, NamedAttributeKey, NextAttribute};
use leptos::web_sys::Element;

/// Attributes in order. An element that is rendered anew must have the same attributes in the same
/// order, with other values at most: [`super::element::live`] is used where that holds.
#[derive(Clone)]
pub(super) struct Attributes(pub(super) Vec<AnyAttribute>);

impl NextAttribute for Attributes {
    type Output<New: Attribute> = (Self, New);

    fn add_any_attr<New: Attribute>(self, new: New) -> Self::Output<New> {
        (self, new)
    }
}

impl Attribute for Attributes {
    const MIN_LENGTH: usize = 0;

    type State = Vec<AnyAttributeState>;
    type AsyncOutput = Vec<AnyAttribute>;
    type Cloneable = Self;
    type CloneableOwned = Self;

    fn html_len(&self) -> usize {
        self.0.iter().map(Attribute::html_len).sum()
    }

    fn to_html(self, buf: &mut String, class: &mut String, style: &mut String, inner_html: &mut String) {
        for attribute in self.0 {
            attribute.to_html(buf, class, style, inner_html);
        }
    }

    fn hydrate<const FROM_SERVER: bool>(self, element: &Element) -> Self::State {
        self.0.into_iter().map(|attribute| attribute.hydrate::<FROM_SERVER>(element)).collect()
    }

    fn build(self, element: &Element) -> Self::State {
        self.0.into_iter().map(|attribute| attribute.build(element)).collect()
    }

    fn rebuild(self, state: &mut Self::State) {
        for (attribute, state) in self.0.into_iter().zip(state) {
            attribute.rebuild(state);
        }
    }

    fn into_cloneable(self) -> Self {
        self
    }

    fn into_cloneable_owned(self) -> Self {
        self
    }

    fn dry_resolve(&mut self) {
        self.0.iter_mut().for_each(Attribute::dry_resolve);
    }

    async fn resolve(self) -> Self::AsyncOutput {
        self.0.resolve().await
    }

    fn keys(&self) -> Vec<NamedAttributeKey> {
        self.0.iter().flat_map(Attribute::keys).collect()
    }
}
