//! The whole widget: header, cards, controls, footer.

use super::markup::{part, parts, tags};
use super::{html, html_of};

const SAMPLE: &str = include_str!("../../../public/profile.json");

/// A profile whose every text tries to be markup.
const HOSTILE: &str = r#"{
    "name": "<b>N</b>", "affiliation": "<script>a</script>", "bio": "<img src=x>", "category": "<i>",
    "categories": {"<i>": "\" onclick=\"x"}, "links": {"<b>\"": "https://host.test/\"x"},
    "metrics": {"<u>\"": 1}, "metric_info": {"<u>\"": {"label": "<b>", "unit": "<b>", "description": "<b>"}},
    "notice": "<b>", "source": {"name": "<b>", "url": "https://host.test/"},
    "papers": [{"id": "\"><script>", "title": "<b>T</b>", "authors": ["<b>A</b>"], "affiliations": ["<b>"],
        "categories": ["<i>"], "venue": "<b>", "status": "<b>", "award": "<b>", "note": "<b>", "tldr": "<b>",
        "abstract": "<script>s</script> $<b>$ \\emph{<b>}", "links": {"\"><b>": "https://host.test/"},
        "metrics": {"<u>\"": 2}}]
}"#;

fn cards(html: &str) -> Vec<&str> {
    parts(html, "card").iter().filter_map(|card| card.attribute("data-id")).collect()
}

#[test]
fn the_header_names_the_researcher_and_gives_the_figures() {
    let html = html(SAMPLE, &[]);
    let name = part(&html, "name");
    assert_eq!((name.name, name.text().as_str()), ("h2", "Liangdong Wang"));
    let figures: Vec<_> = parts(&html, "metric")
        .iter()
        .map(|metric| {
            let figure = tags(metric.rest).into_iter().find(|tag| tag.attribute("class") == Some("figure"));
            (metric.attribute("data-metric").unwrap(), figure.unwrap().text())
        })
        .collect();
    let expected =
        [("h_index", "16"), ("papers", "10"), ("citations", "958"), ("novelty", "54%"), ("ai_score", "52")];
    assert_eq!(figures, expected.map(|(key, figure)| (key, figure.to_owned())));
}

#[test]
fn every_paper_has_a_card_in_the_documents_order() {
    let html = html(SAMPLE, &[]);
    let ids = ["emu3", "aquila2", "infinity-mm", "infinity-instruct", "aquilamoe"];
    assert_eq!(cards(&html)[..5], ids);
    assert_eq!(cards(&html).len(), 10);
    assert_eq!(part(&html, "list-title").text(), "10 Papers");
    assert_eq!(part(&html, "status").text(), "10 of 10 papers");
    assert_eq!(parts(&html, "title")[0].text(), "Emu3: Next-Token Prediction is All You Need");
    assert_eq!(parts(&html, "date")[0].attribute("datetime"), Some("2024-09-27"));
}

#[test]
fn the_view_that_is_asked_for_is_the_one_that_is_rendered() {
    let html = html(SAMPLE, &[("category", "CL"), ("sort", "citations"), ("page-size", "4")]);
    assert_eq!(cards(&html), ["infinity-mm", "aquila2", "infinity-instruct", "cci3-hq"]);
    assert_eq!(part(&html, "status").text(), "6 of 10 papers");
    assert_eq!(part(&html, "more").text(), "Show 2 more");
    let pressed =
        parts(&html, "category").into_iter().filter(|chip| chip.attribute("aria-pressed") == Some("true"));
    assert_eq!(pressed.map(|chip| chip.text()).collect::<Vec<_>>(), ["CL 6"]);
    let options =
        tags(&html).into_iter().filter(|tag| tag.name == "option" && tag.attribute("selected").is_some());
    assert_eq!(options.map(|option| option.text()).collect::<Vec<_>>(), ["Citations", "None"]);
    assert_eq!(part(&html, "order").text(), "Highest first");
}

#[test]
fn regions_that_are_hidden_are_not_there() {
    let html = html(SAMPLE, &[("hide", "header toolbar footer")]);
    for gone in ["header", "metrics", "toolbar", "search", "footer"] {
        assert!(parts(&html, gone).is_empty(), "{gone}");
    }
    assert_eq!(cards(&html).len(), 10);
}

#[test]
fn only_opened_abstracts_are_written_out() {
    let html = html_of(SAMPLE, &[], |view| view.open.push(1));
    let abstracts: Vec<_> = parts(&html, "abstract").iter().map(super::markup::Tag::text).collect();
    assert_eq!(abstracts.len(), 10);
    assert!(abstracts[1].starts_with("Aquila2 is a family of Chinese–English language models with 7, 34"));
    assert_eq!(abstracts.iter().filter(|text| !text.is_empty()).count(), 1);
}

#[test]
fn nothing_of_a_profile_becomes_markup() {
    let html = html_of(HOSTILE, &[], |view| view.open.push(0));
    let allowed = [
        "a", "article", "b", "bdi", "button", "dd", "div", "dl", "dt", "em", "h2", "h3", "h4", "input",
        "label", "li", "option", "p", "path", "rect", "select", "span", "svg", "ul",
    ];
    for tag in tags(&html) {
        assert!(allowed.contains(&tag.name), "{} in {html}", tag.name);
        for (name, _) in &tag.attributes {
            assert!(!name.starts_with("on") && *name != "style", "{name} in {html}");
        }
    }
    // The one `b` of a page without explanations of figures that have a highest value: the status' number.
    assert_eq!(tags(&html).iter().filter(|tag| tag.name == "b").count(), 1);
    assert_eq!(part(&html, "name").text(), "&lt;b&gt;N&lt;/b&gt;");
    assert_eq!(part(&html, "title").text(), "&lt;b&gt;T&lt;/b&gt;");
    assert_eq!(part(&html, "abstract").text(), "&lt;script&gt;s&lt;/script&gt; &lt;b&gt; &lt;b&gt;");
    assert_eq!(part(&html, "card").attribute("data-id"), Some("&quot;&gt;&lt;script&gt;"));
}

#[test]
fn ids_are_unique_and_references_lead_to_them() {
    let html = html(SAMPLE, &[]);
    let tags = tags(&html);
    let mut ids: Vec<_> = tags.iter().filter_map(|tag| tag.attribute("id")).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count);
    let names = ["aria-labelledby", "aria-controls", "aria-describedby"];
    let references: Vec<_> =
        tags.iter().flat_map(|tag| names.iter().filter_map(|name| tag.attribute(name))).collect();
    // A card's title, its buttons for abstract and citation, five figures of the header, and export with its menu.
    assert_eq!(references.len(), 10 + 2 * 10 + 5 + 2);
    assert!(references.iter().all(|id| ids.contains(id)), "{references:?} in {ids:?}");
}
