//! All tests, as steps that are announced, timed and counted.

use crate::args::TestOptions;
use crate::browser;
use crate::build::Finish;
use crate::failure::Failure;
use crate::{build, in_worker, npm, pins, process, project::Project, scripts, tools};
use std::process::{Command, ExitCode};
use std::time::Instant;

/// A part of the tests that can be asked for by name; the order is that of a complete run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Formatting.
    Fmt,
    /// Lints, as errors.
    Clippy,
    /// Tests on this machine.
    Native,
    /// Tests in WebAssembly, in a headless browser.
    Wasm,
    /// Tests of the built app in a browser.
    E2e,
}

impl Part {
    /// All parts.
    pub const ALL: [Self; 5] = [Self::Fmt, Self::Clippy, Self::Native, Self::Wasm, Self::E2e];

    /// The part of this name.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "fmt" => Some(Self::Fmt),
            "clippy" => Some(Self::Clippy),
            "native" => Some(Self::Native),
            "wasm" => Some(Self::Wasm),
            "e2e" => Some(Self::E2e),
            _ => None,
        }
    }
}

/// Runs the parts; the last line says how many steps passed.
pub fn run(project: &Project, options: &TestOptions) -> Result<ExitCode, Failure> {
    let mut steps = Steps::new();
    for part in &options.parts {
        match part {
            Part::Fmt => steps.cargo(project, "formatting", "fmt --all --check"),
            Part::Clippy => clippy(project, &mut steps),
            Part::Native => native(project, &mut steps),
            Part::Wasm => wasm(project, &mut steps),
            Part::E2e => e2e(project, &mut steps, options),
        }
    }
    Ok(steps.finish())
}

fn clippy(project: &Project, steps: &mut Steps) {
    let native = "clippy --workspace --all-targets --features perennial/app -- -D warnings";
    steps.cargo(project, "lints, native", native);
    steps.step("lints, wasm", || {
        tools::wasm_target()?;
        let target = pins::WASM_TARGET;
        let wasm = format!(
            "clippy --lib --bins --test wasm --features app --target {target} -- -D warnings"
        );
        process::run(&mut cargo(project, &wasm))
    });
}

fn native(project: &Project, steps: &mut Steps) {
    steps.cargo(
        project,
        "tests, native",
        "test --workspace --features perennial/app --no-fail-fast",
    );
}

fn wasm(project: &Project, steps: &mut Steps) {
    let tools = steps.step("tools for tests in WebAssembly", || {
        tools::wasm_target()?;
        tools::wasm_bindgen(project)?;
        browser::find_or_install(project)
    });
    let Some(browser) = tools else {
        return;
    };
    steps.step("tests, wasm", || {
        // Without the page, which these tests do not draw and which takes minutes to compile; lints and the app's build do.
        let tests = format!("test --target {} --test wasm", pins::WASM_TARGET);
        process::run(&mut in_worker::cargo(project, &browser, &tests)?)
    });
}

fn e2e(project: &Project, steps: &mut Steps, options: &TestOptions) {
    let tools = steps.step("tools for tests in a browser", || {
        npm::for_e2e(project)?;
        browser::find_or_install(project)
    });
    let Some(browser) = tools else { return };
    if options.build {
        steps.cargo(
            project,
            "the command line",
            "build --release --bin perennial",
        );
        if steps
            .step("the app", || build::build(project, Finish::Whole))
            .is_none()
        {
            return;
        }
    }
    steps.step("tests, in a browser", || {
        scripts::playwright(project, &browser, &options.playwright)
    });
}

/// Cargo with words between spaces.
fn cargo(project: &Project, words: &str) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(project.root()).args(words.split(' '));
    command
}

/// What has been run so far.
struct Steps {
    passed: usize,
    failed: Vec<String>,
    start: Instant,
}

impl Steps {
    fn new() -> Self {
        Self {
            passed: 0,
            failed: Vec::new(),
            start: Instant::now(),
        }
    }

    /// Runs one step, says how it went, and gives what it made if it passed.
    fn step<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T, Failure>) -> Option<T> {
        println!("\n== {name}");
        let start = Instant::now();
        let result = work();
        let seconds = start.elapsed().as_secs_f64();
        match result {
            Ok(made) => {
                println!("== {name}: passed in {seconds:.1} s");
                self.passed += 1;
                Some(made)
            }
            Err(failure) => {
                println!("== {name}: FAILED in {seconds:.1} s. {failure}");
                self.failed.push(name.to_owned());
                None
            }
        }
    }

    fn cargo(&mut self, project: &Project, name: &str, words: &str) {
        self.step(name, || process::run(&mut cargo(project, words)));
    }

    /// Says how it all went; this is the end of the run.
    fn finish(self) -> ExitCode {
        println!("\nThis took {:.0} s.", self.start.elapsed().as_secs_f64());
        for name in &self.failed {
            println!("Failed: {name}");
        }
        println!("{} passed, {} failed", self.passed, self.failed.len());
        if self.failed.is_empty() {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }
}
