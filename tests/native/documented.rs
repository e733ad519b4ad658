//! The commands of the documentation, run as they are written.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support::path;

/// The lines after `$ ` that call the program, in the order of a page of the documentation.
fn calls(page: &str) -> Vec<String> {
    let text = fs::read_to_string(path(page)).unwrap();
    let lines = text.lines().filter_map(|line| line.strip_prefix("$ scholar-profile "));
    lines.map(str::to_owned).collect()
}

/// Runs a call by a shell, as a reader would, in a folder.
fn run(call: &str, folder: &Path) {
    let program = env!("CARGO_BIN_EXE_scholar-profile");
    let output = Command::new("sh")
        .args(["-c", &format!("'{program}' {call}")])
        .env("SCHOLAR_PROFILE_WIDGET", folder.join("widget"))
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(output.status.success(), "{call}: {}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn the_calls_of_the_command_line_s_page_work_one_after_the_other() {
    let folder = std::env::temp_dir().join(format!("scholar-profile-documented-{}", std::process::id()));
    fs::create_dir_all(folder.join("widget/pkg")).unwrap();
    fs::write(folder.join("widget/scholar-profile.js"), "").unwrap();
    for file in ["publications.bib", "ada.json", "carol.json"] {
        fs::copy(path("public/examples").join(file), folder.join(file)).unwrap();
    }
    let calls = calls("docs/command-line.md");
    assert!(calls.len() >= 5, "{calls:?}");
    for call in &calls {
        run(call, &folder);
    }
    for made in ["profile.json", "papers.ris", "group.json", "homepage/index.html"] {
        assert!(folder.join(made).is_file(), "{made}");
    }
    fs::remove_dir_all(folder).unwrap();
}
