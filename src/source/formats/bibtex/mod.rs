//! BibTeX and BibLaTeX, as homepages have them: with front matter, macros, entries that refer to others, and mistakes.
//!
//! The crate `biblatex` reads entries. It stops at the first mistake of a file, so the file is divided first: what is wrong
//! with one entry costs at most that entry.

mod blocks;
mod entry;
mod fields;
mod inherit;
mod kinds;
mod links;
mod names;
mod time;

use std::collections::BTreeMap;

use biblatex::{Field, RawBibliography, RawChunk, Spanned};

use self::blocks::{Block, blocks, front_matter};
use self::fields::Fields;
use super::draft::{Draft, FormatError};

/// Whether a text is a bibliography: it has front matter or entries at the beginnings of lines, or is at least called one.
pub(super) fn is_bibliography(text: &str, file_name: &str) -> bool {
    let name = file_name.to_ascii_lowercase();
    front_matter(text).is_some_and(|rest| blocks(rest).next().is_some())
        || blocks(text).next().is_some()
        || name.ends_with(".bib")
        || name.ends_with(".bibtex")
}

/// One entry as it is written, its macros replaced.
struct Entry<'t> {
    key: String,
    kind: String,
    fields: Fields,
    /// The entry as it is written; `None` where it says nothing without the rest of the file.
    source: Option<Block<'t>>,
}

/// Adds the papers of a bibliography.
///
/// # Errors
/// None: an entry that cannot be read is a warning.
#[expect(clippy::unnecessary_wraps, reason = "readers have one signature")]
pub(super) fn read(text: &str, draft: &mut Draft) -> Result<(), FormatError> {
    let rest = front_matter(text);
    let mut macros = Macros::default();
    let mut entries = Vec::new();
    for block in blocks(rest.unwrap_or(text)) {
        read_block(block, &mut macros, &mut entries, draft);
    }
    let parents = inherit::apply(&mut entries);
    let is_jekyll = rest.is_some() || entries.iter().any(|entry| entry::is_of_al_folio(&entry.fields));
    for entry in &entries {
        if !parents.contains(&entry.key.to_lowercase()) {
            let paper = entry::paper(entry, is_jekyll, draft);
            draft.add(&entry.key, paper);
        }
    }
    Ok(())
}

/// `@string` definitions by their names in lower case.
#[derive(Default)]
struct Macros(BTreeMap<String, String>);

impl Macros {
    /// Text of a value; the months' macros stay as they are. Tells whether it took any other.
    fn text(&self, value: &Field<'_>, unknown: &mut Vec<String>) -> (String, bool) {
        let mut text = String::new();
        let mut took_any = false;
        for Spanned { v: chunk, .. } in value {
            match chunk {
                RawChunk::Normal(part) => text.push_str(part),
                RawChunk::Abbreviation(name) => match self.0.get(&name.to_lowercase()) {
                    Some(own) => {
                        took_any = true;
                        text.push_str(own);
                    }
                    None => {
                        if time::month(name).is_none() {
                            unknown.push((*name).to_owned());
                        }
                        text.push_str(name);
                    }
                },
            }
        }
        (text, took_any)
    }
}

fn read_block<'t>(block: Block<'t>, macros: &mut Macros, entries: &mut Vec<Entry<'t>>, draft: &mut Draft) {
    let kind = block.kind.to_ascii_lowercase();
    if kind == "comment" || kind == "preamble" {
        return;
    }
    let text = block.in_braces();
    let raw = match RawBibliography::parse(&text) {
        Ok(raw) => raw,
        Err(error) => {
            let wrong = error.kind.to_string();
            return draft.warn(
                &block.name(),
                "",
                ["expected a whole entry, found a mistake: ", &wrong].concat(),
            );
        }
    };
    let mut unknown = Vec::new();
    for pair in raw.abbreviations {
        let (text, _) = macros.text(&pair.value.v, &mut unknown);
        macros.0.insert(pair.key.v.to_lowercase(), text);
    }
    if let Some(Spanned { v: raw, .. }) = raw.entries.into_iter().next() {
        let mut fields = Fields::default();
        let mut stands_alone = true;
        for pair in raw.fields {
            let (text, took_macro) = macros.text(&pair.value.v, &mut unknown);
            stands_alone &= !took_macro;
            fields.add(pair.key.v, &text);
        }
        stands_alone &=
            unknown.is_empty() && fields.get("crossref").is_none() && fields.get("xdata").is_none();
        let source = stands_alone.then_some(block);
        entries.push(Entry { key: raw.key.v.to_owned(), kind, fields, source });
    }
    for name in unknown {
        draft.warn(&block.name(), "", ["expected a @string that is defined, found ", &name].concat());
    }
}
