//! What the head of a finished page tells search engines.

use serde_json::{Value, json};

use super::{finished, page_of, without_ours};

const PAPER: &str = r#"{
    "name": "Ada Sample", "aliases": ["A. Sample"], "affiliation": "Institut f{\\\"u}r Beispiele", "avatar": "ada.png",
    "bio": "Studies tides.", "links": {"homepage": "/~ada/", "orcid": "0000-0002-1825-0097", "email": "a@ada.test"},
    "updated": "2024-10-01",
    "papers": [{"title": "Tides of $x$ </script>", "authors": ["Ada Sample*", {"name": "Br{\\\"u}n, Bob", "orcid": "0000-0002-1825-0097"}],
        "date": "2024-09-07", "venue": "Journal of \"Tides\"", "type": "article-journal", "volume": "12", "issue": "3",
        "pages": "101--120", "publisher": "Example Press", "tags": ["tides", "r\\&d"], "award": "Best paper",
        "abstract": "All\n of it.", "links": {"doi": "10.5555/tides.1", "arxiv": "2409.00001v2", "pdf": "../pdf/tides.pdf"}}]
}"#;
const ELEMENT: &str = r#"<scholar-profile src="data/a.json"></scholar-profile>"#;
const CANONICAL: &str = r#"<link rel="canonical" href="https://ada.test/papers/tides/">"#;

