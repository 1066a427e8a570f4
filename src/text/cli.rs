//! Words of the command line: help, headings, and what is wrong with a call.

use super::{Language, Sentence, en, es};

/// What is wrong with a call of the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CallProblem {
    /// No command is given.
    NoCommand,
    /// There is no such command.
    UnknownCommand {
        /// What was given.
        found: String,
        /// A command that looks like it.
        close: Option<&'static str>,
    },
    /// The command has no such option.
    UnknownOption {
        /// The command.
        command: &'static str,
        /// What was given.
        found: String,
        /// An option that looks like it.
        close: Option<&'static str>,
    },
    /// An option needs a value.
    MissingValue {
        /// The option.
        option: &'static str,
    },
    /// An option takes no value, and is given one.
    TakesNoValue {
        /// The option.
        option: &'static str,
    },
    /// An option is given twice.
    GivenTwice {
        /// The option.
        option: &'static str,
    },
    /// An option's value is no whole number in its range.
    BadNumber {
        /// The option.
        option: &'static str,
        /// What was given.
        found: String,
        /// Smallest value.
        low: u64,
        /// Largest value.
        high: u64,
    },
    /// An option's value is no list of numbers.
    BadNumbers {
        /// The option.
        option: &'static str,
        /// What was given.
        found: String,
        /// Most numbers that it takes.
        most: usize,
    },
    /// An option's value is none of those it takes.
    BadChoice {
        /// The option.
        option: &'static str,
        /// What was given.
        found: String,
        /// What it takes.
        allowed: &'static [&'static str],
    },
    /// The address for a link is none.
    BadBase {
        /// What was given.
        found: String,
    },
    /// What the command works on is not given.
    MissingArgument {
        /// The command.
        command: &'static str,
        /// What is missing, as in the help.
        what: &'static str,
    },
    /// There is more than the command takes.
    TooManyArguments {
        /// The command.
        command: &'static str,
        /// The first that is too much.
        found: String,
    },
    /// A file cannot be read.
    CannotRead {
        /// Its name.
        file: String,
        /// What should be in it.
        wanted: Wanted,
        /// Why.
        why: Unreadable,
    },
    /// There is no such template.
    UnknownTemplate {
        /// What was given.
        found: String,
        /// A template that looks like it.
        close: Option<&'static str>,
    },
    /// A scenario is too large for a link.
    TooLargeForLink {
        /// Bytes of the link.
        bytes: usize,
        /// The most that is read.
        limit: usize,
    },
    /// Results cannot be written.
    CannotWrite {
        /// What the system says.
        detail: String,
    },
}

/// What should be in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// A scenario.
    Scenario,
    /// A table of draws.
    Table,
}

/// Why a file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// There is none of this name.
    NotFound,
    /// It is a folder.
    Folder,
    /// It may not be read.
    Forbidden,
    /// What the system says.
    Other(String),
}

/// Headings and labels of what is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// Before a warning.
    Warning,
    /// Before the note of a link.
    Note,
    /// A scenario without problems.
    NoProblems,
    /// Column of the mean.
    Average,
    /// Column of the 90 % range.
    Range,
    /// Column of the interval of the difference.
    Confidence,
    /// Column of the probability of being better.
    Better,
    /// Column of the probability of being best.
    Best,
    /// Column of the expected loss.
    Loss,
    /// Said of a strategy that another beats in cost and contribution.
    Dominated,
    /// Heading of what one person is worth, by the stage entered.
    ValueOfOne,
    /// Heading of the same with everyone whom the person refers in turn.
    ValueOfOneWithReferrals,
    /// A scenario without a name.
    Unnamed,
    /// Heading of what single people went through.
    People,
    /// Column of the share of prospects who ever were customers.
    Activated,
    /// Column of the time until half of the prospects were customers.
    HalfWithin,
    /// Column of the share of customers who entered a customer stage again.
    Repeated,
    /// Column of the share of customers who ever were promoters.
    Loyal,
    /// Column of the time until half of the customers had left.
    HalfLeft,
}

/// A sentence with figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phrase<'a> {
    /// A scenario with warnings only.
    WarningsOnly(usize),
    /// How the figures were made.
    Run {
        /// The horizon.
        horizon: &'a str,
        /// Number of futures, written; `None`: the exact engine.
        futures: Option<&'a str>,
        /// The seed.
        seed: u64,
        /// The digest.
        digest: &'a str,
    },
    /// How far a run is.
    Progress {
        /// Replications that are done, written.
        done: &'a str,
        /// How many there are at most, written.
        most: &'a str,
        /// The part of them that is done, written.
        share: &'a str,
    },
    /// Heading of the differences of an outcome to the baseline.
    DifferenceTo {
        /// Name of the outcome.
        outcome: &'a str,
        /// Name of the baseline.
        baseline: &'a str,
    },
    /// How the reported values of a series lie.
    Reported {
        /// Name of the series.
        series: &'a str,
        /// The finding in words.
        finding: &'a str,
    },
    /// Share of the futures in which an outcome is defined.
    Defined(&'a str),
    /// Heading of what the people who were followed were worth.
    Followed(&'a str),
    /// Heading of the most common ways of a strategy's people.
    Ways(&'a str),
    /// A way through the stages.
    Way {
        /// Names of the stages.
        stages: &'a [String],
        /// Whether it went on.
        goes_on: bool,
    },
    /// The link was made by another version of the engine.
    OtherEngine {
        /// The link's.
        found: &'a str,
        /// This one's.
        own: &'a str,
    },
}

/// A problem of a call in words.
#[must_use]
pub fn call(language: Language, problem: &CallProblem) -> Sentence {
    match language {
        Language::English => en::cli::call(problem),
        Language::Spanish => es::cli::call(problem),
    }
}

/// The text of a word.
#[must_use]
pub fn word(language: Language, word: Word) -> &'static str {
    match language {
        Language::English => en::cli::word(word),
        Language::Spanish => es::cli::word(word),
    }
}

/// A phrase in words.
#[must_use]
pub fn phrase(language: Language, phrase: &Phrase<'_>) -> String {
    match language {
        Language::English => en::cli::phrase(phrase),
        Language::Spanish => es::cli::phrase(phrase),
    }
}

/// What `--help` prints.
#[must_use]
pub fn help(language: Language) -> &'static str {
    match language {
        Language::English => en::cli::HELP,
        Language::Spanish => es::cli::HELP,
    }
}
