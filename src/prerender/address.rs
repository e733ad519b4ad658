//! Addresses of a page whose own address is not known: what is relative to it stays so.

use url::{Position, Url};

/// Stands for the page's folder. It lies so deep that a relative address never climbs out of it, and by that is told
/// from one that begins at the root of the page's server.
const PAGE: &str = "https://page.invalid/-/-/-/-/-/-/-/-/-/-/-/-/-/-/-/-/";
const ORIGIN: &str = "https://page.invalid/";
const BELOW: &str = "/-/";

/// What the addresses of a page are relative to.
#[derive(Clone, Debug)]
pub(super) struct Addresses {
    page: Option<Url>,
    base: Option<Url>,
    /// The page's own, if the page tells it.
    own: Option<Url>,
}

impl Addresses {
    /// `base` is what the page's `<base>` says, `canonical` its link of that name.
    pub(super) fn new(base: Option<&str>, canonical: Option<&str>) -> Self {
        let page = Url::parse(PAGE).ok();
        let other = page.as_ref().zip(base).and_then(|(page, base)| page.join(base).ok());
        let own = canonical.and_then(|canonical| Url::parse(canonical).ok());
        Self { base: other.or_else(|| page.clone()), page, own }
    }

    /// The absolute form of an address of the page, where a placeholder stands for the page's own.
    pub(super) fn resolve(&self, address: &str) -> Option<Url> {
        self.base.as_ref()?.join(address).ok()
    }

    /// The address by which whoever knows the page's own finds something.
    pub(super) fn asked_as(&self, url: &Url) -> String {
        relative(self.page.as_ref(), url)
    }

    /// The address by which the page itself finds something.
    pub(super) fn written_as(&self, url: &Url) -> String {
        relative(self.base.as_ref(), url)
    }

    /// The address, for the page, of a file relative to another one.
    pub(super) fn beside(&self, other: &str, path: &str) -> Option<String> {
        Some(self.written_as(&self.resolve(other)?.join(path).ok()?))
    }

    /// The page's own address, if the page tells it.
    pub(super) fn own(&self) -> Option<String> {
        self.own.as_ref().map(Url::to_string)
    }

    /// The absolute form of an address, as far as it is known.
    pub(super) fn absolute(&self, address: &str) -> Option<String> {
        if !is_of_page(address) {
            return Some(address.to_owned());
        }
        let path = self.asked_as(&Url::parse(address).ok()?);
        self.own.as_ref()?.join(&path).ok().map(String::from)
    }

    /// An address as programs that read the page find it: absolute, or else relative to the page.
    pub(super) fn published(&self, address: &str) -> String {
        let relative = || Url::parse(address).map(|url| self.written_as(&url)).unwrap_or_default();
        self.absolute(address).unwrap_or_else(relative)
    }

    /// Whether a picture of a document may be shown: it is of the page's origin, or the document's.
    pub(super) fn may_show(&self, picture: &str, document: &Url) -> bool {
        let is_of = |url: &Url| Url::parse(picture).is_ok_and(|picture| picture.origin() == url.origin());
        is_of(document) || self.page.as_ref().is_some_and(is_of)
    }
}

/// Whether the placeholder stands in an address.
pub(super) fn is_of_page(address: &str) -> bool {
    address.starts_with(ORIGIN)
}

fn relative(from: Option<&Url>, url: &Url) -> String {
    if !is_of_page(url.as_str()) {
        return url.to_string();
    }
    if !url.path().starts_with(BELOW) {
        return url[Position::BeforePath..].to_owned();
    }
    match from.and_then(|from| from.make_relative(url)) {
        // Else what stands before a colon would be a scheme.
        Some(path) if path.split('/').next().is_some_and(|first| first.contains(':')) => {
            ["./", &path].concat()
        }
        Some(path) if path.is_empty() => "./".to_owned(),
        Some(path) => path,
        None => url.to_string(),
    }
}
