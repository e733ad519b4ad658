//! What can be asked for.

use std::path::PathBuf;

use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

/// Makes profile.json, the one file that <scholar-profile> shows, from where your papers already are.
#[derive(Debug, Parser)]
#[command(name = "scholar-profile", version, propagate_version = true, max_term_width = 100)]
pub(super) struct Cli {
    #[command(subcommand)]
    pub(super) command: Command,
}

/// The whole command line, for completions and the manual.
#[must_use]
pub fn command() -> clap::Command {
    Cli::command()
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Make a profile of what services know of a researcher
    #[command(
        after_help = "Example:\n  scholar-profile fetch openalex:A5023888391 --contact you@example.org -o profile.json"
    )]
    Fetch(Fetch),
    /// Turn bibliographies and answers of services into a profile, or a profile into a bibliography
    #[command(after_help = "Example:\n  scholar-profile convert publications.bib -o profile.json")]
    Convert(Convert),
    /// Make one profile of several, in which the same paper stands once
    #[command(
        after_help = "Example:\n  scholar-profile merge ada.json bob.json --name \"Coast Group\" -o lab.json"
    )]
    Merge(Convert),
    /// Tell all problems of profiles, with their places and remedies
    #[command(after_help = "Example:\n  scholar-profile validate profile.json --strict")]
    Validate(Validate),
    /// Put the finished first view of its papers into a page, for readers without scripts and for search engines
    #[command(after_help = "Example:\n  scholar-profile prerender homepage/index.html")]
    Prerender(Prerender),
    /// Make a folder that is ready for a static host, and refreshes itself there
    #[command(
        after_help = "Example:\n  scholar-profile init homepage --name \"Ada Example\" --from publications.bib"
    )]
    Init(Init),
    /// Print a script that completes this command in a shell
    #[command(
        after_help = "Example:\n  scholar-profile completions bash > ~/.local/share/bash-completion/completions/scholar-profile"
    )]
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Write manual pages, one for each command
    #[command(after_help = "Example:\n  scholar-profile man ~/.local/share/man/man1")]
    Man {
        /// Folder that they are put into
        folder: PathBuf,
    },
}

#[derive(Debug, Args)]
pub(super) struct Convert {
    /// Files in the order in which their papers are to stand, or `-` for standard input: profiles, BibTeX, CSL-JSON, answers of OpenAlex, Semantic Scholar, ORCID, DBLP,
    /// INSPIRE, arXiv feeds; the format is found by their contents
    #[arg(required = true, value_name = "INPUT")]
    pub(super) inputs: Vec<String>,
    #[command(flatten)]
    pub(super) output: Output,
    #[command(flatten)]
    pub(super) refine: Refine,
}

#[derive(Debug, Args)]
pub(super) struct Fetch {
    /// Whom to ask and for whom: openalex:A…, orcid:…, s2:…, dblp:…, inspire:…, arxiv:…; or a file that `convert` reads
    #[arg(required = true, value_name = "SOURCE")]
    pub(super) sources: Vec<String>,
    #[command(flatten)]
    pub(super) output: Output,
    #[command(flatten)]
    pub(super) refine: Refine,
    #[command(flatten)]
    pub(super) network: Network,
}

#[derive(Clone, Debug, Default, Args)]
pub(super) struct Network {
    /// Your e-mail address, which services want to know of programs
    #[arg(long, value_name = "ADDRESS", env = "SCHOLAR_PROFILE_CONTACT")]
    pub(super) contact: Option<String>,
    /// Key of the service; without it the variable OPENALEX_API_KEY or S2_API_KEY may hold it
    #[arg(long, value_name = "KEY")]
    pub(super) key: Option<String>,
    /// Ask this server in place of each service: a mirror
    #[arg(long, value_name = "URL", env = "SCHOLAR_PROFILE_BASE_URL")]
    pub(super) base_url: Option<String>,
    /// Begin anew, whatever an interrupted fetch has left
    #[arg(long)]
    pub(super) fresh: bool,
}

#[derive(Debug, Args)]
pub(super) struct Validate {
    /// Profiles, or `-` for standard input
    #[arg(required = true, value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
    /// How problems are told
    #[arg(long, value_enum, default_value_t = ProblemFormat::Text)]
    pub(super) format: ProblemFormat,
    /// Fail on warnings, too
    #[arg(long)]
    pub(super) strict: bool,
}

#[derive(Debug, Args)]
pub(super) struct Init {
    /// The folder; what is in it already stays as it is
    pub(super) folder: PathBuf,
    /// The researcher
    #[arg(long, value_name = "NAME")]
    pub(super) name: Option<String>,
    /// Where the papers come from, at first and at each refresh: what `fetch` takes
    #[arg(long, value_name = "SOURCE", num_args = 1..)]
    pub(super) from: Vec<String>,
    #[command(flatten)]
    pub(super) network: Network,
    /// Folder of the widget's files; without it the one named `widget` beside this program
    #[arg(long, value_name = "FOLDER", env = "SCHOLAR_PROFILE_WIDGET")]
    pub(super) widget: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Prerender {
    /// Pages, each of which is written anew
    #[arg(required = true, value_name = "PAGE")]
    pub(super) pages: Vec<PathBuf>,
    /// Folder that is the root of the site, for addresses that begin with a slash; without it that of each page
    #[arg(long, value_name = "FOLDER")]
    pub(super) root: Option<PathBuf>,
    /// Fail if anything of a document could not be read, and write nothing
    #[arg(long)]
    pub(super) strict: bool,
}

/// How `validate` tells problems.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ProblemFormat {
    /// A line for each
    Text,
    /// A JSON array of objects: file, line, place, severity, message
    Json,
    /// Annotations of GitHub Actions
    Github,
}

#[derive(Debug, Args)]
pub(super) struct Output {
    /// File that is written, or `-` for standard output
    #[arg(short, long, value_name = "FILE", default_value = "-")]
    pub(super) output: PathBuf,
    /// Format of the output; without it the name's ending tells, and else it is a profile
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub(super) to: Option<OutputFormat>,
}

/// What can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum OutputFormat {
    /// The profile document
    Profile,
    /// BibTeX
    Bibtex,
    /// CSL-JSON
    CslJson,
    /// RIS
    Ris,
    /// A table
    Csv,
}

#[derive(Debug, Args)]
pub(super) struct Refine {
    /// Whose papers they are; without it the files tell, else the author of most of them
    #[arg(long, value_name = "NAME")]
    pub(super) name: Option<String>,
    /// File of corrections, applied to the result and never written
    #[arg(long, value_name = "FILE")]
    pub(super) overrides: Option<PathBuf>,
    /// Leave preprints and their published versions as papers of their own
    #[arg(long)]
    pub(super) keep_versions: bool,
    /// Fail if anything could not be read
    #[arg(long)]
    pub(super) strict: bool,
}
