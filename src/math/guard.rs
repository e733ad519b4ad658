//! What is not given to the parser at all.

use std::borrow::Cow;

/// Most bytes of one formula.
const MAX_LENGTH: usize = 4000;

/// Most commands of one formula: the parser goes one call deeper for each that stands in place of an
/// argument in braces.
const MAX_COMMANDS: usize = 100;

/// Deepest nesting of braces, environments and `\left`: the parser reads the content of each level again.
const MAX_NESTING: usize = 24;

/// Commands that define others, since macros are never run; and `\char`, whose number the parser cuts out
/// of the source by bytes, which may end it.
const REFUSED: [&str; 12] = [
    "char",
    "csname",
    "def",
    "edef",
    "futurelet",
    "gdef",
    "global",
    "let",
    "newcommand",
    "providecommand",
    "renewcommand",
    "xdef",
];

/// The source as the parser may have it, or nothing.
pub(super) fn admit(source: &str) -> Option<Cow<'_, str>> {
    if source.len() > MAX_LENGTH || !is_harmless(source) {
        return None;
    }
    if source.contains(STARRED) { starred_names(source).map(Cow::Owned) } else { Some(Cow::Borrowed(source)) }
}

fn is_harmless(source: &str) -> bool {
    let (mut depth, mut commands) = (0_usize, 0_usize);
    let mut rest = source;
    while let Some(at) = rest.find(['\\', '{', '}', '%', '$', '#']) {
        let (found, after) = rest.split_at(at).1.split_at(1);
        rest = after;
        match found {
            "{" => depth += 1,
            "}" => depth = depth.saturating_sub(1),
            "\\" => {
                commands += 1;
                let name = command(after);
                match name {
                    "begin" | "left" => depth += 1,
                    "end" | "right" => depth = depth.saturating_sub(1),
                    _ if REFUSED.contains(&name) => return false,
                    _ => {}
                }
                // An escaped sign is none of those that count.
                let len =
                    if name.is_empty() { after.chars().next().map_or(0, char::len_utf8) } else { name.len() };
                rest = after.get(len..).unwrap_or_default();
            }
            // A comment, a shift into text or a macro's argument: nothing that a formula needs.
            _ => return false,
        }
        if depth > MAX_NESTING || commands > MAX_COMMANDS {
            return false;
        }
    }
    true
}

/// The ASCII letters at the start.
fn command(source: &str) -> &str {
    let len = source.bytes().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(source.len());
    source.get(..len).unwrap_or_default()
}

/// A name of an operator with limits, which the parser does not know.
const STARRED: &str = r"\operatorname*{";

/// Writes `\operatorname*{name}` as `\mathop{name}`, which comes to the same.
fn starred_names(source: &str) -> Option<String> {
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    while let Some((before, after)) = rest.split_once(STARRED) {
        let (name, next) = after.split_once('}')?;
        // One that holds braces of its own, or one letter, would not be taken for a name.
        if name.contains('{') || name.trim().chars().nth(1).is_none() {
            return None;
        }
        out.extend([before, r"\mathop{", name, "}"]);
        rest = next;
    }
    out.push_str(rest);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_admitted_as_they_are() {
        for source in ["x^2", r"\frac{a}{b}", r"8.6\%", r"\{x\}", r"\left(\begin{matrix}a\end{matrix}\right)"]
        {
            assert_eq!(admit(source).as_deref(), Some(source));
        }
    }

    #[test]
    fn definitions_comments_and_shifts_are_not() {
        for source in [r"\def\a{x}\a", r"\newcommand{\b}{x}", r"\let\c=x", "x % y", r"\text{a $b$}", "#1"] {
            assert_eq!(admit(source), None, "{source}");
        }
        assert!(admit(r"\definecolor").is_some());
    }

    #[test]
    fn each_cap_holds_at_its_edge() {
        let nested = |depth| "{".repeat(depth) + "x" + &"}".repeat(depth);
        assert!(admit(&nested(MAX_NESTING)).is_some());
        assert!(admit(&nested(MAX_NESTING + 1)).is_none());
        assert!(admit(&r"\hat".repeat(MAX_COMMANDS)).is_some());
        assert!(admit(&r"\hat".repeat(MAX_COMMANDS + 1)).is_none());
        assert!(admit(&"x".repeat(MAX_LENGTH)).is_some());
        assert!(admit(&"x".repeat(MAX_LENGTH + 1)).is_none());
    }

    #[test]
    fn a_starred_name_takes_limits() {
        let admitted = admit(r"\operatorname*{arg\,max}_x + \operatorname{a}");
        assert_eq!(admitted.as_deref(), Some(r"\mathop{arg\,max}_x + \operatorname{a}"));
        assert_eq!(admit(r"\operatorname*{\mathrm{KL}}"), None);
    }
}
