//! A formatted citation, as one pastes it into a text.

use super::kind::kind_of;
use super::reference::{Author, label, pages, title, url};
use crate::model::Paper;
use crate::people::are_joined_initials;
use crate::text::Unicode;

/// Plain citation in the manner of the author–date styles, in one line without markup:
/// `Example, A., & Sample, B. (2023). Title. Venue, 12(3), 4–5. https://doi.org/…`.
///
/// What the document does not say is left out.
#[must_use]
pub fn citation(paper: &Paper, unicode: &dyn Unicode) -> String {
    let mut out = String::new();
    push_authors(&mut out, paper, unicode);
    let title = title(paper, unicode);
    if out.is_empty()
        && let Some(title) = &title
    {
        push_sentence(&mut out, title);
    }
    let has_authors = !paper.authors.is_empty();
    push_date(&mut out, paper, unicode);
    if has_authors && let Some(title) = &title {
        push_sentence(&mut out, title);
    }
    push_sentence(&mut out, &place(paper, unicode));
    // A journal is known without its publisher.
    if !matches!(kind_of(paper).entry, "article" | "inproceedings")
        && let Some(publisher) = label(&paper.publisher, unicode)
    {
        push_sentence(&mut out, &publisher);
    }
    if let Some(url) = url(paper) {
        push_space(&mut out);
        out.push_str(&url);
    }
    out
}

/// Authors after whom a long list is cut, the last one still being named.
const MOST_AUTHORS: usize = 20;

fn push_authors(out: &mut String, paper: &Paper, unicode: &dyn Unicode) {
    let count = paper.authors.len();
    for (index, person) in paper.authors.iter().enumerate() {
        let is_last = index + 1 == count;
        if count > MOST_AUTHORS && index + 1 >= MOST_AUTHORS && !is_last {
            continue;
        }
        if index > 0 {
            out.push_str(match (is_last, paper.more_authors) {
                (true, _) if count > MOST_AUTHORS => ", … ",
                (true, false) => ", & ",
                _ => ", ",
            });
        }
        push_author(out, &Author::new(person, unicode));
    }
    if count > 0 && paper.more_authors {
        out.push_str(", et al.");
    }
}

/// `van Family, G. M., Jr.`; a name that is written family name first as it is.
fn push_author(out: &mut String, author: &Author) {
    author.push_family(out);
    if author.family_first && !author.given.is_empty() {
        out.push(' ');
        out.push_str(&author.given);
    } else if !author.given.is_empty() {
        out.push_str(", ");
        push_initials(out, author);
    }
    if !author.suffix.is_empty() {
        out.push_str(", ");
        out.push_str(&author.suffix);
    }
}

/// `Bo-Wen R.` as `B.-W. R.`; given names of scripts that have no initials as they are.
fn push_initials(out: &mut String, author: &Author) {
    let given = author.given.as_str();
    let mixed_case = author.family.bytes().any(|byte| byte.is_ascii_lowercase());
    let has_initials = |c: char| c < '\u{590}' || ('\u{1E00}'..'\u{2000}').contains(&c);
    if !given.chars().all(has_initials) {
        return out.push_str(given);
    }
    let start = out.len();
    for word in given.split([' ', '.']) {
        for (index, part) in word.split(['-', '\u{2010}', '\u{2011}']).enumerate() {
            let part = part.trim_start_matches(|c: char| c.is_ascii() && !c.is_ascii_alphanumeric());
            let letters = if are_joined_initials(part, mixed_case) { part.len() } else { 1 };
            for (letter, c) in part.chars().take(letters).enumerate() {
                let follows = out.len() > start;
                out.push_str(match follows {
                    true if index > 0 && letter == 0 => "-",
                    true => " ",
                    false => "",
                });
                out.push(c);
                // An accent that is a character of its own stays on its letter.
                out.extend(part.chars().skip(letter + 1).take_while(|c| ('\u{300}'..'\u{370}').contains(c)));
                out.push('.');
            }
        }
    }
}

/// Year and state of publication: `(2024, in press).`
fn push_date(out: &mut String, paper: &Paper, unicode: &dyn Unicode) {
    let year = paper.date.map(|date| date.year().to_string());
    let status = label(&paper.status, unicode);
    if year.is_none() && status.is_none() {
        return end_sentence(out);
    }
    push_space(out);
    out.push('(');
    out.push_str(year.as_deref().unwrap_or_default());
    if let Some(status) = &status {
        out.push_str(if year.is_some() { ", " } else { "" });
        out.push_str(status);
    }
    out.push_str(").");
}

/// Where it appeared: `Venue, 12(3), 4–5`.
fn place(paper: &Paper, unicode: &dyn Unicode) -> String {
    let mut place = label(&paper.venue, unicode).unwrap_or_default();
    if let Some(id) = paper.arxiv_id()
        && (place.is_empty() || place.eq_ignore_ascii_case("arxiv"))
    {
        place = String::from("arXiv:") + id;
    }
    let mut number = label(&paper.volume, unicode).unwrap_or_default();
    if let Some(issue) = label(&paper.issue, unicode) {
        number.push('(');
        number.push_str(&issue);
        number.push(')');
    }
    push_item(&mut place, &number);
    if let Some(pages) = pages(paper, unicode) {
        push_item(&mut place, &pages);
    }
    place
}

fn push_item(out: &mut String, item: &str) {
    if !item.is_empty() {
        out.push_str(if out.is_empty() { "" } else { ", " });
        out.push_str(item);
    }
}

fn push_space(out: &mut String) {
    if !out.is_empty() {
        out.push(' ');
    }
}

fn push_sentence(out: &mut String, text: &str) {
    if !text.is_empty() {
        push_space(out);
        out.push_str(text);
        end_sentence(out);
    }
}

fn end_sentence(out: &mut String) {
    if !out.is_empty() && !out.ends_with(['.', '?', '!', '…', '。', '？', '！']) {
        out.push('.');
    }
}
