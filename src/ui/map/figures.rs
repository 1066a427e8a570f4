//! The figures that a map shows at one time, for one strategy.

use crate::analysis::results::Results;
use crate::engine::series::Series;
use crate::model::Scenario;

/// Means at time k, and of period k.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MapFigures {
    /// The time, k.
    pub period: usize,
    /// People in each stage at time k.
    pub stages: Vec<f64>,
    /// Change of each stage in period k; empty at time 0.
    pub change: Vec<f64>,
    /// Moves on each transition in period k; at time 0 those of period 1, which follows.
    pub moves: Vec<f64>,
    /// People that each channel brought in that period.
    pub arrivals: Vec<f64>,
    /// People that each referral brought in that period.
    pub referred: Vec<f64>,
    /// Customers at time k.
    pub customers: f64,
    /// Largest mean of any stage that is not lost, over all times: the scale of the bars, which does
    /// not jump while time moves.
    pub largest_stage: f64,
    /// Largest mean flow of any arrow over all periods: the scale of the arrows.
    pub largest_flow: f64,
}

impl MapFigures {
    /// The figures of a strategy at time `period`. `None` where the results have no such strategy.
    #[must_use]
    pub fn from_results(
        scenario: &Scenario,
        results: &Results,
        strategy: usize,
        period: usize,
    ) -> Option<Self> {
        results.strategies.get(strategy)?;
        let mean = |series: Series| -> &[f64] {
            results
                .series(strategy, series, scenario)
                .map_or(&[], |summary| summary.mean.as_slice())
        };
        let value = |series: Series, at: usize| -> f64 {
            mean(series).get(at).copied().map_or(0.0, finite)
        };
        let flow = period.saturating_sub(1);
        let stages = 0..scenario.stages.len();
        let kept = stages
            .clone()
            .filter(|&s| !lost(scenario, s))
            .map(Series::Stage);
        let flows = || {
            (0..scenario.transitions.len())
                .map(Series::Move)
                .chain((0..scenario.channels.len()).map(Series::Arrivals))
        };
        Some(Self {
            period,
            stages: stages
                .clone()
                .map(|s| value(Series::Stage(s), period))
                .collect(),
            change: if period == 0 {
                Vec::new()
            } else {
                stages
                    .map(|s| value(Series::Stage(s), period) - value(Series::Stage(s), period - 1))
                    .collect()
            },
            moves: (0..scenario.transitions.len())
                .map(|t| value(Series::Move(t), flow))
                .collect(),
            arrivals: (0..scenario.channels.len())
                .map(|c| value(Series::Arrivals(c), flow))
                .collect(),
            referred: (0..scenario.referrals.len())
                .map(|r| value(Series::Referral(r), flow))
                .collect(),
            customers: value(Series::Customers, period),
            largest_stage: largest(kept.map(mean)),
            largest_flow: largest(flows().map(mean)),
        })
    }
}

fn finite(value: f64) -> f64 {
    if value.is_finite() { value } else { 0.0 }
}

fn lost(scenario: &Scenario, stage: usize) -> bool {
    scenario.stages[stage].kind == crate::model::StageKind::Lost
}

fn largest<'a>(series: impl Iterator<Item = &'a [f64]>) -> f64 {
    series
        .flat_map(|values| values.iter().copied().map(finite))
        .fold(0.0, f64::max)
}
