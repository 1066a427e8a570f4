//! What comes as node packages: wasm-opt and esbuild for the build, Playwright and axe for the tests in a browser.
//!
//! Each set has its lockfile; it is installed again only when that file has changed.

use crate::failure::{Failure, on_file};
use crate::{pins, process, project::Project, tools};
use std::path::Path;
use std::process::Command;

/// The file that remembers which lockfile the installed packages are of.
const STAMP: &str = "node_modules/.installed-from";

/// The programs that the build takes from npm, in their versions.
const BUILD: [(&str, &str); 2] = [("wasm-opt", pins::WASM_OPT), ("esbuild", pins::ESBUILD)];

/// wasm-opt and esbuild, unless PATH has them: installed into `.tools/npm`.
pub fn for_build(project: &Project) -> Result<(), Failure> {
    let missing = || {
        let is_missing =
            |(program, version): &&(&str, &str)| !tools::has_version(project, program, version);
        BUILD.iter().find(is_missing)
    };
    if missing().is_none() {
        return Ok(());
    }
    let folder = project.tools().join("npm");
    std::fs::create_dir_all(&folder)
        .map_err(|error| on_file("Making the folder", &folder, &error))?;
    for file in ["package.json", "package-lock.json", ".npmrc"] {
        let from = project.root().join("xtask/npm").join(file);
        std::fs::copy(&from, folder.join(file))
            .map_err(|error| on_file("Copying", &from, &error))?;
    }
    println!("Installing wasm-opt and esbuild into .tools/npm (seconds).");
    install(&folder)?;
    match missing() {
        None => Ok(()),
        Some((program, version)) => Err(Failure::new(format!(
            "{program} was installed but does not answer as {version}. Is node on PATH?"
        ))),
    }
}

/// Playwright and axe, in `tests/e2e/node_modules`.
pub fn for_e2e(project: &Project) -> Result<(), Failure> {
    node()?;
    let folder = project.e2e();
    let lock = folder.join("package-lock.json");
    let wanted = std::fs::read(&lock).map_err(|error| on_file("Reading", &lock, &error))?;
    if std::fs::read(folder.join(STAMP)).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    println!("Installing Playwright and axe into tests/e2e/node_modules (seconds).");
    install(&folder)
}

fn install(folder: &Path) -> Result<(), Failure> {
    node()?;
    process::run(
        Command::new("npm")
            .args(["ci", "--loglevel=error"])
            .current_dir(folder)
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"),
    )
    .map_err(|failure| {
        Failure::new(format!(
            "Node packages could not be installed: {failure} npm needs its registry for this."
        ))
    })?;
    let stamp = folder.join(STAMP);
    std::fs::copy(folder.join("package-lock.json"), &stamp)
        .map_err(|error| on_file("Writing", &stamp, &error))?;
    Ok(())
}

/// Node and npm, which a person installs.
fn node() -> Result<(), Failure> {
    let wanted = pins::NODE_MAJOR;
    let version = process::output(Command::new("node").arg("--version"));
    let major = version.as_deref().and_then(|text| {
        text.trim_start_matches('v')
            .split('.')
            .next()?
            .parse::<u32>()
            .ok()
    });
    match major {
        Some(major) if major >= wanted => {}
        Some(major) => {
            return Err(Failure::new(format!(
                "Node {wanted} or later is needed, and PATH has Node {major}. Get it from nodejs.org."
            )));
        }
        None => {
            return Err(Failure::new(format!(
                "Node is missing. Install Node {wanted} or later, with npm, from nodejs.org."
            )));
        }
    }
    match process::output(Command::new("npm").arg("--version")) {
        Some(_) => Ok(()),
        None => Err(Failure::new(
            "npm is missing, though Node is here. Install it: it comes with Node from nodejs.org, or as your system's package npm.",
        )),
    }
}
