//! Rust in a dedicated worker of a headless browser: tests, and the work that speed is judged by.

use crate::browser::Browser;
use crate::failure::{Failure, on_file};
use crate::{pins, process, project::Project, tools};
use std::process::Command;

/// Cargo with these words, which runs what it builds for WebAssembly in a worker.
pub fn cargo(project: &Project, browser: &Browser, words: &str) -> Result<Command, Failure> {
    let runner = tools::find(project, "wasm-bindgen-test-runner")
        .unwrap_or_else(|| "wasm-bindgen-test-runner".into());
    let mut command = Command::new("cargo");
    command
        .current_dir(project.root())
        .args(words.split(' '))
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("CHROMEDRIVER", &browser.driver)
        .env(
            "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
            webdriver_options(project, browser)?,
        )
        .env("WASM_BINDGEN_TEST_ONLY_WEB", "1")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300")
        // The runner would add its own stack to a test that fails.
        .env_remove("RUST_BACKTRACE");
    Ok(command)
}

/// Prints how long what benches/works.rs lists takes on one native thread, and in one worker.
pub fn works(project: &Project, browser: &Browser) -> Result<(), Failure> {
    tools::wasm_target()?;
    tools::wasm_bindgen(project)?;
    let mut native = Command::new("cargo");
    native
        .current_dir(project.root())
        .args(["bench", "--quiet", "--bench", "works"]);
    // `cargo bench` would have the runner look for benches of another kind.
    let words = format!(
        "test --quiet --profile worker --target {} --bench works -- --nocapture",
        pins::WASM_TARGET
    );
    let native = times(&mut native)?;
    let worker = times(&mut cargo(project, browser, &words)?)?;
    for ((name, native), (_, worker)) in native.iter().zip(&worker) {
        println!(
            "{:<50}{worker:.4} ms, {:.2} of {native:.4} ms on one native thread",
            format!("{name}, in a worker"),
            worker / native
        );
    }
    Ok(())
}

/// Names and milliseconds, from lines that have both with a tab between them.
fn times(command: &mut Command) -> Result<Vec<(String, f64)>, Failure> {
    let said = process::output(command)
        .ok_or_else(|| Failure::new(format!("`{}` failed.", process::shown(command))))?;
    let lines = said.lines().filter_map(|line| {
        let (name, time) = line.split_once('\t')?;
        Some((name.to_owned(), time.trim().parse().ok()?))
    });
    Ok(lines.collect())
}

/// Tells ChromeDriver which Chromium to start and how: as root it has no sandbox, and it shall not call out.
fn webdriver_options(project: &Project, browser: &Browser) -> Result<std::path::PathBuf, Failure> {
    let path = project.tools().join("webdriver.json");
    let binary = browser
        .chromium
        .to_string_lossy()
        .replace('\\', "\\\\")
        .replace('"', "\\\"");
    let json = format!(
        "{{\"goog:chromeOptions\": {{\"binary\": \"{binary}\", \"args\": [\"--headless=new\", \"--no-sandbox\", \
         \"--disable-background-networking\", \"--disable-dev-shm-usage\", \"--disable-gpu\"]}}}}\n"
    );
    std::fs::create_dir_all(project.tools())
        .and_then(|()| std::fs::write(&path, json))
        .map_err(|error| on_file("Writing", &path, &error))?;
    Ok(path)
}
