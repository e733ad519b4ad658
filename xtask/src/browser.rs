//! The browsers in which the tests run, and their drivers.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Result};
use crate::{process, tools};

/// A browser engine, and the programs that drive it.
pub(crate) struct Engine {
    /// Its name in the end-to-end tests' variable `ENGINE`.
    pub(crate) name: &'static str,
    programs: &'static [Program],
    /// Debian's packages of the programs.
    packages: &'static [&'static str],
    /// Whether only continuous integration must have it.
    optional: bool,
}

/// A program of an engine.
struct Program {
    /// The variable by which the tests are told where it is.
    variable: &'static str,
    /// Names under which systems keep it; a path is a place that is not on PATH.
    names: &'static [&'static str],
    /// How to build it where no package has it.
    build: Option<fn() -> Result<PathBuf>>,
}

/// The engine of Chrome, Edge and others; the components' tests need it too.
pub(crate) const CHROMIUM: Engine = Engine {
    name: "chromium",
    programs: &[
        Program {
            variable: "CHROMIUM",
            names: &[
                "chromium",
                "chromium-browser",
                "google-chrome",
                "google-chrome-stable",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            ],
            build: None,
        },
        Program { variable: CHROMEDRIVER, names: &["chromedriver"], build: None },
    ],
    packages: &["chromium", "chromium-driver"],
    optional: false,
};

/// The engine of Firefox.
pub(crate) const FIREFOX: Engine = Engine {
    name: "firefox",
    programs: &[
        Program {
            variable: "FIREFOX",
            names: &["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"],
            build: None,
        },
        Program { variable: "GECKODRIVER", names: &["geckodriver"], build: Some(tools::geckodriver) },
    ],
    packages: &["firefox-esr"],
    optional: true,
};

/// The engine of Safari, as WebKitGTK has it. It draws on a display, which Xvfb stands in for.
pub(crate) const WEBKIT: Engine = Engine {
    name: "webkit",
    programs: &[
        Program { variable: "WEBKITDRIVER", names: &["WebKitWebDriver"], build: None },
        Program { variable: "XVFB", names: &["Xvfb"], build: None },
    ],
    packages: &["webkit2gtk-driver", "xvfb"],
    optional: true,
};

const CHROMEDRIVER: &str = "CHROMEDRIVER";

/// An engine's programs on this machine.
pub(crate) struct Browser {
    pub(crate) engine: &'static Engine,
    /// Where they are, by their variables.
    pub(crate) programs: Vec<(&'static str, PathBuf)>,
}

impl Browser {
    /// The engine's programs, installed by apt where they are missing and that is possible.
    ///
    /// The inner failure says why the engine is left out, which only continuous integration does not allow.
    pub(crate) fn prepare(engine: &'static Engine) -> Result<Result<Self>> {
        match Self::install(engine) {
            Err(failure) if !engine.optional || in_ci() => Err(failure),
            ended => Ok(ended),
        }
    }

    /// The WebDriver server of Chromium, for what finds the browser by itself.
    pub(crate) fn chromedriver(&self) -> Option<&Path> {
        let (_, driver) = self.programs.iter().find(|(variable, _)| *variable == CHROMEDRIVER)?;
        Some(driver)
    }

    fn install(engine: &'static Engine) -> Result<Self> {
        if let Some(apt) = apt().filter(|_| missing(engine).is_some_and(|program| program.build.is_none())) {
            let packages = engine.packages.join(" and ");
            eprintln!("xtask: installing {packages} by apt-get (a minute or two)");
            process::run(apt("update").arg("--quiet"))
                .and_then(|()| {
                    process::run(
                        apt("install").args(["--yes", "--no-install-recommends"]).args(engine.packages),
                    )
                })
                .map_err(|failure| Failure::new(format!("{failure}: {}", advice(engine))))?;
        }
        let programs = engine.programs.iter().map(|program| match (find(program), program.build) {
            (Some(path), _) => Ok((program.variable, path)),
            (None, Some(build)) => Ok((program.variable, build()?)),
            (None, None) => Err(Failure::new(advice(engine))),
        });
        Ok(Self { engine, programs: programs.collect::<Result<_>>()? })
    }
}

/// The first program of the engine that is not there; what packages have comes before what must be built.
fn missing(engine: &Engine) -> Option<&'static Program> {
    engine.programs.iter().find(|program| find(program).is_none())
}

fn find(program: &Program) -> Option<PathBuf> {
    process::find(program.names, &env::var_os("PATH").unwrap_or_default())
}

/// What a person can do about an engine that is not there.
fn advice(engine: &Engine) -> String {
    let programs: Vec<_> = engine.programs.iter().map(|program| program.names[0]).collect();
    format!(
        "the tests in {} need {}: install them (on Debian the packages {}) so that each is on PATH",
        engine.name,
        programs.join(" and "),
        engine.packages.join(" and ")
    )
}

/// Whether this is continuous integration, whose services all set this variable.
fn in_ci() -> bool {
    env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false")
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

#[cfg(test)]
mod tests {
    use super::*;

    const NOWHERE: Engine = Engine {
        name: "nowhere",
        programs: &[
            Program { variable: "ONE", names: &["scholar-profile-no-such-browser"], build: None },
            Program { variable: "TWO", names: &["scholar-profile-no-such-driver"], build: None },
        ],
        packages: &["a", "b"],
        optional: true,
    };

    #[test]
    fn what_is_missing_is_told_with_what_to_do() {
        let told = advice(&NOWHERE);
        assert!(told.starts_with("the tests in nowhere need scholar-profile-no-such-browser and "), "{told}");
        assert!(told.contains("the packages a and b"), "{told}");
        assert_eq!(missing(&NOWHERE).map(|program| program.variable), Some("ONE"));
    }

    #[test]
    fn only_the_engine_of_all_tests_is_needed_everywhere() {
        let needed: Vec<_> = [CHROMIUM, FIREFOX, WEBKIT].iter().map(|engine| engine.optional).collect();
        assert_eq!(needed, [false, true, true]);
    }
}
