//! The tools that building needs: on PATH in the pinned version, or installed into `.tools/`.

use crate::failure::Failure;
use crate::{npm, pins, process, project::Project};
use std::process::Command;

/// Finds or installs everything that `cargo xtask build` needs.
pub fn for_build(project: &Project) -> Result<(), Failure> {
    wasm_target()?;
    // Before those that take minutes, so that a missing Node is heard of at once.
    npm::for_build(project)?;
    wasm_bindgen(project)?;
    trunk(project)
}

/// The target's standard library, through rustup.
pub fn wasm_target() -> Result<(), Failure> {
    let sysroot =
        process::output(Command::new("rustc").args(["--print", "sysroot"])).ok_or_else(|| {
            Failure::new("`rustc` does not answer. Install Rust with rustup, from rustup.rs.")
        })?;
    if std::path::Path::new(&sysroot)
        .join("lib/rustlib")
        .join(pins::WASM_TARGET)
        .join("lib")
        .is_dir()
    {
        return Ok(());
    }
    println!("Installing Rust's {} target (seconds).", pins::WASM_TARGET);
    process::run(Command::new("rustup").args(["target", "add", pins::WASM_TARGET])).map_err(|failure| {
        Failure::new(format!(
            "Rust's {} target is missing and rustup could not add it: {failure} Install Rust with rustup, from rustup.rs, or the target by your system's package.",
            pins::WASM_TARGET
        ))
    })
}

/// wasm-bindgen and its test runner, which come together.
pub fn wasm_bindgen(project: &Project) -> Result<(), Failure> {
    let programs = ["wasm-bindgen", "wasm-bindgen-test-runner"];
    if programs
        .iter()
        .all(|program| has_version(project, program, pins::WASM_BINDGEN))
    {
        return Ok(());
    }
    cargo_install(
        project,
        "wasm-bindgen-cli",
        pins::WASM_BINDGEN,
        "four minutes",
        &[],
    )
}

/// Trunk. Unoptimised it compiles in two thirds of the time, and builds the same app as fast.
fn trunk(project: &Project) -> Result<(), Failure> {
    if has_version(project, "trunk", pins::TRUNK) {
        return Ok(());
    }
    cargo_install(project, "trunk", pins::TRUNK, "five minutes", &["--debug"])
}

fn cargo_install(
    project: &Project,
    package: &str,
    version: &str,
    time: &str,
    options: &[&str],
) -> Result<(), Failure> {
    println!(
        "Installing {package} {version} into .tools/, from source, once: about {time} on two cores."
    );
    process::run(
        Command::new("cargo")
            .current_dir(project.root())
            .args(["install", "--locked", "--force", "--root"])
            .arg(project.tools())
            .args([package, "--version", version])
            .args(options),
    )
    .map_err(|failure| {
        Failure::new(format!(
            "{package} {version} could not be installed: {failure} It needs a C compiler and the crates registry; or put that version on PATH yourself."
        ))
    })
}

/// Whether a program of exactly this version is in `.tools/` or on PATH.
pub fn has_version(project: &Project, program: &str, version: &str) -> bool {
    let found = find(project, program).and_then(|path| {
        process::output(
            Command::new(path)
                .arg("--version")
                .env("PATH", project.path_with_tools()),
        )
    });
    found.is_some_and(|text| names_version(&text, version))
}

/// Where a program is: in `.tools/`, or on PATH.
pub fn find(project: &Project, program: &str) -> Option<std::path::PathBuf> {
    let file = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&project.path_with_tools())
        .map(|folder| folder.join(&file))
        .find(|path| path.is_file())
}

/// Whether what `--version` printed names this version, as a word of its own.
fn names_version(text: &str, version: &str) -> bool {
    text.split(|c: char| c.is_whitespace() || "()".contains(c))
        .any(|word| word == version)
}

#[cfg(test)]
mod tests {
    use super::names_version;

    #[test]
    fn a_version_is_the_whole_word() {
        assert!(names_version("trunk 0.21.14", "0.21.14"));
        assert!(names_version(
            "wasm-opt version 123 (version_123)",
            "version_123"
        ));
        assert!(!names_version("trunk 0.21.14-beta", "0.21.14"));
        assert!(!names_version("wasm-bindgen 0.2.1280", "0.2.128"));
    }
}
