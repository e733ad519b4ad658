//! The outcome of several documents that are shown as one.

use super::LoadError;
use crate::merge::merge;
use crate::source::{Reading, Warning};
use crate::text::Unicode;

/// Merges the documents that could be read, each under its address as the page wrote it; one that could not
/// is a warning that names it.
///
/// # Errors
/// The first error, where no document could be read.
pub fn gather(
    outcomes: Vec<(String, Result<Reading, LoadError>)>,
    unicode: &dyn Unicode,
) -> Result<Reading, LoadError> {
    let (mut documents, mut missing, mut warnings) = (Vec::new(), Vec::new(), Vec::new());
    let mut first_error = None;
    for (address, outcome) in outcomes {
        match outcome {
            Ok(reading) => documents.push((address, reading)),
            Err(error) => {
                let message = [error.kind(), ": ", &error.to_string()].concat();
                warnings.push(Warning { place: address.clone(), message });
                missing.push(address);
                first_error = first_error.or(Some(error));
            }
        }
    }
    if documents.is_empty()
        && let Some(error) = first_error
    {
        return Err(error);
    }
    let mut reading = merge(documents, unicode);
    reading.profile.missing = missing;
    warnings.append(&mut reading.warnings);
    Ok(Reading { warnings, ..reading })
}
