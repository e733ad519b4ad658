//! The weight of what a page loads to show a profile.

use std::fs;
use std::path::Path;

use crate::compress::brotli;
use crate::failure::{Failure, Result};

/// The most that [`FILES`] may weigh together, in bytes as sent: brotli, quality 11.
const LIMIT: usize = 167_200;

/// What every page with a profile loads, relative to `dist/`; the styles are in the WebAssembly file.
/// `pkg/placeholder*.js` only loads where the page wrote nothing between the tags, or on a failure.
const FILES: [&str; 3] = ["scholar-profile.js", "pkg/widget.js", "pkg/widget_bg.wasm"];

/// One file: its path relative to `dist/`, its bytes, and its bytes as sent.
struct Weight {
    file: &'static str,
    plain: usize,
    sent: usize,
}

/// Prints what each file under `dist` weighs, and fails if they weigh more than [`LIMIT`] together.
pub(crate) fn check(dist: &Path) -> Result {
    let mut weights = Vec::new();
    for file in FILES {
        weights.push(weigh(dist, file)?);
    }
    println!("{:>9} {:>9}  file", "bytes", "brotli");
    for Weight { file, plain, sent } in &weights {
        println!("{plain:>9} {sent:>9}  {file}");
    }
    verdict(weights.iter().map(|weight| weight.sent).sum(), LIMIT)
}

fn verdict(sum: usize, limit: usize) -> Result {
    if sum > limit {
        let over = sum - limit;
        return Err(Failure::new(format!(
            "the page's files weigh {sum} bytes of brotli, {over} over the budget of {limit}"
        )));
    }
    println!("{:>9} {sum:>9}  together, {} below the budget of {limit}", "", limit - sum);
    Ok(())
}

fn weigh(dist: &Path, file: &'static str) -> Result<Weight> {
    let path = dist.join(file);
    let bytes = fs::read(&path).map_err(|error| Failure::file("read", &path, &error))?;
    let sent = brotli(&bytes).map_err(|error| Failure::file("compress", &path, &error))?;
    Ok(Weight { file, plain: bytes.len(), sent: sent.len() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_tells_both_figures() {
        assert!(verdict(120_000, 120_000).is_ok());
        let failure = verdict(120_123, 120_000).unwrap_err().to_string();
        assert_eq!(failure, "the page's files weigh 120123 bytes of brotli, 123 over the budget of 120000");
    }

    #[test]
    fn bytes_are_counted_as_sent() {
        let repeated = b"profile ".repeat(1000);
        let sent = brotli(&repeated).unwrap().len();
        assert!((10..100).contains(&sent), "{sent}");
    }

    #[test]
    fn a_widget_that_is_missing_does_not_pass_for_a_light_one() {
        let dist = std::env::temp_dir().join(format!("xtask-budget-{}", std::process::id()));
        fs::create_dir_all(dist.join("pkg")).unwrap();
        for file in &FILES[..2] {
            fs::write(dist.join(file), file).unwrap();
        }
        let failure = check(&dist).unwrap_err().to_string();
        assert!(failure.contains("widget_bg.wasm"), "{failure}");
        fs::write(dist.join(FILES[2]), "wasm").unwrap();
        assert!(check(&dist).is_ok());
        fs::remove_dir_all(dist).unwrap();
    }
}
