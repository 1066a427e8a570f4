//! Making what a visitor downloads smaller, after Trunk has bundled it and before the files get their names.
//!
//! What it gave stands in docs/performance.md. [`program`] rewrites WebAssembly, in the [`order`] that suits
//! gzip; esbuild joins the styles and shortens the scripts, whose comments nobody has to download.

mod order;
mod program;

use crate::build::Finish;
use crate::failure::{Failure, on_file};
use crate::{process, project::Project, tools};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The browsers that index.html and boot.js name as new enough.
const BROWSERS: &str = "--target=chrome96,firefox114,safari16.4";

/// What wasm-opt is told. Few passes: most of those that take bytes off add as many to what gzip makes of them.
const WASM_OPT: [&str; 9] = [
    "-O1",
    "--optimize-level=1",
    "--shrink-level=2",
    "--dae-optimizing",
    "--rse",
    "--vacuum",
    // Alignments are hints that no browser reads.
    "--dealign",
    "--strip-debug",
    "--strip-producers",
];

/// Rewrites the files of the bundle in their place.
pub fn bundle(project: &Project, finish: Finish) -> Result<(), Failure> {
    let folder = project.bundle();
    styles(project, &folder)?;
    scripts(project, &folder)?;
    if finish == Finish::Quick {
        return Ok(());
    }
    for program in ending_with(&folder, "_bg.wasm")? {
        wasm_opt(project, &program)?;
        rewrite(&program)?;
    }
    Ok(())
}

/// One file of styles, with those that it imports in it.
fn styles(project: &Project, bundle: &Path) -> Result<(), Failure> {
    let mut esbuild = esbuild(project);
    esbuild.args(["--bundle", "static/style.css"]);
    esbuild.arg(joined("--outfile=", &bundle.join("style.css")));
    process::run(&mut esbuild)
}

fn scripts(project: &Project, bundle: &Path) -> Result<(), Failure> {
    let mut esbuild = esbuild(project);
    esbuild.args(ending_with(bundle, ".js")?);
    esbuild.arg(joined("--outdir=", bundle));
    process::run(&mut esbuild)
}

fn esbuild(project: &Project) -> Command {
    let mut esbuild = tool(project, "esbuild");
    esbuild.args([
        "--minify",
        "--charset=utf8",
        "--allow-overwrite",
        "--log-level=warning",
        BROWSERS,
    ]);
    esbuild
}

fn wasm_opt(project: &Project, program: &Path) -> Result<(), Failure> {
    let mut wasm_opt = tool(project, "wasm-opt");
    wasm_opt.arg(program).arg("-o").arg(program).args(WASM_OPT);
    process::run(&mut wasm_opt)
}

/// Gives a program and the glue beside it their final form.
fn rewrite(path: &Path) -> Result<(), Failure> {
    let glue_path = PathBuf::from(path.to_string_lossy().replace("_bg.wasm", ".js"));
    let program = std::fs::read(path).map_err(|error| on_file("Reading", path, &error))?;
    let glue = std::fs::read_to_string(&glue_path)
        .map_err(|error| on_file("Reading", &glue_path, &error))?;
    let (program, glue) = program::squeezed(&program, &glue)?;
    std::fs::write(path, program).map_err(|error| on_file("Writing", path, &error))?;
    std::fs::write(&glue_path, glue).map_err(|error| on_file("Writing", &glue_path, &error))
}

/// A tool, which may be in `.tools/`; it finds node, and is found, on PATH.
fn tool(project: &Project, name: &str) -> Command {
    let mut command = Command::new(tools::find(project, name).unwrap_or_else(|| name.into()));
    command
        .current_dir(project.root())
        .env("PATH", project.path_with_tools());
    command
}

fn joined(option: &str, path: &Path) -> std::ffi::OsString {
    let mut argument = std::ffi::OsString::from(option);
    argument.push(path);
    argument
}

/// The files of a folder whose names end so, in order.
fn ending_with(folder: &Path, end: &str) -> Result<Vec<PathBuf>, Failure> {
    let entries = std::fs::read_dir(folder).map_err(|error| on_file("Reading", folder, &error))?;
    let mut found = Vec::new();
    for entry in entries {
        let path = entry
            .map_err(|error| on_file("Reading", folder, &error))?
            .path();
        if path.to_string_lossy().ends_with(end) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
