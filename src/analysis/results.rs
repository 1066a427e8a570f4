//! The results of a run: what charts draw, the command line prints and links promise.
//!
//! Undefined numbers (a division by 0, never paid back) are NaN here and null in output.

use crate::engine::series::{Outcome, Series};
use crate::model::{EngineKind, Scenario};

/// Quantiles at the levels of [`QUANTILES`] (type 7).
pub type Quantiles = [f64; 5];

/// The levels of [`Quantiles`].
pub const QUANTILES: Quantiles = [0.05, 0.25, 0.5, 0.75, 0.95];

/// A series over time, summarised over replications.
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesSummary {
    /// Mean at each time or period (see [`Series::starts_at_zero`]); empty where the series was not
    /// asked for.
    pub mean: Vec<f64>,
    /// Standard deviation at each (n - 1); empty where the engine has none.
    pub sd: Vec<f64>,
    /// Quantiles at each; empty where the engine has none (`exact`).
    pub quantiles: Vec<Quantiles>,
}

/// An outcome, summarised over replications.
#[derive(Debug, Clone, PartialEq)]
pub struct OutcomeSummary {
    /// Mean over the replications where it is defined.
    pub mean: f64,
    /// Standard deviation (n - 1); `None` where the engine has none.
    pub sd: Option<f64>,
    /// Standard error of the mean; `None` where the engine has none.
    pub se: Option<f64>,
    /// Quantiles; `None` where the engine has none.
    pub quantiles: Option<Quantiles>,
    /// The part of the variance that is chance, at least 0; `None` where it is not known.
    pub from_chance: Option<f64>,
    /// The part of the variance that is what we do not know: the variance over draws of the outcome on
    /// the draw's expected path; `None` where it is not known.
    pub from_parameters: Option<f64>,
    /// Share of the replications where it is defined.
    pub defined: f64,
}

/// The series of one segment.
#[derive(Debug, Clone, PartialEq)]
pub struct SegmentResult {
    /// Id of the segment.
    pub id: String,
    /// Every series, in the order of [`Series::all`], of the people of this segment alone. Costs that
    /// are nobody's (fixed, once, per period) are in none.
    pub series: Vec<SeriesSummary>,
}

/// What one person is worth, with and without those whom it refers in turn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Clv {
    /// Expected discounted profit of the person.
    pub value: f64,
    /// The same with the people whom it refers in turn, until the horizon.
    pub with_referrals: f64,
}

/// Exact figures of one person who enters a stage at time 0. Lists are by that stage.
#[derive(Debug, Clone, PartialEq)]
pub struct PerCustomer {
    /// What the person is worth.
    pub clv: Vec<Clv>,
    /// By segment, then by stage: the same for a person of the segment.
    pub segments: Vec<Vec<Clv>>,
    /// By stage entered, then by stage: expected periods started there.
    pub periods_in_stage: Vec<Vec<f64>>,
    /// By stage entered, then by stage: probability of ever being there.
    pub reach_probability: Vec<Vec<f64>>,
    /// Mean number of people referred directly.
    pub k_factor: Vec<f64>,
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
    /// Every segment's series, where they were asked for.
    pub segments: Vec<SegmentResult>,
    /// Exact figures per customer; `None` where they were not asked for.
    pub per_customer: Option<PerCustomer>,
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
    /// All replications were simulated, and the standard error asked for was not reached.
    PrecisionNotReached {
        /// Of which outcome.
        outcome: Outcome,
        /// Id of the strategy that is least precise.
        strategy: String,
        /// Whether errors are parts of the mean; else they are in the outcome's unit.
        relative: bool,
        /// The standard error asked for.
        asked: f64,
        /// The standard error reached; `None` where there is none, since the outcome is hardly defined.
        reached: Option<f64>,
    },
    /// With a market limit the expected path takes the mean of everyone who has come for their
    /// number, so that it is an approximation.
    MeanField,
    /// The variances of the exact engine would take too much time or memory: there are none.
    NoSpread,
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
