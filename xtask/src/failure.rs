//! How a chore says that it could not: a sentence, and an exit status.

use std::fmt;
use std::process::ExitCode;

/// Why a chore ended early, in words for the person who started it.
#[derive(Debug)]
pub struct Failure {
    sentence: String,
    usage: bool,
}

impl Failure {
    /// Something went wrong: exit status 1.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self {
            sentence: sentence.into(),
            usage: false,
        }
    }

    /// Something was asked that does not exist: exit status 2.
    pub fn usage(sentence: impl Into<String>) -> Self {
        Self {
            sentence: sentence.into(),
            usage: true,
        }
    }

    /// The exit status that goes with it.
    pub fn code(&self) -> ExitCode {
        ExitCode::from(if self.usage { 2 } else { 1 })
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.sentence)
    }
}

/// Says what was being done to which file when the system refused.
pub fn on_file(doing: &str, path: &std::path::Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("{doing} {} failed: {error}.", path.display()))
}
