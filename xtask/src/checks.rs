//! The command `test`: the one list of what must pass.

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;
use std::time::Instant;

use crate::browser::{Browser, CHROMIUM, Engine, FIREFOX, WEBKIT};
use crate::failure::{Failure, Result};
use crate::wasm::{Environment, FEATURES, TARGET};
use crate::{budget, e2e, fuzz, process, reproduce, summary, supply, trunk, workspace};

struct Step {
    name: &'static str,
    about: &'static str,
    run: Run,
}

/// What a step does, and by that what it needs of the machine.
enum Run {
    /// Runs cargo with these arguments.
    Cargo(&'static [&'static str]),
    /// Looks at what is there.
    Look(fn() -> Result),
    /// Builds WebAssembly.
    Build(fn(&Environment) -> Result),
    /// Runs what was built in a browser.
    Browse(&'static Engine, fn(&Environment, &Browser) -> Result),
}

/// How many inputs the step `fuzz` feeds each target, which takes seconds. Longer runs are asked for by `cargo xtask fuzz`.
const FUZZED: fuzz::Effort = fuzz::Effort::Inputs(4000);

/// The steps, the quick ones first. Those of one target and feature set stand together and ask for the same
/// packages, so that cargo compiles dependencies once for all of them.
const STEPS: [Step; 17] = [
    Step {
        name: "format",
        about: "rustfmt would change nothing",
        run: Run::Cargo(&["fmt", "--all", "--check"]),
    },
    Step {
        name: "core-lint",
        about: "clippy finds nothing in the core and the readers of bibliographies, without the interface",
        run: Run::Cargo(&[
            "clippy",
            "--package=scholar-profile",
            "--no-default-features",
            "--features=formats",
            "--all-targets",
            "--",
            "--deny=warnings",
        ]),
    },
    Step {
        name: "core",
        about: "the tests of the core and the readers of bibliographies, without the interface",
        run: Run::Cargo(&[
            "test",
            "--package=scholar-profile",
            "--no-default-features",
            "--features=formats",
        ]),
    },
    Step {
        name: "lint",
        about: "clippy finds nothing natively, with all features",
        run: Run::Cargo(&[
            "clippy",
            "--workspace",
            "--all-features",
            "--all-targets",
            "--",
            "--deny=warnings",
        ]),
    },
    Step {
        name: "docs",
        about: "rustdoc finds nothing",
        run: Run::Cargo(&["doc", "--workspace", "--all-features", "--no-deps", "--quiet"]),
    },
    Step {
        name: "native",
        about: "all native tests, with all features, and those of xtask",
        run: Run::Cargo(&["test", "--workspace", "--all-features"]),
    },
    Step {
        name: "fuzz",
        about: "each fuzz target takes thousands of made-up inputs, where a nightly compiler is installed",
        run: Run::Look(|| fuzz::run(&[], FUZZED)),
    },
    Step {
        name: "supply",
        about: "licences and sources of crates are allowed, and no package has known holes",
        run: Run::Look(supply::check),
    },
    Step { name: "wasm-lint", about: "clippy finds nothing for the browser", run: Run::Build(wasm_lint) },
    Step {
        name: "web",
        about: "the components' tests in a headless browser",
        run: Run::Browse(&CHROMIUM, web),
    },
    Step { name: "build", about: "the release build of dist/", run: Run::Build(trunk::build) },
    Step {
        name: "budget",
        about: "the weight of dist/ as sent",
        run: Run::Look(|| budget::check(&workspace::dist())),
    },
    Step {
        name: "reproduce",
        about: "a second build of the same source, elsewhere, gives the same bytes",
        run: Run::Look(reproduce::check),
    },
    Step {
        name: "no-inner-html",
        about: "the widget never reads markup from text",
        run: Run::Look(no_inner_html),
    },
    Step {
        name: "e2e",
        about: "the end-to-end tests against dist/, in Chromium",
        run: Run::Browse(&CHROMIUM, |_, browser| e2e::run(browser)),
    },
    Step {
        name: "e2e-firefox",
        about: "the same in Firefox",
        run: Run::Browse(&FIREFOX, |_, browser| e2e::run(browser)),
    },
    Step {
        name: "e2e-webkit",
        about: "the same in WebKit",
        run: Run::Browse(&WEBKIT, |_, browser| e2e::run(browser)),
    },
];

/// The names of the steps and what they are about, one a line.
pub(crate) fn list() -> String {
    STEPS.iter().map(|step| format!("{:<14} {}\n", step.name, step.about)).collect()
}

