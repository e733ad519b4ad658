//! Profiles that several tests read.

/// The sample profile: ten papers, of which six are of CL and seven have code.
pub(crate) const SAMPLE: &str = include_str!("../../public/profile.json");

/// A profile of the researcher N with further `members`, and these papers, the inside of an array.
pub(crate) fn profile(members: &str, papers: &str) -> String {
    let comma = if members.is_empty() { "" } else { "," };
    format!(r#"{{"name": "N"{comma} {members}, "papers": [{papers}]}}"#)
}

/// A profile of so many papers, `1` to `count`, each with an abstract.
pub(crate) fn long(count: usize) -> String {
    let paper = |n| format!(r#"{{"id": "{n}", "title": "Paper {n}", "abstract": "About {n}."}}"#);
    profile("", &(1..=count).map(paper).collect::<Vec<_>>().join(","))
}
