//! Which URLs a document may hold.

use super::host::Host;

/// Absolute form of a URL of the document, or what is wrong with it.
///
/// Allowed are `https`, `http` and `mailto`, or a URL relative to the document's own address. The rules are
/// checked on the text as it is written, because URL parsers drop tabs and turn backslashes round, and again
/// on what the host made of it.
pub(super) fn absolute(text: &str, host: &dyn Host) -> Result<String, &'static str> {
    let text = trimmed(text);
    check(text)?;
    if is_normal(text) {
        return Ok(text.to_owned());
    }
    let resolved = host.resolve(text).ok_or("expected a URL")?;
    match scheme(&resolved) {
        Some("http" | "https" | "mailto") => check(&resolved).map(|()| resolved),
        // Left as it was, by a host that cannot tell.
        None if resolved == text => Ok(resolved),
        _ => Err(ALLOWED),
    }
}

/// Absolute form of the URL of a picture that may be shown, or what is wrong with it.
pub(super) fn picture(text: &str, host: &dyn Host) -> Result<String, &'static str> {
    let url = absolute(text, host)?;
    if url.starts_with("mailto:") {
        Err("expected the URL of a picture")
    } else if host.may_show_image(&url) {
        Ok(url)
    } else {
        Err("expected a picture of the page's or the document's own origin")
    }
}

const ALLOWED: &str = "expected an https, http, mailto or relative URL";

/// A text without plain spaces and line ends around it; any other white space is a trick.
fn trimmed(text: &str) -> &str {
    let is_seen = |byte: u8| !matches!(byte, b' ' | b'\t' | b'\r' | b'\n');
    let start = text.bytes().position(is_seen).unwrap_or(text.len());
    let end = text.bytes().rposition(is_seen).map_or(start, |last| last + 1);
    text.get(start..end).unwrap_or_default()
}

/// The beginning of a text before the first of these ASCII characters, else all of it.
#[inline(never)]
fn until<'t>(text: &'t str, stops: &[u8]) -> &'t str {
    let end = text.bytes().position(|byte| stops.contains(&byte)).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

#[inline(never)]
fn check(text: &str) -> Result<(), &'static str> {
    if text.chars().any(is_forbidden) {
        return Err("expected a URL without white space, control characters and backslashes");
    }
    if text.starts_with("//") {
        return Err(ALLOWED);
    }
    let Some(scheme) = scheme(text) else { return Ok(()) };
    let rest = text.get(scheme.len() + 1..).unwrap_or_default();
    if scheme.eq_ignore_ascii_case("mailto") {
        let has_at = until(rest, b"?").as_bytes().contains(&b'@');
        return if has_at { Ok(()) } else { Err("expected an e-mail address") };
    }
    if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
        return Err(ALLOWED);
    }
    let authority = rest.strip_prefix("//").ok_or(ALLOWED)?;
    let authority = until(authority, b"/?#");
    if authority.is_empty() {
        Err("expected a URL with a host")
    } else if authority.as_bytes().contains(&b'@') {
        Err("expected a URL without a user name")
    } else {
        Ok(())
    }
}

/// What stands before the first colon, unless a path, query or fragment begins before it. RFC 3986 lets no
/// relative reference hold a colon in its first segment, so that anything there counts as a scheme.
fn scheme(text: &str) -> Option<&str> {
    let scheme = until(text, b":/?#");
    (text.as_bytes().get(scheme.len()) == Some(&b':')).then_some(scheme)
}

fn is_forbidden(c: char) -> bool {
    c == '\\'
        || c.is_control()
        || c.is_whitespace()
        // Marks that are not seen: zero-width, direction and format characters, the byte order mark.
        || matches!(c, '\u{AD}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}')
        || matches!(c, '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
}

/// Whether a URL that passed [`check`] is already as the URL Standard serialises it, so that the host need not be
/// asked: a plain lower-case host name, then nothing that would be encoded, and no dot segments.
fn is_normal(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else {
        return false;
    };
    let Some((host, path)) = rest.split_once('/') else { return false };
    is_plain_host(host)
        && path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~!$&()*+,;=:@/%?#".contains(&byte))
        && !has_dot_segment(until(path, b"?#"))
}

/// A host name of lower-case letters, digits and hyphens whose last label begins with a letter, and so is no
/// IPv4 address; names in Punycode are left to the host to check.
fn is_plain_host(host: &str) -> bool {
    let mut begins_with_letter = false;
    for label in host.split('.') {
        let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if label.is_empty() || label.starts_with("xn--") || !label.bytes().all(is_plain) {
            return false;
        }
        begins_with_letter = label.as_bytes().first().is_some_and(u8::is_ascii_lowercase);
    }
    begins_with_letter
}

/// Whether the path holds a segment that means "here" or "up", also percent-encoded.
fn has_dot_segment(path: &str) -> bool {
    path.split('/')
        .any(|segment| segment.starts_with('.') || segment.starts_with("%2e") || segment.starts_with("%2E"))
}
