//! The list against a naive model: whatever the papers and the query, both select the same.

use std::cmp::Ordering;

use proptest::prelude::*;
use scholar_profile::model::{Member, MetricInfo, MetricInfos, Paper, PartialDate, Person, Profile};
use scholar_profile::query::{Facet, Order, Query, SortKey};
use scholar_profile::text::fold;

use crate::query::{counts, figure, index, profile, select, strings};
use crate::unicode::Native;

/// Members of the lab that the papers are of.
const MEMBERS: [&str; 3] = ["M", "N", "O"];

/// A paper of few possible values, so that papers share them.
fn any_paper() -> impl Strategy<Value = Paper> {
    let words = |pool: &'static [&'static str], most| {
        prop::sample::subsequence(pool, 0..=most).prop_map(|words| strings(&words))
    };
    let text = || prop::option::of("[abé]{1,2}( [abé]{1,2})?");
    let date = prop::option::of((2020_u16..2023, prop::option::of(1_u8..4)))
        .prop_map(|date| date.and_then(|(year, month)| PartialDate::new(year, month, None).ok()));
    let metric = |key: &'static str| {
        let values = prop::sample::select(vec![-1.5, -0.0, 0.0, 1.0, 2.0, 1e300]);
        prop::option::of(values).prop_map(move |value| value.map(|value| figure(key, value)))
    };
    let texts = (text(), text(), text());
    let lists =
        (words(&["CL", "CV", "LG"], 3), words(&["x", "y", "ba"], 2), words(&["Ada", "Bé", "be", "C a"], 3));
    let rest = (
        prop::option::of(prop::sample::select(vec!["book", "Zine"])),
        date,
        (any::<bool>(), prop::sample::subsequence(vec![0_u32, 1, 2], 0..=2)),
        metric("up"),
        metric("down"),
    );
    (texts, lists, rest).prop_map(
        |(
            (title, summary, venue),
            (categories, tags, authors),
            (kind, date, (has_code, members), up, down),
        )| Paper {
            title,
            summary,
            venue,
            categories,
            tags,
            authors: authors.into_iter().map(|name| Person { name, ..Person::default() }).collect(),
            kind: kind.map(str::to_owned),
            date,
            has_code,
            members,
            metrics: up.into_iter().chain(down).collect(),
            ..Paper::default()
        },
    )
}

fn any_query() -> impl Strategy<Value = Query> {
    let selection = |pool: &'static [&'static str]| {
        // Mostly nothing, so that several kinds at once leave papers.
        prop_oneof![3 => Just(Vec::new()), 2 => prop::sample::subsequence(pool, 1..=2).prop_map(|values| strings(&values))]
    };
    let facets = (
        selection(&["CL", "CV", "LG", "nothing"]),
        selection(&["book", "Zine", "nothing"]),
        selection(&["x", "y", "ba"]),
        selection(&["2020", "2021", "1900"]),
        selection(&["Ada", "BE", "C a", "nobody"]),
        selection(&["M", "N", "nobody"]),
    );
    let search =
        prop_oneof![2 => Just(String::new()), 2 => "[abeé]{1,2}( [abe]{1,2})?", 1 => "\"[abe] ?[abe]\""];
    let sort = prop::sample::select(vec!["profile", "date", "title", "up", "down"]);
    let order = prop::option::of(prop::sample::select(vec![Order::Ascending, Order::Descending]));
    (facets, search, prop::bool::weighted(0.3), sort, order).prop_map(
        |((categories, kinds, tags, years, authors, members), search, code_only, sort, order)| {
            let sort = match sort {
                "profile" => SortKey::Profile,
                "date" => SortKey::Date,
                "title" => SortKey::Title,
                key => SortKey::Metric(key.to_owned()),
            };
            let mut query = Query { search, code_only, sort, order, ..Query::default() };
            for (facet, values) in
                Facet::ALL.into_iter().zip([categories, kinds, tags, years, authors, members])
            {
                query.select(facet, values);
            }
            query
        },
    )
}

/// The rules of the contract in the plainest words, without an index.
struct Naive<'a>(&'a Profile);

