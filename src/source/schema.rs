//! JSON Schema of the profile document.
//!
//! The model holds what has been read; these types describe what may be written, which is more: one author or many,
//! a number or its digits in a string. They exist only to be described.
#![expect(dead_code, reason = "the types are described, never made")]

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// JSON Schema, draft 2020-12, of what a profile document may hold without a warning.
///
/// Where URLs may lead, whether a day exists and which papers share an `id` is beyond a schema: the reader tells.
#[must_use]
pub fn profile_schema() -> serde_json::Value {
    schemars::schema_for!(ProfileDocument).to_value()
}

/// One researcher and their papers.
#[derive(JsonSchema)]
#[schemars(title = "Scholar profile", rename = "profile")]
struct ProfileDocument {
    /// Version of the format; absent means 1.
    #[schemars(extend("enum" = [1, "1", null]))]
    version: Option<Number>,
    /// Name of the researcher: plain text.
    #[schemars(pattern(r"\S"))]
    name: String,
    /// Other spellings of the name, by which the researcher is found in lists of authors.
    aliases: Option<Texts>,
    /// Where the researcher works.
    affiliation: Option<String>,
    /// A few words about the researcher; bare URLs become links.
    bio: Option<String>,
    /// Portrait, of the page's or the document's own origin.
    avatar: Option<Url>,
    /// Main category code, e.g. `CL`.
    category: Option<String>,
    /// Links by label.
    links: Option<Links>,
    /// Figures of the header, in the order in which they are shown: `h_index`, `papers`, `citations`, `i10_index`,
    /// `novelty`, `ai_score` or any other key.
    metrics: Option<BTreeMap<String, Option<Number>>>,
    /// What is known of metrics, by key.
    metric_info: Option<BTreeMap<String, Option<MetricInfo>>>,
    /// Full names of category codes, by code.
    categories: Option<BTreeMap<String, Option<String>>>,
    /// Citations received in each year, by year.
    #[schemars(extend("propertyNames" = {"pattern": "^[0-9]{4}$"}))]
    citations_by_year: Option<BTreeMap<String, Option<Number>>>,
    /// Day on which the figures were taken.
    updated: Option<Date>,
    /// Where the figures come from.
    source: Option<Source>,
    /// One line shown under the list.
    notice: Option<String>,
    /// Papers in the order that the owner wants.
    papers: Vec<Paper>,
}

/// One paper.
#[derive(JsonSchema)]
#[schemars(rename = "paper")]
struct Paper {
    /// Unique and stable identifier; absent means the DOI, else the arXiv id, else a slug of the title.
    id: Option<String>,
    /// Title; may hold inline TeX.
    #[schemars(pattern(r"\S"))]
    title: String,
    /// Authors in order. A last entry `et al.` or `others` says that more are not named.
    authors: Option<Authors>,
    /// Affiliations shown after the authors.
    affiliations: Option<Texts>,
    /// Date of publication.
    date: Option<Date>,
    /// Primary category code; stands before those of `categories`.
    category: Option<Texts>,
    /// Category codes, the primary one first.
    categories: Option<Texts>,
    /// Free keywords.
    tags: Option<Texts>,
    /// Journal, conference or archive.
    venue: Option<String>,
    /// Item type of CSL, such as `article-journal` or `paper-conference`, or a word of your own.
    r#type: Option<String>,
    /// State of publication, e.g. `in press`.
    status: Option<String>,
    /// Award that the paper has won.
    award: Option<String>,
    /// Remark; may hold inline TeX and bare URLs.
    note: Option<String>,
    /// Volume of the journal or series.
    volume: Option<TextOrNumber>,
    /// Issue of the journal.
    issue: Option<TextOrNumber>,
    /// Pages.
    pages: Option<TextOrNumber>,
    /// Publisher.
    publisher: Option<TextOrNumber>,
    /// Abstract; may hold inline TeX and bare URLs.
    r#abstract: Option<String>,
    /// Gist in a sentence; may hold inline TeX and bare URLs.
    tldr: Option<String>,
    /// Links by label: `code`, `pdf`, `arxiv`, `doi`, `project`, `data`, `slides`, `poster`, `video` or any other.
    links: Option<Links>,
    /// Whether code exists though no link is known; `links.code` implies it.
    has_code: Option<bool>,
    /// Figures by which the list can be sorted: `citations`, `novelty`, `ai_score` or any other key.
    metrics: Option<BTreeMap<String, Option<Number>>>,
    /// Whether the paper carries a mark.
    featured: Option<bool>,
    /// Picture, of the page's or the document's own origin.
    thumbnail: Option<Url>,
    /// BibTeX entry of your own; absent means one made from the other fields.
    bibtex: Option<String>,
}

