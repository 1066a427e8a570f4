//! The command line's program: hands the process' streams to [`perennial::cli`].

use std::ffi::OsString;
use std::io::{self, BufWriter, IsTerminal, stderr, stdin, stdout};
use std::process::ExitCode;

use perennial::cli::{Streams, main as run};

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    let mut output = BufWriter::with_capacity(1 << 16, stdout().lock());
    let streams = Streams {
        input: &mut stdin().lock(),
        output: &mut output,
        error: &mut stderr().lock() as &mut dyn io::Write,
        is_watched: stderr().is_terminal(),
    };
    ExitCode::from(run(&arguments, streams))
}
