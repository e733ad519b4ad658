//! The weight of what a page loads to show a profile.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Result};

/// The most that [`FILES`] may weigh together, in bytes as sent: brotli, quality 11.
const LIMIT: usize = 120_000;

/// What every page with a profile loads, relative to `dist/`. A leading `*` stands for any name.
const FILES: [&str; 5] = ["*.js", "*.css", "pkg/*.js", "pkg/*.css", "pkg/widget_bg.wasm"];

/// One file: its path relative to `dist/`, its bytes, and its bytes as sent.
struct Weight {
    file: String,
    plain: usize,
    sent: usize,
}

/// Prints what each file under `dist` weighs, and fails if they weigh more than [`LIMIT`] together.
pub(crate) fn check(dist: &Path) -> Result {
    let mut weights = Vec::new();
    for pattern in FILES {
        for file in matching(dist, pattern)? {
            weights.push(weigh(dist, &file)?);
        }
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

/// The files that a pattern of [`FILES`] means, by name; one that names a single file must be there.
fn matching(dist: &Path, pattern: &str) -> Result<Vec<PathBuf>> {
    let Some((folder, suffix)) = pattern.split_once('*') else {
        return Ok(vec![dist.join(pattern)]);
    };
    let folder = dist.join(folder);
    let entries = fs::read_dir(&folder).map_err(|error| Failure::file("read", &folder, &error))?;
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.to_string_lossy().ends_with(suffix));
    files.sort();
    Ok(files)
}

fn weigh(dist: &Path, path: &Path) -> Result<Weight> {
    let bytes = fs::read(path).map_err(|error| Failure::file("read", path, &error))?;
    let sent = compressed(&bytes).map_err(|error| Failure::file("compress", path, &error))?;
    let file = path.strip_prefix(dist).unwrap_or(path).display().to_string();
    Ok(Weight { file, plain: bytes.len(), sent })
}

/// How long `bytes` are by brotli of quality 11 with the window of 22 bits that servers use.
fn compressed(bytes: &[u8]) -> io::Result<usize> {
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut sent = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut sent, &parameters)?;
    Ok(sent.len())
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
        let sent = compressed(&repeated).unwrap();
        assert!((10..100).contains(&sent), "{sent}");
    }

    #[test]
    fn a_star_stands_for_the_names_of_one_folder() {
        let dist = std::env::temp_dir().join(format!("xtask-budget-{}", std::process::id()));
        fs::create_dir_all(dist.join("pkg")).unwrap();
        for file in ["b.js", "a.js", "profile.json", "a.css", "pkg/widget.js"] {
            fs::write(dist.join(file), file).unwrap();
        }
        assert_eq!(matching(&dist, "*.js").unwrap(), [dist.join("a.js"), dist.join("b.js")]);
        assert_eq!(matching(&dist, "pkg/*.js").unwrap(), [dist.join("pkg").join("widget.js")]);
        assert!(matching(&dist, "pkg/*.css").unwrap().is_empty());
        // A widget that is missing must not pass for a light one.
        let failure = check(&dist).unwrap_err().to_string();
        assert!(failure.contains("widget_bg.wasm"), "{failure}");
        fs::remove_dir_all(dist).unwrap();
    }
}
