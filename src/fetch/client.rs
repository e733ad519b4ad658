//! One request after the other: paced, repeated where that helps, and never more than the service allows.

use std::time::Duration;

use ureq::Agent;

use super::wait::{Pace, before_attempt, retry_after};
use super::{FetchError, Options, Service};

/// Bytes of one answer beyond which it is none. Semantic Scholar sends up to 10 MB.
const MAX_BYTES: u64 = 64 * 1024 * 1024;
/// Redirects that are followed, within the same host.
const REDIRECTS: usize = 3;

/// Asks one service.
pub(super) struct Client<'a> {
    service: Service,
    options: &'a Options,
    agent: Agent,
    pace: &'a mut Pace,
}

/// What came of one attempt.
enum Attempt {
    Text(String),
    /// It may go better the next time, after the wait that the server asks for.
    Later {
        wait: Option<Duration>,
        error: FetchError,
    },
    Failed(FetchError),
}

impl<'a> Client<'a> {
    pub(super) fn new(service: Service, options: &'a Options, pace: &'a mut Pace) -> Self {
        let contact =
            options.contact.as_ref().map(|contact| format!(" (mailto:{contact})")).unwrap_or_default();
        let time_out = Some(options.time_out);
        let agent = Agent::config_builder()
            .timeout_connect(time_out)
            .timeout_recv_response(time_out)
            .timeout_recv_body(time_out)
            .user_agent(format!("scholar-profile/{}{contact}", env!("CARGO_PKG_VERSION")))
            .http_status_as_error(false)
            // Followed here: a key must not be sent to other hosts.
            .max_redirects(0)
            .max_redirects_will_error(false)
            .build()
            .into();
        Self { service, options, agent, pace }
    }

    /// Scheme and host of all requests.
    pub(super) fn base(&self) -> &str {
        self.options.base_url.as_deref().unwrap_or(self.service.base()).trim_end_matches('/')
    }

    /// The answer at a URL of the service. `told` hears of waits.
    pub(super) fn get(&mut self, url: &str, told: &mut dyn FnMut(Duration)) -> Result<String, FetchError> {
        let mut attempt = 0;
        let gap = self.options.pace.unwrap_or_else(|| self.service.pace(self.options.key.is_some()));
        loop {
            self.pace.wait(self.service, gap);
            match self.follow(url) {
                Attempt::Text(text) => return Ok(text),
                Attempt::Failed(error) => return Err(error),
                Attempt::Later { error, .. } if attempt >= self.options.retries => return Err(error),
                Attempt::Later { wait, .. } => {
                    let wait = before_attempt(wait, self.options.first_wait, attempt)
                        .map_err(|wait| FetchError::Busy { url: url.to_owned(), wait })?;
                    told(wait);
                    std::thread::sleep(wait);
                    attempt += 1;
                }
            }
        }
    }

    /// Follows redirects within the service's host.
    fn follow(&self, url: &str) -> Attempt {
        let mut target = url.to_owned();
        for _ in 0..=REDIRECTS {
            match self.send(&target) {
                Ok(attempt) => return attempt,
                Err(next) if next.starts_with(&[self.base(), "/"].concat()) => target = next,
                Err(next) => {
                    return Attempt::Failed(FetchError::Elsewhere { url: url.to_owned(), target: next });
                }
            }
        }
        let message = "the server sends the request round in a circle".to_owned();
        Attempt::Failed(FetchError::Answer { url: url.to_owned(), message })
    }

    /// One request; an error is the URL that the server leads to.
    fn send(&self, url: &str) -> Result<Attempt, String> {
        let unreachable = |message: String| Attempt::Later {
            wait: None,
            error: FetchError::Unreachable { url: url.to_owned(), message },
        };
        let mut request = self.agent.get(self.with_key(url)).header("accept", self.accept());
        if let (Service::SemanticScholar, Some(key)) = (self.service, &self.options.key) {
            request = request.header("x-api-key", key);
        }
        let mut response = match request.call() {
            Ok(response) => response,
            Err(error) => return Ok(unreachable(self.without_key(&error.to_string()))),
        };
        let header = |name: &str| {
            response.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned)
        };
        let status = response.status().as_u16();
        match status {
            200 => {}
            301 | 302 | 303 | 307 | 308 => {
                let location = header("location").unwrap_or_default();
                let joined = url::Url::parse(url).and_then(|base| base.join(&location));
                return Err(joined.map_or(location, String::from));
            }
            429 | 500..=599 => {
                let wait = header("retry-after").and_then(|text| retry_after(&text));
                let error = FetchError::Status { url: url.to_owned(), status };
                return Ok(Attempt::Later { wait, error });
            }
            _ => return Ok(Attempt::Failed(FetchError::Status { url: url.to_owned(), status })),
        }
        let text = match response.body_mut().with_config().limit(MAX_BYTES).read_to_string() {
            Ok(text) => text,
            Err(error) => return Ok(unreachable(self.without_key(&error.to_string()))),
        };
        Ok(match self.problem(&text) {
            Some(message) => {
                Attempt::Later { wait: None, error: FetchError::Answer { url: url.to_owned(), message } }
            }
            None => Attempt::Text(text),
        })
    }

    /// What is wrong with an answer that may be right the next time: an overloaded server has its own way to say so, and one
    /// that gives no length may break off unnoticed.
    fn problem(&self, text: &str) -> Option<String> {
        if self.service == Service::Arxiv {
            let is_whole = text.trim_end().ends_with('>');
            return (!is_whole).then(|| "the feed breaks off; try again later".to_owned());
        }
        if text.trim_start().starts_with('<') {
            return Some("expected JSON, found a page for people: the service may be overloaded".to_owned());
        }
        let broken = serde_json::from_str::<serde::de::IgnoredAny>(text).err()?;
        Some(format!("the answer breaks off or is no JSON ({broken}); try again later"))
    }

    fn accept(&self) -> &'static str {
        if self.service == Service::Arxiv { "application/atom+xml" } else { "application/json" }
    }

    /// The URL as it is sent: OpenAlex takes key and contact there.
    fn with_key(&self, url: &str) -> String {
        let mut sent = url.to_owned();
        if self.service == Service::OpenAlex {
            for (name, value) in [("mailto", &self.options.contact), ("api_key", &self.options.key)] {
                if let Some(value) = value {
                    sent.push(if sent.contains('?') { '&' } else { '?' });
                    sent.push_str(name);
                    sent.push('=');
                    sent.extend(url::form_urlencoded::byte_serialize(value.as_bytes()));
                }
            }
        }
        sent
    }

    fn without_key(&self, message: &str) -> String {
        match &self.options.key {
            Some(key) => message.replace(key.as_str(), "…"),
            None => message.to_owned(),
        }
    }
}