/// An array of authors, or one string: split at `;`, else at ` and `, else at commas.
#[derive(JsonSchema)]
#[schemars(untagged, rename = "authors")]
enum Authors {
    Many(Vec<Option<Author>>),
    Text(String),
    One(Person),
}

/// An author's name, or an object.
#[derive(JsonSchema)]
#[schemars(untagged, rename = "author")]
enum Author {
    Name(String),
    Person(Person),
}

/// An author.
#[derive(JsonSchema)]
#[schemars(rename = "person")]
struct Person {
    /// Name in whatever order.
    #[schemars(pattern(r"\S"))]
    name: String,
    /// Page of the author.
    url: Option<Url>,
    /// ORCID, bare or as a URL.
    orcid: Option<Url>,
    /// Affiliation of this author.
    affiliation: Option<String>,
    /// Whether this is the researcher; `false` beats a name that matches.
    owner: Option<bool>,
    /// Equal contribution.
    equal: Option<bool>,
    /// Corresponding author.
    corresponding: Option<bool>,
}

/// What is known of a metric.
#[derive(JsonSchema)]
#[schemars(rename = "metric_info")]
struct MetricInfo {
    /// Name to be shown; absent means the key, `_` read as a space.
    label: Option<String>,
    /// Unit after the number: `%` without a space, any other with one.
    unit: Option<String>,
    /// Highest possible value, above 0.
    #[schemars(extend("exclusiveMinimum" = 0))]
    max: Option<Number>,
    /// Explanation in a sentence or two.
    description: Option<String>,
    /// Whether more is better; absent means that it is.
    higher_is_better: Option<bool>,
}

/// A name, or an object with a link.
#[derive(JsonSchema)]
#[schemars(untagged, rename = "source")]
enum Source {
    Name(String),
    Page {
        /// Name to be shown.
        name: Option<String>,
        /// Page of the source.
        url: Option<Url>,
    },
}

/// An array of texts, or a single one.
#[derive(JsonSchema)]
#[schemars(untagged, rename = "texts")]
enum Texts {
    Many(Vec<Option<String>>),
    One(String),
}

/// Text, or a number as it is to be shown.
#[derive(JsonSchema)]
#[schemars(untagged, rename = "text_or_number")]
enum TextOrNumber {
    Text(String),
    Number(f64),
}

/// URLs by label. `doi`, `arxiv`, `orcid` and `email` may be bare identifiers.
#[derive(JsonSchema)]
#[schemars(transparent, rename = "links")]
struct Links(BTreeMap<String, Option<Url>>);

/// An `https`, `http` or `mailto` URL, or one relative to the document.
#[derive(JsonSchema)]
#[schemars(transparent, rename = "url")]
struct Url(String);

/// A number, or a string that holds one in JSON's syntax.
struct Number;

impl JsonSchema for Number {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("number")
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A number, or a string that holds one in JSON's syntax.",
            "type": ["number", "string"],
            "pattern": r"^\s*(-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?)?\s*$"
        })
    }
}

/// A calendar date, or a year as a number.
struct Date;

impl JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("date")
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A calendar date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or a year as a number.",
            "type": ["string", "integer"],
            "pattern": r"^\s*([0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?)?\s*$",
            "minimum": 1000,
            "maximum": 9999
        })
    }
}
