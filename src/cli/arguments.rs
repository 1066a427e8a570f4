//! Reading the arguments of a call into a command, with every problem of the call.

use std::ffi::{OsStr, OsString};

use super::syntax::{BY_SEGMENT, COMMANDS, Syntax, THRESHOLDS, WITH_RESULTS, WITHOUT_VALUE};
use crate::model::close::closest;
use crate::model::{EngineKind, limits};
use crate::text::cli::CallProblem;

/// Most threads that can be asked for.
const THREADS: u64 = 256;

/// What is to be done.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Command {
    /// Simulate.
    Run {
        source: OsString,
        options: RunOptions,
    },
    /// Simulate, and say what is to be said of the choice between the strategies.
    Compare {
        source: OsString,
        options: RunOptions,
    },
    /// Say what is wrong.
    Check { source: OsString },
    /// Judge a table of draws.
    Decide {
        source: OsString,
        /// Values of a unit of effect; `None`: those that tell most.
        thresholds: Option<Vec<f64>>,
        format: Format,
    },
    /// List the templates.
    Templates,
    /// Print a template.
    Template { id: String },
    /// Print the link of a file.
    Link {
        source: OsString,
        base: String,
        /// Whether the link tells what a run gives.
        with_results: bool,
    },
    /// Print the file of a link.
    Open { link: OsString },
    /// Print the help.
    Help,
    /// Print the version.
    Version,
}

/// Options of `run`; `None`: as the file says.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct RunOptions {
    pub engine: Option<EngineKind>,
    pub replications: Option<u32>,
    pub seed: Option<u64>,
    pub threads: Option<usize>,
    pub format: Format,
    /// Whether series are printed for each segment, too.
    pub by_segment: bool,
}

/// How results are printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Format {
    #[default]
    Table,
    Json,
    Csv,
}

