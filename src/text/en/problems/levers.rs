//! Windows, levers and adjustments.

use super::say;
use super::words::{change, figure, joined};
use crate::model::ProblemKind as Kind;
use crate::text::Sentence;

pub(super) fn sentence(kind: &Kind) -> Sentence {
    match kind {
        Kind::WindowEmpty { from, until } => say(
            format!("The window ends in period {until}, before it begins in period {from}."),
            format!("Let it end in period {from} or later."),
        ),
        Kind::WindowBeyond { from, periods } => say(
            format!(
                "It starts in period {from}, after the last period ({periods}): it does nothing."
            ),
            "Start it earlier or lengthen the scenario.",
        ),
        Kind::WindowCut { until, periods } => say(
            format!(
                "It ends in period {until}, after the last period ({periods}): what lies beyond is ignored."
            ),
            "Leave the end empty for “to the end”.",
        ),
        Kind::RampTooLong { ramp, window } => say(
            format!(
                "Its ramp takes {ramp} periods and its window has {window}: it never has its full effect."
            ),
            "Shorten the ramp or lengthen the window.",
        ),
        Kind::RampOfMove => say(
            "A move happens at once, so its ramp does nothing.",
            "Set the ramp to 0.",
        ),
        Kind::IntensityAboveMax { intensity, max } => say(
            format!(
                "The intensity {} is above its limit {}.",
                figure(*intensity),
                figure(*max)
            ),
            format!("Write {} or less, or raise “max_intensity”.", figure(*max)),
        ),
        Kind::ChangeNotAllowed {
            found,
            target,
            allowed,
        } => {
            let allowed: Vec<String> = allowed.iter().map(|kind| change(*kind)).collect();
            say(
                format!("“{target}” cannot be changed by {}.", change(*found)),
                format!("Write {}.", joined(&allowed, "or")),
            )
        }
        Kind::AdjustNotAllowed { target } => say(
            format!("A segment cannot change “{target}”."),
            "Change it with an event or a lever instead.",
        ),
        Kind::SegmentsOfMarket => say(
            "The market is one for all segments.",
            "Take “segments” out of this lever: it is for all.",
        ),
        Kind::NoMarket => say(
            "There is no market limit to change.",
            "Add a “market” with its size, or remove this.",
        ),
        Kind::PerMoveWithoutMoves { target } => say(
            format!("A cost per move needs moves, and “{target}” has none."),
            "Set “per_move” to 0, or target a transition's probability.",
        ),
        Kind::KeptAtLimit { limit } => say(
            format!(
                "This may take the number beyond {}, the largest there is, where it is kept.",
                figure(*limit)
            ),
            "Change it by less, or count in thousands.",
        ),
        Kind::NoExits { stage } => say(
            format!("The stage “{stage}” has no exits, so nothing changes."),
            "Choose a stage that people leave.",
        ),
        Kind::NoOrders { stage } => say(
            format!(
                "Customers in the stage “{stage}” place no orders (“per_period” is 0), so nothing changes."
            ),
            "Let them place some, or write the revenue as a number.",
        ),
        _ => super::unworded(),
    }
}
