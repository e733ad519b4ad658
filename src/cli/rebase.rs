//! URLs that are relative to a file, as they are from a file in another folder.

use std::path::{Component, Path, PathBuf};

use url::Url;

use crate::model::{Link, Paper, Profile, identifier};

/// The way from the folder of one file to that of another.
pub(super) struct Rebase {
    /// Address of the file that was read.
    from: Url,
    /// Address of the file that is written.
    to: Url,
    /// URLs that stayed as they were, though they lead elsewhere now.
    kept: Vec<String>,
}

impl Rebase {
    /// The way from an input to the output; `None` where both lie in one folder, or one of them is a stream, of which nobody
    /// knows where it lies.
    pub(super) fn between(input: &Path, output: &Path) -> Option<Self> {
        let (from, to) = (address(input)?, address(output)?);
        let is_same = from.join(".").ok() == to.join(".").ok();
        (!is_same).then_some(Self { from, to, kept: Vec::new() })
    }

    /// What is to be told of URLs that could not be followed.
    pub(super) fn warning(&self) -> Option<String> {
        let first = self.kept.first()?;
        Some(format!(
            "expected relative URLs that can be told from the other folder, found \"{first}\"{}; left as they are",
            if self.kept.len() > 1 { " and others" } else { "" }
        ))
    }

    /// All URLs of a profile.
    pub(super) fn profile(&mut self, profile: &mut Profile) {
        self.links(&mut profile.links);
        profile.avatar.iter_mut().for_each(|url| self.url(url));
        profile.sources.iter_mut().filter_map(|source| source.url.as_mut()).for_each(|url| self.url(url));
        self.papers(&mut profile.papers);
    }

    /// All URLs of papers.
    pub(super) fn papers(&mut self, papers: &mut [Paper]) {
        for paper in papers {
            self.links(&mut paper.links);
            paper.thumbnail.iter_mut().for_each(|url| self.url(url));
            paper.authors.iter_mut().filter_map(|author| author.url.as_mut()).for_each(|url| self.url(url));
        }
    }

    fn links(&mut self, links: &mut [Link]) {
        for link in links {
            // A bare identifier looks like a path.
            if identifier::url(&link.label, &link.url).is_none() {
                self.url(&mut link.url);
            }
        }
    }

    fn url(&mut self, url: &mut String) {
        // What no document may hold is for the reader to refuse.
        let is_wrong = url.contains(|c: char| c.is_whitespace() || c.is_control() || c == '\\');
        let is_relative =
            Url::parse(url) == Err(url::ParseError::RelativeUrlWithoutBase) && !url.starts_with('/');
        if is_wrong || !is_relative || url.is_empty() {
            return;
        }
        match self.followed(url) {
            Some(followed) => *url = followed,
            None => self.kept.push(url.clone()),
        }
    }

    fn followed(&self, url: &str) -> Option<String> {
        if url.starts_with(['?', '#']) || drive(&self.from) != drive(&self.to) {
            return None;
        }
        let target = self.from.join(url).ok()?;
        let relative = self.to.make_relative(&target)?;
        // A colon would make a scheme of the first folder, and the own folder has no name.
        let ways = [["./", &relative].concat(), ".".to_owned()];
        let leads_there = |way: &String| self.to.join(way).as_ref() == Ok(&target);
        if leads_there(&relative) { Some(relative) } else { ways.into_iter().find(leads_there) }
    }
}

/// Address of a file that may not be there yet; `None` for a stream.
fn address(path: &Path) -> Option<Url> {
    if path == Path::new("-") {
        return None;
    }
    let mut whole = PathBuf::new();
    for part in std::path::absolute(path).ok()?.components() {
        match part {
            Component::ParentDir => {
                whole.pop();
            }
            part => whole.push(part),
        }
    }
    Url::from_file_path(whole).ok()
}

/// The drive that a file lies on, where there are any: `C:`.
fn drive(address: &Url) -> Option<&str> {
    address.path_segments()?.next().filter(|first| first.ends_with(':'))
}
