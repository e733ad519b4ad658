//! Starting other programs and telling how they ended.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::failure::{Failure, Result};

/// Runs `command` on this terminal, without input: nothing may wait for an answer that a machine cannot give.
pub(crate) fn run(command: &mut Command) -> Result {
    match command.stdin(Stdio::null()).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failure::new(format!("`{}` ended with {status}", line(command)))),
        Err(error) => Err(cannot_start(command, &error)),
    }
}

/// Runs `command`, which is to end when its input does: as soon as this process has ended, in whatever way.
pub(crate) fn run_guarded(command: &mut Command) -> Result {
    let mut child = command.stdin(Stdio::piped()).spawn().map_err(|error| cannot_start(command, &error))?;
    // Waiting would close an input that the child still holds.
    let input = child.stdin.take();
    let ended = child.wait();
    drop(input);
    match ended {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failure::new(format!("`{}` ended with {status}", line(command)))),
        Err(error) => Err(cannot_start(command, &error)),
    }
}

/// What `command` prints, if it can be started and ends well.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    if output.status.success() { String::from_utf8(output.stdout).ok() } else { None }
}

/// What `command` prints, which must end well; what it tells on the way is shown.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    match command.stdin(Stdio::null()).stderr(Stdio::inherit()).output() {
        Ok(output) if output.status.success() => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        Ok(output) => Err(Failure::new(format!("`{}` ended with {}", line(command), output.status))),
        Err(error) => Err(cannot_start(command, &error)),
    }
}

/// What `command` prints, however it ends; nothing if it cannot be started.
pub(crate) fn told(command: &mut Command) -> String {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output();
    output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default()
}

/// Whether `command` can be started and ends well.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command.stdin(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// Hands this process over to `command`, so that whoever ends the process ends the command.
#[cfg(unix)]
pub(crate) fn become_command(command: &mut Command) -> Result {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    Err(cannot_start(command, &error))
}

/// Runs `command` to its end: only Unix can replace a process.
#[cfg(not(unix))]
pub(crate) fn become_command(command: &mut Command) -> Result {
    run(command)
}

/// The first of `names` that is a program in a folder of the PATH-like `path`.
pub(crate) fn find(names: &[&str], path: &OsStr) -> Option<PathBuf> {
    names.iter().find_map(|name| {
        let file = format!("{name}{}", env::consts::EXE_SUFFIX);
        env::split_paths(path).map(|folder| folder.join(&file)).find(|program| program.is_file())
    })
}

/// This process's PATH with `folders` put before it.
pub(crate) fn path_with(folders: &[PathBuf]) -> Result<OsString> {
    let inherited = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(env::split_paths(&inherited));
    env::join_paths(all)
        .map_err(|error| Failure::new(format!("a tool's folder cannot stand in PATH: {error}")))
}

/// `command` as one would type it: the program's name and its arguments.
fn line(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_stem().unwrap_or_default();
    std::iter::once(program)
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}

fn cannot_start(command: &Command, error: &std::io::Error) -> Failure {
    Failure::new(format!("`{}` cannot be started: {error}", line(command)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_command_but_not_its_folder() {
        let mut command = Command::new("/no/such/folder/tool");
        command.args(["build", "--release"]);
        let Err(failure) = run(&mut command) else { panic!("there is no such program") };
        assert!(failure.to_string().starts_with("`tool build --release` cannot be started: "), "{failure}");
    }

    #[cfg(unix)]
    #[test]
    fn the_input_of_a_guarded_command_stays_open() {
        // It ends well by itself, and badly when its input has ended before.
        let script = "exec 3<&0; ( cat <&3; kill $$ ) & sleep 1; kill $!; exit 0";
        run_guarded(Command::new("sh").args(["-c", script])).unwrap();
    }

    #[test]
    fn the_first_name_and_the_first_folder_win() {
        let root = env::temp_dir().join(format!("xtask-find-{}", std::process::id()));
        let (first, second) = (root.join("first"), root.join("second"));
        for (folder, name) in [(&first, "old"), (&second, "old"), (&second, "new")] {
            std::fs::create_dir_all(folder).unwrap();
            std::fs::write(folder.join(format!("{name}{}", env::consts::EXE_SUFFIX)), "").unwrap();
        }
        let path = env::join_paths([&first, &second]).unwrap();
        let name = |found: Option<PathBuf>| found.and_then(|program| Some(program.parent()?.to_owned()));
        assert_eq!(name(find(&["new", "old"], &path)), Some(second));
        assert_eq!(name(find(&["old"], &path)), Some(first));
        assert_eq!(find(&["none"], &path), None);
        std::fs::remove_dir_all(root).unwrap();
    }
}
