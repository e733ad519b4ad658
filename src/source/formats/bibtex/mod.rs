//! BibTeX and BibLaTeX, as homepages have them: with front matter, macros, entries that refer to others, and mistakes.
//!
//! Programs that typeset stop at the first mistake; a page shows what there is. So the file is divided into entries first, and
//! each is read as far as it can be understood: what is wrong with one costs at most that entry, and is told.

mod address;
mod arxiv;
mod blocks;
mod copy;
mod entry;
mod fields;
mod inherit;
mod journals;
mod kinds;
mod links;
mod names;
mod scan;
mod syntax;
mod time;

use std::collections::BTreeMap;

use self::blocks::{Block, blocks, front_matter};
use self::fields::Fields;
use self::scan::{Chunk, Raw};
use super::draft::{Draft, FormatError};

/// Whether a text is a bibliography: it has front matter or entries at the beginnings of lines, or is at least called one.
pub(super) fn is_bibliography(text: &str, file_name: &str) -> bool {
    let name = file_name.to_ascii_lowercase();
    blocks(text, 0).next().is_some() || name.ends_with(".bib") || name.ends_with(".bibtex")
}

/// One entry as it is written, its macros replaced.
struct Entry<'t> {
    key: String,
    /// What warnings call it by.
    name: String,
    kind: String,
    fields: Fields,
    /// The entry as it is written; `None` where it says nothing without the rest of the file, or is not well written.
    source: Option<Raw<'t>>,
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
    for block in blocks(text, text.len() - rest.unwrap_or(text).len()) {
        read_block(block, &mut macros, &mut entries, draft);
    }
    let parents = inherit::apply(&mut entries, draft);
    let is_jekyll = rest.is_some() || entries.iter().any(|entry| entry::is_of_al_folio(&entry.fields));
    for entry in &entries {
        if !parents.contains(&entry.key.to_ascii_lowercase()) {
            let paper = entry::paper(entry, is_jekyll, draft);
            draft.add(&entry.name, paper);
        }
    }
    Ok(())
}

/// `@string` definitions by their names in lower case.
#[derive(Default)]
struct Macros(BTreeMap<String, String>);

impl Macros {
    /// Text of a value; the months' macros stay as they are. Tells whether it took any other.
    fn text(&self, value: &[Chunk<'_>], unknown: &mut Vec<String>) -> (String, bool) {
        let mut text = String::new();
        let mut took_any = false;
        for chunk in value {
            match chunk {
                Chunk::Text(part) => text.push_str(part),
                Chunk::Word(name) => match self.0.get(&name.to_ascii_lowercase()) {
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
    let name = block.name();
    let raw = block.raw;
    for mistake in &raw.mistakes {
        draft.warn(&name, &mistake.field, mistake.message.as_str());
    }
    if raw.is_lost {
        return;
    }
    let is_string = raw.kind.eq_ignore_ascii_case("string");
    let (mut fields, mut unknown) = (Fields::default(), Vec::new());
    // What BibTeX would stop at is not handed on.
    let mut stands_alone = raw.mistakes.is_empty() && !raw.key.is_empty();
    for field in &raw.fields {
        let (text, took_macro) = macros.text(&field.value, &mut unknown);
        if is_string {
            macros.0.insert(field.name.to_ascii_lowercase(), text);
        } else {
            stands_alone &= !took_macro;
            fields.add(field.name, &text);
        }
    }
    stands_alone &= unknown.is_empty() && fields.get("crossref").is_none() && fields.get("xdata").is_none();
    for word in unknown {
        draft.warn(&name, "", ["expected a @string that is defined, found ", &word].concat());
    }
    if is_string {
        return;
    }
    if fields.iter().next().is_none() {
        return draft.warn(&name, "", "expected fields, found none");
    }
    let key = raw.key.split_whitespace().collect::<Vec<_>>().join(" ");
    let kind = kinds::entry_type(raw.kind, &fields);
    entries.push(Entry { key, name, kind, fields, source: stands_alone.then_some(raw) });
}
