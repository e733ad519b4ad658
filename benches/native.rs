//! What reading and asking cost without a browser, at each size.
//!
//! `cargo bench --bench native --no-default-features` prints a table; `-- 10 1000` after it chooses the sizes. The documents
//! are those of `cargo xtask bench`, made by Node.js. Times are medians of at least five runs.

use std::error::Error;
use std::hint::black_box;
use std::process::Command;
use std::rc::Rc;
use std::time::{Duration, Instant};

use scholar_profile::model::Profile;
use scholar_profile::query::{self, Facet, Index, Order, Query, SortKey};
use scholar_profile::source::{Host, ProfileReader, ReadError, Reading};
use scholar_profile::text::Unicode;
use unicode_normalization::UnicodeNormalization;
use url::Url;

/// Papers of the documents, unless the command line names others.
const SIZES: [usize; 4] = [10, 1_000, 10_000, 100_000];
/// Bytes of a piece, about as browsers hand them over.
const PIECE: usize = 64 * 1024;
/// How often at least, and how long at most, something is measured.
const RUNS: usize = 5;
const PATIENCE: Duration = Duration::from_secs(1);

type Outcome<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    // `cargo test` runs benchmarks, too, but asks for none.
    if !arguments.iter().any(|argument| argument == "--bench") {
        return Ok(());
    }
    let chosen: Vec<usize> = arguments.iter().filter_map(|argument| argument.parse().ok()).collect();
    println!("{:<28} {:>10} {:>12}", "", "papers", "median");
    for papers in if chosen.is_empty() { SIZES.to_vec() } else { chosen } {
        measure(papers)?;
    }
    Ok(())
}

/// Measures everything with a document of so many papers.
fn measure(papers: usize) -> Outcome<()> {
    let document = document(papers)?;
    let tell = |what: &str, time: Duration| println!("{what:<28} {papers:>10} {time:>12.1?}");

    tell("reading", time(|| read(&document)));
    let profile = read(&document)?.profile;
    tell("facets, dates and figures", time(|| Index::without_texts(&profile, &Crates)));
    tell("facets and folded texts", time(|| Index::new(&profile, Vec::new(), &Crates)));

    let index = Index::new(&profile, ranks(&profile), &Crates);
    for (what, query) in queries(&profile, &index) {
        tell(what, time(|| query::run(&index, &query, &Crates)));
    }
    Ok(())
}

/// What a reader asks for; each is asked of all papers anew.
fn queries(profile: &Profile, index: &Index) -> Vec<(&'static str, Query)> {
    let sorted = |sort: SortKey, order| Query { sort, order, ..Query::default() };
    let word = profile
        .papers
        .iter()
        .find_map(|paper| paper.title.as_deref()?.split(' ').find(|word| word.len() > 5));
    let word = word.unwrap_or_default().to_owned();
    let mut category = Query::default();
    category.select(Facet::Category, index.values(Facet::Category).iter().take(1).map(code).collect());
    vec![
        ("everything", Query::default()),
        ("category", category),
        ("code only", Query { code_only: true, ..Query::default() }),
        ("search, one letter", Query { search: word.chars().take(1).collect(), ..Query::default() }),
        ("search, a word", Query { search: word, ..Query::default() }),
        ("sort by date", sorted(SortKey::Date, None)),
        ("sort by title", sorted(SortKey::Title, None)),
        ("sort by a figure", sorted(SortKey::Metric("citations".to_owned()), None)),
        ("order turned round", sorted(SortKey::Date, Some(Order::Ascending))),
    ]
}

fn code(value: &query::Value) -> String {
    value.text.clone()
}

/// The median time of what `work` does.
fn time<T>(mut work: impl FnMut() -> T) -> Duration {
    let begin = Instant::now();
    let mut times = Vec::new();
    while times.len() < RUNS || (begin.elapsed() < PATIENCE && times.len() < 1_000) {
        let start = Instant::now();
        // What is made is dropped after the clock has been read.
        let made = black_box(work());
        times.push(start.elapsed());
        drop(made);
    }
    times.sort_unstable();
    times[times.len() / 2]
}

/// The generator's document.
fn document(papers: usize) -> Outcome<Vec<u8>> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/profiles/print.mjs");
    let output = Command::new("node").arg(script).arg(papers.to_string()).output()?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    Err(String::from_utf8_lossy(&output.stderr).into())
}

fn read(document: &[u8]) -> Result<Reading, ReadError> {
    let mut reader = ProfileReader::new(Rc::new(Page));
    for piece in document.chunks(PIECE) {
        reader.push(piece)?;
    }
    reader.finish()
}

/// Ranks of the titles by their bytes: how they collate is a browser's business.
fn ranks(profile: &Profile) -> Vec<u32> {
    let titles = query::titles(profile, &Crates);
    let mut sorted: Vec<&String> = titles.iter().collect();
    sorted.sort_unstable();
    sorted.dedup();
    let rank = |title: &String| sorted.binary_search(&title).map_or(0, |rank| rank as u32);
    titles.iter().map(rank).collect()
}

/// A page that shows the document.
struct Page;

impl Host for Page {
    fn resolve(&self, url: &str) -> Option<String> {
        Url::parse("https://host.test/profile.json").ok()?.join(url).ok().map(String::from)
    }

    fn may_show_image(&self, _absolute: &str) -> bool {
        true
    }

    fn parse_number(&self, json: &str) -> f64 {
        json.parse().unwrap_or(f64::NAN)
    }
}

/// Unicode by crates.
struct Crates;

impl Unicode for Crates {
    fn compose(&self, text: &str) -> String {
        text.nfc().collect()
    }

    fn decompose_lower(&self, text: &str) -> String {
        text.nfkd().collect::<String>().to_lowercase()
    }
}
