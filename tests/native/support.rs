//! What several topics need: a host that answers as a browser would, and short ways to read.

use scholar_profile::model::{Paper, Profile};
use scholar_profile::source::{Host, ProfileReader, ReadError, Reading};
use std::path::PathBuf;
use std::rc::Rc;
use std::time::{Duration, Instant};
use url::Url;

/// Address of the documents that the tests read.
pub(crate) const DOCUMENT: &str = "https://host.test/deep/er/profile.json";

/// A host whose documents lie at [`DOCUMENT`], in a page of the same origin.
pub(crate) struct TestHost;

impl Host for TestHost {
    fn resolve(&self, url: &str) -> Option<String> {
        Url::parse(DOCUMENT).ok()?.join(url).ok().map(String::from)
    }

    fn may_show_image(&self, absolute: &str) -> bool {
        absolute.starts_with("https://host.test/")
    }

    fn parse_number(&self, json: &str) -> f64 {
        json.parse().unwrap_or(f64::NAN)
    }
}

/// Reads a document that arrives whole.
pub(crate) fn read(document: &[u8]) -> Result<Reading, ReadError> {
    read_in_pieces(document, document.len().max(1))
}

/// Reads a document that arrives in pieces of `size` bytes.
pub(crate) fn read_in_pieces(document: &[u8], size: usize) -> Result<Reading, ReadError> {
    let mut reader = ProfileReader::new(Rc::new(TestHost));
    for piece in document.chunks(size) {
        reader.push(piece)?;
    }
    reader.finish()
}

/// Reads a document that must be a profile.
pub(crate) fn profile(document: &str) -> Reading {
    read(document.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{document}"))
}

/// Reads a profile whose only papers are `papers`, which is the inside of an array.
pub(crate) fn papers(papers: &str) -> Reading {
    profile(&format!(r#"{{"name": "N", "papers": [{papers}]}}"#))
}

/// The only paper of a profile, titled `T`, with further `members`; and the warnings.
pub(crate) fn paper(members: &str) -> (Paper, Vec<String>) {
    let reading = papers(&format!(r#"{{"title": "T", {members}}}"#));
    (reading.profile.papers[0].clone(), warnings(&reading))
}

/// A profile named `N` without papers, with further `members`; and the warnings.
pub(crate) fn header(members: &str) -> (Profile, Vec<String>) {
    let reading = profile(&format!(r#"{{"name": "N", "papers": [], {members}}}"#));
    (reading.profile.clone(), warnings(&reading))
}

/// Warnings as they are displayed.
pub(crate) fn warnings(reading: &Reading) -> Vec<String> {
    reading.warnings.iter().map(ToString::to_string).collect()
}

/// How long a run takes, as the quickest of a few: what else a machine does meanwhile only makes it slower. Those after
/// the first that takes less than `enough` are spared.
pub(crate) fn quickest<T>(enough: Duration, mut run: impl FnMut() -> T) -> (Duration, T) {
    let mut time = || {
        let start = Instant::now();
        let result = run();
        (start.elapsed(), result)
    };
    let mut best = time();
    for _ in 0..4 {
        if best.0 < enough {
            break;
        }
        let next = time();
        if next.0 < best.0 {
            best = next;
        }
    }
    best
}

/// A path in the repository.
pub(crate) fn path(relative: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(relative)
}

/// Whether files of expected output are to be written anew rather than compared.
pub(crate) fn updating() -> bool {
    std::env::var_os("SCHOLAR_PROFILE_UPDATE").is_some()
}
