//! What stands on the command line.

use lexopt::prelude::*;

use crate::checks;
use crate::failure::{Failure, Result};

const USAGE: &str = "\
Build, serve and test scholar-profile.

Usage: cargo xtask COMMAND [OPTIONS]

Commands:
  serve     Serve the page at a local address and reload it on each change
  build     Make dist/, ready to be copied to any host
  test      Run every check that must pass
  bench     Measure the page in a browser, beside pages that do the same without the element
  fuzz      Feed the readers with what a fuzzer makes up, where a nightly compiler is installed
  package   Make what is handed out: the widget for hosts and for npm, and the command line
  generate  Refresh the checked-in files that are made from the source

`cargo xtask COMMAND --help` says more. Missing tools are installed once, at pinned versions, into
scholar-profile/tools/ of the user's cache folder (XDG_CACHE_HOME on Linux); nothing is put on PATH.
";

const SERVE: &str = "\
Serve the page at a local address and reload it on each change.

Usage: cargo xtask serve [OPTIONS]

Options:
  --port PORT  Serve at this port of 127.0.0.1; without it 8080, or the next one that is free
  --open       Open the page in a browser once it is built
  -h, --help   Print this text

Needs Rust by rustup, and Node.js with npm for wasm-opt. The first start builds trunk and wasm-bindgen:
that takes 3 to 8 minutes on two cores, and happens once for all checkouts.
";

const BUILD: &str = "\
Make dist/, ready to be copied to any host: the page, scholar-profile.js, and what it loads from pkg/.

Usage: cargo xtask build

Options:
  -h, --help  Print this text

Needs what `cargo xtask serve` needs.
";

const TEST: &str = "\
Run every check that must pass, and stop at the first that does not.

Usage: cargo xtask test [OPTIONS]

Options:
  --only STEP[,STEP]  Run these steps alone, in the order of the list
  --list              List the steps
  -h, --help          Print this text

Besides what `cargo xtask serve` needs, Chromium and chromedriver must be on PATH. For the end-to-end tests in the
other engines so must Firefox, and WebKitWebDriver and Xvfb; geckodriver is built once. Without them those steps are
skipped and named, unless the variable CI is set. On Debian all of them are installed by apt-get when the caller is
root or may use sudo without a password.
";

const BENCH: &str = "\
Measure dist/ in a headless browser, beside pages that show the same document by other means, and put the figures
into docs/performance.md, which says what they mean. All figures are kept in target/bench/results.json.

Usage: cargo xtask bench [OPTIONS]

Options:
  --runs N              Load each page N times; without it 9
  --sizes N[,N]         Show profiles of so many papers; without it 10,1000,10000,100000
  --only NAME[,NAME]    Measure these pages alone: static, plain, plain-preload, preact, solid, svelte, react,
                        embedded, preloaded, prerendered
  --quick               One run of 10 and 1,000 papers
  -h, --help            Print this text

With --only or --quick the figures are printed, and docs/performance.md stays. A full run takes hours, on a machine
that does nothing else meanwhile. Build dist/ beforehand. Needs Node.js 20 or newer with npm, and Chromium with chromedriver
on PATH. The variable SCHOLAR_PROFILE may name the program that finishes pages beforehand; without it that is built.
";

const FUZZ: &str = "\
Feed the readers with what a fuzzer makes up of their seeds, and stop at the first input that one cannot take.

Usage: cargo xtask fuzz [OPTIONS]

Options:
  --target NAME[,NAME]  Feed these alone: profile, tex, url, bibtex, query
  --seconds N           Feed each for so long; without it 60
  -h, --help            Print this text

Needs a nightly toolchain of rustup and a C++ compiler; without the toolchain nothing is done. What has been found to be
interesting is kept in fuzz/corpus/, what made a reader fail in fuzz/artifacts/.
";

const PACKAGE: &str = "\
Make in target/package/ what is handed out to people who compile nothing: the widget as a zip and as a tarball of
npm, and a zip of the command line for this machine's kind, with manual, completions and the widget's files.

Usage: cargo xtask package

Options:
  -h, --help  Print this text

Needs what `cargo xtask serve` needs.
";

const GENERATE: &str = "\
Refresh the checked-in files that are made from the source, as the tests would have them.

Usage: cargo xtask generate

Options:
  -h, --help  Print this text
";

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Request {
    /// Print a text, and nothing else.
    Print(String),
    Serve {
        port: Option<u16>,
        open: bool,
    },
    Build,
    /// The names of the steps to run; all if there are none.
    Test {
        only: Vec<String>,
    },
    /// What the benchmark is told, as it takes it.
    Bench {
        arguments: Vec<String>,
    },
    /// The targets to feed, all if there are none, and for how many seconds each.
    Fuzz {
        targets: Vec<String>,
        seconds: u32,
    },
    Package,
    Generate,
}

