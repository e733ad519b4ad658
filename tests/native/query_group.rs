//! Groups of the list: who stands under which heading, and in which order the headings stand.

use scholar_profile::model::{Paper, PartialDate};
use scholar_profile::query::{Group, GroupKey, Grouping, first_papers, later_papers};
use scholar_profile::text::{Flavour, fold, plain_text};

use crate::query::{index, profile, strings};
use crate::unicode::Native;

/// Six papers by year, categories, type and venue; the last one has none of them.
fn papers() -> Vec<Paper> {
    let paper = |year, categories: &[&str], kind: &str, venue: &str| Paper {
        date: PartialDate::new(year, None, None).ok(),
        categories: strings(categories),
        kind: Some(kind.to_owned()),
        venue: Some(venue.to_owned()),
        ..Paper::default()
    };
    vec![
        paper(2021, &["CV", "CL"], "zine", "Zeta"),
        paper(2024, &["CL"], "book", "\\'Etudes"),
        paper(2024, &["CL", "LG"], "zine", "alpha"),
        paper(2019, &["LG", "CL"], "book", "Études"),
        paper(2021, &["CL"], "article", "Zeta"),
        Paper::default(),
    ]
}

/// Name and papers of each group of those at `positions`.
fn groups(key: GroupKey, positions: &[u32]) -> Vec<(Option<String>, Vec<u32>)> {
    let mut profile = profile(papers());
    profile.citations_by_year = vec![(2030, 1.0)];
    let index = index(&profile);
    let display = |text: &str| match text {
        "article" => "Preprint".to_owned(),
        _ => plain_text(text, Flavour::Label, &Native).into_owned(),
    };
    let ranks = |names: &[String]| {
        let keys: Vec<String> = names.iter().map(|name| fold(name, &Native)).collect();
        keys.iter().map(|key| keys.iter().filter(|other| *other < key).count() as u32).collect()
    };
    let grouping = Grouping::new(key, &profile, &index, &display, &ranks);
    assert_eq!(grouping.key(), key);
    let groups = grouping.groups(positions);
    assert!(groups.iter().all(|group| group.key == key));
    groups.into_iter().map(|group| (grouping.name(group.id).map(str::to_owned), group.positions)).collect()
}

fn expected(groups: &[(&str, &[u32])]) -> Vec<(Option<String>, Vec<u32>)> {
    let name = |name: &str| (!name.is_empty()).then(|| name.to_owned());
    groups.iter().map(|(text, positions)| (name(text), positions.to_vec())).collect()
}

const ALL: [u32; 6] = [0, 1, 2, 3, 4, 5];

#[test]
fn the_newest_year_comes_first_and_papers_without_a_date_last() {
    let all: [(&str, &[u32]); 4] = [("2024", &[1, 2]), ("2021", &[0, 4]), ("2019", &[3]), ("", &[5])];
    assert_eq!(groups(GroupKey::Year, &ALL), expected(&all));
}

#[test]
fn a_paper_stands_under_its_primary_category_alone() {
    // In the order of the toggles, which count every category: CL 5, LG 2, CV 1.
    let all: [(&str, &[u32]); 4] = [("CL", &[1, 2, 4]), ("LG", &[3]), ("CV", &[0]), ("", &[5])];
    assert_eq!(groups(GroupKey::Category, &ALL), expected(&all));
}

#[test]
fn types_stand_by_the_papers_selected_and_equal_ones_by_their_words() {
    let all: [(&str, &[u32]); 4] = [("book", &[1, 3]), ("zine", &[0, 2]), ("Preprint", &[4]), ("", &[5])];
    assert_eq!(groups(GroupKey::Type, &ALL), expected(&all));
    let some: [(&str, &[u32]); 3] = [("zine", &[0, 2]), ("book", &[3]), ("Preprint", &[4])];
    assert_eq!(groups(GroupKey::Type, &[0, 2, 3, 4]), expected(&some));
}

#[test]
fn venues_stand_from_a_to_z_as_they_look() {
    let all: [(&str, &[u32]); 4] = [("alpha", &[2]), ("Études", &[1, 3]), ("Zeta", &[0, 4]), ("", &[5])];
    assert_eq!(groups(GroupKey::Venue, &ALL), expected(&all));
}

#[test]
fn groups_keep_the_order_of_the_list_and_none_is_empty() {
    let turned: [(&str, &[u32]); 3] = [("2024", &[2]), ("2021", &[4, 0]), ("", &[5])];
    assert_eq!(groups(GroupKey::Year, &[5, 4, 2, 0]), expected(&turned));
    assert_eq!(groups(GroupKey::Venue, &[]), []);
}

#[test]
fn a_page_ends_within_a_group() {
    let group = |id, positions: &[u32]| Group { key: GroupKey::Type, id, positions: positions.to_vec() };
    let groups = [group(4, &[7, 3]), group(0, &[5, 1, 2]), group(9, &[8])];
    let first = |limit| first_papers(&groups, limit).map(|(own, shown)| (own.id, shown)).collect::<Vec<_>>();
    assert_eq!(first(4), [(4, &[7, 3][..]), (0, &[5, 1])]);
    assert_eq!(first(2), [(4, &[7, 3][..])]);
    assert_eq!(first(0), []);
    assert_eq!(first(60), [(4, &[7, 3][..]), (0, &[5, 1, 2]), (9, &[8])]);
}

#[test]
fn what_the_page_leaves_is_the_rest_of_a_group_and_the_groups_after_it() {
    let group = |id, positions: &[u32]| Group { key: GroupKey::Year, id, positions: positions.to_vec() };
    let groups = [group(4, &[7, 3]), group(0, &[5, 1, 2]), group(9, &[8])];
    let none: &[u32] = &[];
    assert_eq!(later_papers(&groups, 0), (none, &groups[..]));
    assert_eq!(later_papers(&groups, 1), (&[3][..], &groups[1..]));
    assert_eq!(later_papers(&groups, 2), (none, &groups[1..]));
    assert_eq!(later_papers(&groups, 4), (&[2][..], &groups[2..]));
    assert_eq!(later_papers(&groups, 6), (none, &groups[3..]));
    assert_eq!(later_papers(&groups, 60), (none, &groups[3..]));
}

#[test]
fn without_a_key_there_are_no_groups() {
    assert_eq!(groups(GroupKey::None, &ALL), []);
}

#[test]
fn keys_are_called_as_the_attribute_calls_them() {
    for key in GroupKey::ALL {
        assert_eq!(GroupKey::parse(key.as_str()), key);
    }
    assert_eq!(GroupKey::parse("Year"), GroupKey::None);
}
