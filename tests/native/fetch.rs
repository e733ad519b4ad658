//! Fetching: pages, waits, failures, keys, and going on where an interrupted fetch stopped.

use std::path::PathBuf;
use std::rc::Rc;
use std::time::{Duration, Instant};

use scholar_profile::fetch::{Address, FetchError, Options, Pace, Progress, fetch};
use scholar_profile::model::Profile;
use scholar_profile::source::formats::Naming;
use serde_json::json;

use crate::service::{Reply, Server, ok};
use crate::support::TestHost;
use crate::unicode::Native;

fn options(server: &Server) -> Options {
    Options {
        base_url: Some(server.base.clone()),
        pace: Some(Duration::ZERO),
        first_wait: Duration::from_millis(1),
        time_out: Duration::from_secs(1),
        retries: 2,
        ..Options::default()
    }
}

fn read(address: &str, options: &Options) -> Result<Profile, FetchError> {
    let (draft, pages) = fetch(&address.parse().unwrap(), options, &mut Pace::default(), &mut |_| {})?;
    pages.forget();
    let naming = Naming { name: None, file_name: address };
    Ok(draft.finish(&naming, Rc::new(TestHost), &Native).unwrap().profile)
}

fn work(number: usize) -> serde_json::Value {
    json!({ "id": format!("https://openalex.org/W{number}"), "title": format!("Work {number}"), "authorships": [] })
}

/// OpenAlex with two pages of works.
fn open_alex(path: &str) -> Reply {
    let page = |works: Vec<serde_json::Value>, next: Option<&str>| {
        ok(json!({ "meta": { "count": 3, "next_cursor": next }, "results": works }).to_string())
    };
    match path.split(['?', '&']).collect::<Vec<_>>()[..] {
        ["/authors/A1"] => {
            ok(json!({ "id": "https://openalex.org/A1", "display_name": "Ada Example", "works_count": 3 })
                .to_string())
        }
        ["/works", "filter=author.id:A1", "per-page=100", "cursor=*"] => {
            page(vec![work(1), work(2)], Some("b=="))
        }
        ["/works", .., "cursor=b%3D%3D"] => page(vec![work(3)], Some("c==")),
        ["/works", .., "cursor=c%3D%3D"] => page(Vec::new(), None),
        _ => Reply::Text(404, Vec::new(), String::new()),
    }
}

fn titles(profile: &Profile) -> Vec<&str> {
    profile.papers.iter().filter_map(|paper| paper.title.as_deref()).collect()
}

#[test]
fn open_alex_is_read_page_by_page() {
    let server = Server::start(|asked, _| open_alex(&asked.path));
    let mut heard: Vec<Progress> = Vec::new();
    let address: Address = "openalex:https://openalex.org/A1".parse().unwrap();
    let told = &mut |progress| heard.push(progress);
    let (draft, _) = fetch(&address, &options(&server), &mut Pace::default(), told).unwrap();
    assert_eq!(draft.papers().len(), 3);
    let counts: Vec<_> = heard.iter().map(|progress| (progress.papers, progress.total)).collect();
    assert_eq!(counts, [(0, None), (2, Some(3)), (3, Some(3)), (3, Some(3))]);
    assert_eq!(titles(&read("openalex:A1", &options(&server)).unwrap()), ["Work 1", "Work 2", "Work 3"]);
}

