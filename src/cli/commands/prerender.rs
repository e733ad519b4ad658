//! `prerender`: pages with the finished first view of their papers.

use std::fs;
use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;

use crate::cli::args::Prerender;
use crate::cli::failure::{Failure, Result};
use crate::cli::input::text;
use crate::cli::output::save;
use crate::cli::report::Report;
use crate::prerender::prerender;

pub(super) fn run(args: &Prerender) -> Result<bool> {
    let mut report = Report::default();
    let mut finished = Vec::new();
    for page in &args.pages {
        let (label, html) = text(page)?;
        let folder = page.parent().unwrap_or(Path::new("."));
        let root = args.root.as_deref().unwrap_or(folder);
        let result = prerender(&html, &mut |address| document(address, folder, root))
            .map_err(|error| Failure::new(format!("{label}: {error}")))?;
        for warning in &result.warnings {
            report.warn(&format_args!("{label}: {warning}"));
        }
        finished.push((page, html, result.page));
    }
    let good = report.is_good(args.strict);
    if good {
        for (page, before, after) in finished {
            // Who watches a file need not know that nothing has changed.
            if before != after {
                save(page, after.as_bytes())?;
            }
        }
    }
    Ok(good)
}

/// The bytes of a document at an address as the page asks for it.
fn document(address: &str, folder: &Path, root: &Path) -> std::result::Result<Vec<u8>, String> {
    let path = file(address, folder, root).ok_or(
        "expected a file of the site, found an address elsewhere; download it, or link a copy of it",
    )?;
    fs::read(&path).map_err(|error| format!("could not read {}: {error}", path.display()))
}

/// The file that an address of the site leads to.
fn file(address: &str, folder: &Path, root: &Path) -> Option<PathBuf> {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    if path.starts_with("//") || path.split('/').next().is_some_and(|start| start.contains(':')) {
        return None;
    }
    let path = percent_decode_str(path).decode_utf8().ok()?;
    Some(match path.strip_prefix('/') {
        Some(rest) => root.join(rest),
        None => folder.join(&*path),
    })
}
