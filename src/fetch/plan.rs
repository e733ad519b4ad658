//! What is asked of each service, and when that is all.

use serde_json::Value;

use super::address::is_orcid;
use super::cache::{Cache, Pages};
use super::client::Client;
use super::wait::Pace;
use super::{Address, FetchError, Options, Progress, Service};
use crate::source::formats::Draft;

/// Fields of an author and of papers, for Semantic Scholar, which sends nothing unasked.
const S2_AUTHOR: &str = "name,aliases,affiliations,homepage,paperCount,citationCount,hIndex,externalIds,url";
const S2_PAPERS: &str = "title,year,publicationDate,venue,publicationVenue,authors,abstract,tldr,citationCount,externalIds,\
    openAccessPdf,publicationTypes,journal,url";
/// Fields of a paper that the reader looks at, for INSPIRE, whose records are long.
const INSPIRE: &str = "titles,authors.full_name,authors.affiliations,authors.record,authors.ids,authors.inspire_roles,\
    corporate_author,collaborations,abstracts,keywords,public_notes,arxiv_eprints,dois,urls,publication_info,imprints,\
    thesis_info,citation_count,earliest_date,preprint_date,document_type,withdrawn,texkeys,control_number";
/// Works in full that ORCID sends at once.
const ORCID_WORKS: usize = 50;

/// One fetch.
pub(super) struct Session<'a> {
    address: &'a Address,
    client: Client<'a>,
    cache: Cache,
    draft: Draft,
    progress: &'a mut dyn FnMut(Progress),
    total: Option<usize>,
}

impl<'a> Session<'a> {
    pub(super) fn new(
        address: &'a Address,
        options: &'a Options,
        pace: &'a mut Pace,
        progress: &'a mut dyn FnMut(Progress),
    ) -> Self {
        Self {
            address,
            client: Client::new(address.service, options, pace),
            cache: Cache::new(options.cache.as_deref(), options.fresh),
            draft: Draft::default(),
            progress,
            total: None,
        }
    }

    /// What has come, and the pages that need not be kept once it is written.
    pub(super) fn finish(self) -> Result<(Draft, Pages), FetchError> {
        if self.draft.papers().is_empty() {
            return Err(FetchError::Nothing);
        }
        Ok((self.draft, self.cache.into_pages()))
    }

    pub(super) fn run(&mut self) -> Result<(), FetchError> {
        let id = self.address.id.as_str();
        match self.address.service {
            Service::OpenAlex => self.open_alex(id),
            Service::SemanticScholar => self.semantic_scholar(id),
            Service::Orcid => self.orcid(id),
            Service::Dblp => self.dblp(id),
            Service::Inspire => self.inspire(id),
            Service::Arxiv => self.page(&self.url(&format!("/a/{id}.atom2"))).map(|_| ()),
        }
    }

    fn url(&self, path: &str) -> String {
        [self.client.base(), path].concat()
    }

    /// Fetches a page and adds it to the draft; gives it as JSON, or `null` where it is none.
    fn page(&mut self, url: &str) -> Result<Value, FetchError> {
        let format = self.address.service.format();
        let text = match self.cache.get(url) {
            Some(text) => {
                format.read(&text, &mut self.draft).map_err(|error| FetchError::answer(url, &error))?;
                text
            }
            None => {
                let (papers, total) = (self.draft.papers().len(), self.total);
                let told = &mut |waiting| (self.progress)(Progress { papers, total, waiting: Some(waiting) });
                let text = self.client.get(url, told)?;
                format.read(&text, &mut self.draft).map_err(|error| FetchError::answer(url, &error))?;
                // Only what is an answer: anything else would stand in the way of the next attempt.
                self.cache.put(url, &text);
                text
            }
        };
        let value: Value = serde_json::from_str(&text).unwrap_or_default();
        self.total = self.total.or_else(|| total(&value));
        (self.progress)(Progress { papers: self.draft.papers().len(), total: self.total, waiting: None });
        Ok(value)
    }

