//! What the command `test` says at its end.

use std::time::Duration;

/// Seconds of each step that has passed, why others were skipped, and how many there were.
pub(crate) fn of(times: &[(&str, Duration)], skipped: &[(&str, String)]) -> String {
    let mut text: String =
        times.iter().map(|(name, time)| format!("{:>6} s  {name}\n", time.as_secs())).collect();
    text.extend(skipped.iter().map(|(name, why)| format!(" skipped  {name}: {why}\n")));
    let total: Duration = times.iter().map(|(_, time)| *time).sum();
    let count = times.len() + skipped.len();
    let passed =
        if skipped.is_empty() { format!("all {count}") } else { format!("{} of {count}", times.len()) };
    text.push_str(&format!("xtask: {passed} steps passed in {} s\n", total.as_secs()));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_counts_and_adds_up() {
        let times = [("lint", Duration::from_millis(1600)), ("core", Duration::from_millis(2600))];
        assert_eq!(of(&times, &[]), "     1 s  lint\n     2 s  core\nxtask: all 2 steps passed in 4 s\n");
    }

    #[test]
    fn what_was_skipped_is_no_pass() {
        let text = of(&[("lint", Duration::from_secs(1))], &[("e2e-webkit", "no display".to_owned())]);
        assert_eq!(
            text,
            "     1 s  lint\n skipped  e2e-webkit: no display\nxtask: 1 of 2 steps passed in 1 s\n"
        );
    }
}
