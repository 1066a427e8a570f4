//! Words of the command line.

use crate::text::Sentence;
use crate::text::cli::{CallProblem, Phrase, Unreadable, Wanted, Word};

/// What `--help` prints.
pub(crate) const HELP: &str = "\
Perennial simulates how customers move through a relationship, and compares strategies.

Usage:
  perennial run FILE|LINK|- [options]   simulate a scenario and print the results
  perennial compare FILE|LINK|- [options]
                                        strategies against the baseline: what each costs and brings, what
                                        matters, what it is worth to find out, and where the journey leaks
  perennial check FILE|LINK|-           list what is wrong with a scenario
  perennial decide FILE.csv|- [options] judge strategies by a table of draws: a header A,B,… or
                                        A:cost,A:effect,B:cost,…, then a row for each draw
  perennial templates                   list the built-in scenarios
  perennial template ID                 print one of them
  perennial link FILE|- [--base URL] [--with-results]
                                        print the link of a scenario; with what a run gives, too, for the
                                        receiver to compare
  perennial open LINK|-                 print the scenario file of a link
  perennial --help
  perennial --version

Options of run and compare (each overrides the file):
  --engine exact|counts|individuals     averages exactly, simulated futures, single customers
  --replications N                      number of simulated futures; with a precision, the most
  --seed N                              where the random numbers start
  --threads N                           threads to use; changes no number (default: all)
  --format table|json|csv               how to print (default: table)
  --by-segment                          run: print every series for each segment, too (json, csv)

Options of decide:
  --thresholds 0,20000,50000            what one unit of effect may be worth (default: a value within
                                        each range in which another strategy is the best on average)
  --format table|json|csv               how to print (default: table)

- reads standard input. Results go to standard output, everything else to standard error.
Exit status: 0, or 2 if the scenario or the call is not valid.
";

fn say(what: String, fix: impl Into<String>) -> Sentence {
    Sentence {
        what,
        fix: fix.into(),
    }
}

pub(crate) fn call(problem: &CallProblem) -> Sentence {
    const HELP: &str = "See perennial --help.";
    match problem {
        CallProblem::NoCommand => say(
            "There is no command.".to_owned(),
            "Write one, such as: perennial run FILE. See perennial --help.",
        ),
        CallProblem::UnknownCommand { found, close } => say(
            format!("There is no command “{found}”."),
            close.map_or(HELP.to_owned(), |word| format!("Did you mean “{word}”?")),
        ),
        CallProblem::UnknownOption {
            command,
            found,
            close,
        } => say(
            format!("“{command}” has no option “{found}”."),
            close.map_or(HELP.to_owned(), |word| format!("Did you mean “{word}”?")),
        ),
        CallProblem::MissingValue { option } => say(
            format!("The option {option} has no value."),
            format!("Write one behind it. {HELP}"),
        ),
        CallProblem::TakesNoValue { option } => say(
            format!("The option {option} takes no value."),
            format!("Write {option} alone."),
        ),
        CallProblem::GivenTwice { option } => say(
            format!("The option {option} is given twice."),
            "Give it once.",
        ),
        CallProblem::BadNumber {
            option,
            found,
            low,
            high,
        } => say(
            format!("{option}: “{found}” cannot stand here."),
            format!("Write a whole number from {low} to {high}."),
        ),
        CallProblem::BadNumbers {
            option,
            found,
            most,
        } => say(
            format!("{option}: “{found}” cannot stand here."),
            format!("Write up to {most} numbers with commas between them, such as 0,20000,50000."),
        ),
        CallProblem::BadChoice {
            option,
            found,
            allowed,
        } => say(
            format!("{option}: “{found}” is not known."),
            format!("Write {}.", alternatives(allowed)),
        ),
        CallProblem::BadBase { found } => say(
            format!("--base: “{found}” is no address."),
            "Write one such as https://example.org/perennial/.",
        ),
        CallProblem::MissingArgument { command, what } => say(
            format!("“{command}” needs {what}."),
            format!("Write: perennial {command} {what}."),
        ),
        CallProblem::TooManyArguments { command, found } => say(
            format!("“{command}” takes one argument, and “{found}” is one too many."),
            HELP,
        ),
        CallProblem::CannotRead { file, wanted, why } => cannot_read(file, *wanted, why),
        CallProblem::UnknownTemplate { found, close } => say(
            format!("There is no template “{found}”."),
            close.map_or_else(
                || "perennial templates lists them.".to_owned(),
                |word| format!("Did you mean “{word}”?"),
            ),
        ),
        CallProblem::TooLargeForLink { bytes, limit } => say(
            format!("The link would have {bytes} characters, and links of up to {limit} are read."),
            "Send the file instead, or shorten its texts.",
        ),
        CallProblem::CannotWrite { detail } => say(
            format!("The results cannot be written: {detail}."),
            "Make room or choose another place.",
        ),
    }
}

