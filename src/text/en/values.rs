//! The words of one value in English.

use super::number;
use crate::model::{DistributionKind, Form};
use crate::text::Sentence;
use crate::text::counted::counted;
use crate::text::number::{
    At, Kind, OddLabel, ParseProblem, ParseProblemKind, QuantityProblem,
    QuantityProblemKind as Why, TableProblem,
};
use crate::text::values::{Phrase, Word};

pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::OneValue => "one value",
        Word::HowSure => "How sure it is",
        Word::OverTime => "Over time",
        Word::ByFormula => "By a formula",
        Word::Pin => "Pin to the front panel",
        Word::Unpin => "Take off the front panel",
        Word::Clamped => "What lies beyond the possible is set to its limit.",
        Word::LowEnd => "lower end",
        Word::HighEnd => "upper end",
        Word::AsTable => "As a table",
        Word::TableHelp => {
            "One value for each period, the last one repeats. Paste a column or a row from a spreadsheet."
        }
        Word::CycleHelp => {
            "One value for each period; after the last they begin again. Paste a column or a row from a spreadsheet."
        }
        Word::TenureHelp => {
            "One value for each full period in the stage, from 0; the last one repeats. Paste a column or a row from a spreadsheet."
        }
        Word::WholeHelp => {
            "How many have been here for 0, 1, 2… full periods. Paste a column or a row from a spreadsheet."
        }
        Word::OneMore => "One value more",
        Word::OneLess => "One value less",
        Word::CurveHelp => "Drag a point, or choose one with ← → and change it with ↑ ↓.",
        Word::Remaining => "still here",
        Word::Hazard => "leave in a period",
        Word::TypeToReplace => "Replace by…",
        Word::Counts => "Counts that were seen",
        Word::CountsHelp => {
            "How many customers took each way in one period. They stand for the probabilities, and say how sure these are."
        }
        Word::CountsStand => "The counts seen at its stage stand for this probability.",
        Word::EnterCounts => "Enter counts that were seen",
        Word::RemoveCounts => "Remove the counts",
        Word::PasteCounts => "Paste counts",
        Word::PasteCountsHelp => "In the order of the fields above, as a column or a row.",
        Word::Staying => "stay",
        Word::NotTaken => "Nothing was taken.",
    }
}

pub(crate) fn phrase(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::Lies { low, high, middle } => {
            format!("9 times in 10 between {low} and {high}; middle {middle}.")
        }
        Phrase::TimesMore { value, change } => format!("{value}: {change} more"),
        Phrase::TimesLess { value, change } => format!("{value}: {change} less"),
        Phrase::AsBefore { value } => format!("{value}: no change"),
        Phrase::Was { value } => format!("It was {value} when opened."),
        Phrase::KindOf { label } => format!("{label}: kind of value"),
        Phrase::EndOf { label, end } => format!("{label}, {end}"),
        Phrase::CurveOf { label } => format!("{label}: course"),
        Phrase::AtTenure { tenure } => format!("tenure {tenure}"),
        Phrase::Point { time, value } => format!("{time}: {value}"),
        Phrase::Shape { label, values } => format!("{label}: {values}"),
        Phrase::OrdersMean { value, period } => {
            format!("On average {value} per customer each {period}.")
        }
        Phrase::ExitsTooMuch { sum, largest } => match largest {
            Some((name, most)) => format!(
                "Exits add to {sum}. Lower one of them; {name} would have to be {most} or less."
            ),
            None => format!("Exits add to {sum}. Lower one of them to 100\u{a0}% or less in all."),
        },
        Phrase::ExitsScaled { sum } => format!(
            "Exits add to {sum} in the middle of what is uncertain. Futures in which they pass 100\u{a0}% are scaled down to it, and results say how often."
        ),
        Phrase::CountsWanted { found, wanted } => {
            let are = if found == 1 { "is" } else { "are" };
            format!(
                "There {are} {}, and {}. Paste one count for each.",
                counted(found, "count", "counts"),
                counted(wanted, "way", "ways")
            )
        }
        Phrase::TableHolds { count, ends } => {
            let held = counted(count, "value", "values");
            match ends {
                Some((low, high)) if low == high => {
                    format!("{held}: {low}. Taken as you leave the field.")
                }
                Some((low, high)) => {
                    format!("{held}, from {low} to {high}. Taken as you leave the field.")
                }
                None => format!("{held}. Taken as you leave the field."),
            }
        }
        Phrase::CellRefused { at, text, why } => {
            let text = text.map(|text| format!("“{text}” does not fit here. "));
            format!(
                "{}: {}{why} {}",
                place(at),
                text.unwrap_or_default(),
                word(Word::NotTaken)
            )
        }
        Phrase::CountsSeen { count, all, share } => format!("{count} of {all} seen: {share}"),
    }
}

