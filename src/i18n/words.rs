//! The table of words that each language fills.

use super::{Formats, PluralCategory};

/// A phrase with a number `{n}`, in the forms that the language distinguishes.
#[derive(Clone, Copy, Debug)]
pub struct Plural {
    /// Form for [`PluralCategory::One`].
    pub one: &'static str,
    /// Form for [`PluralCategory::Other`].
    pub other: &'static str,
}

impl Plural {
    /// The form for `count`, not yet filled.
    #[must_use]
    pub fn form(self, count: usize, formats: &dyn Formats) -> &'static str {
        match formats.plural(count) {
            PluralCategory::One => self.one,
            PluralCategory::Other => self.other,
        }
    }

    /// The phrase for `count`, the number written as the language does.
    #[must_use]
    pub fn with(self, count: usize, formats: &dyn Formats) -> String {
        fill(self.form(count, formats), &[("n", &formats.number(count as f64))])
    }
}

/// Puts values in the place of `{name}` in a phrase.
#[must_use]
pub fn fill(phrase: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(phrase.len() + 16);
    let mut rest = phrase;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
            text.push('{');
            rest = after;
            continue;
        };
        let value = values.iter().find(|(key, _)| *key == name);
        text.push_str(value.map_or(name, |(_, value)| value));
        rest = tail;
    }
    text.push_str(rest);
    text
}

/// Every word and phrase of the interface. `{…}` marks where a value goes.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// Language tag of these words.
    pub tag: &'static str,
    /// Heading over the cards.
    pub papers: Plural,
    /// Status: `{n}` of `{total}` match; the form follows the total.
    pub status: Plural,
    /// Name of the group of all controls.
    pub toolbar: &'static str,
    /// Name of the search field.
    pub search: &'static str,
    /// What the search field says while empty.
    pub search_placeholder: &'static str,
    /// Name of the group of category toggles.
    pub categories: &'static str,
    /// Toggle and badge of papers with code.
    pub code: &'static str,
    /// Name of the chart where it tells papers alone: `{from}` and `{to}` are years.
    pub chart_papers: &'static str,
    /// Name of the chart with both series.
    pub chart_both: &'static str,
    /// Name of a year's toggle: `{year}`, and `{n}` papers.
    pub year_papers: Plural,
    /// What a year's toggle says after a comma of its citations.
    pub year_citations: Plural,
    /// Button that drops every filter.
    pub clear: &'static str,
    /// Label of the sort control.
    pub sort: &'static str,
    /// Sort by the document's order.
    pub sort_profile: &'static str,
    /// Sort by date.
    pub sort_date: &'static str,
    /// Sort by title.
    pub sort_title: &'static str,
    /// Order of the document.
    pub order_profile: &'static str,
    /// Order of the document, reversed.
    pub order_profile_reversed: &'static str,
    /// Dates descending.
    pub order_newest: &'static str,
    /// Dates ascending.
    pub order_oldest: &'static str,
    /// Titles ascending.
    pub order_az: &'static str,
    /// Titles descending.
    pub order_za: &'static str,
    /// Figures descending.
    pub order_highest: &'static str,
    /// Figures ascending.
    pub order_lowest: &'static str,
    /// Button that opens every abstract shown.
    pub expand_all: &'static str,
    /// The same button when all are open.
    pub collapse_all: &'static str,
    /// Button that opens an abstract.
    pub abstract_: &'static str,
    /// Name of an abstract's button for assistive technology: `{title}`.
    pub abstract_of: &'static str,
    /// Name of the links of a paper: `{title}`.
    pub links_of: &'static str,
    /// What stands for a missing title.
    pub untitled: &'static str,
    /// After a shortened list of authors.
    pub et_al: &'static str,
    /// Shown instead of a missing figure that the list is sorted by.
    pub missing: &'static str,
    /// The same, for assistive technology.
    pub missing_spoken: &'static str,
    /// Button that shows the next cards.
    pub more: Plural,
    /// Nothing matches: `{query}` and/or `{filters}` were asked for.
    pub empty_search: &'static str,
    /// Nothing matches a search within filters.
    pub empty_both: &'static str,
    /// Nothing matches the filters.
    pub empty_filters: &'static str,
    /// What the search looks through.
    pub empty_hint: &'static str,
    /// What to do when filters alone leave nothing.
    pub empty_filters_hint: &'static str,
    /// Button of the empty state.
    pub clear_all: &'static str,
    /// The profile lists no papers.
    pub no_papers: &'static str,
    /// Footer: `{source}`.
    pub figures_from: &'static str,
    /// Footer: `{date}` after a source.
    pub as_of: &'static str,
    /// Footer: `{date}` alone.
    pub figures_as_of: &'static str,
    /// Meter: `{value}` of `{max}`.
    pub of_max: &'static str,
    /// More is better.
    pub higher_is_better: &'static str,
    /// Less is better.
    pub lower_is_better: &'static str,
    /// While loading.
    pub loading: &'static str,
    /// Headline of the error panel.
    pub error_title: &'static str,
    /// Button of the error panel.
    pub retry: &'static str,
    /// Sentences of the error panel; see [`ErrorWords`].
    pub errors: ErrorWords,
    /// Built-in labels and explanations of metrics: key, label, explanation.
    pub metrics: &'static [(&'static str, &'static str, &'static str)],
    /// Words for the labels of links: label, word.
    pub links: &'static [(&'static str, &'static str)],
}

/// Sentences that say what went wrong and what to do; `{src}` is the document's address.
#[derive(Clone, Copy, Debug)]
pub struct ErrorWords {
    /// The document cannot be reached.
    pub network: &'static str,
    /// The server answers, but not to this page.
    pub cors: &'static str,
    /// `{status}` is the number that the server answered.
    pub http: &'static str,
    /// No byte in `{seconds}`.
    pub timeout: &'static str,
    /// `{detail}` says where and why.
    pub not_json: &'static str,
    /// `{detail}` names the field.
    pub invalid: &'static str,
    /// `{version}` is too new.
    pub version: &'static str,
    /// More than `{limit}` MiB.
    pub too_large: &'static str,
    /// The widget's own files; `{detail}`.
    pub wasm: &'static str,
}

impl Words {
    /// Built-in label of a metric.
    #[must_use]
    pub fn metric_label(&self, key: &str) -> Option<&'static str> {
        self.metrics.iter().find(|(name, ..)| *name == key).map(|(_, label, _)| *label)
    }

    /// Built-in explanation of a metric.
    #[must_use]
    pub fn metric_description(&self, key: &str) -> Option<&'static str> {
        self.metrics.iter().find(|(name, ..)| *name == key).map(|(.., text)| *text)
    }

    /// Word for a link's label; labels of one's own are shown as they are.
    #[must_use]
    pub fn link_label<'a>(&self, label: &'a str) -> &'a str
    where
        'static: 'a,
    {
        self.links.iter().find(|(name, _)| *name == label).map_or(label, |(_, word)| word)
    }
}
