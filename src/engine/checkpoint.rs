//! When a run may stop early: the precision it is asked for, and the checkpoints at which it is looked
//! at.
//!
//! Checkpoints are the same for every run, so that neither the number of workers nor the size of chunks
//! decides where one ends: 64, 96, 128, 160, 192, 224, 256, 320, 384, 448, 544, 640, 768, 928, 1120,
//! 1344, 1600, 1920, 2304, 2752, 3296, 3968, 4768, 5728, 6880, 8256, 9920, ... replications: multiples of
//! 32, each about a fifth more than the one before. So a run takes at most about a fifth more
//! replications than it needs.

use super::held::STEP;
use super::series::Outcome;
use crate::model::{Precision, Tolerance};

/// The first checkpoint.
const FIRST: u32 = 64;

/// The first checkpoint beyond so many replications.
#[must_use]
pub fn next(replications: u32) -> u32 {
    let mut checkpoint = FIRST;
    while checkpoint <= replications && checkpoint < u32::MAX / 2 {
        let fifth = (checkpoint + 5 * STEP / 2) / (5 * STEP);
        checkpoint += STEP * fifth.max(1);
    }
    checkpoint
}

/// What a run is to know before it may stop.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Goal {
    /// The outcome whose mean is to be known.
    pub outcome: Outcome,
    /// The standard error of its mean, in every strategy.
    pub tolerance: Tolerance,
}

impl Goal {
    /// The goal of a scenario's precision; `None` where there is no such outcome, which validation
    /// tells.
    #[must_use]
    pub fn new(precision: &Precision) -> Option<Self> {
        Some(Self {
            outcome: Outcome::parse(&precision.outcome)?,
            tolerance: precision.tolerance,
        })
    }

    /// The standard error of a mean in the measure of the tolerance: itself, or as a part of the mean.
    #[must_use]
    pub fn measure(&self, mean: f64, se: f64) -> f64 {
        match self.tolerance {
            Tolerance::Absolute(_) => se,
            // What is 0 without any spread is as precise as can be.
            Tolerance::Relative(_) if se == 0.0 => 0.0,
            Tolerance::Relative(_) => se / mean.abs(),
        }
    }

    /// The standard error asked for, in the measure of the tolerance.
    #[must_use]
    pub fn asked(&self) -> f64 {
        match self.tolerance {
            Tolerance::Absolute(asked) | Tolerance::Relative(asked) => asked,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checkpoints_are_those_of_the_documentation() {
        let mut found = Vec::new();
        let mut checkpoint = 0;
        while checkpoint < 9_920 {
            checkpoint = next(checkpoint);
            found.push(checkpoint);
        }
        let stated = [
            64, 96, 128, 160, 192, 224, 256, 320, 384, 448, 544, 640, 768, 928, 1120, 1344, 1600,
            1920, 2304, 2752, 3296, 3968, 4768, 5728, 6880, 8256, 9920,
        ];
        assert_eq!(found, stated);
    }

    #[test]
    fn checkpoints_lie_ahead_and_are_multiples() {
        for replications in (0..1_000_000).step_by(997) {
            let checkpoint = next(replications);
            assert!(checkpoint > replications && checkpoint.is_multiple_of(STEP));
            assert_eq!(next(checkpoint - 1), checkpoint);
        }
        assert!(next(u32::MAX) > 0);
    }

    #[test]
    fn precision_is_measured_as_it_is_asked_for() {
        let goal = |tolerance| Goal {
            outcome: Outcome::Npv,
            tolerance,
        };
        let absolute = goal(Tolerance::Absolute(3.0));
        assert_eq!(
            (absolute.measure(-100.0, 2.0), absolute.asked()),
            (2.0, 3.0)
        );
        let relative = goal(Tolerance::Relative(0.01));
        assert_eq!(relative.measure(-100.0, 2.0), 0.02);
        assert_eq!(relative.measure(0.0, 0.0), 0.0);
        assert_eq!(relative.measure(0.0, 1.0), f64::INFINITY);
        assert!(relative.measure(f64::NAN, f64::NAN).is_nan());
    }
}
