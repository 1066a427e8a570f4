//! What is compared: the results at hand, and the strategy that the page speaks of.

use crate::analysis::results::{Comparison, Results, StrategyComparison};
use crate::app::Shared;
use crate::app::run::Computed;
use crate::engine::series::Outcome;
use crate::ui::results::Shown;

/// Results of more than one strategy.
#[derive(Clone)]
pub(super) struct Chosen {
    computed: Shared<Computed>,
    /// The strategy in focus; where that is the baseline, the one that gains most on average.
    pub strategy: usize,
    /// Whether the results belong to an earlier state of the scenario.
    pub stale: bool,
}

impl Chosen {
    /// Of what a page may show; `None` where there is only one strategy, or nothing is computed yet. Simulated results
    /// come before exact ones, which have no range.
    pub fn of(shown: &Shown) -> Option<Self> {
        let computed = shown.simulated.as_ref().or(shown.exact.as_ref())?;
        let comparison = &computed.results.comparison;
        if comparison.strategies.len() < 2 {
            return None;
        }
        let is_other = (1..comparison.strategies.len()).contains(&shown.focus);
        let strategy = if is_other {
            shown.focus
        } else {
            largest(comparison)
        };
        Some(Self {
            computed: computed.clone(),
            strategy,
            stale: shown.stale && shown.simulated.is_some(),
        })
    }

    /// The results.
    pub fn results(&self) -> &Results {
        &self.computed.results
    }

    /// All strategies against the baseline.
    pub fn all(&self) -> &[StrategyComparison] {
        &self.results().comparison.strategies
    }

    /// Mean of an outcome of a strategy.
    pub fn mean(&self, strategy: usize, outcome: Outcome) -> f64 {
        let outcome = self.results().outcome(strategy, outcome);
        outcome.map_or(f64::NAN, |outcome| outcome.mean)
    }

    /// The range of nine in ten futures of a strategy's difference, where there is one.
    pub fn range(&self, strategy: usize) -> Option<[f64; 2]> {
        let quantiles = self.all().get(strategy)?.difference.quantiles?;
        (quantiles[0] < quantiles[4]).then_some([quantiles[0], quantiles[4]])
    }
}

/// The strategy with the largest mean difference, the baseline aside.
fn largest(comparison: &Comparison) -> usize {
    let mut found = 1;
    for (at, one) in comparison.strategies.iter().enumerate().skip(1) {
        if one.difference.mean > comparison.strategies[found].difference.mean {
            found = at;
        }
    }
    found
}
