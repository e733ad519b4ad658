//! The folder of installed tools, which every checkout shares.
//!
//! Each tool and version has a folder of its own. It appears by a rename when all of it is there, so a folder
//! that exists is complete: a start needs no further look, and an interrupted installation is done again.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Result};

/// The folder of tools: `scholar-profile/tools` in the user's cache folder.
pub(crate) fn tools() -> Result<PathBuf> {
    match dirs::cache_dir() {
        Some(cache) => Ok(cache.join("scholar-profile").join("tools")),
        None => Err(Failure::new("there is no folder to keep tools in: set HOME or XDG_CACHE_HOME")),
    }
}

/// The folder `name` among `tools`, filled by `install` if it is not there yet.
///
/// `install` is given an empty folder beside it. Of two runs at once the second one waits for the first.
pub(crate) fn folder(tools: &Path, name: &str, install: impl FnOnce(&Path) -> Result) -> Result<PathBuf> {
    let folder = tools.join(name);
    if folder.is_dir() {
        return Ok(folder);
    }
    fs::create_dir_all(tools).map_err(|error| Failure::file("make", tools, &error))?;
    let _lock = lock(&tools.join(format!(".{name}.lock")))?;
    if folder.is_dir() {
        return Ok(folder);
    }
    let partial = tools.join(format!(".{name}.partial"));
    if partial.exists() {
        fs::remove_dir_all(&partial).map_err(|error| Failure::file("remove", &partial, &error))?;
    }
    fs::create_dir(&partial).map_err(|error| Failure::file("make", &partial, &error))?;
    install(&partial)?;
    fs::rename(&partial, &folder).map_err(|error| Failure::file("move", &partial, &error))?;
    Ok(folder)
}

/// A lock that lasts as long as the value: the system frees it even when the process is killed.
fn lock(path: &Path) -> Result<File> {
    let file = File::create(path).map_err(|error| Failure::file("write", path, &error))?;
    file.lock().map_err(|error| Failure::file("lock", path, &error))?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::thread;

    fn with_tools(name: &str, test: impl FnOnce(&Path)) {
        let tools = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
        test(&tools);
        fs::remove_dir_all(tools).unwrap();
    }

    #[test]
    fn an_installation_that_fails_is_done_again_from_nothing() {
        with_tools("again", |tools| {
            let failed = folder(tools, "tool-1", |partial| {
                fs::write(partial.join("half"), "").unwrap();
                Err(Failure::new("no network"))
            });
            assert_eq!(failed.unwrap_err().to_string(), "no network");
            assert!(!tools.join("tool-1").exists());
            let installed = folder(tools, "tool-1", |partial| {
                assert!(!partial.join("half").exists());
                fs::write(partial.join("whole"), "").map_err(|error| Failure::file("write", partial, &error))
            });
            assert!(installed.unwrap().join("whole").is_file());
        });
    }

    #[test]
    fn two_runs_at_once_install_once() {
        with_tools("once", |tools| {
            let installed = AtomicUsize::new(0);
            thread::scope(|scope| {
                for _ in 0..4 {
                    scope.spawn(|| {
                        let done = folder(tools, "tool-1", |_| {
                            installed.fetch_add(1, Ordering::SeqCst);
                            thread::sleep(std::time::Duration::from_millis(50));
                            Ok(())
                        });
                        assert!(done.is_ok());
                    });
                }
            });
            assert_eq!(installed.into_inner(), 1);
        });
    }
}
