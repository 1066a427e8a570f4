//! Exits of a stage: their sum and their observed counts.

use super::numbers::per_cent;
use super::say;
use super::words::joined;
use crate::model::ProblemKind as Kind;
use crate::text::Sentence;

/// Most exits that a sentence names.
const NAMED: usize = 6;

pub(super) fn sentence(kind: &Kind) -> Sentence {
    match kind {
        Kind::ExitsAboveOne {
            stage,
            segment,
            sum,
            period,
            tenure,
            exits,
        } => {
            let mut place = format!("in period {period}");
            if let Some(tenure) = tenure {
                place.push_str(&format!(" at tenure {tenure}"));
            }
            if let Some(segment) = segment {
                place.push_str(&format!(" for “{segment}”"));
            }
            say(
                format!(
                    "Exits of “{stage}” add to {} {place}: {}.",
                    per_cent(*sum),
                    named(exits)
                ),
                "Lower one of them, so that they add to 100\u{a0}% or less.",
            )
        }
        Kind::ExitWithoutCount { transition, to } => say(
            format!("The exit “{transition}” has no observed count."),
            format!("Add a count for “{to}”."),
        ),
        Kind::CountWithoutExit { to } => say(
            format!("There is a count for “{to}”, and no exit leads there."),
            "Add a transition or remove the count.",
        ),
        Kind::ExitsShareTarget { to, transitions } => {
            let ids: Vec<String> = transitions.iter().map(|id| format!("“{id}”")).collect();
            say(
                format!(
                    "The exits {} all lead to “{to}”, and their counts cannot be told apart.",
                    joined(&ids, "and")
                ),
                "Keep one of them.",
            )
        }
        Kind::ExitToItself { transition } => say(
            format!(
                "The exit “{transition}” leads back to its own stage, whose count means staying."
            ),
            "Remove it, or the observed counts.",
        ),
        Kind::NoCounts => say(
            "All observed counts are 0, which says nothing.",
            "Write at least one count above 0.",
        ),
        Kind::NobodyStays { stage } => say(
            format!("Nobody was observed to stay in “{stage}”: everyone leaves in each period."),
            format!("Add a count for “{stage}” itself, if some stay."),
        ),
        _ => super::unworded(),
    }
}

fn named(exits: &[(String, f64)]) -> String {
    let mut shown: Vec<String> = exits
        .iter()
        .take(NAMED)
        .map(|(id, probability)| format!("“{id}” {}", per_cent(*probability)))
        .collect();
    if exits.len() > NAMED {
        shown.push(format!("{} more", exits.len() - NAMED));
    }
    joined(&shown, "and")
}
