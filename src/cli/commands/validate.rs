//! `validate`: all problems of profile documents, for people, scripts and CI.

use serde_json::json;

use crate::cli::args::{ProblemFormat, Validate};
use crate::cli::failure::Result;
use crate::cli::input::{read_profile, text};
use crate::cli::locate::line_of;
use crate::source::ReadError;
use crate::source::formats::Format;

/// One problem of one file.
struct Problem {
    file: String,
    /// From 1; the first line where it belongs to none.
    line: usize,
    is_error: bool,
    place: String,
    message: String,
}

pub(super) fn run(args: &Validate) -> Result<bool> {
    let mut problems = Vec::new();
    for path in &args.files {
        match text(path) {
            Ok((label, text)) => problems.extend(problems_of(&label, &text)),
            Err(failure) => problems.push(Problem {
                file: path.display().to_string(),
                line: 1,
                is_error: true,
                place: "document".to_owned(),
                message: failure.to_string(),
            }),
        }
    }
    match args.format {
        ProblemFormat::Text => problems.iter().for_each(as_text),
        ProblemFormat::Json => println!("{:#}", problems.iter().map(as_json).collect::<serde_json::Value>()),
        ProblemFormat::Github => problems.iter().for_each(as_annotation),
    }
    if args.format == ProblemFormat::Text {
        let errors = problems.iter().filter(|problem| problem.is_error).count();
        let (files, warnings) = (args.files.len(), problems.len() - errors);
        eprintln!("{files} file(s): {errors} error(s), {warnings} warning(s)");
    }
    Ok(!problems.iter().any(|problem| problem.is_error || args.strict))
}

fn problems_of(file: &str, text: &str) -> Vec<Problem> {
    let problem = |line, is_error, place: &str, message: &str| Problem {
        file: file.to_owned(),
        line,
        is_error,
        place: place.to_owned(),
        message: message.to_owned(),
    };
    match read_profile(text) {
        Ok(reading) => {
            let warning = |warning: &crate::source::Warning| {
                problem(line_of(text, &warning.place), false, &warning.place, &warning.message)
            };
            reading.warnings.iter().map(warning).collect()
        }
        Err(ReadError::NotJson { line, column, message }) => {
            let is_bibliography = Format::of(text, file) == Some(Format::Bibtex);
            let advice = if is_bibliography {
                "; this is BibTeX, of which `scholar-profile convert` makes a profile"
            } else {
                ""
            };
            let message = [&message, advice].concat();
            vec![problem(line as usize, true, &format!("line {line}, column {column}"), &message)]
        }
        Err(ReadError::Invalid { field, message }) => {
            vec![problem(line_of(text, field), true, field, &message)]
        }
        Err(error @ ReadError::Version { .. }) => {
            let message = error.to_string();
            let message = message.strip_prefix("version: ").unwrap_or(&message);
            vec![problem(line_of(text, "version"), true, "version", message)]
        }
    }
}

fn severity(problem: &Problem) -> &'static str {
    if problem.is_error { "error" } else { "warning" }
}

fn as_text(problem: &Problem) {
    let Problem { file, line, place, message, .. } = problem;
    println!("{file}:{line}: {}: {place}: {message}", severity(problem));
}

fn as_json(problem: &Problem) -> serde_json::Value {
    let Problem { file, line, place, message, .. } = problem;
    json!({ "file": file, "line": line, "severity": severity(problem), "place": place, "message": message })
}

/// A workflow command (<https://docs.github.com/actions/reference/workflow-commands-for-github-actions>).
fn as_annotation(problem: &Problem) {
    let escaped = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let property = |text: &str| escaped(text).replace(':', "%3A").replace(',', "%2C");
    let Problem { file, line, place, message, .. } = problem;
    let message = escaped(&[place, ": ", message].concat());
    println!("::{} file={},line={line}::{message}", severity(problem), property(file));
}
