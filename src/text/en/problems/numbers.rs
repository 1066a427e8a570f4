//! Numbers, dates, sums and sizes.

use super::say;
use super::words::{bounds, figure, form, joined, work};
use crate::model::{ProblemKind as Kind, Work};
use crate::text::Sentence;

pub(super) fn sentence(kind: &Kind) -> Sentence {
    match kind {
        Kind::OutOfRange { found, allowed } => say(
            format!("{} cannot stand here.", figure(*found)),
            format!("Write {}.", range(&bounds(allowed))),
        ),
        Kind::FormNotAllowed { found, allowed } => {
            let allowed: Vec<String> = allowed.iter().map(|f| form(*f).to_owned()).collect();
            say(
                format!("{} cannot stand here.", capital(form(*found))),
                format!("Write {}.", joined(&allowed, "or")),
            )
        }
        Kind::EndsSwapped { low, high } => say(
            format!(
                "The lower end {} is above the upper end {}.",
                figure(*low),
                figure(*high)
            ),
            "Swap them.",
        ),
        Kind::ModeOutside { low, mode, high } => say(
            format!(
                "The most likely value {} lies outside its ends.",
                figure(*mode)
            ),
            format!("Write a value from {} to {}.", figure(*low), figure(*high)),
        ),
        Kind::DeviationTooLarge { mean, sd, below } => say(
            format!(
                "No share with mean {} has a standard deviation of {}.",
                figure(*mean),
                figure(*sd)
            ),
            format!("Write less than {}.", figure(*below)),
        ),
        Kind::DrawsClamped { low, high, allowed } => say(
            format!(
                "The values from {} to {} reach beyond what is possible here; draws beyond are set to the limit.",
                figure(*low),
                figure(*high)
            ),
            format!("Possible is {}.", bounds(allowed)),
        ),
        Kind::NotADate { found } => say(
            format!("“{found}” is no date."),
            "Write a day of the calendar as YYYY-MM-DD, such as “2026-01-31”.",
        ),
        Kind::NotACurrency { found } => say(
            format!("“{found}” is no currency."),
            "Write three capital letters, such as “EUR”.",
        ),
        Kind::SharesNotOne { sum } => say(
            format!("The shares of the segments add to {}.", per_cent(*sum)),
            "Change them so that they add to 100\u{a0}%.",
        ),
        _ => size(kind),
    }
}

fn size(kind: &Kind) -> Sentence {
    match kind {
        Kind::TableBeyond { values, periods } => say(
            format!(
                "The table has {values} values, and the scenario {periods} periods: the rest has no effect."
            ),
            "Shorten the table or lengthen the scenario.",
        ),
        Kind::ObservedBeyond { last, periods } => say(
            format!(
                "Observed values reach to {last}, beyond the last period ({periods}): the rest is not compared."
            ),
            "Lengthen the scenario or leave them out.",
        ),
        Kind::ObservedAtZero { series } => say(
            format!(
                "“{series}” is counted by period, and the first period is 1: the value at 0 is not compared."
            ),
            "Write \"first\": 1, if the first value is of period 1.",
        ),
        Kind::GoalNeverMeasured { at, first, last } => say(
            format!(
                "The goal is measured at {at}, and its series goes from {first} to {last}: no strategy can meet it."
            ),
            "Write a time from the first to the last, or null for the end.",
        ),
        Kind::TooMuchWork {
            what,
            estimate,
            limit,
        } => say(too_much(*what, *estimate, *limit), less(*what)),
        _ => super::unworded(),
    }
}

/// How many times over a limit a figure may be for it to be said: beyond, it tells nobody anything.
const IMAGINABLE: f64 = 1e4;

fn too_much(what: Work, estimate: f64, limit: f64) -> String {
    let (found, allowed) = (rough(estimate), rough(limit));
    let run = if estimate > IMAGINABLE * limit {
        "far more".to_owned()
    } else if found == allowed {
        format!("a little more than {found}")
    } else {
        format!("about {found}")
    };
    format!(
        "The run would take {run} {}, and at most {allowed} are allowed.",
        work(what)
    )
}

/// What makes it less.
fn less(what: Work) -> &'static str {
    match what {
        Work::People => {
            "Lower what brings people in, such as rates of referral, or use fewer periods."
        }
        Work::Uncertain => "Make some of them known numbers.",
        // Of one future alone.
        Work::Steps => "Use fewer periods, strategies or stages with tenure.",
        Work::Memory | Work::Run | Work::Customers => {
            "Use fewer futures, periods, strategies or stages with tenure."
        }
    }
}

/// `0 or more` needs a noun in front, `a number` does not.
fn range(bounds: &str) -> String {
    if bounds.starts_with("a number") {
        bounds.to_owned()
    } else {
        format!("a number, {bounds}")
    }
}

pub(super) fn per_cent(share: f64) -> String {
    let mut text = format!("{:.4}", share * 100.0);
    // What misses the whole by less than that must not read as the whole.
    if share != 1.0 && text == "100.0000" {
        text = format!("{:.10}", share * 100.0);
    }
    let short = text.trim_end_matches('0').trim_end_matches('.');
    format!("{short}\u{a0}%")
}

fn rough(value: f64) -> String {
    let scales = [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")];
    for (factor, word) in scales {
        if value >= factor {
            return format!("{:.0} {word}", value / factor);
        }
    }
    format!("{value:.0}")
}

fn capital(text: &str) -> String {
    // Keys of the file keep their spelling.
    if text.contains('_') {
        return text.to_owned();
    }
    super::super::capital(text)
}
