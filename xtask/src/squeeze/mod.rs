//! Making what a visitor downloads smaller, after Trunk has bundled it and before the files get their names.
//!
//! What it gave stands in docs/performance.md. [`split`] takes out of the page's program what no first screen
//! needs, as [`parts`] lists it; [`program`] rewrites WebAssembly, in the [`order`] that suits gzip; esbuild
//! joins the styles and shortens the scripts, and the page loses its comments: nobody has to download those.

mod glue;
mod order;
mod parts;
mod program;
mod split;

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
    if finish == Finish::Whole {
        divide(&folder)?;
    }
    styles(project, &folder)?;
    scripts(project, &folder)?;
    if finish == Finish::Quick {
        return Ok(());
    }
    page(&folder)?;
    // In order, so that the first part of a program comes before its later one, which takes over the names.
    let mut shared = program::Names::new();
    for program in ending_with(&folder, "_bg.wasm")? {
        wasm_opt(project, &program)?;
        rewrite(&program, &mut shared)?;
    }
    Ok(())
}

/// Makes two programs of the page's own; its functions still have their names here.
fn divide(bundle: &Path) -> Result<(), Failure> {
    let [program, later, glue] =
        ["app_bg.wasm", "app_later_bg.wasm", "app.js"].map(|name| bundle.join(name));
    let whole = read(&program)?;
    let Some(split) = split::split(&whole, parts::LATER)? else {
        return Err(Failure::new(
            "Nothing of the page's program belongs to the modules that are to be fetched later.",
        ));
    };
    let text = String::from_utf8_lossy(&read(&glue)?).into_owned();
    write(&glue, glue::for_split(&text)?.as_bytes())?;
    write(&program, &split.first)?;
    write(&later, &split.later)?;
    println!(
        "{} functions and {} KB of constants are fetched later; the first part calls {} of the functions:",
        split.functions,
        split.constants / 1024,
        split.ways_in.len()
    );
    for way in &split.ways_in {
        println!("  {way}");
    }
    Ok(())
}

/// One file of styles for the first screen and one for what comes after it, each with those that it imports in it.
fn styles(project: &Project, bundle: &Path) -> Result<(), Failure> {
    let mut esbuild = esbuild(project);
    esbuild.args(["--bundle", "static/style.css", "static/later.css"]);
    esbuild.arg(joined("--outdir=", bundle));
    process::run(&mut esbuild)
}

fn scripts(project: &Project, bundle: &Path) -> Result<(), Failure> {
    let mut esbuild = esbuild(project);
    esbuild.args(ending_with(bundle, ".js")?);
    esbuild.arg(joined("--outdir=", bundle));
    process::run(&mut esbuild)
}

/// The page itself, without its comments and the lines that Trunk leaves empty.
fn page(bundle: &Path) -> Result<(), Failure> {
    let page = bundle.join("index.html");
    let text = String::from_utf8_lossy(&read(&page)?).into_owned();
    write(&page, bare(&text).as_bytes())
}

/// A page without comments and empty lines.
fn bare(text: &str) -> String {
    let mut rest = text;
    let mut bare = String::with_capacity(text.len());
    while let Some((before, after)) = rest.split_once("<!--") {
        bare += before;
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    bare += rest;
    let lines = bare.lines().filter(|line| !line.trim().is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
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

/// Gives a program and the glue beside it their final form. The later part of a program has no glue of its own.
fn rewrite(path: &Path, shared: &mut program::Names) -> Result<(), Failure> {
    let glue_path = PathBuf::from(path.to_string_lossy().replace("_bg.wasm", ".js"));
    let program = read(path)?;
    if !glue_path.is_file() {
        return write(path, &program::squeezed(&program, "", shared)?.0);
    }
    let glue = std::fs::read_to_string(&glue_path)
        .map_err(|error| on_file("Reading", &glue_path, &error))?;
    let (program, glue) = program::squeezed(&program, &glue, shared)?;
    write(path, &program)?;
    write(&glue_path, glue.as_bytes())
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| on_file("Reading", path, &error))
}

fn write(path: &Path, content: &[u8]) -> Result<(), Failure> {
    std::fs::write(path, content).map_err(|error| on_file("Writing", path, &error))
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

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn a_page_keeps_all_but_comments_and_empty_lines() {
        let page = "<!DOCTYPE html>\n\n<!-- one\n two --><p>a</p><!---->\n  \n<p>b</p>";
        assert_eq!(bare(page), "<!DOCTYPE html>\n<p>a</p>\n<p>b</p>\n");
        assert_eq!(bare("<p>a</p><!-- open"), "<p>a</p>\n");
    }
}
