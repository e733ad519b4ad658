//! Dates, categories and identifiers.

use crate::support::{papers, profile};
use scholar_profile::model::{MetricInfos, PartialDate};

#[test]
fn dates_have_the_precision_that_they_are_given() {
    let date = |text: &str| text.parse::<PartialDate>().map(|date| (date.year(), date.month(), date.day()));
    assert_eq!(date("2024"), Ok((2024, None, None)));
    assert_eq!(date("2024-02"), Ok((2024, Some(2), None)));
    assert_eq!(date("2024-02-29"), Ok((2024, Some(2), Some(29))));
    assert_eq!(date("2000-02-29"), Ok((2000, Some(2), Some(29))));
}

#[test]
fn dates_that_do_not_exist_or_are_written_otherwise_are_refused() {
    let wrong = [
        "",
        "24",
        "02024",
        "2024-",
        "2024-2",
        "2024-00",
        "2024-13",
        "2024-02-30",
        "2023-02-29",
        "1900-02-29",
        "2024-04-31",
        "2024-01-00",
        "2024-1-01",
        "2024/01/01",
        "20240101",
        "2024-01-01T00:00",
        "+024",
        "２０２４",
        "2024-0é",
        "2024é01",
    ];
    for text in wrong {
        assert!(text.parse::<PartialDate>().is_err(), "{text} was read");
    }
}

#[test]
fn dates_are_displayed_as_they_were_written() {
    for text in ["0001", "2024", "2024-05", "2024-05-09"] {
        assert_eq!(text.parse::<PartialDate>().map(|date| date.to_string()), Ok(text.to_owned()));
    }
}

#[test]
fn a_missing_part_of_a_date_counts_as_the_first() {
    let ordinal = |text: &str| text.parse::<PartialDate>().ok().map(PartialDate::ordinal);
    assert_eq!(ordinal("2024"), ordinal("2024-01-01"));
    assert_eq!(ordinal("2024-02"), ordinal("2024-02-01"));
    assert!(ordinal("2024-01-02") < ordinal("2024-02"));
    assert!(ordinal("2023-12-31") < ordinal("2024"));
}

#[test]
fn categories_have_arxiv_names_unless_the_document_names_them() {
    let reading = profile(r#"{"name": "N", "papers": [], "categories": {"CV": "Seeing", "own": "Mine"}}"#);
    let name = |code| reading.profile.category_name(code);
    assert_eq!(name("cs.CL"), Some("Computation and Language"));
    assert_eq!(name("CL"), Some("Computation and Language"));
    assert_eq!(name("CV"), Some("Seeing"));
    assert_eq!(name("cs.CV"), Some("Computer Vision and Pattern Recognition"));
    assert_eq!(name("math.CV"), Some("Complex Variables"));
    assert_eq!(name("own"), Some("Mine"));
    assert_eq!(name("cond-mat.mtrl-sci"), Some("Materials Science"));
    assert_eq!(name("hep-th"), Some("High Energy Physics - Theory"));
    assert_eq!(name("astro-ph"), Some("Astrophysics"));
    for unknown in ["", "cs", "cs.", "CS.CL", "cl", "AI Artificial", "cs.hep-th", "hep", "KT", "math."] {
        assert_eq!(name(unknown), None, "{unknown}");
    }
}

#[test]
fn metrics_have_built_in_units_and_maxima() {
    let infos = MetricInfos::default();
    assert_eq!((infos.unit("novelty"), infos.max("novelty")), (Some("%"), Some(100.0)));
    assert_eq!((infos.unit("ai_score"), infos.max("ai_score")), (None, Some(100.0)));
    assert_eq!((infos.unit("citations"), infos.max("citations")), (None, None));
    assert!(infos.higher_is_better("anything"));
}

#[test]
fn bare_identifiers_become_links() {
    let url = |label: &str, text: &str| {
        let reading = papers(&format!(r#"{{"title": "T", "links": {{"{label}": "{text}"}}}}"#));
        assert_eq!(reading.warnings, [], "{label} {text}");
        reading.profile.papers[0].links[0].url.clone()
    };
    assert_eq!(url("doi", "10.1000/182"), "https://doi.org/10.1000/182");
    assert_eq!(
        url("doi", " doi:10.1000.5/a<b>#c?d%e;2-2 "),
        "https://doi.org/10.1000.5/a%3Cb%3E%23c%3Fd%25e;2-2"
    );
    assert_eq!(url("doi", "DOI: 10.1/ä"), "https://doi.org/10.1/%C3%A4");
    assert_eq!(url("doi", "https://dx.doi.org/10.1/x"), "https://dx.doi.org/10.1/x");
    assert_eq!(url("arxiv", "2409.18869"), "https://arxiv.org/abs/2409.18869");
    assert_eq!(url("arxiv", "arXiv:2409.18869v2"), "https://arxiv.org/abs/2409.18869v2");
    assert_eq!(url("arxiv", "math.GT/0309136"), "https://arxiv.org/abs/math.GT/0309136");
    assert_eq!(url("orcid", "0000-0002-1825-009X"), "https://orcid.org/0000-0002-1825-009X");
    assert_eq!(url("email", "a+b@x.test"), "mailto:a+b@x.test");
    assert_eq!(url("email", "ü%@x.test"), "mailto:%C3%BC%25@x.test");
    // Of another label, or of another form, it is a relative URL.
    assert_eq!(url("pdf", "2409.18869"), "https://host.test/deep/er/2409.18869");
    assert_eq!(url("arxiv", "24.18869"), "https://host.test/deep/er/24.18869");
}

#[test]
fn papers_know_their_doi_and_arxiv_id() {
    let ids = |links: &str| {
        let reading = papers(&format!(r#"{{"title": "T", "links": {links}}}"#));
        let paper = &reading.profile.papers[0];
        (paper.doi(), paper.arxiv_id().map(str::to_owned))
    };
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(ids(r#"{"doi": "10.1/a<b>c"}"#), (some("10.1/a<b>c"), None));
    assert_eq!(ids(r#"{"doi": "http://dx.doi.org/10.1/x%2Fy?z"}"#), (some("10.1/x/y"), None));
    assert_eq!(ids(r#"{"doi": "https://publisher.test/10.1/x"}"#), (None, None));
    assert_eq!(ids(r#"{"arxiv": "2409.18869v12"}"#), (None, some("2409.18869")));
    assert_eq!(ids(r#"{"arxiv": "https://arxiv.org/pdf/2409.18869v1.pdf"}"#), (None, some("2409.18869")));
    assert_eq!(ids(r#"{"arxiv": "https://arxiv.org/abs/hep-th/9901001"}"#), (None, some("hep-th/9901001")));
    assert_eq!(ids(r#"{"arxiv": "https://arxiv.org/list/cs.CL"}"#), (None, None));
}
