//! Names of files.

use crate::text::{Unicode, fold};

/// Letters after which a name is cut.
const LONGEST: usize = 60;

/// A text as the name of a file without its extension: `Ada Éxample` as `ada-example`; letters of other
/// scripts stay. `papers` where nothing is left.
#[must_use]
pub fn file_name(text: &str, unicode: &dyn Unicode) -> String {
    let mut name = String::new();
    let mut gap = false;
    for c in fold(text, unicode).chars().take(LONGEST) {
        if c.is_alphanumeric() {
            if gap && !name.is_empty() {
                name.push('-');
            }
            name.push(c);
        }
        gap = !c.is_alphanumeric();
    }
    if name.is_empty() { "papers".to_owned() } else { name }
}
