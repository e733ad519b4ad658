//! Pages that have been received, kept until the whole is there.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// Pages older than this are asked for again: lists change.
const AGE: Duration = Duration::from_secs(24 * 60 * 60);

/// Pages that have become a part of some result.
#[derive(Debug, Default)]
pub struct Pages(Vec<PathBuf>);

impl Pages {
    /// Forgets them: the result is where it belongs.
    pub fn forget(self) {
        for path in self.0 {
            // A page that stays is only too old tomorrow.
            let _ = fs::remove_file(path);
        }
    }
}

/// Pages of one fetch.
#[derive(Debug, Default)]
pub(super) struct Cache {
    folder: Option<PathBuf>,
    /// Whether what is there already does not count.
    is_fresh: bool,
    used: Vec<PathBuf>,
}

impl Cache {
    /// Pages in a folder, from which those go that are too old.
    pub(super) fn new(folder: Option<&Path>, is_fresh: bool) -> Self {
        let pages = folder.and_then(|folder| fs::read_dir(folder).ok()).into_iter().flatten().flatten();
        for path in pages.map(|entry| entry.path()).filter(|path| !is_new(path)) {
            if path.extension().is_some_and(|ending| ending == "page") {
                // One that stays is not used.
                let _ = fs::remove_file(path);
            }
        }
        Self { folder: folder.map(Path::to_owned), is_fresh, used: Vec::new() }
    }

    /// The page at a URL, if an earlier fetch has received it today.
    pub(super) fn get(&mut self, url: &str) -> Option<String> {
        let path = self.path(url).filter(|path| !self.is_fresh && is_new(path))?;
        let text = fs::read_to_string(&path).ok()?;
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

    /// The pages of this fetch.
    pub(super) fn into_pages(self) -> Pages {
        Pages(self.used)
    }

    fn path(&self, url: &str) -> Option<PathBuf> {
        // FNV-1a, as long as file names may safely be.
        let hash = url.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        Some(self.folder.as_ref()?.join(format!("{hash:016x}.page")))
    }
}

fn is_new(path: &Path) -> bool {
    let changed = fs::metadata(path).and_then(|data| data.modified());
    changed.is_ok_and(|changed| SystemTime::now().duration_since(changed).is_ok_and(|age| age < AGE))
}