/// Runs the steps named by `only`, or all, up to the first that fails.
pub(crate) fn run(only: &[String]) -> Result {
    let steps = chosen(only)?;
    // What the machine lacks is told before minutes of compiling, not after.
    let browsers = browsers(&steps)?;
    let builds = steps.iter().any(|step| matches!(step.run, Run::Build(_) | Run::Browse(..)));
    let environment = if builds { Some(Environment::prepare()?) } else { None };

    let mut times = Vec::new();
    let mut skipped = Vec::new();
    for step in &steps {
        eprintln!("\nxtask: {} - {}", step.name, step.about);
        let start = Instant::now();
        let ended = match (&step.run, &environment) {
            (Run::Cargo(arguments), _) => cargo(arguments),
            (Run::Look(look), _) => look(),
            (Run::Build(build), Some(environment)) => build(environment),
            (Run::Browse(engine, browse), Some(environment)) => match browsers.get(engine.name) {
                Some(Ok(browser)) => browse(environment, browser),
                Some(Err(failure)) => {
                    skipped.push((step.name, failure.to_string()));
                    continue;
                }
                None => Err(Failure::new("the browser was not prepared")),
            },
            (Run::Build(_) | Run::Browse(..), None) => Err(Failure::new("the tools were not prepared")),
        };
        ended.map_err(|failure| {
            let passed = times.len();
            Failure::new(format!(
                "{passed} of {} steps passed, then `{}` failed: {failure}",
                steps.len(),
                step.name
            ))
        })?;
        times.push((step.name, start.elapsed()));
    }
    eprint!("\n{}", summary::of(&times, &skipped));
    Ok(())
}

/// The browsers that these steps need, by their engines, or why one is left out.
fn browsers(steps: &[&Step]) -> Result<BTreeMap<&'static str, Result<Browser>>> {
    let mut browsers = BTreeMap::new();
    for step in steps {
        if let Run::Browse(engine, _) = step.run
            && !browsers.contains_key(engine.name)
        {
            browsers.insert(engine.name, Browser::prepare(engine)?);
        }
    }
    Ok(browsers)
}

/// The steps that `only` names, in the order of the list; all if it names none.
fn chosen(only: &[String]) -> Result<Vec<&'static Step>> {
    if let Some(unknown) = only.iter().find(|name| STEPS.iter().all(|step| step.name != *name)) {
        return Err(Failure::new(format!(
            "there is no step `{unknown}`: `cargo xtask test --list` names them"
        )));
    }
    Ok(STEPS.iter().filter(|step| only.is_empty() || only.iter().any(|name| name == step.name)).collect())
}

fn cargo(arguments: &[&str]) -> Result {
    let mut cargo = Command::new("cargo");
    cargo.args(arguments).env("RUSTDOCFLAGS", "--deny=warnings").current_dir(workspace::root());
    process::run(&mut cargo)
}

fn wasm_lint(environment: &Environment) -> Result {
    let mut cargo = environment.command("cargo");
    cargo.args(["clippy", "--package=scholar-profile", "--target", TARGET, FEATURES]);
    // Native tests and benchmarks have dependencies that do not compile for browsers.
    cargo.args(["--lib", "--bins", "--test=web", "--", "--deny=warnings"]);
    process::run(&mut cargo)
}

fn web(environment: &Environment, browser: &Browser) -> Result {
    let mut cargo = environment.command("cargo");
    cargo.args(["test", "--package=scholar-profile", "--target", TARGET, "--features=ui", "--test=web"]);
    // The default of 20 seconds is short for a browser that shares two cores.
    cargo
        .envs(browser.chromedriver().map(|driver| ("CHROMEDRIVER", driver)))
        .env("WASM_BINDGEN_TEST_TIMEOUT", "180");
    process::run(&mut cargo)
}

/// Ways from a text to markup, all of which Trusted Types forbid.
const MARKUP: [&str; 5] =
    ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "createContextualFragment"];

/// Trusted Types forbid `innerHTML`, and the glue imports it only if a view uses it: a view's static markup
/// is enough for that, and shows here without a browser.
fn no_inner_html() -> Result {
    let dist = workspace::dist();
    let pkg = dist.join("pkg");
    let files = fs::read_dir(&pkg).map_err(|error| Failure::file("read", &pkg, &error))?;
    let mut scripts = vec![dist.join("scholar-profile.js")];
    scripts.extend(
        files.flatten().map(|file| file.path()).filter(|path| path.extension() == Some("js".as_ref())),
    );
    for script in scripts {
        let text = fs::read_to_string(&script).map_err(|error| Failure::file("read", &script, &error))?;
        if let Some(name) = MARKUP.iter().find(|name| text.contains(**name)) {
            return Err(Failure::new(format!(
                "{} uses {name}: each leaf of a `view!` must hold a `{{…}}`, or it becomes markup",
                script.display()
            )));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(only: &[&str]) -> Result<Vec<&'static str>> {
        let only: Vec<String> = only.iter().map(|name| (*name).to_owned()).collect();
        Ok(chosen(&only)?.iter().map(|step| step.name).collect())
    }

    #[test]
    fn steps_are_chosen_by_name_and_keep_their_order() {
        assert_eq!(names(&["e2e", "build"]).unwrap(), ["build", "e2e"]);
        assert_eq!(names(&[]).unwrap().len(), STEPS.len());
        let failure = names(&["build", "e3e"]).unwrap_err().to_string();
        assert_eq!(failure, "there is no step `e3e`: `cargo xtask test --list` names them");
    }

    #[test]
    fn each_step_has_a_line_and_a_name_of_its_own() {
        assert_eq!(list().lines().count(), STEPS.len());
        for step in &STEPS {
            assert_eq!(names(&[step.name]).unwrap(), [step.name]);
        }
    }
}
