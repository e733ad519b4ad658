//! What the events tell, as JavaScript objects.

use js_sys::{Array, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::i18n::Words;
use crate::load::Document;
use crate::query::Facet;
use crate::state::State;

fn object<const N: usize>(pairs: [(&str, JsValue); N]) -> JsValue {
    let object = Object::new();
    for (key, value) in pairs {
        // Setting a property of a fresh plain object cannot fail.
        let _ = Reflect::set(&object, &key.into(), &value);
    }
    object.into()
}

fn strings(values: &[String]) -> JsValue {
    values.iter().map(|value| JsValue::from_str(value)).collect::<Array>().into()
}

/// Detail of the load event.
pub(super) fn load(document: &Document, words: &Words) -> JsValue {
    object([
        ("name", JsValue::from_str(&document.profile.shown_name(words.comma))),
        ("papers", JsValue::from(document.profile.papers.len() as u32)),
        ("warnings", strings(&document.warnings)),
    ])
}

/// Detail of the change event: the whole state.
pub(super) fn change(state: State) -> JsValue {
    untrack(|| {
        let query = state.query.get();
        let selected = |facet| strings(query.selected(facet));
        let years = query.selected(Facet::Year).iter().filter_map(|year| year.parse::<u32>().ok());
        object([
            ("query", JsValue::from_str(&query.search)),
            ("categories", selected(Facet::Category)),
            ("types", selected(Facet::Type)),
            ("tags", selected(Facet::Tag)),
            ("years", years.map(JsValue::from).collect::<Array>().into()),
            ("authors", selected(Facet::Author)),
            ("members", selected(Facet::Member)),
            ("codeOnly", query.code_only.into()),
            ("sort", JsValue::from_str(query.sort.as_str())),
            ("order", JsValue::from_str(state.order().as_str())),
            ("shown", (state.selection.with(|selection| selection.positions.len()) as u32).into()),
            ("total", (state.document().profile.papers.len() as u32).into()),
        ])
    })
}
