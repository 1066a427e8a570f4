//! Running the built command line, and reading what it prints.
#![allow(dead_code, reason = "each test file uses a part")]

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::Value;

/// What a call printed.
#[derive(Debug)]
pub struct Said {
    pub status: i32,
    pub output: String,
    pub error: String,
}

pub fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_perennial"))
}

fn said(output: Output) -> Said {
    Said {
        status: output.status.code().expect("not killed"),
        output: String::from_utf8(output.stdout).expect("text"),
        error: String::from_utf8(output.stderr).expect("text"),
    }
}

pub fn call(arguments: &[&str]) -> Said {
    said(
        program()
            .args(arguments)
            .stdin(Stdio::null())
            .output()
            .expect("starts"),
    )
}

pub fn call_with(arguments: &[&str], input: &[u8]) -> Said {
    let mut child = program()
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("starts");
    // A program that stops reading early is no fault of the test.
    let _ = child.stdin.take().expect("piped").write_all(input);
    said(child.wait_with_output().expect("ends"))
}

/// What a call that goes through printed; nothing may be said on the side.
#[track_caller]
pub fn output(arguments: &[&str]) -> String {
    let said = call(arguments);
    assert_eq!((said.status, said.error.as_str()), (0, ""), "{arguments:?}");
    said.output
}

/// The lines of problems of a call that is not valid; nothing may be printed as a result.
#[track_caller]
pub fn problems(said: &Said) -> Vec<String> {
    assert_eq!(said.status, 2, "{said:?}");
    assert_eq!(said.output, "", "{said:?}");
    assert!(!said.error.contains("panicked"), "{said:?}");
    let lines: Vec<String> = said.error.lines().map(str::to_owned).collect();
    assert!(!lines.is_empty());
    for line in &lines {
        assert!(line.ends_with(['.', '?']), "a sentence: {line}");
        assert!(line.chars().count() < 600, "a readable line: {line}");
        assert!(!line.chars().any(char::is_control), "{line:?}");
    }
    lines
}

#[track_caller]
pub fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

/// A file of this content that is removed with the value.
pub struct TempFile(PathBuf);

impl TempFile {
    pub fn new(content: &[u8]) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!(
            "perennial-test-{}-{}.json",
            std::process::id(),
            COUNT.fetch_add(1, Ordering::Relaxed)
        );
        let path = std::env::temp_dir().join(name);
        std::fs::write(&path, content).expect("can write");
        Self(path)
    }

    pub fn name(&self) -> &str {
        self.0.to_str().expect("text")
    }
}

impl Drop for TempFile {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// The number at a path such as `strategies/0/outcomes/npv/mean`.
#[track_caller]
pub fn number(value: &Value, path: &str) -> f64 {
    value
        .pointer(&format!("/{path}"))
        .unwrap_or_else(|| panic!("{path} is missing"))
        .as_f64()
        .unwrap_or_else(|| panic!("{path} is no number"))
}