/// The request that `parser` holds.
pub(crate) fn parse(mut parser: lexopt::Parser) -> Result<Request> {
    read(&mut parser)
        .map_err(|error| Failure::new(format!("{error}: `cargo xtask --help` explains the commands")))
}

fn read(parser: &mut lexopt::Parser) -> std::result::Result<Request, lexopt::Error> {
    let command = match parser.next()? {
        None | Some(Short('h') | Long("help")) => return Ok(Request::Print(USAGE.to_owned())),
        Some(Value(command)) => command.string()?,
        Some(other) => return Err(other.unexpected()),
    };
    let (help, mut request) = match command.as_str() {
        "serve" => (SERVE, Request::Serve { port: None, open: false }),
        "build" => (BUILD, Request::Build),
        "test" => (TEST, Request::Test { only: Vec::new() }),
        "bench" => (BENCH, Request::Bench { arguments: Vec::new() }),
        "fuzz" => (FUZZ, Request::Fuzz { targets: Vec::new(), seconds: 60 }),
        "package" => (PACKAGE, Request::Package),
        "generate" => (GENERATE, Request::Generate),
        "help" => (USAGE, Request::Print(USAGE.to_owned())),
        _ => return Err(format!("there is no command `{command}`").into()),
    };
    while let Some(argument) = parser.next()? {
        match (&mut request, argument) {
            (_, Short('h') | Long("help")) => return Ok(Request::Print(help.to_owned())),
            (Request::Serve { port, .. }, Long("port")) => *port = Some(parser.value()?.parse()?),
            (Request::Serve { open, .. }, Long("open")) => *open = true,
            (Request::Test { .. }, Long("list")) => return Ok(Request::Print(checks::list())),
            (Request::Test { only }, Long("only")) => {
                only.extend(parser.value()?.string()?.split(',').map(str::to_owned));
            }
            (Request::Fuzz { targets, .. }, Long("target")) => {
                targets.extend(parser.value()?.string()?.split(',').map(str::to_owned));
            }
            (Request::Fuzz { seconds, .. }, Long("seconds")) => *seconds = parser.value()?.parse()?,
            (Request::Bench { arguments }, Long("quick")) => arguments.push("--quick".to_owned()),
            (Request::Bench { arguments }, Long(name @ ("runs" | "sizes" | "only"))) => {
                let name = name.to_owned();
                arguments.push(format!("--{name}={}", parser.value()?.string()?));
            }
            (_, argument) => return Err(argument.unexpected()),
        }
    }
    Ok(request)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(arguments: &[&str]) -> Result<Request> {
        parse(lexopt::Parser::from_args(arguments))
    }

    #[test]
    fn options_belong_to_their_command() {
        assert_eq!(request(&["serve"]).unwrap(), Request::Serve { port: None, open: false });
        let serve = request(&["serve", "--port=9000", "--open"]).unwrap();
        assert_eq!(serve, Request::Serve { port: Some(9000), open: true });
        let only = vec!["lint".to_owned(), "e2e".to_owned(), "docs".to_owned()];
        assert_eq!(request(&["test", "--only", "lint,e2e", "--only=docs"]).unwrap(), Request::Test { only });
        assert_eq!(request(&["build"]).unwrap(), Request::Build);
        let bench = request(&["bench", "--runs", "3", "--sizes=10,1000", "--quick"]).unwrap();
        let arguments = ["--runs=3", "--sizes=10,1000", "--quick"].map(str::to_owned).to_vec();
        assert_eq!(bench, Request::Bench { arguments });
        let fuzz = request(&["fuzz", "--target", "tex,url", "--seconds=5"]).unwrap();
        let targets = ["tex", "url"].map(str::to_owned).to_vec();
        assert_eq!(fuzz, Request::Fuzz { targets, seconds: 5 });
        assert_eq!(request(&["package"]).unwrap(), Request::Package);
        assert_eq!(request(&["generate"]).unwrap(), Request::Generate);
        for wrong in [&["build", "--open"][..], &["serve", "--port", "65536"], &["sreve"], &["--port"]] {
            let failure = request(wrong).unwrap_err().to_string();
            assert!(failure.ends_with("`cargo xtask --help` explains the commands"), "{failure}");
        }
    }

    #[test]
    fn every_command_explains_itself() {
        assert_eq!(request(&[]).unwrap(), Request::Print(USAGE.to_owned()));
        for command in ["serve", "build", "test", "bench", "fuzz", "package", "generate"] {
            assert!(USAGE.contains(&format!("\n  {command} ")));
            let Request::Print(help) = request(&[command, "--help"]).unwrap() else { panic!("{command}") };
            assert!(help.contains(&format!("Usage: cargo xtask {command}")), "{help}");
        }
    }
}