    fn open_alex(&mut self, id: &str) -> Result<(), FetchError> {
        let key = if is_orcid(id) { ["orcid:", id].concat() } else { id.to_owned() };
        let url = self.url(&format!("/authors/{key}"));
        let author = self.page(&url)?;
        let own = author.get("id").and_then(Value::as_str).unwrap_or(id);
        let own = own.rsplit('/').next().unwrap_or(own).to_owned();
        let mut cursor = "*".to_owned();
        loop {
            let path = format!("/works?filter=author.id:{own}&per-page=100&cursor={}", encoded(&cursor));
            let page = self.page(&self.url(&path))?;
            let next = page.get("meta").and_then(|meta| meta.get("next_cursor")).and_then(Value::as_str);
            let is_empty = page.get("results").and_then(Value::as_array).is_none_or(Vec::is_empty);
            match next {
                Some(next) if !is_empty && next != cursor => cursor = next.to_owned(),
                _ => return Ok(()),
            }
        }
    }

    fn semantic_scholar(&mut self, id: &str) -> Result<(), FetchError> {
        self.page(&self.url(&format!("/graph/v1/author/{id}?fields={S2_AUTHOR}")))?;
        let mut offset = 0;
        loop {
            let path = format!("/graph/v1/author/{id}/papers?fields={S2_PAPERS}&limit=100&offset={offset}");
            let page = self.page(&self.url(&path))?;
            match page.get("next").and_then(Value::as_u64) {
                Some(next) if next > offset => offset = next,
                _ => return Ok(()),
            }
        }
    }

    fn orcid(&mut self, id: &str) -> Result<(), FetchError> {
        let record = self.page(&self.url(&format!("/v3.0/{id}/record")))?;
        let groups = record
            .get("activities-summary")
            .and_then(|own| own.get("works"))
            .and_then(|own| own.get("group"));
        let codes: Vec<String> = groups
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(preferred)
            .map(|code| code.to_string())
            .collect();
        self.total = Some(codes.len());
        for codes in codes.chunks(ORCID_WORKS) {
            self.page(&self.url(&format!("/v3.0/{id}/works/{}", codes.join(","))))?;
        }
        Ok(())
    }

    fn dblp(&mut self, id: &str) -> Result<(), FetchError> {
        let mut first = 0;
        loop {
            let query = encoded(&format!("author:{id}:"));
            let page =
                self.page(&self.url(&format!("/search/publ/api?q={query}&h=1000&f={first}&format=json")))?;
            let hits = page.get("result").and_then(|result| result.get("hits"));
            let number = |key: &str| {
                let text = hits.and_then(|hits| hits.get(key)).and_then(Value::as_str);
                text.and_then(|text| text.parse::<u64>().ok()).unwrap_or_default()
            };
            first += number("@sent");
            if number("@sent") == 0 || first >= number("@total") {
                return Ok(());
            }
        }
    }

    fn inspire(&mut self, id: &str) -> Result<(), FetchError> {
        self.page(&self.url(&format!("/api/authors?q={}&size=1", encoded(&format!("ids.value:{id}")))))?;
        self.total = None;
        let query = encoded(&format!("a {id}"));
        let mut url =
            self.url(&format!("/api/literature?q={query}&sort=mostrecent&size=250&fields={INSPIRE}"));
        loop {
            let page = self.page(&url)?;
            let next = page.get("links").and_then(|links| links.get("next")).and_then(Value::as_str);
            let Some(next) = next else { return Ok(()) };
            // The service names itself; a mirror goes on at the mirror.
            let next = next.replacen(Service::Inspire.base(), self.client.base(), 1);
            if !next.starts_with(&self.url("/")) {
                return Err(FetchError::Elsewhere { url, target: next });
            }
            if next == url {
                return Ok(());
            }
            url = next;
        }
    }
}

/// Put-code of the summary in a group that its owner prefers.
fn preferred(group: &Value) -> Option<u64> {
    let index = |summary: &&Value| {
        let index = summary.get("display-index");
        index.and_then(Value::as_str).and_then(|text| text.parse::<i64>().ok()).unwrap_or_default()
    };
    let summaries = group.get("work-summary")?.as_array()?;
    // Of equal ones the first, which is the one that the reader takes.
    let best = summaries.iter().rev().max_by_key(index)?;
    best.get("put-code")?.as_u64()
}

/// How many papers there are, as far as an answer tells.
fn total(answer: &Value) -> Option<usize> {
    let places = [
        answer.get("meta").and_then(|meta| meta.get("count")),
        answer.get("paperCount"),
        answer.get("hits").and_then(|hits| hits.get("total")),
    ];
    let number = places.into_iter().flatten().find_map(Value::as_u64);
    let hits = || answer.get("result")?.get("hits")?.get("@total")?.as_str()?.parse().ok();
    number.or_else(hits).and_then(|total| usize::try_from(total).ok())
}

fn encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}
