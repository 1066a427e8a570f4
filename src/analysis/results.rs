//! The results of a run: what charts draw, the command line prints and links promise.
//!
//! Undefined numbers (a division by 0, never paid back) are NaN here and null in output.

use super::digest::digest;
use crate::engine::series::{Outcome, Series};
use crate::model::{EngineKind, Scenario};

/// Quantiles at the levels of [`QUANTILES`] (type 7).
pub type Quantiles = [f64; 5];

/// The levels of [`Quantiles`].
pub const QUANTILES: Quantiles = [0.05, 0.25, 0.5, 0.75, 0.95];

/// A standard deviation of differences below this part of that of what is compared is the rounding of equal numbers.
const SAME: f64 = 1e-9;

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

/// What the people followed were worth: a number for each.
#[derive(Debug, Clone, PartialEq)]
pub struct ValueSummary {
    /// Mean value of a person.
    pub mean: f64,
    /// Standard deviation (n - 1).
    pub sd: f64,
    /// Standard error of the mean, people of one replication taken together.
    pub se: f64,
    /// Quantiles; of more than 65,536 people within 0.4 % of the value.
    pub quantiles: Quantiles,
    /// Mean discounted cost of a person's arrival, which the value leaves out.
    pub arrival_cost: f64,
    /// Lower end of the first of `shares`.
    pub low: f64,
    /// Width of each of `shares`.
    pub width: f64,
    /// Shares of people by value in parts of equal width; those beyond either end are left out.
    pub shares: Vec<f64>,
}

/// How long it took until something happened, where for some the horizon came first.
#[derive(Debug, Clone, PartialEq)]
pub struct DurationSummary {
    /// By duration in periods, from 0: how many people it happened to then.
    pub events: Vec<f64>,
    /// By duration: for how many it had not happened when the horizon came, after so long.
    pub censored: Vec<f64>,
    /// By duration: the part for whom it has not happened by then, the horizon left aside (Kaplan &
    /// Meier 1958); NaN where nobody is seen for so long.
    pub survival: Vec<f64>,
    /// Share of people to whom it did not happen within the horizon.
    pub never: f64,
    /// The first duration by which it has happened to half of them; `None` beyond the horizon.
    pub median: Option<f64>,
}

/// A way through the stages.
#[derive(Debug, Clone, PartialEq)]
pub struct CommonPath {
    /// Positions of the stages, in order, consecutive repeats left out.
    pub stages: Vec<usize>,
    /// Whether the way went on after these.
    pub goes_on: bool,
    /// Share of people who went it.
    pub share: f64,
}

/// What single people went through, over all replications. Shares of nobody are NaN.
#[derive(Debug, Clone, PartialEq)]
pub struct Histories {
    /// How many people were followed.
    pub followed: u64,
    /// Of how many one was followed; 1: everyone.
    pub one_in: u64,
    /// Own discounted profit of each person over the horizon.
    pub value: ValueSummary,
    /// Of those who entered as prospects: periods from entering to first being a customer.
    pub first_purchase: DurationSummary,
    /// Of customers: periods from first being one to first leaving for a dormant or lost stage.
    pub churn: DurationSummary,
    /// By stage: share of people who ever were there.
    pub reached: Vec<f64>,
    /// Share of those who entered as prospects who ever were customers.
    pub activation_rate: f64,
    /// Share of customers who entered a customer stage again.
    pub repeat_rate: f64,
    /// Share of customers who ever were promoters.
    pub loyalty_rate: f64,
    /// The most common ways, the most common first.
    pub paths: Vec<CommonPath>,
    /// By how many of their first stages ways are told apart.
    pub paths_told: usize,
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
    /// Exact figures per customer; `None` where they were not asked for, or would have taken too long.
    pub per_customer: Option<PerCustomer>,
    /// What single people went through; `None` where nobody was followed.
    pub histories: Option<Histories>,
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
    /// By [`AHEAD`]: the difference of that series to the baseline's, in equal futures. Empty for the baseline, for the engine
    /// `exact`, and where the series are not recorded.
    pub ahead: Vec<SeriesSummary>,
}

/// The series whose differences to the baseline are summarised.
pub const AHEAD: [Series; 2] = [Series::CumulativeDiscountedProfit, Series::Customers];

/// All strategies against the baseline, for one outcome.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// The outcome in which strategies are compared.
    pub outcome: Outcome,
    /// One entry per strategy, the baseline included.
    pub strategies: Vec<StrategyComparison>,
}

/// How real values lie against the baseline's simulated ones.
#[derive(Debug, Clone, PartialEq)]
pub struct ObservedFit {
    /// The series that the real values are of.
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
    /// There were too many people to follow each, so that histories are of a sample; series and
    /// outcomes are of everyone.
    Sampled {
        /// Of how many one was followed, at most.
        one_in: u64,
        /// In how many replications.
        replications: u32,
    },
    /// In some futures there were more people than can be counted, so that their numbers are too low.
    Uncounted {
        /// In how many.
        futures: u64,
        /// Of how many.
        replications: u32,
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
    /// The engine that ran.
    pub engine: EngineKind,
    /// The seed of the random numbers, from the scenario or the call.
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

impl StrategyResult {
    /// Whether its outcomes vary by more than chance: some of its numbers are uncertain.
    #[must_use]
    pub fn is_uncertain(&self) -> bool {
        let mut parts = self.outcomes.iter().map(|one| one.from_parameters);
        parts.any(|part| part.is_some_and(|part| part > 0.0))
    }
}

impl Results {
    /// The same with the exact figures per customer of each strategy, which the digest then covers.
    #[must_use]
    pub fn with_per_customer(mut self, figures: Vec<Option<PerCustomer>>) -> Self {
        for (strategy, figures) in self.strategies.iter_mut().zip(figures) {
            strategy.per_customer = figures;
        }
        self.digest = digest(&self.strategies, &self.comparison);
        self
    }

    /// How many times smaller the variance of a strategy's difference to the baseline is than with
    /// independent runs, by the outcome that is compared: what sharing random numbers gives.
    ///
    /// `None` for the baseline, where nothing varies, and for the engine `exact`, whose differences are of
    /// expected values.
    #[must_use]
    pub fn variance_reduction(&self, strategy: usize) -> Option<f64> {
        if strategy == 0 || self.engine == EngineKind::Exact {
            return None;
        }
        let outcome = self.comparison.outcome;
        let variance = |position| {
            let sd = self.outcome(position, outcome)?.sd?;
            Some(sd * sd)
        };
        let paired = self.comparison.strategies.get(strategy)?.difference.sd?;
        let apart = variance(0)? + variance(strategy)?;
        // A difference that is the same in every future has no noise but that of rounding.
        let is_noise = paired > SAME * apart.sqrt();
        is_noise.then(|| apart / (paired * paired))
    }

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
