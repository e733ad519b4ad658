//! Servers of preprints.

/// Whether a venue is an archive of preprints, by the names that lists give them: `arXiv preprint arXiv:2401.00001`,
/// `CoRR abs/2401.00001`, `bioRxiv`, `SSRN Electronic Journal`.
pub(crate) fn is_archive(venue: &str) -> bool {
    let venue = venue.to_ascii_lowercase();
    let first = venue.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    first.ends_with("rxiv")
        || ["corr", "ssrn", "eprint", "preprint", "preprints"].contains(&first)
        || ["research square", "osf preprint"].iter().any(|name| venue.starts_with(name))
}