/// The parts of a call: its arguments, and its options with their values.
struct Call {
    arguments: Vec<OsString>,
    options: Vec<(&'static str, String)>,
}

/// Reads a call.
pub(super) fn parse(arguments: &[OsString]) -> Result<Command, Vec<CallProblem>> {
    let Some((first, rest)) = arguments.split_first() else {
        return Err(vec![CallProblem::NoCommand]);
    };
    let name = first.to_string_lossy();
    let before_dashes = |word: &OsString| word != "--";
    let asks = |words: &[&str]| {
        let mut all = arguments.iter().take_while(|word| before_dashes(word));
        all.any(|word| words.iter().any(|asked| word == asked))
    };
    if name == "help" || asks(&["--help", "-h"]) {
        return Ok(Command::Help);
    }
    if name == "--version" || name == "-V" {
        return Ok(Command::Version);
    }
    let Some(syntax) = COMMANDS.iter().find(|syntax| syntax.name == name) else {
        let names = COMMANDS.iter().map(|syntax| syntax.name);
        return Err(vec![CallProblem::UnknownCommand {
            close: closest(&name, names),
            found: name.into_owned(),
        }]);
    };
    let mut problems = Vec::new();
    let call = split(syntax, rest, &mut problems);
    let command = build(syntax, call, &mut problems);
    match command {
        Some(command) if problems.is_empty() => Ok(command),
        _ => Err(problems),
    }
}

/// Takes arguments and options apart.
fn split(syntax: &Syntax, words: &[OsString], problems: &mut Vec<CallProblem>) -> Call {
    let mut call = Call {
        arguments: Vec::new(),
        options: Vec::new(),
    };
    let mut words = words.iter();
    let mut only_arguments = false;
    while let Some(word) = words.next() {
        let text = word.to_string_lossy();
        if only_arguments || text == "-" || !text.starts_with('-') {
            call.arguments.push(word.clone());
            continue;
        }
        if text == "--" {
            only_arguments = true;
            continue;
        }
        let (name, inline) = match text.split_once('=') {
            Some((name, value)) => (name, Some(value.to_owned())),
            None => (text.as_ref(), None),
        };
        let Some(option) = syntax.options.iter().find(|option| **option == name) else {
            let close = closest(name, syntax.options.iter().copied());
            problems.push(CallProblem::UnknownOption {
                command: syntax.name,
                found: name.to_owned(),
                close,
            });
            // What follows a misspelt option is its value, and no second problem.
            if close.is_some_and(|close| !WITHOUT_VALUE.contains(&close)) && inline.is_none() {
                words.next();
            }
            continue;
        };
        let value = if !WITHOUT_VALUE.contains(option) {
            inline.or_else(|| words.next().map(|word| word.to_string_lossy().into_owned()))
        } else if inline.is_some() {
            problems.push(CallProblem::TakesNoValue { option });
            continue;
        } else {
            Some(String::new())
        };
        match value {
            None => problems.push(CallProblem::MissingValue { option }),
            Some(_) if call.options.iter().any(|(given, _)| given == option) => {
                problems.push(CallProblem::GivenTwice { option });
            }
            Some(value) => call.options.push((option, value)),
        }
    }
    call
}

/// Makes the command; `None` where its argument is missing.
fn build(syntax: &Syntax, call: Call, problems: &mut Vec<CallProblem>) -> Option<Command> {
    let mut arguments = call.arguments.into_iter();
    let argument = syntax.argument.map(|what| (what, arguments.next()));
    if let Some((what, None)) = argument {
        problems.push(CallProblem::MissingArgument {
            command: syntax.name,
            what,
        });
    }
    if let Some(extra) = arguments.next() {
        problems.push(CallProblem::TooManyArguments {
            command: syntax.name,
            found: extra.to_string_lossy().into_owned(),
        });
    }
    let options = call.options;
    let argument = argument.and_then(|(_, argument)| argument);
    Some(match syntax.name {
        "run" => {
            let options = run_options(options, problems);
            let source = argument?;
            Command::Run { source, options }
        }
        "compare" => {
            let options = run_options(options, problems);
            let source = argument?;
            Command::Compare { source, options }
        }
        "check" => Command::Check { source: argument? },
        "decide" => {
            let (thresholds, format) = decide_options(options, problems);
            let source = argument?;
            Command::Decide {
                source,
                thresholds,
                format,
            }
        }
        "templates" => Command::Templates,
        "template" => Command::Template {
            id: argument?.to_string_lossy().into_owned(),
        },
        "link" => {
            let with_results = options.iter().any(|(option, _)| *option == WITH_RESULTS);
            let base = base(options, problems);
            let source = argument?;
            Command::Link {
                source,
                base,
                with_results,
            }
        }
        _ => Command::Open { link: argument? },
    })
}

fn run_options(
    options: Vec<(&'static str, String)>,
    problems: &mut Vec<CallProblem>,
) -> RunOptions {
    let mut run = RunOptions::default();
    for (option, value) in options {
        match option {
            "--engine" => run.engine = engine(option, &value, problems),
            "--replications" => {
                let most = u64::from(limits::REPLICATIONS);
                run.replications = number(option, &value, 1, most, problems)
                    .and_then(|number| u32::try_from(number).ok());
            }
            "--seed" => run.seed = number(option, &value, 0, u64::MAX, problems),
            "--threads" => {
                run.threads = number(option, &value, 1, THREADS, problems)
                    .and_then(|number| usize::try_from(number).ok());
            }
            BY_SEGMENT => run.by_segment = true,
            _ => run.format = print_format(option, &value, problems).unwrap_or_default(),
        }
    }
    run
}

fn decide_options(
    options: Vec<(&'static str, String)>,
    problems: &mut Vec<CallProblem>,
) -> (Option<Vec<f64>>, Format) {
    let (mut thresholds, mut format) = (None, Format::default());
    for (option, value) in options {
        if option == THRESHOLDS {
            thresholds = numbers(option, &value, problems);
        } else {
            format = print_format(option, &value, problems).unwrap_or_default();
        }
    }
    (thresholds, format)
}

/// Numbers between commas.
fn numbers(option: &'static str, text: &str, problems: &mut Vec<CallProblem>) -> Option<Vec<f64>> {
    /// As large as those of a table.
    const LARGEST: f64 = 1e60;
    let number = |text: &str| {
        let number = text.trim().parse::<f64>().ok()?;
        (number.abs() <= LARGEST).then_some(number)
    };
    let found: Option<Vec<f64>> = text.split(',').map(number).collect();
    let found = found.filter(|numbers| numbers.len() <= limits::THRESHOLDS);
    if found.is_none() {
        problems.push(CallProblem::BadNumbers {
            option,
            found: text.to_owned(),
            most: limits::THRESHOLDS,
        });
    }
    found
}

fn number(
    option: &'static str,
    text: &str,
    low: u64,
    high: u64,
    problems: &mut Vec<CallProblem>,
) -> Option<u64> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match text.parse::<u64>() {
        Ok(number) if digits && (low..=high).contains(&number) => Some(number),
        _ => {
            problems.push(CallProblem::BadNumber {
                option,
                found: text.to_owned(),
                low,
                high,
            });
            None
        }
    }
}

fn choice<T: Copy>(
    option: &'static str,
    text: &str,
    names: &'static [&'static str],
    values: &[T],
    problems: &mut Vec<CallProblem>,
) -> Option<T> {
    let position = names.iter().position(|name| *name == text);
    if position.is_none() {
        problems.push(CallProblem::BadChoice {
            option,
            found: text.to_owned(),
            allowed: names,
        });
    }
    values.get(position?).copied()
}

fn engine(option: &'static str, text: &str, problems: &mut Vec<CallProblem>) -> Option<EngineKind> {
    const NAMES: &[&str] = &["exact", "counts", "individuals"];
    let values = [
        EngineKind::Exact,
        EngineKind::Counts,
        EngineKind::Individuals,
    ];
    choice(option, text, NAMES, &values, problems)
}

fn print_format(
    option: &'static str,
    text: &str,
    problems: &mut Vec<CallProblem>,
) -> Option<Format> {
    const NAMES: &[&str] = &["table", "json", "csv"];
    let values = [Format::Table, Format::Json, Format::Csv];
    choice(option, text, NAMES, &values, problems)
}

/// The address before the fragment; whatever fragment it has gives way.
fn base(options: Vec<(&'static str, String)>, problems: &mut Vec<CallProblem>) -> String {
    let mut bases = options
        .into_iter()
        .filter(|(option, _)| *option == "--base");
    let Some((_, base)) = bases.next() else {
        return String::new();
    };
    let stops = |c: char| c.is_whitespace() || c.is_control();
    let address = base.split('#').next().unwrap_or_default();
    if address.is_empty() || base.contains(stops) {
        problems.push(CallProblem::BadBase { found: base });
        return String::new();
    }
    address.to_owned()
}

/// Whether an argument is a link rather than the name of a file.
pub(super) fn is_link(argument: &OsStr) -> bool {
    let text = argument.to_string_lossy();
    ["http://", "https://", "#"]
        .iter()
        .any(|start| text.starts_with(start))
        || text.contains("#/s/")
}
