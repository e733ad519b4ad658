//! Feeds of arXiv, whatever happens to them: nothing panics, and damage stays in the entry that it is in.

use std::rc::Rc;
use std::time::Duration;

use proptest::prelude::*;
use scholar_profile::source::Reading;
use scholar_profile::source::formats::{Draft, Format, Naming};

use crate::support::{TestHost, quickest, warnings};
use crate::unicode::Native;

const HEAD: &str = "<?xml version=\"1.0\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" \
    xmlns:arxiv=\"http://arxiv.org/schemas/atom\"><title>Ada Example's articles on arXiv</title>\n";

fn entry(number: usize) -> String {
    format!(
        "<entry><id>http://arxiv.org/abs/2401.0000{number}v1</id><title>Of <i>n</i> &amp; {number}</title>\
         <author><name>Ada Example</name><arxiv:affiliation>Inst.</arxiv:affiliation></author>\
         <published>2024-01-01T00:00:00Z</published><link title=\"pdf\" href=\"http://arxiv.org/pdf/2401.0000{number}v1\"/>\
         <category term=\"cs.CL\"/></entry>\n"
    )
}

/// A feed of entries, and where each of them ends.
fn feed(entries: &[String]) -> (String, Vec<usize>) {
    let mut text = HEAD.to_owned();
    let ends = entries.iter().map(|entry| {
        text.push_str(entry);
        text.len()
    });
    let ends = ends.collect();
    text.push_str("</feed>\n");
    (text, ends)
}

/// What a feed amounts to; nothing where it is refused.
fn read(text: &str) -> Option<Reading> {
    let mut draft = Draft::default();
    Format::ArxivFeed.read(text, &mut draft).ok()?;
    let naming = Naming { name: Some("Ada Example"), file_name: "feed.xml" };
    draft.finish(&naming, Rc::new(TestHost), &Native).ok()
}

fn has(reading: &Reading, number: usize) -> bool {
    let paper = read(&feed(&[entry(number)]).0).unwrap().profile.papers.remove(0);
    assert_eq!(paper.id, format!("2401.0000{number}"));
    reading.profile.papers.contains(&paper)
}

/// A place in a text between two characters.
fn boundary(text: &str, place: prop::sample::Index) -> usize {
    (0..=place.index(text.len() + 1)).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

/// What XML gives a meaning to, and what it has none for.
fn piece() -> impl Strategy<Value = String> {
    let pieces = "< > </ /> & &amp; &#x; &#0; &#xD800; ; \" ' = / : <!-- --> <![CDATA[ ]]> <? ?> <!DOCTYPE <!x \
        <entry> </entry> <entry/> <feed> </feed> <title> </title> <author> </author> <a:b> </a:b> xmlns=\"\" \
        xmlns:a=\"http://www.w3.org/2005/Atom\" type=\"html\" type=\"xhtml\" <math> <i> </i> é \u{feff} \u{0}";
    let pieces: Vec<String> = pieces.split(' ').map(str::to_owned).collect();
    prop_oneof![8 => prop::sample::select(pieces), 2 => any::<char>().prop_map(String::from), 1 => Just(" ".to_owned())]
}

fn pieces() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..40).prop_map(|pieces| pieces.concat())
}

/// An entry and what became of it by a change of a few characters at one place. Comments and CDATA may end there, but
/// must not begin, or they would rightly hold the entries behind.
fn damaged() -> impl Strategy<Value = String> {
    let signs = prop::sample::select(vec![
        "<", ">", "/", "&", "\"", "'", "=", "!", "?", "x", " ", "é", "<!", "</", "<?",
    ]);
    (any::<prop::sample::Index>(), 0..4_usize, prop::collection::vec(signs, 0..3)).prop_map(
        |(place, gone, signs)| {
            let own = entry(2);
            let start = boundary(&own, place);
            let end = (start + gone).min(own.len());
            [&own[..start], &signs.concat(), &own[end..]].concat()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn no_text_stops_the_reader(text in prop_oneof![pieces(), any::<String>()]) {
        for text in [text.clone(), [HEAD, &text].concat(), [HEAD, "<entry>", &text, "</entry></feed>"].concat()] {
            let _ = Format::of(&text, "feed.xml");
            let mut draft = Draft::default();
            if Format::ArxivFeed.read(&text, &mut draft).is_ok() {
                let papers = draft.papers().len();
                let naming = Naming { name: Some("Ada Example"), file_name: "" };
                let reading = draft.finish(&naming, Rc::new(TestHost), &Native);
                prop_assert_eq!(reading.map(|reading| reading.profile.papers.len()), Ok(papers));
            }
        }
    }

    #[test]
    fn a_feed_that_is_cut_off_keeps_its_whole_entries(place in any::<prop::sample::Index>()) {
        let (text, ends) = feed(&[entry(1), entry(2), entry(3)]);
        let cut = boundary(&text, place);
        let Some(reading) = read(&text[..cut]) else {
            prop_assert!(cut < HEAD.len());
            return Ok(());
        };
        let whole = ends.iter().filter(|end| **end <= cut + 1).count();
        prop_assert_eq!(reading.profile.papers.len(), whole, "{}", &text[..cut]);
        prop_assert!((1..=whole).all(|number| has(&reading, number)));
        let is_told = !reading.warnings.is_empty();
        prop_assert_eq!(is_told, cut < text.trim_end().len(), "{:?}", reading.warnings);
    }

    #[test]
    fn damage_stays_in_its_entry(own in damaged()) {
        let (text, _) = feed(&[entry(1), own.clone(), entry(3), entry(4)]);
        let reading = read(&text).unwrap();
        for number in [1, 3, 4] {
            prop_assert!(has(&reading, number), "{}: {:?}", own, warnings(&reading));
        }
        // What is no longer there is told of.
        prop_assert!(reading.profile.papers.len() >= 4 || !reading.warnings.is_empty(), "{}", own);
    }
}

/// Time is no worse than linear, whatever is repeated.
#[test]
fn hostile_feeds_are_quick() {
    const BOUND: Duration = Duration::from_secs(30);
    let pieces = [
        "<",
        "<a",
        "<a>",
        "</a>",
        "<a b=\"",
        "<!--",
        "<![CDATA[",
        "<?",
        "<!D",
        "&",
        "&amp;",
        "<entry>",
        "</entry>",
        "<entry/>",
        "<author>",
        "<title>x",
        "<author/>x",
        "<a xmlns:b=\"c\">",
        "< ",
        "<entry><title>&",
        "<i></b>",
    ];
    for piece in pieces {
        // More than a counter of 16 bits holds.
        let text = [HEAD, "<entry>", &piece.repeat(70_000)].concat();
        let (time, told) = quickest(BOUND, || warnings(&read(&text).unwrap()));
        assert!(time < BOUND, "{piece}: {time:?}");
        assert!(!told.is_empty(), "{piece}");
    }
    let text = [
        HEAD,
        "<entry>",
        &"<!--".repeat(70_000),
        "</entry><entry><id>http://arxiv.org/abs/2401.00001</id></entry>",
    ];
    let told = warnings(&read(&text.concat()).unwrap());
    assert!(
        told.contains(&"feed: too much is damaged; what follows entry 1 has not been read".to_owned()),
        "{told:?}"
    );
}