/// The linked data of a page.
fn data(page: &str) -> Value {
    let (_, rest) = page.split_once(r#"<script data-prerendered type="application/ld+json">"#).unwrap();
    let data = rest.split_once("</script>").unwrap().0;
    assert!(!data.contains('<'), "{data}");
    serde_json::from_str(data).unwrap()
}

/// Names and values of the tags for indexes of literature, as written.
fn tags(page: &str) -> Vec<(&str, &str)> {
    let tags = page.split(r#"<meta data-prerendered name=""#).skip(1);
    tags.map(|tag| tag.split_once("\">").unwrap().0.split_once("\" content=\"").unwrap()).collect()
}

#[test]
fn a_page_tells_who_wrote_what() {
    let page = page_of(&[CANONICAL, ELEMENT].concat(), PAPER).page;
    let expected = json!({
        "@context": "https://schema.org",
        "@graph": [{
            "@type": "ProfilePage", "url": "https://ada.test/papers/tides/", "dateModified": "2024-10-01",
            "mainEntity": {
                "@type": "Person", "name": "Ada Sample", "alternateName": ["A. Sample"],
                "affiliation": {"@type": "Organization", "name": "Institut für Beispiele"},
                "description": "Studies tides.", "image": "https://ada.test/papers/tides/data/ada.png",
                "sameAs": ["https://ada.test/~ada/", "https://orcid.org/0000-0002-1825-0097"],
            },
            "hasPart": [{
                "@type": "ScholarlyArticle", "name": "Tides of x </script>",
                "author": [
                    {"@type": "Person", "name": "Ada Sample"},
                    {"@type": "Person", "name": "Brün, Bob", "sameAs": "https://orcid.org/0000-0002-1825-0097"},
                ],
                "datePublished": "2024-09-07",
                "isPartOf": {"@type": "Periodical", "name": "Journal of \"Tides\""},
                "publisher": {"@type": "Organization", "name": "Example Press"},
                "pagination": "101–120",
                "identifier": {"@type": "PropertyValue", "propertyID": "DOI", "value": "10.5555/tides.1"},
                "sameAs": ["https://doi.org/10.5555/tides.1", "https://arxiv.org/abs/2409.00001v2"],
                "url": "https://doi.org/10.5555/tides.1",
                "abstract": "All of it.", "keywords": ["tides", "r&d"], "award": "Best paper",
            }],
        }],
    });
    assert_eq!(data(&page), expected);
}

#[test]
fn a_long_list_tells_the_first_hundred_abstracts() {
    let papers = vec![r#"{"title": "T", "abstract": "All of it."}"#; 101].join(",");
    let page = page_of(ELEMENT, &[r#"{"name": "N", "papers": ["#, &papers, "]}"].concat()).page;
    let data = data(&page);
    let parts = data["@graph"][0]["hasPart"].as_array().unwrap();
    let told = parts.iter().map(|part| part.get("abstract").is_some());
    assert_eq!(told.collect::<Vec<_>>(), [vec![true; 100], vec![false]].concat());
}

#[test]
fn a_page_about_one_paper_can_be_indexed() {
    let page = page_of(&[CANONICAL, ELEMENT].concat(), PAPER).page;
    let expected = [
        ("citation_title", "Tides of x &lt;/script&gt;"),
        ("citation_author", "Ada Sample"),
        ("citation_author", "Brün, Bob"),
        ("citation_publication_date", "2024/09/07"),
        ("citation_journal_title", "Journal of &quot;Tides&quot;"),
        ("citation_publisher", "Example Press"),
        ("citation_volume", "12"),
        ("citation_issue", "3"),
        ("citation_firstpage", "101"),
        ("citation_lastpage", "120"),
        ("citation_doi", "10.5555/tides.1"),
        ("citation_arxiv_id", "2409.00001"),
        ("citation_pdf_url", "https://ada.test/papers/tides/pdf/tides.pdf"),
    ];
    assert_eq!(tags(&page), expected);
}

#[test]
fn types_of_work_have_tags_of_their_own() {
    let cases = [
        ("paper-conference", "citation_conference_title"),
        ("thesis", "citation_dissertation_institution"),
        ("report", "citation_technical_report_institution"),
        ("chapter", "citation_inbook_title"),
    ];
    for (kind, tag) in cases {
        let json = format!(
            r#"{{"name": "N", "papers": [{{"title": "T", "type": "{kind}", "venue": "V", "date": "2024"}}]}}"#
        );
        let page = page_of(ELEMENT, &json).page;
        assert_eq!(tags(&page), [("citation_title", "T"), ("citation_publication_date", "2024"), (tag, "V")]);
    }
}

#[test]
fn without_the_pages_address_its_own_files_stay_relative() {
    let page = page_of(ELEMENT, PAPER).page;
    assert_eq!(data(&page)["@graph"][0]["mainEntity"]["image"], "data/ada.png");
    assert!(tags(&page).iter().all(|(name, _)| *name != "citation_pdf_url"));
}

#[test]
fn only_a_page_of_one_paper_is_a_page_about_it() {
    assert_eq!(tags(&page_of(&[ELEMENT, ELEMENT].concat(), PAPER).page), []);
    let two = r#"{"name": "N", "papers": ["S", "T"]}"#;
    assert_eq!(tags(&page_of(ELEMENT, two).page), []);
    let untitled = r#"{"name": "N", "papers": [{"authors": ["A"]}]}"#;
    let page = page_of(ELEMENT, untitled).page;
    assert_eq!(tags(&page), []);
    assert_eq!(data(&page)["@graph"][0].get("hasPart"), None);
}

#[test]
fn a_document_that_is_shown_twice_is_told_once() {
    let twice = [ELEMENT, r#"<scholar-profile src="data/a.json" sort="title"></scholar-profile>"#].concat();
    assert_eq!(data(&page_of(&twice, PAPER).page)["@graph"].as_array().unwrap().len(), 1);
}

#[test]
fn a_lab_is_about_its_members() {
    let page = r#"<script src="scholar-profile.js"></script><scholar-profile src="data/ada.json data/bob.json"></scholar-profile>"#;
    let page = finished(page).unwrap().page;
    let lab = &data(&page)["@graph"][0];
    assert_eq!(lab["@type"], "CollectionPage");
    assert_eq!(lab["about"][1], json!({"@type": "Person", "name": "Bob Brown"}));
    assert_eq!(lab["hasPart"].as_array().unwrap().len(), 6);
}

#[test]
fn linked_data_come_after_the_papers() {
    let json = r#"{"name": "N", "papers": []}"#;
    let script = r#"<script src="scholar-profile.js"></script>"#;
    for (before, after) in [
        (format!("<head>{script}</head><body>{ELEMENT}"), "</body></html>"),
        (format!("<title>T</title>{script}<BODY class=a>{ELEMENT}"), ""),
        ([script, ELEMENT].concat(), ""),
    ] {
        let page = [before.as_str(), after].concat();
        let read = &mut |_: &str| Ok(json.as_bytes().to_vec());
        let finished = scholar_profile::prerender::prerender(&page, read).unwrap().page;
        let (papers, rest) = finished.split_once("<script data-prerendered").unwrap();
        assert_eq!(without_ours(papers), before);
        assert_eq!(without_ours(&["<script data-prerendered", rest].concat()), after);
        assert!(scholar_profile::prerender::prerender(&finished, read).unwrap().page == finished);
    }
}

#[test]
fn tags_of_a_single_paper_stand_at_the_end_of_the_head() {
    let page =
        ["<head><title>T</title></head><body>", r#"<script src="scholar-profile.js"></script>"#, ELEMENT]
            .concat();
    let read = &mut |_: &str| Ok(PAPER.as_bytes().to_vec());
    let finished = scholar_profile::prerender::prerender(&page, read).unwrap().page;
    let (head, _) = finished.split_once("</head>").unwrap();
    assert!(
        head.starts_with("<head><title>T</title><meta data-prerendered name=\"citation_title\""),
        "{head}"
    );
}
