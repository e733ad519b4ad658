//! The browser in which the tests run, and its driver.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Result};
use crate::process;

/// Names under which systems keep Chromium; the last one is macOS' place, which is not on PATH.
const CHROMIUM: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// Debian's packages of the two programs.
const PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];

/// Chromium and the WebDriver server of the same version.
pub(crate) struct Browser {
    /// The browser's program.
    pub(crate) chromium: PathBuf,
    /// The server's program.
    pub(crate) driver: PathBuf,
}

impl Browser {
    /// The browser of this machine, installed by apt where that is possible.
    pub(crate) fn prepare() -> Result<Self> {
        if let Some(browser) = Self::find() {
            return Ok(browser);
        }
        if let Some(apt) = apt() {
            eprintln!("xtask: installing {} by apt-get (a minute or two)", PACKAGES.join(" and "));
            process::run(apt("update").arg("--quiet"))
                .and_then(|()| {
                    process::run(apt("install").args(["--yes", "--no-install-recommends"]).args(PACKAGES))
                })
                .map_err(|failure| {
                    Failure::new(format!(
                        "{failure}: install Chromium and its chromedriver by hand, and put both on PATH"
                    ))
                })?;
        }
        Self::find().ok_or_else(|| {
            Failure::new(
                "the tests need Chromium and chromedriver: install them (on Debian the packages chromium and \
                 chromium-driver) so that both are on PATH",
            )
        })
    }

    fn find() -> Option<Self> {
        let path = env::var_os("PATH").unwrap_or_default();
        Some(Self {
            chromium: process::find(&CHROMIUM, &path)?,
            driver: process::find(&["chromedriver"], &path)?,
        })
    }
}

/// How to call a command of apt-get, where the system is Debian's and the caller may install without being asked.
fn apt() -> Option<impl Fn(&str) -> Command> {
    if !Path::new("/etc/debian_version").exists() {
        return None;
    }
    let is_root = process::answer(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    if !is_root && process::answer(Command::new("sudo").args(["-n", "true"])).is_none() {
        return None;
    }
    Some(move |command: &str| {
        let mut line: Vec<&str> = if is_root { Vec::new() } else { vec!["sudo", "-n"] };
        line.extend(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", command]);
        let mut apt = Command::new(line[0]);
        apt.args(&line[1..]);
        apt
    })
}
