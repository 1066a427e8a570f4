//! Whether a run knows as much as it was asked to.
//!
//! What counts is the standard error that results show. Every strategy must be precise enough, hidden
//! ones too: showing or hiding one changes no number of the others, and so not how many replications
//! there are.

use super::results::Warning;
use crate::engine::checkpoint::Goal;
use crate::engine::outline::Outline;
use crate::model::Tolerance;

/// What is known of an outcome's mean: itself, the standard deviation, and how many numbers it is of.
pub(super) type Known = (f64, f64, usize);

/// The least precise strategy, of which `known` says what is known, and its standard error in the
/// measure of the tolerance: NaN where a strategy has fewer than two defined numbers.
pub(super) fn worst(
    outline: &Outline,
    goal: &Goal,
    known: &mut dyn FnMut(usize) -> Known,
) -> (usize, f64) {
    let mut worst = (0, 0.0);
    for strategy in 0..outline.strategies.len() {
        let (mean, sd, defined) = known(strategy);
        let reached = if defined < 2 {
            f64::NAN
        } else {
            goal.measure(mean, sd / (defined as f64).sqrt())
        };
        if reached.is_nan() {
            return (strategy, reached);
        }
        if reached > worst.1 {
            worst = (strategy, reached);
        }
    }
    worst
}

/// The warning of a run that ended without, of which the least precise strategy came so far.
pub(super) fn warning(outline: &Outline, goal: &Goal, worst: (usize, f64)) -> Warning {
    let (strategy, reached) = worst;
    Warning::PrecisionNotReached {
        outcome: goal.outcome,
        strategy: outline.strategies[strategy].id.clone(),
        relative: matches!(goal.tolerance, Tolerance::Relative(_)),
        asked: goal.asked(),
        reached: Some(reached).filter(|reached| reached.is_finite()),
    }
}
