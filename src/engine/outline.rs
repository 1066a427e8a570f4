//! What is left of a scenario once it has run: names and places, without the numbers.
//!
//! Summaries need no more, so that they can outlive the plan and be made elsewhere.

use super::layout::Layout;
use super::series::Series;
use crate::model::Scenario;

/// A strategy by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StrategyName {
    /// Its id.
    pub id: String,
    /// Whether it takes part in what is best and what is dominated; the baseline always does.
    pub compare: bool,
}

/// Real values of a series.
#[derive(Debug, Clone, PartialEq)]
pub struct ObservedSeries {
    /// Which series.
    pub series: Series,
    /// Position of the series in results.
    pub position: usize,
    /// Place of the first value in the series; negative: before it begins.
    pub first: i64,
    /// The values; `None` where unknown.
    pub values: Vec<Option<f64>>,
}

/// Names and places of a run.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    /// Where the numbers of one strategy and replication lie.
    pub layout: Layout,
    /// Every strategy; at least the baseline.
    pub strategies: Vec<StrategyName>,
    /// Ids of the stages.
    pub stages: Vec<String>,
    /// Real values, of the series that there are.
    pub observed: Vec<ObservedSeries>,
    /// Whether there is a market limit.
    pub market: bool,
    /// The seed of all random numbers.
    pub seed: u64,
}

impl Outline {
    /// The outline of a scenario.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        Self {
            layout: Layout::new(scenario),
            strategies: strategies(scenario),
            stages: scenario
                .stages
                .iter()
                .map(|stage| stage.id.clone())
                .collect(),
            observed: observed(scenario),
            market: scenario.market.is_some(),
            seed: scenario.run.seed,
        }
    }

    /// How many numbers one replication has, all strategies together.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.strategies.len() * self.layout.width()
    }
}

fn strategies(scenario: &Scenario) -> Vec<StrategyName> {
    if scenario.strategies.is_empty() {
        return vec![StrategyName {
            id: "baseline".to_owned(),
            compare: true,
        }];
    }
    let strategies = scenario.strategies.iter().enumerate();
    let named = strategies.map(|(position, strategy)| StrategyName {
        id: strategy.id.clone(),
        compare: position == 0 || strategy.compare,
    });
    named.collect()
}

/// Observed series that the scenario has; validation tells of the others.
fn observed(scenario: &Scenario) -> Vec<ObservedSeries> {
    let known = scenario.observed.iter().filter_map(|observed| {
        let series = Series::parse(&observed.series, scenario)?;
        let begins = i64::from(!series.starts_at_zero());
        Some(ObservedSeries {
            series,
            position: series.index(scenario),
            first: i64::from(observed.first) - begins,
            values: observed.values.clone(),
        })
    });
    known.collect()
}
