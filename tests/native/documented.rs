//! The commands of the documentation, run as they are written.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::service::{Asked, Reply, Server, ok};
use crate::support::path;

/// The lines after `$ ` that call the program, in the order of a page of the documentation.
fn calls(page: &str) -> Vec<String> {
    let text = fs::read_to_string(path(page)).unwrap();
    let lines = text.lines().filter_map(|line| line.strip_prefix("$ scholar-profile "));
    lines.map(str::to_owned).collect()
}

/// Runs a call by a shell, as a reader would, in a folder; `services` is whom it asks in place of the services.
fn run(call: &str, folder: &Path, services: &str) {
    let program = env!("CARGO_BIN_EXE_scholar-profile");
    let output = Command::new("sh")
        .args(["-c", &format!("'{program}' {call}")])
        .env("SCHOLAR_PROFILE_WIDGET", folder.join("widget"))
        .env("SCHOLAR_PROFILE_BASE_URL", services)
        .env("XDG_CACHE_HOME", folder.join("cache"))
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(output.status.success(), "{call}: {}", String::from_utf8_lossy(&output.stderr));
}

/// A folder with all files that the documentation speaks of.
fn folder(page: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("scholar-profile-{page}-{}", std::process::id()));
    fs::create_dir_all(folder.join("widget/pkg")).unwrap();
    fs::write(folder.join("widget/scholar-profile.js"), "").unwrap();
    for file in ["publications.bib", "ada.json", "carol.json"] {
        fs::copy(path("public/examples").join(file), folder.join(file)).unwrap();
    }
    fs::copy(path("tests/corpus/csl-json/zotero.json"), folder.join("zotero.json")).unwrap();
    folder
}

/// Answers of all services for the researchers that the documentation names.
fn answer(asked: &Asked) -> Reply {
    let paths = [
        (
            "/authors/A5023888391",
            r#"{"id": "https://openalex.org/A5023888391", "display_name": "Ada Example"}"#,
        ),
        (
            "/works?filter=author.id:A5023888391",
            r#"{"meta": {"count": 1}, "results": [{"id": "https://openalex.org/W1", "title": "T"}]}"#,
        ),
        (
            "/v3.0/0000-0002-1825-0097/record",
            r#"{"orcid-identifier": {"path": "0000-0002-1825-0097"}, "person": {"name": {"family-name": {"value": "Example"}}},
            "activities-summary": {"works": {"group": [{"work-summary": [{"put-code": 1, "title": {"title": {"value": "T"}}}]}]}}}"#,
        ),
        (
            "/v3.0/0000-0002-1825-0097/works/1",
            r#"{"bulk": [{"work": {"put-code": 1, "title": {"title": {"value": "T"}}}}]}"#,
        ),
        ("/graph/v1/author/1741101/papers?", r#"{"offset": 0, "data": [{"paperId": "p", "title": "T"}]}"#),
        ("/graph/v1/author/1741101?", r#"{"authorId": "1741101", "name": "Ada Example"}"#),
        (
            "/search/publ/api?q=author%3AJane_Doe_0001%3A",
            r#"{"result": {"hits": {"@total": "1", "@sent": "1", "hit": {"info": {"title": "T.", "key": "k"}}}}}"#,
        ),
        ("/api/authors?q=ids.value%3AE.Witten.1", r#"{"hits": {"total": 0, "hits": []}}"#),
        (
            "/api/literature?q=a+E.Witten.1",
            r#"{"hits": {"total": 1, "hits": [{"metadata": {"control_number": 1, "titles": [{"title": "T"}]}}]}}"#,
        ),
        (
            "/a/warner_s_1.atom2",
            "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>http://arxiv.org/abs/2401.00001v1</id><title>T</title></entry></feed>",
        ),
    ];
    let known = paths.into_iter().find(|(path, _)| asked.path.starts_with(path));
    known.map_or_else(|| Reply::Text(404, Vec::new(), String::new()), |(_, text)| ok(text))
}

#[test]
fn the_calls_of_each_page_work_one_after_the_other() {
    let services = Server::start(|asked, _| answer(asked));
    for (page, made) in [
        ("command-line", &["profile.json", "papers.ris", "group.json", "homepage/index.html"][..]),
        (
            "sources",
            &[
                "profile.json",
                "openalex-homepage/.github/workflows/refresh.yml",
                "arxiv-homepage/profile.json",
            ],
        ),
        ("prerender", &["homepage/index.html"]),
    ] {
        let folder = folder(page);
        let calls = calls(&format!("docs/{page}.md"));
        assert!(!calls.is_empty(), "{page}");
        if page == "prerender" {
            run("init homepage --name N", &folder, &services.base);
        }
        for call in &calls {
            run(call, &folder, &services.base);
        }
        for made in made {
            assert!(folder.join(made).is_file(), "{page}: {made}");
        }
        fs::remove_dir_all(folder).unwrap();
    }
}
