//! Compressed copies beside the published files, for hosts that send them as they are.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::failure::{Failure, Result};
use crate::workspace::files;

/// Endings of what gets shorter. Pictures and the like are compressed already.
const ENDINGS: [&str; 9] = ["css", "html", "js", "json", "bib", "svg", "ts", "txt", "wasm"];

/// Puts a `.br` and a `.gz` beside each file under `dist` that gets shorter by it.
pub(crate) fn all(dist: &Path) -> Result {
    for path in files(dist)? {
        let ending = path.extension().unwrap_or_default().to_string_lossy().into_owned();
        if !ENDINGS.contains(&ending.as_str()) {
            continue;
        }
        let bytes = fs::read(&path).map_err(|error| Failure::file("read", &path, &error))?;
        for (ending, compress) in [("br", brotli as fn(&[u8]) -> io::Result<Vec<u8>>), ("gz", gzip)] {
            let short = compress(&bytes).map_err(|error| Failure::file("compress", &path, &error))?;
            if short.len() < bytes.len() {
                let path = beside(&path, ending);
                fs::write(&path, short).map_err(|error| Failure::file("write", &path, &error))?;
            }
        }
    }
    Ok(())
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

/// Bytes by brotli of quality 11, with the window of 22 bits that servers use.
pub(crate) fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut short = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut short, &parameters)?;
    Ok(short)
}

/// Bytes by gzip, without a time, so that equal files stay equal.
fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn copies_hold_what_the_file_holds() {
        let folder = std::env::temp_dir().join(format!("xtask-compress-{}", std::process::id()));
        fs::create_dir_all(folder.join("pkg")).unwrap();
        let text = "papers and papers and papers\n".repeat(50);
        fs::write(folder.join("pkg/words.txt"), &text).unwrap();
        fs::write(folder.join("tiny.txt"), "x").unwrap();
        fs::write(folder.join("picture.png"), &text).unwrap();
        all(&folder).unwrap();
        let read = |name: &str| fs::read(folder.join(name));
        let mut found = String::new();
        flate2::read::GzDecoder::new(&read("pkg/words.txt.gz").unwrap()[..])
            .read_to_string(&mut found)
            .unwrap();
        assert_eq!(found, text);
        let mut found = Vec::new();
        brotli::BrotliDecompress(&mut &read("pkg/words.txt.br").unwrap()[..], &mut found).unwrap();
        assert_eq!(found, text.as_bytes());
        for name in ["tiny.txt.br", "tiny.txt.gz", "picture.png.br"] {
            assert!(read(name).is_err(), "{name} would save nothing");
        }
        fs::remove_dir_all(folder).unwrap();
    }
}
