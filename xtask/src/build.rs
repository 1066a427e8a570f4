//! Making `dist/`: Trunk bundles, the files are made smaller, then every one gets its name.

use crate::failure::{Failure, on_file};
use crate::names::{self, Files};
use crate::sizes::{self, Sizes};
use crate::{kit, offline, process, project::Project, squeeze, tools};
use std::path::Path;
use std::process::Command;

/// What the app is built for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finish {
    /// For its users: as small and fast as it gets, and within the limits of its size.
    Whole,
    /// For a look while one works on it: compiled in parts and unoptimised, so that a change is seen in
    /// seconds. Large and slow; nothing is measured on it.
    Quick,
}

/// How Cargo compiles for a quick look, over what Cargo.toml says of the two profiles.
const QUICK: [(&str, &str); 10] = [
    ("CARGO_PROFILE_APP_LTO", "off"),
    ("CARGO_PROFILE_APP_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_APP_CODEGEN_UNITS", "64"),
    ("CARGO_PROFILE_APP_INCREMENTAL", "true"),
    ("CARGO_PROFILE_APP_DEBUG", "0"),
    ("CARGO_PROFILE_WORKER_LTO", "off"),
    ("CARGO_PROFILE_WORKER_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_WORKER_CODEGEN_UNITS", "64"),
    ("CARGO_PROFILE_WORKER_INCREMENTAL", "true"),
    ("CARGO_PROFILE_WORKER_DEBUG", "0"),
];

/// Builds the app into `dist/` and prints its sizes.
pub fn build(project: &Project, finish: Finish) -> Result<(), Failure> {
    tools::for_build(project)?;
    println!("Compiling the app (minutes the first time).");
    fetch_crates(project)?;
    bundle(project, finish)?;
    finished(project, finish)
}

/// Makes `dist/` of what Trunk has bundled.
fn finished(project: &Project, finish: Finish) -> Result<(), Failure> {
    squeeze::bundle(project, finish)?;
    kit::write(project)?;
    let mut files = names::by_content(&read(&project.bundle())?)?;
    offline::complete(&mut files)?;
    write(project, &files)?;
    println!("The app is in dist/:");
    let sizes = Sizes::of(&files);
    print!("{}", sizes.table());
    if finish == Finish::Quick {
        println!("This is for a look: large and slow.");
        return Ok(());
    }
    sizes.check()?;
    println!(
        "The first screen fetches {} KB with gzip; the limit is {} KB.",
        sizes.first().div_ceil(1024),
        sizes::LIMIT / 1024
    );
    Ok(())
}

/// Says so when there is nothing to serve or to test.
pub fn require_dist(project: &Project) -> Result<(), Failure> {
    if project.dist().join("index.html").is_file() {
        return Ok(());
    }
    Err(Failure::new(
        "There is no app in dist/ yet. Make it with `cargo xtask build`, or leave out --no-build.",
    ))
}

/// Trunk works offline, so the crates have to be here first; the network is asked only if they are not.
fn fetch_crates(project: &Project) -> Result<(), Failure> {
    let fetch = |options: &[&str]| {
        let mut cargo = Command::new("cargo");
        cargo
            .current_dir(project.root())
            .args(["fetch", "--quiet"])
            .args(options);
        cargo
    };
    if process::output(&mut fetch(&["--offline"])).is_some() {
        return Ok(());
    }
    process::run(&mut fetch(&[]))
}

fn bundle(project: &Project, finish: Finish) -> Result<(), Failure> {
    let mut trunk = Command::new(tools::find(project, "trunk").unwrap_or_else(|| "trunk".into()));
    trunk
        .current_dir(project.root())
        .args(["build", "--log", "warn", "--dist"])
        .arg(project.bundle())
        .env("PATH", project.path_with_tools())
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // Trunk reads this as an option that is to be true or false.
        .env_remove("NO_COLOR")
        .env_remove("RUST_BACKTRACE");
    if finish == Finish::Quick {
        trunk.envs(QUICK);
    }
    if let Some(flags) = remapped_paths() {
        trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    }
    process::run(&mut trunk)
}

/// Compiler flags (Cargo adds them to those of .cargo/config.toml) that keep the folder of the crates'
/// sources, which differs between machines, out of the messages inside the app.
fn remapped_paths() -> Option<String> {
    let home = std::env::var_os("CARGO_HOME").map(std::path::PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))?;
    let sources = std::fs::read_dir(home.join("registry/src")).ok()?;
    let mut flags: Vec<String> = sources
        .filter_map(|folder| {
            Some(format!(
                "--remap-path-prefix={}=crates",
                folder.ok()?.path().to_str()?
            ))
        })
        .filter(|flag| !flag.contains(char::is_whitespace))
        .collect();
    flags.sort();
    Some(flags.join(" "))
}

/// All files below a folder.
fn read(folder: &Path) -> Result<Files, Failure> {
    let mut files = Files::new();
    let mut open = vec![(folder.to_owned(), String::new())];
    while let Some((folder, prefix)) = open.pop() {
        let entries =
            std::fs::read_dir(&folder).map_err(|error| on_file("Reading", &folder, &error))?;
        for entry in entries {
            let entry = entry.map_err(|error| on_file("Reading", &folder, &error))?;
            let (path, name) = (
                entry.path(),
                format!("{prefix}{}", entry.file_name().to_string_lossy()),
            );
            if path.is_dir() {
                open.push((path, name + "/"));
            } else {
                let content =
                    std::fs::read(&path).map_err(|error| on_file("Reading", &path, &error))?;
                files.insert(name, content);
            }
        }
    }
    Ok(files)
}

/// Writes the files beside `dist/` and then puts the folder in its place, so that a build that stops half-way leaves
/// the last one whole.
fn write(project: &Project, files: &Files) -> Result<(), Failure> {
    let (dist, next) = (project.dist(), project.bundle().with_extension("next"));
    remove(&next)?;
    for (name, content) in files {
        let path = next.join(name);
        let folder = path.parent().unwrap_or(&next);
        std::fs::create_dir_all(folder)
            .map_err(|error| on_file("Making the folder", folder, &error))?;
        std::fs::write(&path, content).map_err(|error| on_file("Writing", &path, &error))?;
    }
    remove(&dist)?;
    std::fs::rename(&next, &dist).map_err(|error| on_file("Writing", &dist, &error))
}

fn remove(folder: &Path) -> Result<(), Failure> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(on_file("Emptying", folder, &error))
        }
        _ => Ok(()),
    }
}
