//! The command line: arguments, native threads, and what is printed.
//!
//! Results go to standard output, all else to standard error. Exit status 0, or 2 where the call or
//! the scenario is not valid. No words here: they are in `text::cli`.

mod arguments;
mod aside;
mod block;
mod commands;
mod compare;
mod csv;
mod decide;
mod json;
mod json_writer;
mod person;
mod simulate;
mod source;
mod syntax;
mod table;

use std::ffi::OsString;
use std::io::{self, Read, Write};

use aside::Aside;

use crate::text::Language;
use crate::text::cli::{CallProblem, call};

/// The exit status of an invalid call or scenario.
const INVALID: u8 = 2;

/// The three streams of a process.
pub struct Streams<'a> {
    /// Standard input.
    pub input: &'a mut dyn Read,
    /// Standard output: results only.
    pub output: &'a mut dyn Write,
    /// Standard error: everything else.
    pub error: &'a mut dyn Write,
    /// Whether standard error is a terminal: who watches it hears how far a long run is.
    pub is_watched: bool,
}

/// Why a command did not go through.
enum Failure {
    /// What is wrong was said already.
    Said,
    /// The call is not valid.
    Call(Vec<CallProblem>),
    /// Results could not be written.
    Output(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl From<CallProblem> for Failure {
    fn from(problem: CallProblem) -> Self {
        Self::Call(vec![problem])
    }
}

/// Runs the command line with these arguments (without the program's name); gives the exit status.
pub fn main(arguments: &[OsString], streams: Streams<'_>) -> u8 {
    let language = Language::default();
    let Streams {
        input,
        output,
        error,
        is_watched,
    } = streams;
    let error = &mut Aside::new(error, is_watched);
    let done = arguments::parse(arguments)
        .map_err(Failure::Call)
        .and_then(|command| commands::execute(command, language, input, output, error))
        .and_then(|()| Ok(output.flush()?));
    match done {
        Ok(()) => 0,
        Err(Failure::Said) => INVALID,
        Err(Failure::Call(problems)) => {
            for problem in &problems {
                say(error, &call(language, problem).line());
            }
            INVALID
        }
        // Whoever reads has seen enough, as with `head`.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => 0,
        Err(Failure::Output(problem)) => {
            let detail = problem.to_string();
            say(
                error,
                &call(language, &CallProblem::CannotWrite { detail }).line(),
            );
            INVALID
        }
    }
}

/// Writes a line to standard error. Where even that fails there is nobody left to tell.
fn say(error: &mut dyn Write, line: &str) {
    let _ = writeln!(error, "{}", clean(line));
}

/// A text for a terminal: control characters, which could rewrite the screen, become spaces.
fn clean(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}
