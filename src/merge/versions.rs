//! A preprint and the paper that came of it, as one.

use std::collections::BTreeMap;
use std::mem::take;

use super::paper::complete;
use super::same::title_words;
use crate::model::{Link, Paper, Profile, is_archive};
use crate::people::Owner;
use crate::text::{Unicode, fold};

/// Two entries that have become one paper, by their ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joined {
    /// Id of the paper that is left.
    pub published: String,
    /// Id of the preprint that is part of it now.
    pub preprint: String,
}

/// Prefixes of the DOIs that preprint servers give: arXiv, ChemRxiv, Research Square, SSRN, Preprints.org, PsyArXiv,
/// OSF, TechRxiv, Authorea. bioRxiv shares its own with journals, which never have a digit next.
const SERVERS: [&str; 9] = [
    "10.48550/",
    "10.26434/",
    "10.21203/",
    "10.2139/ssrn",
    "10.20944/",
    "10.31234/",
    "10.31219/",
    "10.36227/",
    "10.22541/",
];

/// Joins each preprint of a profile with its published version, which keeps its own fields and gets those that only the
/// preprint has, above all its links.
///
/// They belong together if both state one DOI or arXiv id, else if titles and first authors are equal. The paper takes the
/// place of whichever stood first.
pub fn join_versions(profile: &mut Profile, unicode: &dyn Unicode) -> Vec<Joined> {
    let papers = &mut profile.papers;
    let partners = partners(papers, unicode);
    let mut joined = Vec::new();
    let mut gone = vec![false; papers.len()];
    // Where each paper is now.
    let mut places: Vec<usize> = (0..papers.len()).collect();
    for (preprint, published) in partners {
        let Some(mut early) = papers.get_mut(preprint).map(take) else { continue };
        let Some(place) = places.get_mut(published) else { continue };
        let Some(paper) = papers.get_mut(*place) else { continue };
        joined.push(Joined { published: paper.id.clone(), preprint: early.id.clone() });
        strip(&mut early);
        complete(paper, &mut early, unicode);
        let (first, last) = (preprint.min(*place), preprint.max(*place));
        if first == preprint {
            papers.swap(preprint, *place);
            *place = preprint;
        }
        if let Some(gone) = gone.get_mut(last) {
            *gone = true;
        }
    }
    let mut gone = gone.into_iter();
    papers.retain(|_| !gone.next().unwrap_or_default());
    joined
}

/// Places of preprints, each once, and of the papers that came of them.
fn partners(papers: &[Paper], unicode: &dyn Unicode) -> Vec<(usize, usize)> {
    let is_preprint: Vec<bool> = papers.iter().map(|paper| is_preprint(paper, unicode)).collect();
    let mut by_key: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut keys = Vec::with_capacity(papers.len());
    for (place, paper) in papers.iter().enumerate() {
        let own = keys_of(paper, unicode);
        for key in &own {
            by_key.entry(key.clone()).or_default().push(place);
        }
        keys.push(own);
    }
    let mut partners = Vec::new();
    for (preprint, keys) in keys.iter().enumerate() {
        if is_preprint.get(preprint) != Some(&true) {
            continue;
        }
        // A stated relation comes first.
        let mut candidates = keys.iter().filter_map(|key| Some((key, by_key.get(key)?)));
        let found = candidates.find_map(|(key, places)| {
            places.iter().copied().find(|place| {
                let is_published = is_preprint.get(*place) == Some(&false);
                is_published
                    && (!key.starts_with(TITLE) || share_first_author(papers, preprint, *place, unicode))
            })
        });
        if let Some(published) = found {
            partners.push((preprint, published));
        }
    }
    partners
}

const TITLE: &str = "title:";

/// By what a paper may be found, the surest first.
fn keys_of(paper: &Paper, unicode: &dyn Unicode) -> Vec<String> {
    let (doi, arxiv) = paper.identity();
    let stated = [("doi:", doi), ("arxiv:", arxiv), (TITLE, title_words(paper, unicode))];
    stated.into_iter().filter_map(|(kind, text)| Some([kind, &text?].concat())).collect()
}

fn share_first_author(papers: &[Paper], one: usize, other: usize, unicode: &dyn Unicode) -> bool {
    let first = |place: usize| papers.get(place).and_then(|paper| paper.authors.first());
    match (first(one), first(other)) {
        (Some(one), Some(other)) => {
            one.name == other.name || Owner::new(&one.name, &[], unicode).is_called(&other.name, unicode)
        }
        _ => false,
    }
}

fn is_preprint(paper: &Paper, unicode: &dyn Unicode) -> bool {
    let doi = paper.doi().unwrap_or_default();
    let of_server = SERVERS.iter().any(|prefix| doi.to_ascii_lowercase().starts_with(prefix))
        || doi.strip_prefix("10.1101/").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    of_server
        || paper.status.as_deref().is_some_and(|status| fold(status, unicode) == "preprint")
        || match &paper.venue {
            Some(venue) => is_archive(venue),
            None => doi.is_empty() && paper.arxiv_id().is_some(),
        }
}

/// Takes off what is true of the preprint alone, and makes of arXiv's DOI the link that it is.
fn strip(early: &mut Paper) {
    let (_, arxiv) = early.identity();
    if let Some(id) = arxiv.filter(|_| early.link("arxiv").is_none()) {
        let url = ["https://arxiv.org/abs/", &id].concat();
        early.links.push(Link { label: "arxiv".to_owned(), url });
    }
    if early.doi().is_some_and(|doi| doi.to_ascii_lowercase().starts_with("10.48550/")) {
        early.links.retain(|link| link.label != "doi");
    }
    let Paper { kind, status, venue, volume, issue, pages, publisher, bibtex, .. } = early;
    for field in [kind, status, venue, volume, issue, pages, publisher, bibtex] {
        *field = None;
    }
}