impl Naive<'_> {
    fn values(paper: &Paper, facet: Facet) -> Vec<String> {
        match facet {
            Facet::Category => paper.categories.clone(),
            Facet::Type => paper.kind.iter().cloned().collect(),
            Facet::Tag => paper.tags.clone(),
            Facet::Year => paper.date.iter().map(|date| date.year().to_string()).collect(),
            Facet::Author => paper.authors.iter().map(|person| fold(&person.name, &Native)).collect(),
            Facet::Member => paper.members.iter().map(|&place| MEMBERS[place as usize].to_owned()).collect(),
        }
    }

    fn has_value(paper: &Paper, facet: Facet, value: &str) -> bool {
        let value = if facet == Facet::Author { fold(value, &Native) } else { value.to_owned() };
        Self::values(paper, facet).contains(&value)
    }

    fn passes_facet(&self, paper: &Paper, facet: Facet, query: &Query) -> bool {
        // A member is known without papers, too.
        let is_known = |value: &&String| {
            facet == Facet::Member && MEMBERS.contains(&value.as_str())
                || self.0.papers.iter().any(|paper| Self::has_value(paper, facet, value))
        };
        let known: Vec<&String> = query.selected(facet).iter().filter(is_known).collect();
        known.is_empty() || known.iter().any(|value| Self::has_value(paper, facet, value))
    }

    fn passes_search(&self, paper: &Paper, search: &str) -> bool {
        let authors: Vec<&str> = paper.authors.iter().map(|person| person.name.as_str()).collect();
        let mut fields: Vec<String> =
            [&paper.title, &paper.summary, &paper.venue].into_iter().flatten().cloned().collect();
        fields.push(authors.join(", "));
        for code in &paper.categories {
            fields.push(code.clone());
            fields.extend(self.0.category_name(code).map(str::to_owned));
        }
        fields.extend(paper.tags.iter().cloned());
        let holds =
            |part: &str| fields.iter().any(|field| fold(field, &Native).contains(&fold(part, &Native)));
        match search.strip_prefix('"') {
            Some(phrase) => holds(phrase.trim_end_matches('"')),
            None => search.split_whitespace().all(holds),
        }
    }

    /// Whether a paper passes every kind of filter but `except`.
    fn passes(&self, paper: &Paper, query: &Query, except: Except) -> bool {
        let facets = Facet::ALL.into_iter().filter(|&facet| except != Except::Facet(facet));
        self.passes_search(paper, &query.search)
            && (except == Except::Code || !query.code_only || paper.has_code)
            && facets.into_iter().all(|facet| self.passes_facet(paper, facet, query))
    }

    fn key(paper: &Paper, key: &SortKey, position: usize) -> Option<f64> {
        match key {
            SortKey::Profile => Some(position as f64),
            SortKey::Date => paper.date.map(|date| f64::from(date.ordinal())),
            SortKey::Metric(key) => paper.metric(key),
            SortKey::Title => None,
        }
    }

    fn compare(&self, a: usize, b: usize, query: &Query) -> Ordering {
        let (first, second) = (&self.0.papers[a], &self.0.papers[b]);
        let natural = match &query.sort {
            SortKey::Profile | SortKey::Title => Order::Ascending,
            SortKey::Date => Order::Descending,
            SortKey::Metric(key) if key == "down" => Order::Ascending,
            SortKey::Metric(_) => Order::Descending,
        };
        let turn = |ordering: Ordering| match query.order.unwrap_or(natural) {
            Order::Ascending => ordering,
            Order::Descending => ordering.reverse(),
        };
        if query.sort == SortKey::Title {
            return match (&first.title, &second.title) {
                (Some(a), Some(b)) => turn(fold(a, &Native).cmp(&fold(b, &Native))),
                (a, b) => b.is_some().cmp(&a.is_some()),
            };
        }
        match (Self::key(first, &query.sort, a), Self::key(second, &query.sort, b)) {
            (Some(a), Some(b)) => turn((a + 0.0).total_cmp(&(b + 0.0))),
            (a, b) => b.is_some().cmp(&a.is_some()),
        }
    }
}

/// Which kind of filter a count leaves out.
#[derive(Clone, Copy, PartialEq)]
enum Except {
    Nothing,
    Code,
    Facet(Facet),
}

proptest! {
    #[test]
    fn selections_are_those_of_the_naive_model(papers in prop::collection::vec(any_paper(), 0..12), query in any_query()) {
        let mut profile = profile(papers);
        profile.categories = vec![("CV".to_owned(), "Baa".to_owned())];
        profile.members = MEMBERS.map(|name| Member { name: name.to_owned(), ..Member::default() }).to_vec();
        let info = MetricInfo { higher_is_better: Some(false), ..MetricInfo::default() };
        profile.metric_info = MetricInfos(vec![("down".to_owned(), info)]);
        // A key that no paper has is the document's order.
        let is_profile = matches!(&query.sort, SortKey::Metric(key) if profile.papers.iter().all(|p| p.metric(key).is_none()));
        let query = Query { sort: if is_profile { SortKey::Profile } else { query.sort.clone() }, ..query };

        let index = index(&profile);
        let selection = select(&index, &query);
        let naive = &Naive(&profile);
        let query = &query;
        let passing = |except| profile.papers.iter().filter(move |paper| naive.passes(paper, query, except));

        let mut positions: Vec<usize> = (0..profile.papers.len())
            .filter(|&position| naive.passes(&profile.papers[position], query, Except::Nothing))
            .collect();
        positions.sort_by(|&a, &b| naive.compare(a, b, query));
        prop_assert_eq!(selection.positions.iter().map(|&p| p as usize).collect::<Vec<_>>(), positions);
        prop_assert_eq!(selection.code_count as usize, passing(Except::Code).filter(|paper| paper.has_code).count());
        for facet in Facet::ALL {
            for (value, count) in counts(&index, &selection, facet) {
                let expected = passing(Except::Facet(facet)).filter(|paper| Naive::has_value(paper, facet, &value)).count();
                prop_assert_eq!(count as usize, expected, "{:?} {}", facet, value);
            }
        }
    }
}
