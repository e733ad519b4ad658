//! Entry types as CSL's item types.

/// CSL's word for an entry type; one that nobody knows is its own word.
pub(super) fn kind(entry: &str, is_preprint: bool) -> Option<&str> {
    Some(match entry {
        "article" | "suppperiodical" if is_preprint => "article",
        "article" | "suppperiodical" => "article-journal",
        "inproceedings" | "conference" => "paper-conference",
        "phdthesis" | "mastersthesis" | "thesis" | "bachelorsthesis" => "thesis",
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
        "misc" if is_preprint => "article",
        "misc" => return None,
        other => other,
    })
}
