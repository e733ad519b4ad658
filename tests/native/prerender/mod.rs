//! Pages that are finished beforehand.

mod formats;
mod head;
mod page;
mod refusals;
mod stylesheet;

use std::fs;

use scholar_profile::prerender::{PrerenderError, Prerendered, prerender};

use crate::support;

/// A folder of pages and their documents.
const SITE: &str = "tests/corpus/prerender/site";

/// A page in the folder of the corpus.
fn finished(page: &str) -> Result<Prerendered, PrerenderError> {
    prerender(page, &mut |address| {
        let path = address.split('?').next().unwrap_or_default();
        fs::read(support::path(SITE).join(path)).map_err(|error| error.to_string())
    })
}

/// A page whose body is `body`, finished; its documents are the profile in `json`.
fn page_of(body: &str, json: &str) -> Prerendered {
    let page = format!(
        r#"<!doctype html><html lang="en"><head><script type="module" src="scholar-profile.js"></script></head><body>{body}</body></html>"#
    );
    prerender(&page, &mut |_| Ok(json.as_bytes().to_vec())).unwrap()
}

/// What a page holds besides what was put in.
fn without_ours(page: &str) -> String {
    let mut rest = page.to_owned();
    for (start, end) in [
        ("<template shadowrootmode=\"open\" data-prerendered>", "</template>"),
        ("<meta data-prerendered ", ">"),
        ("<script data-prerendered ", "</script>"),
    ] {
        while let Some((before, tail)) = rest.split_once(start) {
            let (_, after) = tail.split_once(end).unwrap();
            rest = [before, after].concat();
        }
    }
    rest
}
