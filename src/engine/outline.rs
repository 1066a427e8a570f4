//! What is left of a scenario once it has run: names and places, without the numbers.
//!
//! Summaries need no more, so that they can outlive the plan and be made elsewhere.

use std::ops::Range;

use super::checkpoint::{self, Goal};
use super::held::Delivery;
use super::layout::{Layout, Request};
use super::series::Series;
use super::{chunk, held};
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
    /// The series that the values are of.
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
    /// Ids of the segments whose series are recorded; none where that was not asked for.
    pub segments: Vec<String>,
    /// Real values, of the series that are recorded.
    pub observed: Vec<ObservedSeries>,
    /// Whether there is a market limit.
    pub market: bool,
    /// The seed of all random numbers.
    pub seed: u64,
    /// How many replications are asked for, at most.
    pub replications: u32,
    /// When the run may stop early.
    pub goal: Option<Goal>,
}

impl Outline {
    /// The outline of a scenario. `uncertain`: whether any of its numbers is.
    #[must_use]
    pub fn new(scenario: &Scenario, request: &Request, uncertain: bool) -> Self {
        let layout = Layout::new(scenario, request, uncertain);
        let segments = scenario.segments.iter().take(layout.scopes() - 1);
        Self {
            strategies: strategies(scenario),
            stages: scenario
                .stages
                .iter()
                .map(|stage| stage.id.clone())
                .collect(),
            segments: segments.map(|segment| segment.id.clone()).collect(),
            observed: observed(scenario, &layout),
            market: scenario.market.is_some(),
            seed: scenario.run.seed,
            replications: scenario.run.replications,
            goal: scenario.run.precision.as_ref().and_then(Goal::new),
            layout,
        }
    }

    /// Positions of the strategies that are compared.
    #[must_use]
    pub fn rivals(&self) -> Vec<usize> {
        let strategies = self.strategies.iter().enumerate();
        strategies
            .filter(|(_, strategy)| strategy.compare)
            .map(|(position, _)| position)
            .collect()
    }

    /// How many numbers one replication has, all strategies together.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.strategies.len() * self.layout.width()
    }

    /// The run in chunks for so many workers (see [`chunk::split`]), none too large for the memory, and
    /// none across a checkpoint at which the run may stop.
    #[must_use]
    pub fn chunks(&self, workers: usize) -> Vec<Range<u32>> {
        let most = held::chunk_replications(self.columns(), workers);
        let mut chunks = Vec::new();
        for whole in chunk::split(self.replications, workers) {
            let mut first = whole.start;
            while first < whole.end {
                let mut end = whole.end.min(first / most * most + most);
                if self.goal.is_some() {
                    end = end.min(checkpoint::next(first));
                }
                chunks.push(first..end);
                first = end;
            }
        }
        chunks
    }

    /// How the run's numbers come to whoever sums them up.
    #[must_use]
    pub fn delivery(&self) -> Delivery {
        held::delivery(self.columns(), self.replications, self.goal.is_some())
    }

    /// How far beyond the replications that were added a chunk may begin, so that what is on its way
    /// does not fill the memory.
    #[must_use]
    pub fn ahead(&self, workers: usize) -> u32 {
        held::replications_ahead(self.columns(), workers)
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

/// Observed series that the scenario has, as validation tells of the others, and that are recorded.
fn observed(scenario: &Scenario, layout: &Layout) -> Vec<ObservedSeries> {
    let known = scenario.observed.iter().filter_map(|observed| {
        let series = Series::parse(&observed.series, scenario)?;
        layout.place(0, series.index(scenario))?;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Extra, PeriodUnit, Precision, Stage, StageKind, Tolerance};

    fn outline(replications: u32, precision: bool) -> Outline {
        let mut scenario = Scenario::new(PeriodUnit::Month, 60);
        scenario.stages = (0..40)
            .map(|stage| Stage::new(format!("s{stage}"), StageKind::Customer))
            .collect();
        scenario.run.replications = replications;
        scenario.run.precision = precision.then(|| Precision {
            outcome: "npv".to_owned(),
            tolerance: Tolerance::Absolute(1.0),
            extra: Extra::new(),
        });
        Outline::new(&scenario, &Request::default(), false)
    }

    #[test]
    fn chunks_cover_every_replication_once_and_are_small() {
        for (replications, precision) in [(1, false), (1000, false), (10_007, true)] {
            for workers in [1, 3, 8] {
                let outline = outline(replications, precision);
                let most = held::chunk_replications(outline.columns(), workers);
                let mut next = 0;
                for chunk in outline.chunks(workers) {
                    assert_eq!(chunk.start, next);
                    assert!(!chunk.is_empty() && chunk.end - chunk.start <= most);
                    assert!(!precision || chunk.end <= checkpoint::next(chunk.start));
                    next = chunk.end;
                }
                assert_eq!(next, replications);
            }
        }
    }
}
