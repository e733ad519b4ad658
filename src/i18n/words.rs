//! The table of words that each language fills.

use super::parts::{AuthorWords, ChartWords, CiteWords, ErrorWords, ExportWords, GroupWords};
use super::phrases::phrases;
use super::plural::Plural;

phrases! {
    /// Every word and phrase of the interface. `{…}` marks where a value goes.
    Words {
        /// BCP 47 subtag of the language.
        tag: &'static str,
        /// Direction of its script: `ltr` or `rtl`.
        direction: &'static str,
        /// What stands between the parts of a sentence or list that is put together, with its space.
        comma: &'static str,
        /// Heading over the cards.
        papers: Plural,
        /// A number of papers inside a sentence.
        paper_count: Plural,
        /// Status: `{n}` of `{total}` match; the form follows the total.
        status: Plural,
        /// Name of the group of all controls.
        toolbar: &'static str,
        /// Name of the search field.
        search: &'static str,
        /// What the search field says while empty.
        search_placeholder: &'static str,
        /// Name of the group of category toggles.
        categories: &'static str,
        /// Name of the group of toggles for types of work.
        work_types: &'static str,
        /// Name of a paper's tags.
        tags: &'static str,
        /// Name of the group of toggles for the members of a lab.
        members: &'static str,
        /// Toggle and badge of papers with code.
        code: &'static str,
        /// Mark of a featured paper.
        featured: &'static str,
        /// Toggle that unfolds the rest of a long group of toggles.
        more_toggles: &'static str,
        /// Button that drops every filter.
        clear: &'static str,
        /// Name of the button that drops one filter: `{value}`.
        clear_one: &'static str,
        /// Label of the sort control.
        sort: &'static str,
        /// Sort by the document's order.
        sort_profile: &'static str,
        /// Sort by date.
        sort_date: &'static str,
        /// Sort by title.
        sort_title: &'static str,
        /// Order of the document.
        order_profile: &'static str,
        /// Order of the document, reversed.
        order_profile_reversed: &'static str,
        /// Dates descending.
        order_newest: &'static str,
        /// Dates ascending.
        order_oldest: &'static str,
        /// Titles ascending.
        order_az: &'static str,
        /// Titles descending.
        order_za: &'static str,
        /// Figures descending.
        order_highest: &'static str,
        /// Figures ascending.
        order_lowest: &'static str,
        /// Groups of cards; see [`GroupWords`].
        groups: GroupWords,
        /// Chart; see [`ChartWords`].
        chart: ChartWords,
        /// Button that opens every abstract shown.
        expand_all: &'static str,
        /// The same button when all are open.
        collapse_all: &'static str,
        /// Button that opens an abstract.
        abstract_: &'static str,
        /// Name of an abstract's button for assistive technology: `{title}`.
        abstract_of: &'static str,
        /// Name of the links of a paper: `{title}`.
        links_of: &'static str,
        /// Author lists; see [`AuthorWords`].
        authors: AuthorWords,
        /// Citations; see [`CiteWords`].
        cite: CiteWords,
        /// The selection as a file; see [`ExportWords`].
        export: ExportWords,
        /// What stands for a missing title.
        untitled: &'static str,
        /// After a shortened list of authors.
        et_al: &'static str,
        /// Shown instead of a missing figure that the list is sorted by.
        missing: &'static str,
        /// The same, for assistive technology.
        missing_spoken: &'static str,
        /// Button that shows the next cards.
        more: Plural,
        /// Nothing matches: `{query}` and/or `{filters}` were asked for.
        empty_search: &'static str,
        /// Nothing matches a search within filters.
        empty_both: &'static str,
        /// Nothing matches the filters.
        empty_filters: &'static str,
        /// What the search looks through.
        empty_hint: &'static str,
        /// What to do when filters alone leave nothing.
        empty_filters_hint: &'static str,
        /// Button of the empty state.
        clear_all: &'static str,
        /// The profile lists no papers.
        no_papers: &'static str,
        /// Footer: `{source}`.
        figures_from: &'static str,
        /// Footer: `{date}` after a source.
        as_of: &'static str,
        /// Footer: `{date}` alone.
        figures_as_of: &'static str,
        /// Meter: `{value}` of `{max}`.
        of_max: &'static str,
        /// More is better.
        higher_is_better: &'static str,
        /// Less is better.
        lower_is_better: &'static str,
        /// While loading.
        loading: &'static str,
        /// While the first papers are shown and the rest of the document arrives.
        loading_rest: &'static str,
        /// One `{source}` of several could not be loaded.
        source_failed: &'static str,
        /// Headline of the error panel.
        error_title: &'static str,
        /// Button of the error panel.
        retry: &'static str,
        /// Sentences of the error panel; see [`ErrorWords`].
        errors: ErrorWords,
        /// Built-in labels and explanations of metrics: key, label, explanation.
        metrics: [(&'static str, &'static str, &'static str); 6],
        /// Words for the labels of links: label, word.
        links: [(&'static str, &'static str); 20],
        /// Types of work: CSL's item type, word.
        types: [(&'static str, &'static str); 45],
    }
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
    pub fn link_label<'a>(&self, label: &'a str) -> &'a str {
        word(&self.links, label)
    }

    /// Word for a type of work; types that CSL does not know are shown as they are.
    #[must_use]
    pub fn type_label<'a>(&self, key: &'a str) -> &'a str {
        word(&self.types, key)
    }

    /// Direction to be marked on what is in these words: none for a language that is written from left to
    /// right, since the page's own counts then.
    #[must_use]
    pub fn dir(&self) -> Option<String> {
        (self.direction == "rtl").then(|| self.direction.to_owned())
    }
}

fn word<'a>(table: &[(&'static str, &'static str)], key: &'a str) -> &'a str {
    table.iter().find(|(name, _)| *name == key).map_or(key, |(_, word)| word)
}
