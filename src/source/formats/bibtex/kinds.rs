//! Entry types, and CSL's item types for them.

use super::fields::Fields;

/// The types that Semantic Scholar writes as a list, the most telling first, and what they are in BibTeX.
const LISTED: [(&str, &str); 5] = [
    ("conference", "inproceedings"),
    ("booksection", "incollection"),
    ("book", "book"),
    ("dataset", "dataset"),
    ("journalarticle", "article"),
];

/// The type of an entry in small letters; of a list of types, the one that says most.
pub(super) fn entry_type(written: &str, fields: &Fields) -> String {
    let written = written.to_ascii_lowercase();
    let Some(list) = written.strip_prefix('[') else { return written };
    let words: Vec<&str> = list.split(|c: char| !c.is_ascii_alphanumeric()).collect();
    let in_journal = fields.get("journal").is_some() && fields.get("booktitle").is_none();
    let known = LISTED.iter().filter(|(_, own)| !in_journal || *own != "inproceedings");
    let found = known.into_iter().find(|(word, _)| words.contains(word)).map(|(_, own)| *own);
    let other = if in_journal { "article" } else { "misc" };
    found.unwrap_or(other).to_owned()
}

/// CSL's word for an entry type; one that nobody knows is its own word.
pub(super) fn kind(entry: &str, is_preprint: bool) -> Option<&str> {
    Some(match entry {
        "article" | "suppperiodical" if is_preprint => "article",
        "article" | "suppperiodical" => "article-journal",
        "inproceedings" | "conference" => "paper-conference",
        "phdthesis" | "mastersthesis" | "masterthesis" | "thesis" | "bachelorsthesis" | "bachelorthesis" => {
            "thesis"
        }
        "techreport" | "report" => "report",
        "book" | "mvbook" | "booklet" | "proceedings" | "mvproceedings" | "collection" | "mvcollection" => {
            "book"
        }
        "incollection" | "inbook" | "bookinbook" | "suppbook" | "suppcollection" | "inreference" => "chapter",
        "software" => "software",
        "dataset" => "dataset",
        "patent" => "patent",
        "online" | "electronic" | "www" => "webpage",
        "manual" => "document",
        "unpublished" => "manuscript",
        "presentation" | "talk" | "lecture" => "speech",
        "preprint" => "article",
        "misc" if is_preprint => "article",
        "misc" => return None,
        other => other,
    })
}