fn cannot_read(file: &str, wanted: Wanted, why: &Unreadable) -> Sentence {
    match why {
        Unreadable::NotFound => say(
            format!("{file}: there is no such file."),
            match wanted {
                Wanted::Scenario => {
                    "Write the name of a scenario file, a link, or - for standard input."
                }
                Wanted::Table => "Write the name of a table (CSV), or - for standard input.",
            },
        ),
        Unreadable::Folder => say(
            format!("{file} is a folder."),
            match wanted {
                Wanted::Scenario => "Write the name of a scenario file in it.",
                Wanted::Table => "Write the name of a table (CSV) in it.",
            },
        ),
        Unreadable::Forbidden => say(
            format!("{file} may not be read."),
            "Change its permissions, or choose another file.",
        ),
        Unreadable::Other(detail) => say(
            format!("{file} cannot be read: {detail}."),
            "Choose another file.",
        ),
    }
}

fn alternatives(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [most @ .., last] => format!("{} or {last}", most.join(", ")),
    }
}

pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Warning => "Warning",
        Word::Note => "Note from the sender",
        Word::NoProblems => "No problems.",
        Word::Average => "average",
        Word::Range => "90\u{a0}% range",
        Word::Confidence => "95\u{a0}% sure of the average",
        Word::Better => "better in",
        Word::Best => "best in",
        Word::Loss => "average loss if chosen",
        Word::Dominated => "another costs no more and brings no less",
        Word::ValueOfOne => "Value of one person who enters at",
        Word::ValueOfOneWithReferrals => "The same with everyone they refer in turn",
        Word::Unnamed => "Scenario without a name",
        Word::People => "Single people",
        Word::Activated => "become customers",
        Word::HalfWithin => "half have within",
        Word::Repeated => "customers who come again",
        Word::Loyal => "who become promoters",
        Word::HalfLeft => "half leave within",
    }
}

pub(crate) fn phrase(phrase: &Phrase<'_>) -> String {
    match phrase {
        Phrase::WarningsOnly(1) => "No problems, 1 warning.".to_owned(),
        Phrase::WarningsOnly(count) => format!("No problems, {count} warnings."),
        Phrase::Run {
            horizon,
            futures: Some(futures),
            seed,
            digest,
        } => format!("{horizon} · {futures} · seed {seed} · digest {digest}"),
        Phrase::Run {
            horizon,
            futures: None,
            digest,
            ..
        } => format!("{horizon} · averages, exactly · digest {digest}"),
        Phrase::Progress { done, most, share } => format!("{done} of {most} futures ({share})"),
        Phrase::DifferenceTo { outcome, baseline } => {
            format!("{outcome}: difference to “{baseline}”")
        }
        Phrase::Reported { series, finding } => format!("Reported values, {series}: {finding}"),
        Phrase::Defined(share) => format!("defined in {share} of futures"),
        Phrase::Followed(people) => format!("Discounted profit of one person ({people} followed)"),
        Phrase::Ways(strategy) => format!("Most common ways, {strategy}"),
        Phrase::Way { stages, goes_on } => {
            let on = if *goes_on { " → …" } else { "" };
            format!("{}{on}", stages.join(" → "))
        }
        Phrase::OtherEngine { found, own } => format!(
            "The link was made with engine version {found}, and this is {own}: figures may differ."
        ),
    }
}
