//! Whether a run knows as much as it was asked to.
//!
//! What counts is the standard error that results show. Every strategy must be precise enough, hidden
//! ones too: showing or hiding one changes no number of the others, and so not how many replications
//! there are.

use super::columns::{Column, Columns, Work};
use super::results::Warning;
use crate::engine::checkpoint::Goal;
use crate::engine::outline::Outline;
use crate::model::Tolerance;

/// The least precise strategy, and its standard error in the measure of the tolerance: NaN where a
/// strategy has fewer than two defined numbers.
pub(super) fn worst(outline: &Outline, columns: &Columns, goal: &Goal) -> (usize, f64) {
    let mut worst = (0, 0.0);
    let mut work = Work::default();
    for strategy in 0..outline.strategies.len() {
        let place = outline.layout.outcome(goal.outcome);
        let column = Column::Recorded { strategy, place };
        let (mean, sd, defined) = columns.moments(column, &mut work);
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

/// Whether every strategy is as precise as is asked for.
pub(super) fn is_reached(outline: &Outline, columns: &Columns, goal: &Goal) -> bool {
    worst(outline, columns, goal).1 <= goal.asked()
}

/// The warning of a run that ended without.
pub(super) fn warning(outline: &Outline, columns: &Columns, goal: &Goal) -> Warning {
    let (strategy, reached) = worst(outline, columns, goal);
    Warning::PrecisionNotReached {
        outcome: goal.outcome,
        strategy: outline.strategies[strategy].id.clone(),
        relative: matches!(goal.tolerance, Tolerance::Relative(_)),
        asked: goal.asked(),
        reached: Some(reached).filter(|reached| reached.is_finite()),
    }
}
