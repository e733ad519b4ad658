//! How long to wait before a request.

use std::time::{Duration, Instant, SystemTime};

use super::Service;

/// The longest wait that a server may ask for.
const LONGEST: Duration = Duration::from_secs(120);

/// What a server's Retry-After asks for, in seconds or as a date (RFC 9110).
pub(super) fn retry_after(header: &str) -> Option<Duration> {
    let text = header.trim();
    if let Ok(seconds) = text.parse::<u64>() {
        return Some(Duration::from_secs(seconds));
    }
    let date = httpdate::parse_http_date(text).ok()?;
    Some(date.duration_since(SystemTime::now()).unwrap_or_default())
}

/// The wait before the next attempt, unless it is too long.
pub(super) fn before_attempt(
    asked: Option<Duration>,
    first: Duration,
    attempt: u32,
) -> Result<Duration, Duration> {
    match asked {
        Some(wait) if wait > LONGEST => Err(wait),
        Some(wait) => Ok(wait),
        None => {
            let wait = first.saturating_mul(2_u32.saturating_pow(attempt)).min(LONGEST);
            Ok(wait + jitter(wait))
        }
    }
}

/// Up to a quarter more, so that those who were turned away together do not come back together.
fn jitter(wait: Duration) -> Duration {
    let nanos = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |now| now.subsec_nanos());
    wait / 4 * (nanos % 1000) / 1000
}

/// Keeps the requests of one service apart, whomever they are for.
#[derive(Debug, Default)]
pub struct Pace(Vec<(Service, Instant)>);

impl Pace {
    /// Waits until the next request may be sent to a service that wants this time between two.
    pub(super) fn wait(&mut self, service: Service, gap: Duration) {
        let last =
            self.0.iter().position(|(own, _)| *own == service).map(|place| self.0.swap_remove(place).1);
        if let Some(rest) = last.and_then(|last| gap.checked_sub(last.elapsed())) {
            std::thread::sleep(rest);
        }
        self.0.push((service, Instant::now()));
    }
}
