//! A query's answer in the groups that it asks for.

use std::sync::Arc;

use crate::i18n::{Formats, Words};
use crate::load::Document;
use crate::query::{GroupKey, Grouping, Query, Selection, run};
use crate::text::{Flavour, plain_text};

/// What a query leaves of a document, in groups; `grouping` is used again if it is by the key asked for.
pub(super) fn select(
    document: &Document,
    query: &Query,
    grouping: Arc<Grouping>,
    words: &Words,
    formats: &dyn Formats,
) -> Selection {
    document.prepare(query, |titles| formats.title_ranks(titles), formats);
    let mut selection = run(&document.index, query, formats);
    selection.group_by(match grouping.key() == query.group {
        true => grouping,
        false => Arc::new(grouping_by(query.group, document, words, formats)),
    });
    selection
}

/// Groups of a document's papers, named in the words of the interface.
fn grouping_by(key: GroupKey, document: &Document, words: &Words, formats: &dyn Formats) -> Grouping {
    let display = |text: &str| match key {
        GroupKey::Type => words.type_label(text).to_owned(),
        _ => plain_text(text, Flavour::Label, formats).into_owned(),
    };
    let ranks = |names: &[String]| formats.title_ranks(names);
    Grouping::new(key, &document.profile, &document.index, &display, &ranks)
}
