//! Problems and news, told on the standard error stream.

use std::fmt::Display;

/// Counts what it tells.
#[derive(Debug, Default)]
pub(super) struct Report {
    warnings: usize,
}

impl Report {
    /// Tells what could not be read.
    pub(super) fn warn(&mut self, warning: &dyn Display) {
        self.warnings += 1;
        eprintln!("warning: {warning}");
    }

    /// Tells what has been done.
    pub(super) fn note(message: &dyn Display) {
        eprintln!("note: {message}");
    }

    /// Whether the command counts as done: `strict` allows no warnings.
    pub(super) fn is_good(&self, strict: bool) -> bool {
        if strict && self.warnings > 0 {
            let problems =
                if self.warnings == 1 { "1 warning" } else { &format!("{} warnings", self.warnings) };
            eprintln!("error: {problems}, and --strict allows none");
        }
        !(strict && self.warnings > 0)
    }
}
