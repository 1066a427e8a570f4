//! Texts that are no number.

use crate::text::Sentence;
use crate::text::number::{Kind, ParseProblem, ParseProblemKind};

pub(crate) fn sentence(problem: &ParseProblem) -> Sentence {
    let text = &problem.text;
    let example = example(problem.expected);
    let (what, fix) = match &problem.kind {
        ParseProblemKind::Empty => (
            "There is no number here.".to_owned(),
            format!("Write one, such as {example}."),
        ),
        ParseProblemKind::NotANumber(Some(guess)) => (
            format!("“{text}” is not a number."),
            format!("Write {guess}."),
        ),
        ParseProblemKind::NotANumber(None) => (
            format!("“{text}” is not a number."),
            format!("Write one, such as {example}."),
        ),
        ParseProblemKind::PercentNotHere(guess) => (
            format!("“{text}” is a share, and a plain number is asked for here."),
            match guess {
                Some(guess) => format!("Write {guess}, if so many for each are meant."),
                None => format!("Write one, such as {example}."),
            },
        ),
        ParseProblemKind::CurrencyNotHere => (
            format!("“{text}” is an amount of money, which this is not."),
            format!("Write a number, such as {example}."),
        ),
        ParseProblemKind::TwoReadings(many, few) => (
            format!("“{text}” can be read in two ways."),
            format!("Write {many} or {few}."),
        ),
        ParseProblemKind::TooLarge => (
            format!("“{text}” is too large."),
            format!("Write a smaller number, such as {example}."),
        ),
    };
    Sentence { what, fix }
}

fn example(kind: Kind) -> &'static str {
    match kind {
        Kind::Share => "12.5\u{a0}%",
        Kind::Money => "1,200 or 1.2k",
        Kind::Count => "1,200",
        Kind::Number => "0.8",
    }
}
