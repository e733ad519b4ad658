//! The command line as it is called: files in, files and messages out.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// A folder of a test's own, gone at its end.
struct Folder(PathBuf);

impl Folder {
    fn new(test: &str) -> Self {
        let path = std::env::temp_dir().join(format!("scholar-profile-{test}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self, name: &str, text: &str) -> &Self {
        fs::write(self.0.join(name), text).unwrap();
        self
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).unwrap()
    }

    fn json(&self, name: &str) -> Value {
        serde_json::from_str(&self.read(name)).unwrap()
    }

    fn run(&self, args: &[&str]) -> Output {
        command(&self.0).args(args).output().unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_scholar-profile"));
    command.current_dir(folder);
    command
}

fn errors(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn text(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

const ADA: &str = r#"{"name": "Ada Example", "papers": [
    {"id": "p", "title": "The Sea", "authors": ["Ada Example"], "venue": "arXiv", "links": {"arxiv": "2301.00001"}},
    {"id": "j", "title": "The Sea", "authors": ["Ada Example"], "date": "2024", "venue": "Journal of Waves", "links": {"pdf": "papers/sea.pdf"}},
    {"id": "f", "title": "Chosen", "featured": true, "metrics": {"citations": 12, "novelty": 0.5}}]}"#;

#[test]
fn a_profile_is_converted_to_each_format_and_back() {
    let folder = Folder::new("convert");
    folder.file("ada.json", ADA);
    for (name, sign) in [
        ("out.bib", "@article{example2024sea"),
        ("out.ris", "TY  - "),
        ("out.csl.json", "\"container-title\""),
        ("out.csv", "Journal of Waves"),
        ("out.json", "\"name\": \"Ada Example\""),
    ] {
        let output = folder.run(&["convert", "ada.json", "-o", name]);
        assert!(output.status.success(), "{}", errors(&output));
        assert!(folder.read(name).contains(sign), "{name}: {}", folder.read(name));
    }
    let profile = folder.json("out.json");
    let papers = profile["papers"].as_array().unwrap();
    let ids: Vec<_> = papers.iter().filter_map(|paper| paper["id"].as_str()).collect();
    assert_eq!(ids, ["f", "j"], "featured papers first, and a preprint with its paper");
    assert_eq!(papers[1]["links"]["pdf"], "papers/sea.pdf", "relative as it was");
    assert_eq!(papers[0]["metrics"]["novelty"], 0.5);
    assert!(
        !folder.0.read_dir().unwrap().flatten().any(|file| file.path().to_string_lossy().ends_with(".part"))
    );
}

#[test]
fn versions_are_joined_and_told_or_kept_apart() {
    let folder = Folder::new("versions");
    folder.file("ada.json", ADA);
    let output = folder.run(&["convert", "ada.json"]);
    assert!(errors(&output).contains("the preprint p is now a part of j"), "{}", errors(&output));
    let output = folder.run(&["convert", "ada.json", "--keep-versions"]);
    assert_eq!(errors(&output), "");
    assert!(text(&output).contains("\"id\": \"p\""));
}

#[test]
fn standard_streams_serve_as_files() {
    let folder = Folder::new("streams");
    let mut child = command(&folder.0)
        .args(["convert", "-", "--to", "bibtex"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(ADA.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(
        output.status.success() && text(&output).contains("@article{example2024sea"),
        "{}",
        text(&output)
    );
}

#[test]
fn profiles_of_different_people_become_the_list_of_a_group() {
    let folder = Folder::new("merge");
    folder.file("ada.json", ADA).file(
        "bo.json",
        r#"{"name": "Bo Two", "aliases": ["B. Two"], "papers": [{"title": "Own", "authors": ["B. Two"]}]}"#,
    );
    let output = folder.run(&["merge", "ada.json", "bo.json", "--name", "Coast Group", "-o", "lab.json"]);
    assert!(output.status.success(), "{}", errors(&output));
    let lab = folder.json("lab.json");
    assert_eq!(lab["name"], "Coast Group");
    assert_eq!(lab["aliases"], serde_json::json!(["Ada Example", "Bo Two", "B. Two"]));
    assert_eq!(lab["papers"].as_array().unwrap().len(), 3);
}

#[test]
fn relative_urls_lead_to_the_same_files_from_another_folder() {
    let folder = Folder::new("rebase");
    for name in ["site/data", "lib"] {
        fs::create_dir_all(folder.0.join(name)).unwrap();
    }
    let profile = r##"{"name": "Ada Example", "avatar": "ada.png", "links": {"homepage": "../", "cv": "#cv"}, "source": {"name": "S", "url": "s.html"},
        "papers": [{"id": "a", "title": "A", "thumbnail": "./a b.png", "authors": [{"name": "Ada Example", "url": "people/ada.html"}],
        "links": {"pdf": "papers/a.pdf?x#y", "doi": "10.5555/a", "code": "https://c.test/a", "slides": "/s.pdf", "data": "../lib/d.csv", "raw": "./c:d.txt"}}]}"##;
    folder.file("site/data/ada.json", &profile.replace("a b.png", "ä.png"));
    folder.file("lib/ada.bib", "@misc{b, title = {B}, author = {Ada Example}, pdf = {b.pdf}, doi = {10.5555/b}, website = {../site/b.html}}");
    let output = folder.run(&["merge", "site/data/ada.json", "lib/ada.bib", "-o", "site/all.json"]);
    assert!(output.status.success(), "{}", errors(&output));
    let all = folder.json("site/all.json");
    assert_eq!(all["avatar"], "data/ada.png");
    assert_eq!(all["links"]["homepage"], ".");
    assert_eq!(all["links"]["cv"], "#cv");
    assert!(errors(&output).contains(r##"site/data/ada.json: document: expected relative URLs that can be told from the other folder, found "#cv";"##), "{}", errors(&output));
    assert_eq!(all["source"]["url"], "data/s.html");
    let [a, b] = [0, 1].map(|index| &all["papers"][index]);
    assert_eq!(a["thumbnail"], "data/%C3%A4.png");
    assert_eq!(a["authors"][0]["url"], "data/people/ada.html");
    let links = [
        ("pdf", "data/papers/a.pdf?x#y"),
        ("doi", "https://doi.org/10.5555/a"),
        ("code", "https://c.test/a"),
        ("slides", "/s.pdf"),
        ("data", "lib/d.csv"),
        ("raw", "data/c:d.txt"),
    ];
    for (label, url) in links {
        assert_eq!(a["links"][label], url, "{label}");
    }
    assert_eq!(b["links"]["pdf"], "../lib/b.pdf");
    assert_eq!(b["links"]["doi"], "https://doi.org/10.5555/b");
    assert_eq!(b["links"]["project"], "b.html");

    // In the same folder, and where nobody knows the folder, they stay as they are written.
    for args in [["site/data/ada.json", "-o", "site/data/same.json"], ["site/data/ada.json", "-o", "-"]] {
        let output = folder.run(&["convert", args[0], args[1], args[2]]);
        assert_eq!(errors(&output), "");
        let written = if args[2] == "-" { text(&output) } else { folder.read(args[2]) };
        let written: Value = serde_json::from_str(&written).unwrap();
        assert_eq!(written["papers"][0]["links"]["pdf"], "papers/a.pdf?x#y");
        assert_eq!(written["papers"][0]["thumbnail"], "./ä.png");
    }
}

#[test]
fn overrides_are_applied_reported_and_left_as_they_are() {
    let folder = Folder::new("overrides");
    let overrides = r#"{"hide": ["j", "gone"], "papers": {"f": {"links": {"pdf": "javascript:x"}}}}"#;
    folder.file("ada.json", ADA).file("overrides.json", overrides);
    let run = |more: &[&str]| {
        folder.run(
            &[&["convert", "ada.json", "--overrides", "overrides.json", "-o", "out.json"], more].concat(),
        )
    };
    let output = run(&["--strict"]);
    assert!(!output.status.success() && !folder.0.join("out.json").exists(), "strict writes nothing");
    let output = run(&[]);
    assert!(output.status.success());
    let told = errors(&output);
    assert!(told.contains("warning: overrides.json: hide: gone: expected the id"), "{told}");
    assert!(told.contains("warning: overrides.json: papers.f.links.pdf: expected an https"), "{told}");
    assert_eq!(folder.json("out.json")["papers"].as_array().unwrap().len(), 1);
    assert_eq!(folder.read("overrides.json"), overrides);
}

#[test]
fn what_cannot_be_read_is_an_error_that_says_what_to_do() {
    let folder = Folder::new("errors");
    folder.file("page.json", "<html>").file("latin.json", "").file("nobody.json", r#"{"papers": []}"#);
    fs::write(folder.0.join("latin.json"), b"{\n\"name\": \"Jos\xe9\"}").unwrap();
    for (file, expected) in [
        ("none.json", "could not read none.json"),
        ("page.json", "page.json: line 1, column 1: expected JSON in UTF-8, found an HTML page"),
        ("latin.json", "latin.json: line 2 is not UTF-8"),
        ("nobody.json", "nobody.json: name: expected the researcher's name"),
    ] {
        let output = folder.run(&["convert", file]);
        assert_eq!(output.status.code(), Some(1), "{file}");
        assert!(errors(&output).starts_with(&format!("error: {expected}")), "{file}: {}", errors(&output));
    }
    assert_eq!(folder.run(&["convert"]).status.code(), Some(2), "a call that makes no sense");
}

#[test]
fn an_old_bibliography_is_read_and_other_files_are_to_be_in_utf_8() {
    let folder = Folder::new("encoding");
    fs::write(folder.0.join("old.bib"), b"@book{a, title = {Jos\xe9 \x96 2}, author = {Jos\xe9 Two}}")
        .unwrap();
    fs::write(folder.0.join("old.json"), b"{\"name\": \"Jos\xe9\", \"papers\": []}").unwrap();
    let output = folder.run(&["convert", "old.bib", "-o", "new.json"]);
    assert!(output.status.success(), "{}", errors(&output));
    assert!(errors(&output).contains("old.bib: document: expected UTF-8"), "{}", errors(&output));
    assert_eq!(folder.json("new.json")["papers"][0]["title"], "José – 2");
    assert_eq!(folder.json("new.json")["name"], "José Two");
    let output = folder.run(&["convert", "old.json"]);
    assert!(!output.status.success());
    assert!(errors(&output).contains("old.json: line 1 is not UTF-8"), "{}", errors(&output));
}

#[test]
fn what_is_wrong_is_told_once() {
    let folder = Folder::new("once");
    folder.file("a.bib", "@book{a, author = {Ada Example}}");
    let output = folder.run(&["convert", "a.bib", "-o", "a.json"]);
    assert_eq!(errors(&output), "warning: a.bib: a: title: expected a title, found none\n");
}

#[test]
fn validate_tells_lines_places_and_remedies_in_each_format() {
    let folder = Folder::new("validate");
    folder
        .file("odd.json", "{\n\"name\": \"N\",\n\"papers\": [\n{\"title\": \"T\",\n\"links\": {\n\"a.b\": \"https://a.test/\",\n\"pdf\": \"javascript:x\"}}]}")
        .file("cut.json", "{\n\"name\": \"N\",")
        .file("good.json", r#"{"name": "N", "papers": []}"#)
        .file("named.json", "{\n\"papers\": []}");
    let output = folder.run(&["validate", "odd.json", "good.json"]);
    assert_eq!(output.status.code(), Some(0), "a warning is no error");
    assert_eq!(
        text(&output),
        "odd.json:7: warning: papers[0].links.pdf: expected an https, http, mailto or relative URL, found \"javascript:x\"\n"
    );
    assert_eq!(folder.run(&["validate", "odd.json", "--strict"]).status.code(), Some(1));
    let output = folder.run(&["validate", "cut.json", "named.json", "--format", "github"]);
    assert_eq!(output.status.code(), Some(1));
    let lines: Vec<_> = text(&output).lines().map(str::to_owned).collect();
    assert!(lines[0].starts_with("::error file=cut.json,line=2::line 2, column "), "{lines:?}");
    assert_eq!(lines[1], "::error file=named.json,line=1::name: expected the researcher's name, found none");
    let output = folder.run(&["validate", "odd.json", "--format", "json"]);
    let problems: Value = serde_json::from_str(&text(&output)).unwrap();
    assert_eq!((&problems[0]["line"], &problems[0]["severity"]), (&Value::from(7), &Value::from("warning")));
}

#[test]
fn completions_and_pages_of_the_manual_know_every_command() {
    let folder = Folder::new("manual");
    let output = folder.run(&["completions", "bash"]);
    assert!(text(&output).contains("validate"));
    assert!(folder.run(&["man", "man1"]).status.success());
    assert!(
        folder.read("man1/scholar-profile-convert.1").contains("--keep\\-versions")
            || folder.read("man1/scholar-profile-convert.1").contains("keep\\-versions")
    );
    let help = text(&folder.run(&["help"]));
    for line in
        help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty())
    {
        let Some(name) = line.strip_prefix("  ").and_then(|line| line.split_whitespace().next()) else {
            continue;
        };
        if name == "help" || line.starts_with("   ") {
            continue;
        }
        assert!(text(&folder.run(&[name, "--help"])).contains("Example:\n"), "{name} has an example");
    }
}

#[test]
fn the_overrides_are_written_by_no_command() {
    let folder = Folder::new("own");
    let overrides = r#"{"hide": ["j"]}"#;
    folder.file("ada.json", ADA).file("overrides.json", overrides);
    let output =
        folder.run(&["convert", "ada.json", "--overrides", "overrides.json", "-o", "./overrides.json"]);
    assert!(!output.status.success());
    assert!(errors(&output).contains("holds the overrides, which no command writes"), "{}", errors(&output));
    assert_eq!(folder.read("overrides.json"), overrides);
}

#[test]
fn a_file_that_cannot_be_read_is_a_problem_among_the_others() {
    let folder = Folder::new("unreadable");
    folder
        .file("bad.json", r#"{"name": "N", "papers": [], "bio": 7}"#)
        .file("papers.bib", "@book{a, title = {A}}");
    let output = folder.run(&["validate", "nowhere.json", "bad.json", "papers.bib", "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let problems: serde_json::Value = serde_json::from_str(&text(&output)).unwrap();
    let files: Vec<&str> =
        problems.as_array().unwrap().iter().map(|own| own["file"].as_str().unwrap()).collect();
    assert_eq!(files, ["nowhere.json", "bad.json", "papers.bib"]);
    assert!(problems[2]["message"].as_str().unwrap().contains("`scholar-profile convert`"), "{problems}");
}

#[test]
fn what_is_asked_for_must_be_clear_before_anybody_is_asked() {
    let folder = Folder::new("clear");
    for (arguments, message) in [
        (&["fetch", "openalex:A1", "s2:1", "--key", "k"][..], "OPENALEX_API_KEY and S2_API_KEY"),
        (&["fetch", "openalex:A1", "--base-url", "nonsense"], "--base-url: expected an http or https URL"),
        (&["fetch", "scholar:x"], "expected one of openalex, orcid, s2, dblp, inspire, arxiv"),
        (&["fetch", "dblp:28/2391"], "expected a name, by which DBLP's search knows people"),
    ] {
        let output = folder.run(&[arguments, &["-o", "out.json"]].concat());
        assert!(!output.status.success());
        assert!(errors(&output).contains(message), "{}", errors(&output));
    }
}

#[test]
fn init_makes_a_folder_that_is_ready_and_keeps_what_is_there() {
    let folder = Folder::new("init");
    fs::create_dir_all(folder.0.join("widget/pkg/words")).unwrap();
    fs::create_dir_all(folder.0.join("home")).unwrap();
    folder
        .file("ada.json", ADA)
        .file("widget/scholar-profile.js", "js")
        .file("widget/pkg/words/de.txt", "de")
        .file("widget/index.html", "x")
        .file("widget/index.html.br", "x")
        .file("home/overrides.json", r#"{"hide": ["f"]}"#);
    let init = ["init", "home", "--widget", "widget", "--name", "Ada <b>", "--from", "ada.json"];
    let output = folder.run(&init);
    assert!(output.status.success(), "{}", errors(&output));
    assert!(folder.read("home/index.html").contains("<title>Ada &lt;b&gt;: papers</title>"));
    assert_eq!(folder.read("home/scholar-profile/pkg/words/de.txt"), "de");
    assert!(!folder.0.join("home/scholar-profile/index.html").exists());
    assert!(!folder.0.join("home/scholar-profile/index.html.br").exists());
    let ids = |papers: &serde_json::Value| -> Vec<String> {
        papers.as_array().unwrap().iter().map(|paper| paper["id"].as_str().unwrap().to_owned()).collect()
    };
    assert!(!ids(&folder.json("home/profile.json")["papers"]).contains(&"f".to_owned()), "corrections count");
    assert_eq!(folder.json("home/profile.json")["name"], "Ada <b>");
    let workflow = folder.read("home/.github/workflows/refresh.yml");
    let line =
        "scholar-profile fetch 'ada.json' --name 'Ada <b>' --overrides overrides.json -o profile.json\n";
    assert!(workflow.contains(line), "{workflow}");
    assert!(workflow.contains("OPENALEX_API_KEY: ${{ secrets.OPENALEX_API_KEY }}"));
    // The line works where it stands.
    assert!(
        command(&folder.0.join("home"))
            .args(["convert", "ada.json", "--overrides", "overrides.json", "--strict", "-o", "profile.json"])
            .status()
            .unwrap()
            .success()
    );

    folder.file("home/overrides.json", "{\"hide\": [\"j\"]}").file("home/index.html", "mine");
    let output = folder.run(&init);
    assert!(
        output.status.success() && errors(&output).contains("index.html is there already and stays as it is")
    );
    assert_eq!(
        (folder.read("home/index.html").as_str(), folder.read("home/overrides.json").contains("j")),
        ("mine", true)
    );

    let output = folder.run(&["init", "other", "--widget", "nowhere", "--name", "N"]);
    assert!(!output.status.success() && !folder.0.join("other").exists());
    assert!(errors(&output).contains("--widget names the folder"));
    assert!(!folder.run(&["init", "other", "--widget", "widget"]).status.success());
}