#[test]
fn semantic_scholar_is_asked_for_fields_and_pages() {
    let server = Server::start(|asked, _| {
        let path = asked.path.split('?').next().unwrap_or_default();
        match (path, asked.path.contains("offset=100")) {
            ("/graph/v1/author/7", _) => ok(r#"{"authorId": "7", "name": "Ada Example", "paperCount": "2"}"#),
            ("/graph/v1/author/7/papers", false) => {
                ok(r#"{"offset": 0, "next": 100, "data": [{"paperId": "a", "title": "A"}]}"#)
            }
            ("/graph/v1/author/7/papers", true) => {
                ok(r#"{"offset": 100, "data": [{"paperId": "b", "title": "B"}]}"#)
            }
            _ => Reply::Text(404, Vec::new(), String::new()),
        }
    });
    let options = Options { key: Some("secret".to_owned()), ..options(&server) };
    assert_eq!(titles(&read("s2:7", &options).unwrap()), ["A", "B"]);
    let asked = server.asked();
    assert!(
        asked
            .iter()
            .all(|asked| asked.headers.contains("x-api-key: secret") && !asked.path.contains("secret"))
    );
    assert!(asked[1].path.contains("fields=title,") && asked[1].path.contains("externalIds"));
}

#[test]
fn orcid_s_works_are_asked_for_in_bulk() {
    let server = Server::start(|asked, _| {
        let summary = |code: usize| json!({ "work-summary": [{ "put-code": code, "title": { "title": { "value": format!("T{code}") } } }] });
        if asked.path == "/v3.0/0000-0002-1825-0097/record" {
            let groups: Vec<_> = (1..=60).map(summary).collect();
            let record = json!({ "orcid-identifier": { "path": "0000-0002-1825-0097" }, "person": { "name": { "family-name": { "value": "Example" } } },
                "activities-summary": { "works": { "group": groups } } });
            return ok(record.to_string());
        }
        ok(json!({ "bulk": [{ "work": { "put-code": 1, "title": { "title": { "value": "Whole" } } } }] })
            .to_string())
    });
    let profile = read("orcid:https://orcid.org/0000-0002-1825-0097", &options(&server)).unwrap();
    assert_eq!((profile.papers.len(), titles(&profile)[0]), (60, "Whole"));
    let paths = server.paths();
    assert_eq!(paths.len(), 3);
    assert!(paths[1].contains("/works/1,2,3,") && paths[1].ends_with(",50"), "{paths:?}");
    assert!(paths[2].ends_with("/works/51,52,53,54,55,56,57,58,59,60"), "{paths:?}");
}

#[test]
fn dblp_inspire_and_arxiv_are_asked_in_their_own_ways() {
    let hit = |key: &str| json!({ "info": { "title": format!("{key}."), "key": key } });
    let server = Server::start(move |asked, _| {
        let path = asked.path.as_str();
        if path.starts_with("/search/publ/api?q=author%3AJane_Doe_0001%3A&h=1000&f=0") {
            ok(json!({ "result": { "hits": { "@total": "2", "@sent": "1", "hit": [hit("a")] } } })
                .to_string())
        } else if path.starts_with("/search/publ/api") && path.contains("f=1&") {
            ok(json!({ "result": { "hits": { "@total": "2", "@sent": "1", "hit": hit("b") } } }).to_string())
        } else if path.starts_with("/api/authors") {
            ok(
                r#"{"hits": {"total": 1, "hits": [{"metadata": {"control_number": 1, "name": {"value": "Doe, Jane"}}}]}}"#,
            )
        } else if path.starts_with("/api/literature?page=2") {
            ok(
                r#"{"hits": {"total": 2, "hits": [{"metadata": {"titles": [{"title": "Two"}]}}]}, "links": {}}"#,
            )
        } else if path.starts_with("/api/literature?q=a+J.Doe.1&sort=mostrecent&size=250&fields=titles,") {
            let next = "https://inspirehep.net/api/literature?page=2";
            ok(json!({ "hits": { "total": 2, "hits": [{ "metadata": { "titles": [{ "title": "One" }] } }] }, "links": { "next": next } }).to_string())
        } else if path == "/a/doe_j_1.atom2" {
            ok(
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>http://arxiv.org/abs/2401.00001v1</id><title>T</title></entry></feed>",
            )
        } else {
            Reply::Text(404, Vec::new(), String::new())
        }
    });
    let options = options(&server);
    assert_eq!(titles(&read("dblp:Jane Doe 0001", &options).unwrap()), ["a", "b"]);
    let profile = read("inspire:J.Doe.1", &options).unwrap();
    assert_eq!((profile.name.as_str(), titles(&profile)), ("Jane Doe", vec!["One", "Two"]));
    assert_eq!(titles(&read("arxiv:doe_j_1", &options).unwrap()), ["T"]);
}

#[test]
fn what_fails_for_now_is_asked_again_and_what_fails_for_good_is_not() {
    let server = Server::start(|asked, before| match (asked.path.as_str(), before) {
        ("/authors/A1", 0) => Reply::Text(500, Vec::new(), String::new()),
        ("/authors/A1", 1) => Reply::Text(429, vec![("retry-after", "0".to_owned())], String::new()),
        (path, 0) if path.ends_with("cursor=*") => Reply::Cut("{".to_owned()),
        (path, 1) if path.ends_with("cursor=*") => ok("<html>busy</html>"),
        // Nobody notices that a body without a length is cut, but by reading it.
        (path, 0) if path.ends_with("b%3D%3D") => ok(r#"{"results": [{"id""#),
        (path, _) => open_alex(path),
    });
    assert_eq!(read("openalex:A1", &options(&server)).unwrap().papers.len(), 3);

    let server = Server::start(|_, _| Reply::Text(404, Vec::new(), String::new()));
    let error = read("openalex:A1", &options(&server)).unwrap_err();
    assert!(error.to_string().contains("the service knows nobody by that id (404)"), "{error}");
    assert_eq!(server.paths().len(), 1);

    let server = Server::start(|_, _| Reply::Text(503, Vec::new(), String::new()));
    assert_eq!(
        read("openalex:A1", &options(&server)).unwrap_err(),
        FetchError::Status { url: format!("{}/authors/A1", server.base), status: 503 }
    );
    assert_eq!(server.paths().len(), 3, "once, and two more times");
}

#[test]
fn retry_after_is_honoured_and_nobody_waits_for_an_hour() {
    let server = Server::start(|asked, before| match (asked.path.as_str(), before) {
        ("/authors/A1", 0) => Reply::Text(429, vec![("retry-after", "1".to_owned())], String::new()),
        (path, _) => open_alex(path),
    });
    let start = Instant::now();
    let mut waits = Vec::new();
    let address = "openalex:A1".parse().unwrap();
    let told = &mut |progress: Progress| waits.extend(progress.waiting);
    fetch(&address, &options(&server), &mut Pace::default(), told).unwrap();
    assert!(start.elapsed() >= Duration::from_secs(1));
    assert_eq!(waits, [Duration::from_secs(1)]);

    for after in ["3600", "Fri, 31 Dec 2100 23:59:59 GMT"] {
        let server = Server::start(move |_, _| {
            Reply::Text(429, vec![("retry-after", after.to_owned())], String::new())
        });
        let error = read("openalex:A1", &options(&server)).unwrap_err();
        assert!(matches!(error, FetchError::Busy { .. }), "{error}");
        assert!(error.to_string().contains("come back in"), "{error}");
    }
}

#[test]
fn a_silent_server_is_given_up() {
    let server = Server::start(|_, _| Reply::Silence);
    let options = Options { retries: 0, time_out: Duration::from_millis(200), ..options(&server) };
    let start = Instant::now();
    let error = read("openalex:A1", &options).unwrap_err();
    assert!(matches!(error, FetchError::Unreachable { .. }), "{error}");
    assert!(start.elapsed() < Duration::from_secs(2));
}

#[test]
fn a_key_goes_to_the_service_alone_and_into_no_message() {
    let other = Server::start(|_, _| ok("{}"));
    let target = format!("{}/stolen", other.base);
    let server =
        Server::start(move |_, _| Reply::Text(302, vec![("location", target.clone())], String::new()));
    for (address, key) in [("s2:7", "secret"), ("openalex:A1", "secret")] {
        let options = Options { key: Some(key.to_owned()), ..options(&server) };
        let error = read(address, &options).unwrap_err();
        assert!(matches!(error, FetchError::Elsewhere { .. }), "{error}");
        assert!(!error.to_string().contains(key), "{error}");
    }
    assert!(other.paths().is_empty(), "the other host has not been asked");
    assert!(server.paths()[1].contains("api_key=secret"));

    // A redirect within the host is followed.
    let server = Server::start(|asked, _| match asked.path.as_str() {
        "/authors/A1" => Reply::Text(301, vec![("location", "/authors/A1?again".to_owned())], String::new()),
        "/authors/A1?again" => open_alex("/authors/A1"),
        path => open_alex(path),
    });
    assert_eq!(read("openalex:A1", &options(&server)).unwrap().papers.len(), 3);
}

#[test]
fn an_interrupted_fetch_goes_on_where_it_stopped() {
    let cache: PathBuf = std::env::temp_dir().join(format!("scholar-profile-fetch-{}", std::process::id()));
    let answer = |asked: &crate::service::Asked, before| match asked.path.as_str() {
        path if path.ends_with("b%3D%3D") && before == 0 => Reply::Text(403, Vec::new(), String::new()),
        path => open_alex(path),
    };
    let server = Server::start(answer);
    let options = Options { cache: Some(cache.clone()), ..options(&server) };
    assert!(read("openalex:A1", &options).is_err());
    let first = server.paths().len();
    assert_eq!(read("openalex:A1", &options).unwrap().papers.len(), 3);
    let second: Vec<_> = server.paths().split_off(first);
    assert_eq!(second.len(), 2, "only what was missing: {second:?}");
    assert_eq!(std::fs::read_dir(&cache).unwrap().count(), 0, "nothing is kept of what is done");
    std::fs::remove_dir_all(cache).unwrap();
}

#[test]
fn what_is_no_answer_is_not_kept_and_fresh_asks_for_all() {
    let cache: PathBuf = std::env::temp_dir().join(format!("scholar-profile-kept-{}", std::process::id()));
    let server = Server::start(|asked, before| match (asked.path.as_str(), before) {
        (path, 0) if path.ends_with("cursor=*") => ok(r#"{"error": "busy"}"#),
        (path, _) => open_alex(path),
    });
    let options = Options { cache: Some(cache.clone()), ..options(&server) };
    assert!(matches!(read("openalex:A1", &options).unwrap_err(), FetchError::Answer { .. }));
    let address: Address = "openalex:A1".parse().unwrap();
    let (draft, pages) = fetch(&address, &options, &mut Pace::default(), &mut |_| {}).unwrap();
    assert_eq!(draft.papers().len(), 3);
    let asked = server.paths().len();
    // Nothing has been written yet, so all pages are there.
    assert_eq!(read("openalex:A1", &Options { fresh: true, ..options.clone() }).unwrap().papers.len(), 3);
    assert_eq!(server.paths().len(), asked + 4, "all was asked for anew");
    pages.forget();
    assert_eq!(std::fs::read_dir(&cache).unwrap().count(), 0);
    std::fs::remove_dir_all(cache).unwrap();
}

#[test]
fn somebody_without_papers_is_nobody() {
    let server = Server::start(|_, _| {
        ok(
            r#"{"result": {"status": {"@code": "200"}, "hits": {"@total": "0", "@sent": "0", "@first": "0"}}}"#,
        )
    });
    let error = read("dblp:Nobody", &options(&server)).unwrap_err();
    assert_eq!(error, FetchError::Nothing);
    assert!(error.to_string().contains("lists no papers under that id"), "{error}");
}

#[test]
fn two_people_are_asked_for_at_the_pace_of_one_service() {
    let server = Server::start(|asked, _| open_alex(&asked.path));
    let options = Options { pace: Some(Duration::from_millis(50)), ..options(&server) };
    let mut pace = Pace::default();
    let start = Instant::now();
    for _ in 0..2 {
        fetch(&"openalex:A1".parse().unwrap(), &options, &mut pace, &mut |_| {}).unwrap();
    }
    assert!(start.elapsed() >= Duration::from_millis(7 * 50), "{:?}", start.elapsed());
}

#[test]
fn an_address_says_what_it_should_be() {
    for (text, service_and_id) in [
        ("openalex:A5023888391", "openalex:A5023888391"),
        ("openalex:0000-0002-1825-0097", "openalex:0000-0002-1825-0097"),
        ("orcid:https://orcid.org/0000-0002-1694-233X", "orcid:0000-0002-1694-233X"),
        ("s2:https://www.semanticscholar.org/author/1741101", "s2:1741101"),
        ("dblp:Jane Doe 0001", "dblp:Jane_Doe_0001"),
        ("arxiv:https://arxiv.org/a/warner_s_1.html", "arxiv:warner_s_1"),
    ] {
        assert_eq!(text.parse::<Address>().map(|address| address.to_string()).as_deref(), Ok(service_and_id));
    }
    for text in ["openalex:W1", "orcid:1234", "s2:abc", "dblp:", "arxiv:a b?c", "inspire:x&y=z"] {
        let error = text.parse::<Address>().unwrap_err().to_string();
        assert!(error.contains("expected an author's id, as in "), "{error}");
    }
    for text in ["dblp:28/2391", "dblp:https://dblp.org/pid/28/2391.html", "dblp:l/JaneDoe/pid/1"] {
        let error = text.parse::<Address>().unwrap_err().to_string();
        assert!(error.contains("expected a name, by which DBLP's search knows people"), "{error}");
    }
    assert!(
        "scholar:x"
            .parse::<Address>()
            .unwrap_err()
            .to_string()
            .contains("openalex, orcid, s2, dblp, inspire, arxiv")
    );
    assert!(Address::is_like("scholar:x"), "so that it is told what there is");
    assert!(
        !Address::is_like("C:\\papers.bib") && !Address::is_like("papers.bib") && Address::is_like("s2:1")
    );
}
