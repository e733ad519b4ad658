//! `init`: a folder with a page, the widget, the papers, the owner's overrides, and what refreshes it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::args::{Init, Output, OutputFormat, Refine};
use crate::cli::commands::gather;
use crate::cli::failure::{Failure, Result};
use crate::cli::network::Fetcher;
use crate::cli::output::save;
use crate::cli::report::Report;
use crate::cli::{output, refine};
use crate::model::Profile;

const INDEX: &str = include_str!("../starter/index.html");
const OVERRIDES: &str = include_str!("../starter/overrides.json");
const WORKFLOW: &str = include_str!("../starter/refresh.yml");

pub(super) fn run(args: &Init) -> Result<bool> {
    let widget = widget_folder(args.widget.as_deref())?;
    let mut report = Report::default();
    // What can fail comes first, so that no half of a folder is left.
    let profile = first_profile(args, &mut report)?;
    let folder = &args.folder;
    copy_missing(&widget, &folder.join("scholar-profile"))?;
    let index = INDEX.replace("{name}", &escaped(&profile.name));
    let mut sources = Vec::new();
    for source in &args.from {
        sources.push(own_source(source, folder)?);
    }
    let workflow = WORKFLOW.replace("{refresh}", &refresh_line(&sources, args.name.as_deref()));
    for (name, text) in [
        ("index.html", index.as_str()),
        ("overrides.json", OVERRIDES),
        (".github/workflows/refresh.yml", workflow.as_str()),
    ] {
        write_missing(&folder.join(name), text.as_bytes())?;
    }
    let path = folder.join("profile.json");
    if path.exists() {
        if !args.from.iter().any(|source| Path::new(source).file_name() == path.file_name()) {
            kept(&path);
        }
    } else {
        output::write(&profile, &Output { output: path, to: Some(OutputFormat::Profile) })?;
    }
    Report::note(&format_args!(
        "{0} is ready: publish it as it is, or look at it with `python3 -m http.server --directory {0}`",
        folder.display()
    ));
    Ok(true)
}

/// The papers as they are now; none where no source is named.
fn first_profile(args: &Init, report: &mut Report) -> Result<Profile> {
    // Corrections that are there already count from the first.
    let overrides = Some(args.folder.join("overrides.json")).filter(|path| path.is_file());
    let options = Refine { name: args.name.clone(), overrides, keep_versions: false, strict: false };
    if args.from.is_empty() {
        let name = args.name.clone().ok_or_else(|| {
            Failure::new(
                "--name says whose page it is, or --from where the papers come from; one of them is needed",
            )
        })?;
        return Ok(Profile { name, ..Profile::default() });
    }
    // Files go along into the folder, and so must what they link to.
    let mut fetcher = Fetcher::new(&args.network, &args.from)?;
    let readings = gather(&args.from, &options, Some(&mut fetcher), None)?;
    let profile = refine::unite(readings, &options, report);
    let profile = refine::finish(&profile, options.overrides.as_deref(), report)?;
    fetcher.finish();
    Ok(profile)
}

/// A source as the folder knows it: a file goes along under its own name.
fn own_source(source: &str, folder: &Path) -> Result<String> {
    let path = Path::new(source);
    let Some(name) = path.file_name().filter(|_| path.is_file()) else { return Ok(source.to_owned()) };
    let bytes = fs::read(path).map_err(|error| Failure::file("read", path, &error))?;
    write_missing(&folder.join(name), &bytes)?;
    Ok(name.to_string_lossy().into_owned())
}

/// The command that the folder refreshes itself by.
fn refresh_line(sources: &[String], name: Option<&str>) -> String {
    if sources.is_empty() {
        return "echo 'profile.json is kept by hand'".to_owned();
    }
    let quoted = |source: &str| format!("'{}'", source.replace('\'', "'\\''"));
    let sources: Vec<String> = sources.iter().map(|source| quoted(source)).collect();
    let name = name.map(|name| [" --name ", &quoted(name)].concat()).unwrap_or_default();
    format!("scholar-profile fetch {}{name} --overrides overrides.json -o profile.json", sources.join(" "))
}

/// The folder with the widget's files: the one that is named, else the one that is packed with this program.
fn widget_folder(named: Option<&Path>) -> Result<PathBuf> {
    let packed = || Some(env::current_exe().ok()?.parent()?.join("widget"));
    let folder = named.map(Path::to_owned).or_else(packed).unwrap_or_default();
    if folder.join("scholar-profile.js").is_file() && folder.join("pkg").is_dir() {
        return Ok(folder);
    }
    Err(Failure::new(format!(
        "{} does not hold the widget; --widget names the folder with scholar-profile.js and pkg/, such as the unpacked \
         scholar-profile-widget zip",
        folder.display()
    )))
}

fn copy_missing(from: &Path, to: &Path) -> Result<()> {
    let entries = fs::read_dir(from).map_err(|error| Failure::file("read", from, &error))?;
    for entry in entries.flatten() {
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        let name = entry.file_name();
        if path.is_dir() {
            // Of a whole build, the pages around the widget are no part of it.
            if name == "pkg" || name == "words" {
                copy_missing(&path, &target)?;
            }
        } else if !name.to_string_lossy().starts_with("index.html")
            && !name.to_string_lossy().starts_with("profile.json")
        {
            let bytes = fs::read(&path).map_err(|error| Failure::file("read", &path, &error))?;
            write_missing(&target, &bytes)?;
        }
    }
    Ok(())
}

fn write_missing(path: &Path, bytes: &[u8]) -> Result<()> {
    if path.exists() {
        if fs::read(path).ok().as_deref() != Some(bytes) {
            kept(path);
        }
        return Ok(());
    }
    let parent = path.parent().unwrap_or(path);
    fs::create_dir_all(parent).map_err(|error| Failure::file("make", parent, &error))?;
    save(path, bytes)
}

fn kept(path: &Path) {
    Report::note(&format_args!("{} is there already and stays as it is", path.display()));
}

/// A text between tags or in an attribute of HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
