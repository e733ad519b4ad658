//! Whom to ask, and for whom: `openalex:A5023888391`.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use crate::source::formats::Format;

/// A service that lists papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Service {
    /// OpenAlex.
    OpenAlex,
    /// ORCID.
    Orcid,
    /// Semantic Scholar.
    SemanticScholar,
    /// DBLP.
    Dblp,
    /// INSPIRE.
    Inspire,
    /// arXiv.
    Arxiv,
}

impl Service {
    const ALL: [(&str, Self, &str); 6] = [
        ("openalex", Self::OpenAlex, "openalex:A5023888391, or an ORCID"),
        ("orcid", Self::Orcid, "orcid:0000-0002-1825-0097"),
        ("s2", Self::SemanticScholar, "s2:1741101"),
        ("dblp", Self::Dblp, "dblp:Jane_Doe_0001"),
        ("inspire", Self::Inspire, "inspire:E.Witten.1"),
        ("arxiv", Self::Arxiv, "arxiv:warner_s_1, or an ORCID"),
    ];

    /// Scheme and host of the service.
    #[must_use]
    pub fn base(self) -> &'static str {
        match self {
            Self::OpenAlex => "https://api.openalex.org",
            Self::Orcid => "https://pub.orcid.org",
            Self::SemanticScholar => "https://api.semanticscholar.org",
            Self::Dblp => "https://dblp.org",
            Self::Inspire => "https://inspirehep.net",
            Self::Arxiv => "https://arxiv.org",
        }
    }

    /// Format of its answers.
    #[must_use]
    pub fn format(self) -> Format {
        match self {
            Self::OpenAlex => Format::OpenAlex,
            Self::Orcid => Format::Orcid,
            Self::SemanticScholar => Format::SemanticScholar,
            Self::Dblp => Format::Dblp,
            Self::Inspire => Format::Inspire,
            Self::Arxiv => Format::ArxivFeed,
        }
    }

    /// Time between two requests, as the service documents it: OpenAlex 100 a second, ORCID 12 a second, Semantic Scholar one a
    /// second with a key and 100 in five minutes without, DBLP one in two seconds, INSPIRE 15 in five seconds, arXiv one in three.
    #[must_use]
    pub fn pace(self, has_key: bool) -> Duration {
        Duration::from_millis(match self {
            Self::OpenAlex => 100,
            Self::Orcid => 100,
            Self::SemanticScholar if has_key => 1000,
            Self::SemanticScholar | Self::Arxiv => 3000,
            Self::Dblp => 2000,
            Self::Inspire => 350,
        })
    }

    /// Variable of the environment that may hold the service's key.
    #[must_use]
    pub fn key_variable(self) -> Option<&'static str> {
        match self {
            Self::OpenAlex => Some("OPENALEX_API_KEY"),
            Self::SemanticScholar => Some("S2_API_KEY"),
            _ => None,
        }
    }
}

/// A researcher as a service knows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The service.
    pub service: Service,
    /// The service's id of the researcher.
    pub id: String,
}

/// A text that is no address, with what one looks like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidAddress(String);

impl fmt::Display for InvalidAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for InvalidAddress {}

impl Address {
    /// Whether a text begins as an address does: with a word and a colon, unless that is the drive of a path.
    #[must_use]
    pub fn is_like(text: &str) -> bool {
        text.split_once(':').is_some_and(|(name, _)| {
            name.len() > 1 && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        })
    }
}

impl FromStr for Address {
    type Err = InvalidAddress;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (name, id) = text.split_once(':').unwrap_or((text, ""));
        let Some((_, service, example)) = Service::ALL.iter().find(|(own, ..)| *own == name) else {
            let known: Vec<&str> = Service::ALL.iter().map(|(own, ..)| *own).collect();
            let message = format!(
                "{text}: expected one of {} and a colon, as in openalex:A5023888391",
                known.join(", ")
            );
            return Err(InvalidAddress(message));
        };
        if *service == Service::Dblp && is_pid(id) {
            let message = format!(
                "{text}: expected a name, by which DBLP's search knows people, with its number if it has one, as in {example}; \
                 found the number of a page, which shows the name"
            );
            return Err(InvalidAddress(message));
        }
        // Of a page's address, what stands last.
        let id = id.trim().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        let id = id.trim_end_matches(".html").replace(' ', "_");
        if is_id(*service, &id) {
            return Ok(Self { service: *service, id });
        }
        Err(InvalidAddress(format!("{text}: expected an author's id, as in {example}")))
    }
}

/// Whether this is a persistent id of DBLP, `28/2391` or `l/JaneDoe-1`, alone or in a page's address.
fn is_pid(id: &str) -> bool {
    let mut parts = id.trim().trim_end_matches('/').rsplit('/');
    let (last, folder) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number(last.trim_end_matches(".html")) || is_number(folder) || parts.next() == Some("pid")
}

fn is_id(service: Service, id: &str) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_word = |text: &str| {
        !text.is_empty()
            && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '\'' | '='))
    };
    match service {
        Service::OpenAlex => id.strip_prefix('A').is_some_and(is_number) || is_orcid(id),
        Service::Orcid => is_orcid(id),
        Service::SemanticScholar => is_number(id),
        Service::Arxiv => is_orcid(id) || is_word(id),
        Service::Dblp | Service::Inspire => is_word(id),
    }
}

/// Four groups of four, the last sign a digit or `X`.
pub(super) fn is_orcid(id: &str) -> bool {
    let groups: Vec<&str> = id.split('-').collect();
    let is_group = |(place, group): (usize, &&str)| {
        let digits = if place == 3 { group.trim_end_matches('X') } else { group };
        group.len() == 4 && digits.len() >= 3 && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    groups.len() == 4 && groups.iter().enumerate().all(is_group)
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = Service::ALL.iter().find(|(_, own, _)| *own == self.service).map_or("", |(name, ..)| name);
        write!(f, "{name}:{}", self.id)
    }
}