pub(crate) fn distribution(kind: DistributionKind) -> &'static str {
    match kind {
        DistributionKind::Range => "range",
        DistributionKind::Normal => "normal",
        DistributionKind::Lognormal => "lognormal",
        DistributionKind::Gamma => "gamma",
        DistributionKind::BetaMoments => "beta",
        DistributionKind::BetaCounts => "beta of counts",
        DistributionKind::Uniform => "uniform",
        DistributionKind::Triangular => "triangular",
        DistributionKind::Pert => "PERT",
    }
}

pub(crate) fn form(form: Form) -> &'static str {
    match form {
        Form::Constant => "one value",
        Form::ByPeriod => "by period",
        Form::ByTenure => "by tenure",
        Form::BetaGeometric => "beta-geometric",
        Form::BetaDiscreteWeibull => "beta-discrete-Weibull",
        Form::DiscreteWeibull => "discrete Weibull",
        Form::Orders => "orders",
    }
}

pub(crate) fn part(key: &str) -> &'static str {
    match key {
        "low" => "Low",
        "mode" => "Most likely",
        "high" => "High",
        "mean" => "Mean",
        "sd" => "Std. deviation",
        "successes" => "Yes",
        "failures" => "No",
        "alpha" => "Shape α",
        "beta" => "Shape β",
        "c" => "Exponent c",
        "q" => "Stay at first (q)",
        "per_period" => "Orders per period",
        "value" => "Value of an order",
        "cv" => "Variation of value",
        _ => "Value",
    }
}

/// A range such as a person may write here.
fn range(kind: Kind) -> &'static str {
    match kind {
        Kind::Share => "10–15\u{a0}%",
        Kind::Money | Kind::Count => "1.2k to 1.5k",
        Kind::Number => "0.8 to 0.9",
    }
}

pub(crate) fn problem(problem: &QuantityProblem) -> Sentence {
    let text = &problem.text;
    let (what, fix) = match &problem.kind {
        Why::Number { part, why } => return not_a_number(problem, part.as_deref(), why),
        Why::Numbers {
            form,
            found,
            wanted,
        } => (
            format!(
                "“{text}” has {found} {}, and {} {wanted}.",
                if *found == 1 { "number" } else { "numbers" },
                needs(*form)
            ),
            format!("Write it like {}.", example(*form, problem.expected)),
        ),
        Why::Order { meant } => (
            format!("The numbers of “{text}” are not in order."),
            format!("Write {meant}."),
        ),
        Why::Spread => (
            format!("“{text}” has no spread."),
            "Write a standard deviation above 0, or one value.".to_owned(),
        ),
        Why::NotPositive(form) => (
            format!("The mean of a {} number is above 0.", distribution(*form)),
            format!("Write it like {}.", example(*form, problem.expected)),
        ),
        Why::MeanNotShare => (
            "The mean of a beta lies between 0\u{a0}% and 100\u{a0}%.".to_owned(),
            "Write it like beta 12 ± 2\u{a0}%.".to_owned(),
        ),
        Why::SpreadTooLarge { below } => (
            "No share has so large a standard deviation with this mean.".to_owned(),
            format!("Write less than {below}."),
        ),
        Why::Counts => (
            format!("“{text}” does not say how many of how many."),
            "Write it like 12 of 80: some, but not all.".to_owned(),
        ),
        Why::CountsNotHere => (
            format!("“{text}” is a share, and a plain number is asked for here."),
            format!("Write one, or a range such as {}.", range(problem.expected)),
        ),
    };
    Sentence { what, fix }
}

fn needs(form: DistributionKind) -> String {
    match form {
        DistributionKind::Range => "a range has".to_owned(),
        form => format!("{} needs", distribution(form)),
    }
}

