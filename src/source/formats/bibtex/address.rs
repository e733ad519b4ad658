//! Addresses as people write them into bibliographies.

/// What hosts end with that are written without `https://`, so that they would be read as folders of the page's site.
const DOMAINS: [&str; 8] = ["com", "org", "net", "edu", "gov", "io", "ai", "dev"];

/// An address out of the TeX that it may be wrapped in, whole where it begins with its host.
pub(super) fn address(text: &str) -> String {
    let inside = only_url(text).unwrap_or(text);
    let mut url =
        inside.trim_matches(|c: char| matches!(c, '{' | '}' | '<' | '>') || c.is_whitespace()).to_owned();
    for (tex, plain) in [
        ("\\_", "_"),
        ("\\%", "%"),
        ("\\&", "&"),
        ("\\#", "#"),
        ("\\~{}", "~"),
        ("{\\textasciitilde}", "~"),
        ("\\textasciitilde", "~"),
        ("\\~", "~"),
        ("$\\sim$", "~"),
    ] {
        if url.contains('\\') {
            url = url.replace(tex, plain);
        }
    }
    // Mendeley puts what it escapes in braces, which no address has.
    url.retain(|c| !matches!(c, '{' | '}'));
    if begins_with_host(&url) {
        url.insert_str(0, "https://");
    }
    url
}

fn begins_with_host(url: &str) -> bool {
    let Some((host, _)) = url.split_once('/') else { return url.starts_with("www.") };
    let domain = host.rsplit_once('.').filter(|(name, _)| !name.is_empty()).map(|(_, domain)| domain);
    host.starts_with("www.") || domain.is_some_and(|domain| DOMAINS.contains(&domain))
}

/// Whether a text can be an address at all, and is not a word such as `TBA` or `true`.
pub(super) fn is_address(text: &str) -> bool {
    text.is_empty() || text.contains(['.', '/', '#', '?', ':'])
}

/// The address of a text that is nothing but `\url{…}`.
pub(super) fn only_url(text: &str) -> Option<&str> {
    let inside = text.trim().strip_prefix("\\url{")?.strip_suffix('}')?;
    (!inside.contains(['{', '}'])).then_some(inside)
}
