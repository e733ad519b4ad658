//! Formulas that sources leave in MathML, as TeX.

use super::tag::split;

/// Elements open at a time; what lies deeper is written without its layout.
const MAX_DEPTH: usize = 64;

/// An element under way.
struct Element<'a> {
    name: &'a str,
    /// Whether its text is TeX.
    is_tex: bool,
    /// What its parts are in TeX.
    parts: Vec<String>,
}

/// The formula whose `<math …>` is behind us in the format's TeX, and what follows it; `None` where it does not end.
/// TeX that the source gives beside the MathML, as `alttext` or an annotation, is taken as it is.
pub(super) fn to_tex<'a>(attributes: &str, mut rest: &'a str) -> Option<(String, &'a str)> {
    let mut open = vec![Element { name: "math", is_tex: false, parts: Vec::new() }];
    let mut given = attribute(attributes, "alttext");
    loop {
        let (text, tail) = rest.split_at_checked(rest.find('<')?)?;
        let Some((name, attributes, closes, len)) = split(tail) else {
            push(&mut open, text);
            push(&mut open, "<");
            rest = tail.get(1..)?;
            continue;
        };
        let name = name.rsplit(':').next().unwrap_or(name);
        rest = tail.get(len..)?;
        push(&mut open, text);
        let is_empty = tail.get(..len).is_some_and(|tag| tag.ends_with("/>"));
        if is_empty {
            open.last_mut()?.parts.push(String::new());
        } else if !closes && open.len() < MAX_DEPTH {
            let is_tex = name == "annotation" && attributes.contains("tex");
            open.push(Element { name, is_tex, parts: Vec::new() });
        } else if closes && name == "math" {
            break;
        } else if closes && open.last().is_some_and(|element| element.name == name) {
            let element = open.pop()?;
            if element.is_tex {
                given = Some(element.parts.concat());
            } else {
                open.last_mut()?.parts.extend(written(&element));
            }
        }
    }
    let parts: Vec<String> = open.into_iter().flat_map(|element| element.parts).collect();
    let tex = given.unwrap_or_else(|| parts.concat());
    Some((delimited(&tex), rest))
}

/// A formula in TeX, which may stand in dollars or be a whole document, in the format's TeX.
pub(super) fn from_tex_math(text: &str) -> String {
    let body = text.split_once("\\begin{document}").map_or(text, |(_, body)| body);
    delimited(body.split("\\end{document}").next().unwrap_or(body))
}

/// The formula between delimiters; empty where there is none.
fn delimited(tex: &str) -> String {
    let tex = tex.trim().trim_matches('$').trim();
    let tex = tex.strip_prefix("\\(").and_then(|tex| tex.strip_suffix("\\)")).unwrap_or(tex).trim();
    if tex.is_empty() { String::new() } else { ["\\(", tex, "\\)"].concat() }
}

/// Adds the text of a token to the innermost element; blanks between elements are none.
fn push(open: &mut [Element<'_>], text: &str) {
    let Some(element) = open.last_mut() else { return };
    let text = if element.is_tex { text } else { text.trim() };
    if text.is_empty() {
        return;
    }
    element.parts.push(match element.name {
        "mi" | "mtext" | "ms" if text.chars().nth(1).is_some() => ["\\text{", &escaped(text), "}"].concat(),
        _ if element.is_tex => text.to_owned(),
        _ => escaped(text),
    });
}

/// An element as one part of its parent; the notations of other programs are none.
fn written(element: &Element<'_>) -> Option<String> {
    let parts: Vec<&str> = element.parts.iter().map(String::as_str).collect();
    Some(match (element.name, parts.as_slice()) {
        ("annotation" | "annotation-xml", _) => return None,
        ("msub" | "munder", [base, below]) => format!("{{{base}}}_{{{below}}}"),
        ("msup" | "mover", [base, above]) => format!("{{{base}}}^{{{above}}}"),
        ("msubsup" | "munderover", [base, below, above]) => format!("{{{base}}}_{{{below}}}^{{{above}}}"),
        ("mfrac", [over, under]) => format!("\\frac{{{over}}}{{{under}}}"),
        ("msqrt", _) => format!("\\sqrt{{{}}}", parts.concat()),
        _ => parts.concat(),
    })
}

/// Characters of a formula that TeX would take for its own.
fn escaped(text: &str) -> String {
    let mut tex = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => tex.push_str("\\backslash "),
            '{' | '}' | '$' | '%' | '&' | '#' | '_' => tex.extend(['\\', c]),
            '^' | '~' => {}
            _ => tex.push(c),
        }
    }
    tex
}

/// Value of an attribute in quotes.
fn attribute(attributes: &str, name: &str) -> Option<String> {
    let (_, rest) = attributes.split_once(name)?;
    let rest = rest.trim_start().strip_prefix('=')?.trim_start();
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let value = rest.get(1..)?.split(quote).next()?;
    (!value.trim().is_empty()).then(|| value.to_owned())
}
