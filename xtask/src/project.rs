//! The folders of the project.

use crate::failure::Failure;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The project, wherever it was cloned to.
#[derive(Debug)]
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// The project that this program belongs to.
    pub fn find() -> Result<Self, Failure> {
        let here = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let root = here.as_deref().and_then(Path::parent).ok_or_else(|| {
            Failure::new("This program runs as `cargo xtask`, in the project's folder, so that Cargo tells it where that is.")
        })?;
        Ok(Self {
            root: root.to_owned(),
        })
    }

    /// The folder with Cargo.toml.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The finished app: a static folder.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Where Cargo compiles to.
    fn target(&self) -> PathBuf {
        match std::env::var_os("CARGO_TARGET_DIR").filter(|folder| !folder.is_empty()) {
            Some(folder) => self.root.join(folder),
            None => self.root.join("target"),
        }
    }

    /// What Trunk makes, before the files get their names.
    pub fn bundle(&self) -> PathBuf {
        self.root.join("target/bundle")
    }

    /// The tools that were installed for this project alone.
    pub fn tools(&self) -> PathBuf {
        self.root.join(".tools")
    }

    /// The tests in a real browser.
    pub fn e2e(&self) -> PathBuf {
        self.root.join("tests/e2e")
    }

    /// The command line, once `cargo build --release` has made it.
    pub fn cli(&self) -> PathBuf {
        self.target()
            .join("release")
            .join(format!("perennial{}", std::env::consts::EXE_SUFFIX))
    }

    /// The folders with tools that may be installed here, in front of PATH.
    pub fn path_with_tools(&self) -> OsString {
        let own = [
            self.tools().join("bin"),
            self.tools().join("npm/node_modules/.bin"),
        ];
        let inherited = std::env::var_os("PATH").unwrap_or_default();
        // Only a folder whose name holds the separator cannot be joined; then PATH alone has to do.
        std::env::join_paths(own.into_iter().chain(std::env::split_paths(&inherited)))
            .unwrap_or(inherited)
    }
}