fn example(form: DistributionKind, kind: Kind) -> String {
    let share = kind == Kind::Share;
    let pick = |of_share: &'static str, other: &'static str| if share { of_share } else { other };
    match form {
        DistributionKind::Range => range(kind),
        DistributionKind::Normal => pick("12 ± 2\u{a0}%", "12 ± 2"),
        DistributionKind::Lognormal => pick("lognormal 10 sd 2\u{a0}%", "lognormal 100 sd 20"),
        DistributionKind::Gamma => pick("gamma 10 sd 2\u{a0}%", "gamma 100 sd 20"),
        DistributionKind::BetaMoments => "beta 12 ± 2\u{a0}%",
        DistributionKind::BetaCounts => "12 of 80",
        DistributionKind::Uniform => pick("uniform 10 to 15\u{a0}%", "uniform 1 to 4"),
        DistributionKind::Triangular => pick("triangular 10 12 15\u{a0}%", "triangular 1 2 4"),
        DistributionKind::Pert => pick("pert 10 12 15\u{a0}%", "pert 1 2 4"),
    }
    .to_owned()
}

/// As of a plain number, with the part that is none, and the range that might be meant.
fn not_a_number(problem: &QuantityProblem, part: Option<&str>, why: &ParseProblemKind) -> Sentence {
    let kind = problem.expected;
    let mut sentence = number::sentence(&ParseProblem {
        text: part.unwrap_or(&problem.text).to_owned(),
        expected: kind,
        kind: why.clone(),
    });
    if part.is_some() {
        return sentence;
    }
    if let ParseProblemKind::NotANumber(Some(guess)) = why {
        sentence.fix = format!("Write {guess} or a range such as {}.", range(kind));
    } else if matches!(why, ParseProblemKind::NotANumber(None)) {
        let fix = sentence.fix.trim_end_matches('.');
        sentence.fix = format!("{fix}, or a range such as {}.", range(kind));
    }
    sentence
}

/// Where a cell is.
pub(super) fn place(at: At) -> String {
    match (at.row, at.column) {
        (Some(row), Some(column)) => format!("Row {row}, column {column}"),
        (None, Some(column)) => format!("Column {column}"),
        (row, None) => format!("Row {}", row.unwrap_or(1)),
    }
}

/// What is wrong with a label that is none like the others.
pub(super) fn odd_label(odd: &OddLabel) -> Sentence {
    let OddLabel { text, like, .. } = odd;
    let what = if text.is_empty() {
        format!("there is no label such as “{like}” and the others.")
    } else {
        format!("“{text}” is no label such as “{like}” and the others.")
    };
    Sentence {
        what,
        fix: "Write one of the same kind, or leave all labels out.".to_owned(),
    }
}

pub(crate) fn table_problem(found: &TableProblem) -> Sentence {
    let (what, fix) = match found {
        TableProblem::Empty => ("There is no value here.", "Write at least one."),
        TableProblem::EmptyCell { at } => {
            return Sentence {
                what: format!("{} is empty.", place(*at)),
                fix: format!("Fill it in. {}", word(Word::NotTaken)),
            };
        }
        TableProblem::Cell { at, problem: why } => {
            let why = problem(why);
            return Sentence {
                what: format!("{}: {}", place(*at), why.what),
                fix: format!("{} {}", why.fix, word(Word::NotTaken)),
            };
        }
        TableProblem::Label(odd) => {
            let why = odd_label(odd);
            return Sentence {
                what: format!("{}: {}", place(odd.at), why.what),
                fix: format!("{} {}", why.fix, word(Word::NotTaken)),
            };
        }
        TableProblem::Block { rows, columns } => {
            return Sentence {
                what: format!("This has {rows} rows and {columns} columns."),
                fix: format!(
                    "Paste one column or one row, with labels beside it or none. {}",
                    word(Word::NotTaken)
                ),
            };
        }
        TableProblem::TooLong { found, limit } => {
            return Sentence {
                what: format!("This has {found} values, and at most {limit} are taken."),
                fix: format!("Leave some out. {}", word(Word::NotTaken)),
            };
        }
    };
    Sentence {
        what: what.to_owned(),
        fix: fix.to_owned(),
    }
}
