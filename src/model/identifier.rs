//! Identifiers that stand for links: DOI, arXiv, ORCID and e-mail address.

use super::{Link, Paper};

/// URL of a bare identifier, by the label of the link: `doi`, `arxiv`, `orcid` or `email`.
///
/// `None` when `text` is no such identifier, e.g. because it is a URL already.
pub(crate) fn url(label: &str, text: &str) -> Option<String> {
    let (base, bare) = match label {
        "doi" => ("https://doi.org/", bare_doi(text)?),
        "arxiv" => ("https://arxiv.org/abs/", bare_arxiv(text)?),
        "orcid" => ("https://orcid.org/", bare_orcid(text)?),
        "email" => ("mailto:", bare_email(text)?),
        _ => return None,
    };
    let mut url = base.to_owned();
    push_encoded(&mut url, bare);
    Some(url)
}

impl Paper {
    /// DOI of the link `doi`, e.g. `10.1000/182`.
    #[must_use]
    pub fn doi(&self) -> Option<String> {
        doi_of(self.link("doi")?)
    }

    /// arXiv id of the link `arxiv` without its version, e.g. `2409.18869`.
    #[must_use]
    pub fn arxiv_id(&self) -> Option<&str> {
        arxiv_of(self.link("arxiv")?)
    }

    /// DOI and arXiv id in the form in which papers are compared. The paper's own id counts where it is
    /// one and no link is, and a DOI that arXiv gave is an arXiv id.
    pub(crate) fn identity(&self) -> (Option<String>, Option<String>) {
        let mut doi = self.doi().or_else(|| bare_doi(&self.id).map(str::to_owned));
        let mut arxiv = self.arxiv_id().or_else(|| bare_arxiv(&self.id).map(without_version));
        if let Some(doi) = &mut doi {
            doi.make_ascii_lowercase();
        }
        if let Some(id) = doi.as_deref().and_then(|doi| doi.strip_prefix("10.48550/arxiv.")) {
            let arxiv = arxiv.take().unwrap_or(without_version(id)).to_owned();
            return (None, Some(arxiv));
        }
        (doi, arxiv.map(str::to_owned))
    }
}

impl Link {
    /// Whether both links are of one kind and lead to one place, in whatever form its address is written.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        let same =
            |of: fn(&str) -> Option<String>| of(&self.url).is_some_and(|own| of(&other.url) == Some(own));
        self.kind() == other.kind()
            && (self.url == other.url
                || match self.kind() {
                    "doi" => same(|url| doi_of(url).map(|doi| doi.to_ascii_lowercase())),
                    "arxiv" => same(|url| arxiv_of(url).map(str::to_owned)),
                    _ => false,
                })
    }
}

/// The DOI that a URL of the resolver leads to.
fn doi_of(url: &str) -> Option<String> {
    let doi = decoded(after_host(url, &["doi.org/", "dx.doi.org/", "www.doi.org/"])?)?;
    bare_doi(&doi).map(str::to_owned)
}

/// The id, without its version, of the paper that a URL of arXiv leads to.
fn arxiv_of(url: &str) -> Option<&str> {
    let path = after_host(url, &["arxiv.org/", "www.arxiv.org/", "export.arxiv.org/"])?;
    let (_kind, id) = path.split_once('/')?;
    let id = id.strip_suffix(".pdf").unwrap_or(id);
    bare_arxiv(id).map(without_version)
}

fn after_host<'a>(url: &'a str, hosts: &[&str]) -> Option<&'a str> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    let path = hosts.iter().find_map(|host| rest.strip_prefix(host))?;
    path.split(['?', '#']).next()
}

fn without_prefix<'a>(text: &'a str, prefix: &str) -> &'a str {
    match (text.get(..prefix.len()), text.get(prefix.len()..)) {
        (Some(start), Some(rest)) if start.eq_ignore_ascii_case(prefix) => rest.trim_start_matches(' '),
        _ => text,
    }
}

/// `10.` and the registrant's number, a slash and anything that is seen.
fn bare_doi(text: &str) -> Option<&str> {
    let doi = without_prefix(text, "doi:");
    let (registrant, suffix) = doi.strip_prefix("10.")?.split_once('/')?;
    let registrant_ok = registrant.starts_with(|c: char| c.is_ascii_digit())
        && registrant.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    (registrant_ok && !suffix.is_empty() && suffix.chars().all(is_seen)).then_some(doi)
}

/// `2409.18869`, or `math.GT/0309136` of the years before 2007; perhaps with a version such as `v2`.
fn bare_arxiv(text: &str) -> Option<&str> {
    let id = without_prefix(text, "arxiv:");
    let number = without_version(id);
    let is_id = if let Some((archive, number)) = number.split_once('/') {
        archive.starts_with(|c: char| c.is_ascii_lowercase())
            && archive.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-' || byte == b'.')
            && is_digits(number, 7..=7)
    } else {
        number
            .split_once('.')
            .is_some_and(|(month, number)| is_digits(month, 4..=4) && is_digits(number, 4..=5))
    };
    is_id.then_some(id)
}

fn without_version(id: &str) -> &str {
    match id.rsplit_once('v') {
        Some((number, version)) if is_digits(version, 1..=3) => number,
        _ => id,
    }
}

/// Four groups of four digits, the last of which may be an `X`.
fn bare_orcid(text: &str) -> Option<&str> {
    let id = without_prefix(text, "orcid:");
    let well_formed = id.len() == 19
        && id.bytes().enumerate().all(|(index, byte)| match index {
            4 | 9 | 14 => byte == b'-',
            18 => byte.is_ascii_digit() || byte == b'X',
            _ => byte.is_ascii_digit(),
        });
    well_formed.then_some(id)
}

/// One `@` with something before and behind it, and nothing that a URL would hold.
fn bare_email(text: &str) -> Option<&str> {
    let (user, host) = text.split_once('@')?;
    let plain = |part: &str| !part.is_empty() && part.chars().all(|c| is_seen(c) && !"@:/?#<>".contains(c));
    (plain(user) && plain(host)).then_some(text)
}

fn is_digits(text: &str, length: std::ops::RangeInclusive<usize>) -> bool {
    length.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Neither white space nor a control character, nor a backslash, which no identifier has.
fn is_seen(c: char) -> bool {
    !c.is_whitespace() && !c.is_control() && c != '\\' && c != '\u{FEFF}'
}

/// Appends `text` as a part of a URL's path: what RFC 3986 does not allow there is percent-encoded, and what
/// would end the path, too.
fn push_encoded(url: &mut String, text: &str) {
    const HEX: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~!$&()*,;=:@/+".contains(&byte) {
            url.push(char::from(byte));
        } else {
            url.push('%');
            url.extend([HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]]);
        }
    }
}

/// `path` without its percent-encoding; `None` when that is not UTF-8.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let encoded = if byte == b'%' { hex_byte(after) } else { None };
        bytes.push(encoded.unwrap_or(byte));
        rest = if encoded.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8(bytes).ok()
}

fn hex_byte(digits: &[u8]) -> Option<u8> {
    let digit = |index: usize| {
        char::from(*digits.get(index)?).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
    };
    Some(digit(0)? << 4 | digit(1)?)
}
