//! Web addresses in running text.

/// Whether a text is an absolute `http:` or `https:` URL that may be followed: with a host, without a
/// user name, backslashes, white space or control characters.
#[must_use]
pub fn is_web_url(url: &str) -> bool {
    let Some(rest) = strip_scheme(url) else { return false };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    !authority.is_empty()
        && !authority.starts_with(':')
        && !authority.contains('@')
        && !rest.chars().any(|c| c == '\\' || c.is_whitespace() || c.is_control())
}

fn strip_scheme(url: &str) -> Option<&str> {
    ["https://", "http://"].into_iter().find_map(|scheme| {
        let head = url.get(..scheme.len())?;
        head.eq_ignore_ascii_case(scheme).then(|| url.get(scheme.len()..)).flatten()
    })
}

/// Length in bytes of the bare URL that `text` begins with, escapes such as `\_` included.
///
/// It ends before white space, CJK punctuation, typographic quotes, TeX (a command, a brace that it
/// did not open) and a closing parenthesis that it did not open; closing punctuation stays outside.
pub(super) fn bare_url_len(text: &str) -> usize {
    let (mut parentheses, mut braces) = (0_u32, 0_u32);
    let mut end = text.len();
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        let goes_on = match c {
            '(' => bump(&mut parentheses),
            ')' => drop_one(&mut parentheses),
            '{' => bump(&mut braces),
            '}' => drop_one(&mut braces),
            '\\' => chars.next().is_some_and(|(_, next)| is_escapable(next)),
            _ => !(c.is_whitespace() || c.is_control() || is_typographic(c)),
        };
        if !goes_on {
            end = at;
            break;
        }
    }
    let url = text.get(..end).unwrap_or_default();
    url.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '"', ']', '>']).len()
}

fn bump(depth: &mut u32) -> bool {
    *depth += 1;
    true
}

fn drop_one(depth: &mut u32) -> bool {
    let open = *depth > 0;
    *depth = depth.saturating_sub(1);
    open
}

/// CJK punctuation, full-width forms of ASCII punctuation, and quotation marks.
fn is_typographic(c: char) -> bool {
    matches!(c,
        '\u{3000}'..='\u{303F}' | '\u{FF01}'..='\u{FF0F}' | '\u{FF1A}'..='\u{FF20}' | '\u{FF3B}'..='\u{FF40}'
        | '\u{FF5B}'..='\u{FF65}' | '\u{2018}'..='\u{201F}' | '«' | '»' | '‹' | '›')
}

fn is_escapable(c: char) -> bool {
    matches!(c, '_' | '%' | '#' | '&' | '$' | '~' | '{' | '}')
}

/// A URL or key as TeX source, with its escapes undone: `\_ \% \# \& \$ \{ \}` and the ways to a tilde.
pub(super) fn undo_escapes(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(at) = rest.find('\\') {
        // Both slices begin or end at the backslash, which is ASCII.
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        rest = from.get(1..).unwrap_or_default();
        if let Some(after) = ["textasciitilde{}", "textasciitilde ", "textasciitilde", "sim", "~{}"]
            .into_iter()
            .find_map(|name| rest.strip_prefix(name))
        {
            out.push('~');
            // Old pages write a tilde as the math `$\sim$`.
            rest = after;
            if out.ends_with("$~") && rest.starts_with('$') {
                out.truncate(out.len() - 2);
                out.push('~');
                rest = rest.get(1..).unwrap_or_default();
            }
        } else if !rest.starts_with(is_escapable) {
            out.push('\\');
        } else if let Some(c) = rest.chars().next() {
            // Taken here so that an escaped character is never read as the start of another escape.
            out.push(c);
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
        }
    }
    out.push_str(rest);
    out
}
