//! Two numbers at a time: which strategy is the best where.

use super::probe::Probe;
use super::tornado::{ENDS, best_of, difference};
use crate::analysis::judge::Judge;
use crate::engine::plan::Plan;
use crate::engine::series::Outcome;

/// An outcome over two numbers, all others at their means.
#[derive(Debug, Clone, PartialEq)]
pub struct Grid {
    /// The outcome that stands at each point of the grid.
    pub outcome: Outcome,
    /// Whether less of it is better.
    pub less_is_better: bool,
    /// Which numbers, by their positions in the plan.
    pub dimensions: [usize; 2],
    /// The values of each, evenly apart from 5 % to 95 % of what is believed.
    pub values: [Vec<f64>; 2],
    /// By value of the second number, then of the first, then by strategy.
    pub outcomes: Vec<Vec<f64>>,
}

impl Grid {
    /// The outcomes, by strategy, at the positions of two values.
    #[must_use]
    pub fn at(&self, first: usize, second: usize) -> &[f64] {
        let index = second * self.values[0].len() + first;
        self.outcomes.get(index).map_or(&[], Vec::as_slice)
    }

    /// By what strategies are judged.
    #[must_use]
    pub fn judge(&self) -> Judge {
        Judge {
            outcome: self.outcome,
            less_is_better: self.less_is_better,
        }
    }

    /// The difference of a strategy to the baseline there.
    #[must_use]
    pub fn difference(&self, first: usize, second: usize, strategy: usize) -> f64 {
        difference(self.at(first, second), strategy)
    }

    /// The best of some strategies there.
    #[must_use]
    pub fn best(&self, first: usize, second: usize, rivals: &[usize]) -> Option<usize> {
        best_of(self.at(first, second), rivals, self.judge())
    }
}

/// The grid of two numbers, with so many values of each, at least two. `None` where the plan does not have both, or they are shares of
/// one whole, which are not free of each other.
#[must_use]
pub fn grid(
    probe: &Probe<'_>,
    dimensions: [usize; 2],
    steps: usize,
    progress: &mut dyn FnMut(f64),
) -> Option<Grid> {
    let plan = probe.plan();
    let of = |position: usize| plan.dimensions().get(position);
    let (first, second) = (of(dimensions[0])?, of(dimensions[1])?);
    let of_one_whole = first.shares.is_some() && first.shares == second.shares;
    if dimensions[0] == dimensions[1] || of_one_whole {
        return None;
    }
    let values = dimensions.map(|dimension| values(plan, dimension, steps.max(2)));
    let mut outcomes = Vec::with_capacity(values[0].len() * values[1].len());
    for (row, &second) in values[1].iter().enumerate() {
        progress(row as f64 / values[1].len() as f64);
        for &first in &values[0] {
            let set = [(dimensions[0], first), (dimensions[1], second)];
            outcomes.push(probe.at(&probe.with(&set)));
        }
    }
    Some(Grid {
        outcome: probe.outcome(),
        less_is_better: probe.judge().less_is_better,
        dimensions,
        values,
        outcomes,
    })
}

fn values(plan: &Plan, dimension: usize, steps: usize) -> Vec<f64> {
    let [low, high] = ENDS.map(|end| plan.dimensions()[dimension].quantile(end));
    let last = (steps - 1) as f64;
    (0..steps)
        .map(|step| low + (high - low) * step as f64 / last)
        .collect()
}
