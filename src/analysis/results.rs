//! The results of a run: what charts draw, the command line prints and links promise.
//!
//! Undefined numbers (a division by 0, never paid back) are NaN here and null in output.

use crate::engine::series::{Outcome, Series};
use crate::model::{EngineKind, Scenario};

/// Spread of a number over replications.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// Standard deviation (n - 1).
    pub sd: f64,
    /// Quantiles 5, 25, 50, 75, 95 % (type 7).
    pub quantiles: [f64; 5],
}

/// The levels of [`Spread::quantiles`].
pub const QUANTILES: [f64; 5] = [0.05, 0.25, 0.5, 0.75, 0.95];

/// A series over time, summarised over replications.
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesSummary {
    /// Mean at each time or period (see [`Series::starts_at_zero`]).
    pub mean: Vec<f64>,
    /// Spread at each; empty where the engine has none (`exact`).
    pub spread: Vec<Spread>,
}

/// An outcome, summarised over replications.
#[derive(Debug, Clone, PartialEq)]
pub struct OutcomeSummary {
    /// Mean over the replications where it is defined.
    pub mean: f64,
    /// Standard error of the mean; `None` where the engine has none.
    pub se: Option<f64>,
    /// Spread; `None` where the engine has none.
    pub spread: Option<Spread>,
    /// Share of the replications where it is defined.
    pub defined: f64,
}

/// What one strategy leads to.
#[derive(Debug, Clone, PartialEq)]
pub struct StrategyResult {
    /// Id of the strategy.
    pub id: String,
    /// Every series, in the order of [`Series::all`].
    pub series: Vec<SeriesSummary>,
    /// Every outcome, in the order of [`OUTCOMES`](crate::engine::series::OUTCOMES).
    pub outcomes: Vec<OutcomeSummary>,
}

/// A strategy against the baseline, paired by replication.
#[derive(Debug, Clone, PartialEq)]
pub struct StrategyComparison {
    /// Id of the strategy.
    pub id: String,
    /// The difference to the baseline.
    pub difference: OutcomeSummary,
    /// 95 % confidence interval of the mean difference; `None` where the engine has none.
    pub ci95: Option<[f64; 2]>,
    /// Probability of being better than the baseline; a tie counts half.
    pub probability_better: Option<f64>,
    /// Probability of being the best; ties share.
    pub probability_best: Option<f64>,
    /// Mean of the best less its own.
    pub expected_loss: Option<f64>,
    /// Whether another costs no more and brings no less, one of them strictly.
    pub dominated: bool,
}

/// All strategies against the baseline, for one outcome.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// The outcome compared.
    pub outcome: Outcome,
    /// One entry per strategy, the baseline included.
    pub strategies: Vec<StrategyComparison>,
}

/// How real values lie against the baseline's simulated ones.
#[derive(Debug, Clone, PartialEq)]
pub struct ObservedFit {
    /// Which series.
    pub series: Series,
    /// How many values are known.
    pub values: usize,
    /// How many lie inside the 90 % band; `None` where the engine has none.
    pub in_band: Option<usize>,
    /// How many lie within 1 % of the median (`exact`: of the mean).
    pub within_1_percent: usize,
}

/// Something worth knowing about a run that went through, as data.
#[derive(Debug, Clone, PartialEq)]
pub enum Warning {
    /// Exits of a stage summed to more than 1 and were scaled.
    ExitsScaled {
        /// Id of the stage.
        stage: String,
        /// Id of the strategy.
        strategy: String,
        /// How often: (replication, period, segment, tenure) combinations.
        times: u64,
    },
    /// With a market limit the expected path takes the mean of everyone who has come for their
    /// number, so that it is an approximation.
    MeanField,
}

/// The results of a run.
#[derive(Debug, Clone, PartialEq)]
pub struct Results {
    /// Which engine.
    pub engine: EngineKind,
    /// Seed.
    pub seed: u64,
    /// Number of replications; 1 for `exact` without uncertain numbers.
    pub replications: u32,
    /// Hash of every number of `strategies` and `comparison`, in hexadecimal.
    pub digest: String,
    /// What is worth knowing.
    pub warnings: Vec<Warning>,
    /// One entry per strategy, in the order of the scenario.
    pub strategies: Vec<StrategyResult>,
    /// For the outcome `npv`.
    pub comparison: Comparison,
    /// One entry per observed series.
    pub observed: Vec<ObservedFit>,
}

impl Results {
    /// A series of a strategy by its position.
    #[must_use]
    pub fn series(
        &self,
        strategy: usize,
        series: Series,
        scenario: &Scenario,
    ) -> Option<&SeriesSummary> {
        self.strategies
            .get(strategy)?
            .series
            .get(series.index(scenario))
    }

    /// An outcome of a strategy by its position.
    #[must_use]
    pub fn outcome(&self, strategy: usize, outcome: Outcome) -> Option<&OutcomeSummary> {
        self.strategies.get(strategy)?.outcomes.get(outcome.index())
    }
}
