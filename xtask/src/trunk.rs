//! The commands `build` and `serve`: the configuration is Trunk.toml's and index.html's, trunk does the work.

use std::env;
use std::net::TcpListener;
use std::process::Command;

use crate::failure::{Failure, Result};
use crate::wasm::{Environment, TARGET};
use crate::{compress, integrity, minify, process, slim_std, supply, workspace};

/// The port that `serve` takes unless it is in use.
const PORT: u16 = 8080;

/// Makes `dist/` as it is to be published.
pub(crate) fn build(environment: &Environment) -> Result {
    let slim = slim_std::prepare(environment);
    fetch(environment, slim)?;
    let mut trunk = trunk(environment);
    if slim {
        slim_std::apply(&mut trunk, environment);
    }
    process::run(trunk.args(["build", "--release"]))?;
    minify::scripts(&workspace::dist())?;
    supply::describe(&workspace::dist())?;
    integrity::list(&workspace::dist())?;
    compress::all(&workspace::dist())
}

/// Serves the page with live reload until the process is ended.
pub(crate) fn serve(environment: &Environment, port: Option<u16>, open: bool) -> Result {
    let port = free_port(port)?;
    fetch(environment, false)?;
    eprintln!(
        "xtask: the page will be at http://127.0.0.1:{port}/ once it is built (Ctrl+C ends the server)"
    );
    let mut trunk = trunk(environment);
    trunk.args(["serve", "--address", "127.0.0.1", "--port", &port.to_string()]);
    if open {
        trunk.arg("--open");
    }
    process::become_command(&mut trunk)
}

/// Fetches the crates, which trunk, kept off the network, cannot let cargo do.
fn fetch(environment: &Environment, slim: bool) -> Result {
    let mut cargo = environment.command("cargo");
    if slim {
        slim_std::apply(&mut cargo, environment);
    }
    process::run(cargo.args(["fetch", "--quiet", "--target", TARGET])).map_err(|failure| {
        Failure::new(format!("{failure}: the crates of Cargo.lock must once be fetched from crates.io"))
    })
}

/// Trunk, kept from looking for other tools and for a newer self.
fn trunk(environment: &Environment) -> Command {
    let mut command = environment.command("trunk");
    command.env("TRUNK_OFFLINE", "true").env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk reads the variable as a truth value and refuses the customary `NO_COLOR=1`.
    if env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        command.env_remove("NO_COLOR").env("TRUNK_COLOR", "never");
    }
    command
}

/// The port asked for, or the first free one from [`PORT`] on.
fn free_port(asked: Option<u16>) -> Result<u16> {
    let is_free = |port: &u16| TcpListener::bind(("127.0.0.1", *port)).is_ok();
    match asked {
        Some(port) if is_free(&port) => Ok(port),
        Some(port) => {
            Err(Failure::new(format!("port {port} of 127.0.0.1 is not free: choose another by --port")))
        }
        None => (PORT..PORT + 100)
            .find(is_free)
            .ok_or_else(|| Failure::new("no port from 8080 to 8179 is free: choose one by --port")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_in_use_is_refused_by_name_and_else_passed_over() {
        let taken = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = taken.local_addr().unwrap().port();
        assert!(free_port(Some(port)).unwrap_err().to_string().starts_with(&format!("port {port} ")));
        assert!(free_port(None).is_ok_and(|free| free != port && free >= PORT));
    }
}
