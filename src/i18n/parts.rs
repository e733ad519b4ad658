//! The words of single parts of the interface.

use super::phrases::phrases;
use super::plural::Plural;

phrases! {
    /// Cards in groups.
    GroupWords {
        /// Label of the control.
        by: &'static str,
        /// No groups.
        none: &'static str,
        /// Groups by year.
        year: &'static str,
        /// Groups by primary category.
        category: &'static str,
        /// Groups by type of work.
        work_type: &'static str,
        /// Groups by journal, conference or the like.
        venue: &'static str,
        /// Heading of papers without a date.
        no_date: &'static str,
        /// Heading of papers without a category.
        no_category: &'static str,
        /// Heading of papers without a type.
        no_type: &'static str,
        /// Heading of papers without a venue.
        no_venue: &'static str,
        /// Name of the list of links to the groups.
        jump: &'static str,
    }
}

phrases! {
    /// Papers and citations by year.
    ChartWords {
        /// Name of the chart.
        name: &'static str,
        /// Its name where it tells papers alone.
        name_papers: &'static str,
        /// Row of papers.
        papers: &'static str,
        /// Row of citations.
        citations: &'static str,
        /// Name of a year's toggle: `{year}`, and `{n}` papers.
        year: Plural,
        /// A year's citations.
        citation_count: Plural,
    }
}

phrases! {
    /// Lists of authors.
    AuthorWords {
        /// Name of the button that unfolds a long list.
        all: &'static str,
        /// What the mark of equal contribution means.
        equal: &'static str,
        /// What the mark of a corresponding author means.
        corresponding: &'static str,
        /// Description of the profile's owner for assistive technology.
        owner: &'static str,
        /// Description, for assistive technology, of one whom the page marks.
        highlighted: &'static str,
        /// Description of an author's button: papers by `{name}` alone.
        filter: &'static str,
        /// Name of the link after an author: `{name}`.
        page_of: &'static str,
    }
}

phrases! {
    /// One paper's citation and permanent link.
    CiteWords {
        /// Button that opens entry and citation.
        cite: &'static str,
        /// Name of that button for assistive technology: `{title}`.
        cite_of: &'static str,
        /// Heading of the BibTeX entry.
        bibtex: &'static str,
        /// Heading of the formatted citation.
        citation: &'static str,
        /// Button beside either.
        copy: &'static str,
        /// Name of the button beside the entry.
        copy_bibtex: &'static str,
        /// Name of the button beside the citation.
        copy_citation: &'static str,
        /// The button after it has worked.
        copied: &'static str,
        /// What to do where the browser does not let the page copy.
        copy_failed: &'static str,
        /// What went wrong where the file that writes citations could not be loaded.
        failed: &'static str,
        /// Link to the paper's place on the page.
        permalink: &'static str,
        /// Name of that link for assistive technology: `{title}`.
        permalink_of: &'static str,
        /// The link after it has been copied.
        link_copied: &'static str,
    }
}

phrases! {
    /// The selection as a file or on paper.
    ExportWords {
        /// Button that opens the ways.
        export: &'static str,
        /// Heading of the formats, which are named after it.
        papers_as: Plural,
        /// Name of a format's button: `{format}`.
        download: &'static str,
        /// Button that prints.
        print: &'static str,
    }
}

phrases! {
    /// Sentences that say what went wrong and what to do; `{src}` is the document's address.
    ErrorWords {
        /// The document cannot be reached.
        network: &'static str,
        /// The server answers, but not to this page.
        cors: &'static str,
        /// `{status}` is the number that the server answered.
        http: &'static str,
        /// No byte in `{seconds}`.
        timeout: &'static str,
        /// `{detail}` says where and why.
        not_json: &'static str,
        /// `{detail}` names the field.
        invalid: &'static str,
        /// `{version}` is too new.
        version: &'static str,
        /// More than `{limit}` MiB.
        too_large: &'static str,
        /// The widget's own files; `{detail}`.
        wasm: &'static str,
        /// The widget ended by a mistake of its own.
        panic: &'static str,
    }
}
