//! The programs of tests/e2e: Playwright's tests, and scripts that ask a browser for figures and pictures.

use crate::args::DistOptions;
use crate::browser::{self, Browser};
use crate::build::Finish;
use crate::failure::Failure;
use crate::{build, in_worker, npm, process, project::Project, serve};
use std::process::Command;

/// The path that the tests serve the app under a second time.
const PREFIX: &str = "/tools/perennial";

/// Prints how fast the built app is in a browser.
pub fn measure(project: &Project, options: &DistOptions) -> Result<(), Failure> {
    // What is measured natively, and the links of what is measured in the browser, come from the command line.
    let mut cargo = Command::new("cargo");
    cargo.current_dir(project.root());
    process::run(cargo.args(["build", "--release", "--bin", "perennial"]))?;
    script(project, options, "measure.mjs")?;
    in_worker::works(project, &browser::find_or_install(project)?)
}

/// Draws every page into `screenshots/`.
pub fn screenshots(project: &Project, options: &DistOptions) -> Result<(), Failure> {
    script(project, options, "screenshots.mjs")
}

/// Runs Playwright's tests of the app in `dist/`.
pub fn playwright(
    project: &Project,
    browser: &Browser,
    arguments: &[String],
) -> Result<(), Failure> {
    let mut command = node(project, browser)?;
    process::run(
        command
            .args(["node_modules/@playwright/test/cli.js", "test"])
            .args(arguments),
    )
}

fn script(project: &Project, options: &DistOptions, file: &str) -> Result<(), Failure> {
    npm::for_e2e(project)?;
    let browser = browser::find_or_install(project)?;
    if options.build {
        build::build(project, Finish::Whole)?;
    }
    process::run(node(project, &browser)?.arg(file))
}

/// Node in tests/e2e, with the addresses of the app and of what else a test may start. tests/e2e/support.mjs reads them.
fn node(project: &Project, browser: &Browser) -> Result<Command, Failure> {
    build::require_dist(project)?;
    let mut command = Command::new("node");
    command
        .current_dir(project.e2e())
        .env("PERENNIAL_URL", serve::in_background(project.dist(), "")?)
        .env(
            "PERENNIAL_PREFIXED_URL",
            serve::in_background(project.dist(), PREFIX)?,
        )
        .env("PERENNIAL_CLI", project.cli())
        .env("CHROMIUM", &browser.chromium);
    Ok(command)
}
