//! How many people flowed where over a stretch of time, for one strategy.

use crate::analysis::results::Results;
use crate::engine::series::Series;
use crate::model::Scenario;

/// Sums of means over periods.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Flows {
    /// Moves on each transition.
    pub moves: Vec<f64>,
    /// People that each channel brought.
    pub arrivals: Vec<f64>,
    /// People that came by each referral.
    pub referred: Vec<f64>,
}

impl Flows {
    /// The flows of a strategy in periods `from` to `until` (from 1, both included). `None` where the
    /// results have no such strategy.
    #[must_use]
    pub fn from_results(
        scenario: &Scenario,
        results: &Results,
        strategy: usize,
        from: usize,
        until: usize,
    ) -> Option<Self> {
        results.strategies.get(strategy)?;
        let sum = |series: Series| -> f64 {
            results
                .series(strategy, series, scenario)
                .map_or(0.0, |summary| {
                    summary
                        .mean
                        .iter()
                        .take(until)
                        .skip(from.saturating_sub(1))
                        .filter(|value| value.is_finite())
                        .sum()
                })
        };
        Some(Self {
            moves: (0..scenario.transitions.len())
                .map(|t| sum(Series::Move(t)))
                .collect(),
            arrivals: (0..scenario.channels.len())
                .map(|c| sum(Series::Arrivals(c)))
                .collect(),
            referred: (0..scenario.referrals.len())
                .map(|r| sum(Series::Referral(r)))
                .collect(),
        })
    }
}
