//! Pages that have been received, kept until the whole is there.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// Pages older than this are asked for again: lists change.
const AGE: Duration = Duration::from_secs(24 * 60 * 60);

/// Pages of one fetch.
#[derive(Debug, Default)]
pub(super) struct Cache {
    folder: Option<PathBuf>,
    used: Vec<PathBuf>,
}

impl Cache {
    pub(super) fn new(folder: Option<&Path>) -> Self {
        Self { folder: folder.map(Path::to_owned), used: Vec::new() }
    }

    /// The page at a URL, if an earlier fetch has received it today.
    pub(super) fn get(&mut self, url: &str) -> Option<String> {
        let path = self.path(url)?;
        let changed = fs::metadata(&path).ok()?.modified().ok()?;
        let is_new = SystemTime::now().duration_since(changed).is_ok_and(|age| age < AGE);
        let text = is_new.then(|| fs::read_to_string(&path).ok())??;
        self.used.push(path);
        Some(text)
    }

    /// Keeps a page. Where that is not possible the fetch goes on, only without a net.
    pub(super) fn put(&mut self, url: &str, text: &str) {
        let Some(path) = self.path(url) else { return };
        let part = path.with_extension("part");
        let written = path
            .parent()
            .map_or(Ok(()), fs::create_dir_all)
            .and_then(|()| fs::write(&part, text))
            .and_then(|()| fs::rename(&part, &path));
        if written.is_ok() {
            self.used.push(path);
        }
    }

    /// Forgets the pages of this fetch: all of them are in its result.
    pub(super) fn clear(&mut self) {
        for path in self.used.drain(..) {
            // A page that stays is only too old tomorrow.
            let _ = fs::remove_file(path);
        }
    }

    fn path(&self, url: &str) -> Option<PathBuf> {
        // FNV-1a, as long as file names may safely be.
        let hash = url.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        Some(self.folder.as_ref()?.join(format!("{hash:016x}.page")))
    }
}
