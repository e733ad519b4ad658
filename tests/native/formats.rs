//! Files of other formats, with the profile document that becomes of them beside them.
//!
//! `tests/corpus/<format>/x.json` (or `.bib`, `.xml`) gives `x.profile.json` and the warnings in `x.warnings.txt`, one a
//! line, which is missing where there are none. A folder `x/` holds the pages of one answer, in order of their names.
//! With `SCHOLAR_PROFILE_UPDATE` set, the expectations are written anew.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use scholar_profile::source::formats::{Draft, Format, Naming};
use scholar_profile::source::{Reading, write_profile};

use crate::support::{TestHost, path, updating, warnings};
use crate::unicode::Native;

/// Formats, and the folders of their files.
const FOLDERS: &[(Format, &str)] = &[
    (Format::Bibtex, "bibtex"),
    (Format::CslJson, "csl-json"),
    #[cfg(feature = "services")]
    (Format::OpenAlex, "openalex"),
    #[cfg(feature = "services")]
    (Format::SemanticScholar, "semantic-scholar"),
    #[cfg(feature = "services")]
    (Format::Orcid, "orcid"),
    #[cfg(feature = "services")]
    (Format::Dblp, "dblp"),
    #[cfg(feature = "services")]
    (Format::Inspire, "inspire"),
    #[cfg(feature = "services")]
    (Format::ArxivFeed, "arxiv"),
];

/// Reads pages of one answer.
pub(crate) fn read_pages(format: Format, pages: &[String], file_name: &str) -> Reading {
    let mut draft = Draft::default();
    for page in pages {
        format.read(page, &mut draft).unwrap_or_else(|error| panic!("{file_name}: {error}"));
    }
    let naming = Naming { name: None, file_name };
    draft.finish(&naming, Rc::new(TestHost), &Native).unwrap_or_else(|error| panic!("{file_name}: {error}"))
}

/// Entries of a folder in order of their names, without expectations; none where there is no folder.
fn inputs(folder: &Path) -> io::Result<Vec<PathBuf>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let entries: Vec<_> = fs::read_dir(folder)?.collect::<io::Result<_>>()?;
    let mut paths: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).collect();
    paths.retain(|path| {
        let name = path.to_string_lossy();
        !name.ends_with(".profile.json") && !name.ends_with(".warnings.txt")
    });
    paths.sort();
    Ok(paths)
}

/// Compares a result with the file of what was expected; nothing is expected where there is no file.
fn compare(result: &str, expectation: &Path) -> io::Result<()> {
    if updating() && result.is_empty() && expectation.exists() {
        return fs::remove_file(expectation);
    }
    if updating() && !result.is_empty() {
        return fs::write(expectation, result);
    }
    let expected = if expectation.exists() { fs::read_to_string(expectation)? } else { String::new() };
    assert_eq!(result, expected, "{expectation:?}");
    Ok(())
}

#[test]
fn files_give_the_documents_beside_them() -> io::Result<()> {
    for &(format, folder) in FOLDERS {
        for input in inputs(&path("tests/corpus").join(folder))? {
            let files = if input.is_dir() { inputs(&input)? } else { vec![input.clone()] };
            let pages: Vec<String> = files.iter().map(fs::read_to_string).collect::<io::Result<_>>()?;
            let file_name = input.to_string_lossy();
            for page in &pages {
                assert_eq!(Format::of(page, &file_name), Some(format), "{file_name}");
            }
            let reading = read_pages(format, &pages, &file_name);
            let document = write_profile(&reading.profile, &|number| number.to_string());
            let lines: String = warnings(&reading).into_iter().map(|line| line + "\n").collect();
            compare(&document, &input.with_extension("profile.json"))?;
            compare(&lines, &input.with_extension("warnings.txt"))?;
        }
    }
    Ok(())
}

/// Documents of the format are read by their own reader, though their members have names that services use, too.
#[test]
fn profile_documents_are_no_other_format() -> io::Result<()> {
    for input in inputs(&path("tests/corpus/profile"))? {
        let document = fs::read(&input)?;
        assert_eq!(Format::of(&String::from_utf8_lossy(&document), "profile.json"), None, "{input:?}");
    }
    let written = r#"{"name": "Ada Sample", "papers": [{"title": "T", "type": "article"}], "url": "x"}"#;
    assert_eq!(Format::of(written, "ada.json"), None);
    Ok(())
}
