//! The versions of the tools. Cargo.lock and Trunk.toml name some of them too; a test holds them equal.

/// The WebAssembly target of Rust.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";
/// Trunk, which bundles the app. A later one needs a later Rust.
pub const TRUNK: &str = "0.21.14";
/// wasm-bindgen's command line: the same version as the crate in Cargo.lock.
pub const WASM_BINDGEN: &str = "0.2.128";
/// wasm-opt, as it names itself; xtask/npm/package-lock.json pins the package it comes in.
pub const WASM_OPT: &str = "version_123";
/// esbuild, which shortens scripts and styles.
pub const ESBUILD: &str = "0.28.2";
/// The oldest major version of Node that Playwright runs on.
pub const NODE_MAJOR: u32 = 20;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_other_files_name_the_same_versions() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let read = |path: &str| std::fs::read_to_string(root.join(path)).unwrap();
        assert!(read("Cargo.lock").contains(&format!(
            "name = \"wasm-bindgen\"\nversion = \"{WASM_BINDGEN}\"\n"
        )));
        let trunk = read("Trunk.toml");
        assert!(trunk.contains(&format!("wasm_bindgen = \"{WASM_BINDGEN}\"")));
        let number = WASM_OPT.trim_start_matches("version_");
        let npm = read("xtask/npm/package.json");
        assert!(npm.contains(&format!("\"binaryen\": \"{number}.0.0\"")));
        assert!(npm.contains(&format!("\"esbuild\": \"{ESBUILD}\"")));
        assert!(read("rust-toolchain.toml").contains(WASM_TARGET));
    }
}
