//! One number at a time, from low to high in steps: a spider plot.

use super::dust::dust;
use super::probe::Probe;
use super::tornado::difference;
use crate::engine::series::Outcome;

/// The parts of what is believed below each step.
pub const QUANTILES: [f64; 7] = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

/// What one number alone does on its way from low to high, all others at their means.
#[derive(Debug, Clone, PartialEq)]
pub struct Thread {
    /// Which number, by its position in [`Plan::dimensions`](crate::engine::plan::Plan::dimensions).
    pub dimension: usize,
    /// Its values at the [`QUANTILES`].
    pub values: Vec<f64>,
    /// At each of them, by strategy: the outcome.
    pub outcomes: Vec<Vec<f64>>,
}

impl Thread {
    /// At each step, the difference of a strategy's outcome to the baseline's; for the baseline, its outcome.
    #[must_use]
    pub fn differences(&self, strategy: usize) -> Vec<f64> {
        let steps = self.outcomes.iter();
        steps
            .map(|outcomes| difference(outcomes, strategy))
            .collect()
    }

    /// How far apart the lowest and the highest are; 0 where one is undefined.
    #[must_use]
    pub fn spread(&self, strategy: usize) -> f64 {
        let all = self.differences(strategy);
        let low = all.iter().copied().fold(f64::INFINITY, f64::min);
        let high = all.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let spread = high - low;
        if spread.is_finite() && all.iter().all(|one| one.is_finite()) {
            spread
        } else {
            0.0
        }
    }
}

/// Every uncertain number alone.
#[derive(Debug, Clone, PartialEq)]
pub struct Spider {
    /// The outcome that the numbers move.
    pub outcome: Outcome,
    /// By strategy: the outcome with every number at its mean.
    pub middle: Vec<f64>,
    /// By strategy: how far its difference may move by rounding alone.
    pub dust: Vec<f64>,
    /// By uncertain number, in the order of the plan.
    pub threads: Vec<Thread>,
}

impl Spider {
    /// The difference of a strategy to the baseline with every number at its mean; of the baseline, its outcome.
    #[must_use]
    pub fn difference(&self, strategy: usize) -> f64 {
        difference(&self.middle, strategy)
    }

    /// The numbers that move a strategy's difference, the one that moves it most first; equal ones in the order of the scenario.
    #[must_use]
    pub fn widest(&self, strategy: usize) -> Vec<&Thread> {
        let dust = self.dust.get(strategy).copied().unwrap_or(0.0);
        let mut moving: Vec<&Thread> = self
            .threads
            .iter()
            .filter(|thread| thread.spread(strategy) > dust)
            .collect();
        moving.sort_by(|a, b| b.spread(strategy).total_cmp(&a.spread(strategy)));
        moving
    }
}

/// The spider plot of an outcome: 7 d + 1 expected paths of every strategy, for d uncertain numbers.
#[must_use]
pub fn spider(probe: &Probe<'_>, progress: &mut dyn FnMut(f64)) -> Spider {
    let dimensions = probe.plan().dimensions();
    let middle = probe.at(probe.middle());
    let mut threads = Vec::with_capacity(dimensions.len());
    for (position, dimension) in dimensions.iter().enumerate() {
        let values = QUANTILES.map(|part| dimension.quantile(part)).to_vec();
        let outcomes = values
            .iter()
            .map(|value| probe.at(&probe.with(&[(position, *value)])));
        threads.push(Thread {
            dimension: position,
            outcomes: outcomes.collect(),
            values,
        });
        progress((position + 1) as f64 / dimensions.len() as f64);
    }
    Spider {
        outcome: probe.outcome(),
        dust: dust(probe, &middle),
        middle,
        threads,
    }
}
