//! A lab: its members, its sources, and the documents that it has to do without.

use std::sync::Arc;

use leptos::prelude::*;
use scholar_profile::load::{Document, LoadError, gather};
use scholar_profile::source::Reading;
use scholar_profile::state::{State, View};

use super::formats::IsoFormats;
use super::markup::{part, parts, tags};
use super::settings;
use crate::support::{profile, warnings};

const ADA: &str = r#"{"name": "Ada", "metrics": {"h_index": 3}, "source": {"name": "Index", "url": "https://i.test/"}, "updated": "2025-11",
    "papers": [{"id": "a", "title": "A"}, {"id": "s", "title": "S", "links": {"pdf": "https://a.test/"}}]}"#;
const BO: &str = r#"{"name": "Bo <b>", "source": "Hand", "papers": [
    {"id": "s2", "title": "S", "links": {"pdf": "https://b.test/"}}, {"id": "b", "title": "B"}, {"id": "c", "title": "C"}]}"#;

fn gathered(outcomes: Vec<Result<Reading, LoadError>>) -> Result<Reading, LoadError> {
    let named = ('a'..).zip(outcomes).map(|(name, outcome)| (format!("{name}.json"), outcome));
    gather(named.collect(), &IsoFormats)
}

/// The HTML of what was gathered.
fn html(outcomes: Vec<Result<Reading, LoadError>>, attributes: &[(&str, &str)]) -> String {
    let document = Document::new(gathered(outcomes).unwrap(), &IsoFormats);
    let settings = settings(attributes);
    let view = View::preset(&settings, &document);
    Owner::new().with(|| {
        let state = State::new(Arc::new(document), settings, view, Arc::new(IsoFormats), |_| {});
        scholar_profile::ui::widget(state, RwSignal::new(false)).to_html()
    })
}

#[test]
fn the_header_names_the_members_and_has_a_toggle_for_each() {
    let html = html(vec![Ok(profile(ADA)), Ok(profile(BO))], &[]);
    assert_eq!(part(&html, "name").text(), "Ada, Bo &lt;b&gt;");
    let members = part(&html, "members");
    assert_eq!(
        (members.attribute("role"), members.attribute("aria-label")),
        (Some("group"), Some("Members"))
    );
    let toggles: Vec<_> =
        tags(&html).into_iter().filter(|tag| tag.attribute("data-member").is_some()).collect();
    let told: Vec<_> =
        toggles.iter().map(|tag| (tag.name, tag.attribute("aria-pressed"), tag.text())).collect();
    let toggle = |text: &str| ("button", Some("false"), text.to_owned());
    assert_eq!(told, [toggle("Bo &lt;b&gt; 3"), toggle("Ada 2")]);
    assert!(parts(&html, "metrics").is_empty());
    assert_eq!(part(&html, "list-title").text(), "4 Papers");
}

#[test]
fn links_of_one_label_are_told_apart_and_sources_stand_in_a_row() {
    let html = html(vec![Ok(profile(ADA)), Ok(profile(BO))], &[]);
    assert_eq!(parts(&html, "link").iter().map(|link| link.text()).collect::<Vec<_>>(), ["PDF", "PDF 2"]);
    assert_eq!(part(&html, "footer").text(), "Figures from Index, Hand, as of 2025-11");
}

#[test]
fn what_could_not_be_loaded_is_named_whatever_is_hidden() {
    let missing = |html: &str| {
        let lines = tags(html).into_iter().filter(|tag| tag.attribute("class") == Some("missing"));
        lines.map(|tag| tag.text()).collect::<Vec<_>>()
    };
    let outcomes = || vec![Err(LoadError::Http(404)), Ok(profile(ADA)), Err(LoadError::Network)];
    let expected = ["a.json could not be loaded", "c.json could not be loaded"];
    assert_eq!(missing(&html(outcomes(), &[])), expected);
    let bare = html(outcomes(), &[("hide", "header toolbar chart footer")]);
    assert_eq!(missing(&bare), expected);
    assert!(parts(&bare, "members").is_empty());
    assert!(missing(&html(vec![Ok(profile(ADA)), Ok(profile(BO))], &[])).is_empty());
}

#[test]
fn what_failed_is_a_warning_and_an_error_only_where_all_failed() {
    let odd = profile(r#"{"name": "N", "bio": 7, "papers": []}"#);
    let reading = gathered(vec![Ok(odd), Err(LoadError::Timeout(15))]).unwrap();
    let said = warnings(&reading);
    assert_eq!(said[0], "b.json: timeout: no byte arrived for 15 seconds");
    assert!(said[1].starts_with("a.json: bio: "), "{said:?}");
    assert_eq!(reading.profile.missing, ["b.json"]);
    assert_eq!(gathered(vec![Err(LoadError::Http(500)), Err(LoadError::Cors)]), Err(LoadError::Http(500)));
}
