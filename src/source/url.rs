//! Which URLs a document may hold.

use super::host::Host;

/// Absolute form of a URL of the document, or what is wrong with it.
///
/// Allowed are `https`, `http` and `mailto`, or a URL relative to the document's own address. The rules are
/// checked on the text as it is written, because URL parsers drop tabs and turn backslashes round, and again
/// on what the host made of it.
pub(super) fn absolute(text: &str, host: &dyn Host) -> Result<String, &'static str> {
    // Plain spaces and line ends around a text are trimmed; any other white space is a trick.
    let text = text.trim_matches([' ', '\t', '\r', '\n']);
    check(text)?;
    if is_normal(text) {
        return Ok(text.to_owned());
    }
    let resolved = host.resolve(text).ok_or("expected a URL")?;
    match scheme(&resolved) {
        Some("http" | "https" | "mailto") => check(&resolved).map(|()| resolved),
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
        let has_at = rest.split('?').next().is_some_and(|address| address.contains('@'));
        return if has_at { Ok(()) } else { Err("expected an e-mail address") };
    }
    if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
        return Err(ALLOWED);
    }
    let authority = rest.strip_prefix("//").ok_or(ALLOWED)?;
    let authority = authority.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.is_empty() {
        Err("expected a URL with a host")
    } else if authority.contains('@') {
        Err("expected a URL without a user name")
    } else {
        Ok(())
    }
}

/// What stands before the first colon, unless a path, query or fragment begins before it. RFC 3986 lets no
/// relative reference hold a colon in its first segment, so that anything there counts as a scheme.
fn scheme(text: &str) -> Option<&str> {
    let end = text.find([':', '/', '?', '#'])?;
    text.get(end..)?.starts_with(':').then(|| text.get(..end)).flatten()
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
        && !path.split(['?', '#']).next().is_some_and(has_dot_segment)
}

/// A host name of lower-case letters, digits and hyphens whose last label begins with a letter, and so is no
/// IPv4 address; names in Punycode are left to the host to check.
fn is_plain_host(host: &str) -> bool {
    let labels_ok = host.split('.').all(|label| {
        !label.is_empty()
            && !label.starts_with("xn--")
            && label.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    });
    labels_ok
        && host.rsplit('.').next().is_some_and(|last| last.starts_with(|c: char| c.is_ascii_lowercase()))
}

/// Whether the path holds a segment that means "here" or "up", also percent-encoded.
fn has_dot_segment(path: &str) -> bool {
    path.split('/')
        .any(|segment| segment.starts_with('.') || segment.starts_with("%2e") || segment.starts_with("%2E"))
}
